package vigil.ui.cases;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vigil.casework.BegunNotification;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WaysBack;
import vigil.ui.likeness.CandidateViewModel;

/** Entering a notification. What is typed is kept as a draft in the store as one goes along. */
public final class NotificationViewModel {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Kit kit;
    private final PanelDesk desk;
    private final ObjectProperty<ReviewCase> draft;
    private final ReadOnlyObjectWrapper<List<FieldDefinition>> missing =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final CandidateViewModel likeness;
    private final Set<FieldKey> touched = new HashSet<>();
    private final Map<AnswerKey, String> unread = new LinkedHashMap<>();
    private final WaysBack back;
    private Runnable keeping = () -> {};
    private boolean accepted;

    public NotificationViewModel(Kit kit, PanelDesk desk) {
        this(kit, desk, desk.notification().blank());
    }

    /** Goes on with a notification that was begun elsewhere, and keeps it at once. */
    public static NotificationViewModel begun(Kit kit, PanelDesk desk, ReviewCase draft) {
        NotificationViewModel model = new NotificationViewModel(kit, desk, draft);
        draft.answers().all().keySet().forEach(key -> model.touched.add(key.field()));
        model.keep();
        return model;
    }

    /** Goes on with a notification that was begun before. */
    public static NotificationViewModel begun(Kit kit, PanelDesk desk, BegunNotification begun) {
        NotificationViewModel model = new NotificationViewModel(kit, desk, begun.reviewCase());
        model.unread.putAll(begun.unread());
        return model;
    }

    private NotificationViewModel(Kit kit, PanelDesk desk, ReviewCase first) {
        this.kit = kit;
        this.desk = desk;
        this.back = new WaysBack(kit);
        this.likeness = new CandidateViewModel(kit, desk);
        this.draft = new SimpleObjectProperty<>(first);
        draft.addListener((p, was, is) -> examine());
        examine();
    }

    /** Looks for notifications that were begun and not finished. */
    public void unfinished(Consumer<List<BegunNotification>> then) {
        CaseId shown = draft.get().id();
        kit.work()
                .run(
                        "readingCases",
                        progress ->
                                desk.notification().begun().stream()
                                        .filter(d -> !d.reviewCase().id().equals(shown))
                                        .toList(),
                        then,
                        kit::report);
    }

    private void examine() {
        missing.set(desk.notification().missing(draft.get()));
        findings.set(desk.notification().check(draft.get()));
        likeness.search(draft.get());
    }

    /** Who may be known already. */
    CandidateViewModel likeness() {
        return likeness;
    }

    public ReadOnlyObjectProperty<ReviewCase> draft() {
        return draft;
    }

    public ReadOnlyObjectProperty<List<FieldDefinition>> missing() {
        return missing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    java.util.UUID newId() {
        return desk.newId();
    }

    /** Whether the field applies to what has been answered so far. */
    public boolean applies(FieldDefinition field) {
        return field.when().holds(draft.get().answers());
    }

    public void answer(FieldDefinition field, Optional<Answer> answer) {
        touched.add(field.key());
        AnswerKey key = new AnswerKey(field.key(), 0);
        unread.remove(key);
        ReviewCase now = draft.get();
        draft.set(
                now.withAnswers(
                        answer.map(a -> now.answers().with(key, a))
                                .orElseGet(() -> now.answers().without(key))));
        keepSoon();
    }

    /** What was typed in a field and makes no answer yet; the answer stays as it was. */
    public void unread(FieldDefinition field, String typed) {
        touched.add(field.key());
        unread.put(new AnswerKey(field.key(), 0), typed);
        keepSoon();
    }

    /** What was typed in fields and makes no answer yet. */
    Map<AnswerKey, String> unread() {
        return unread;
    }

    public void evidence(List<SubstanceEvidence> rows) {
        draft.set(draft.get().withEvidence(rows));
        keepSoon();
    }

    /** Takes up a notification that was begun before; what was typed meanwhile is kept too. */
    public void resume(BegunNotification begun) {
        keep();
        touched.clear();
        unread.clear();
        unread.putAll(begun.unread());
        draft.set(begun.reviewCase());
    }

    /**
     * Throws a notification away that was begun before, and says how to have it back.
     *
     * @param restored runs when it is there again
     */
    public void discard(BegunNotification begun, Runnable restored) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.notification().discard(begun.reviewCase()),
                        () ->
                                back.done(
                                        kit.say("notification.discarded", name(begun)),
                                        () -> putBack(begun, restored)),
                        kit::report);
    }

    private void putBack(BegunNotification begun, Runnable restored) {
        kit.work()
                .run("saving", () -> desk.notification().keepDraft(begun), restored, back::report);
    }

    /** Who a notification is for, as far as that was typed. */
    String name(BegunNotification begun) {
        String name = begun.reviewCase().name();
        return name.isEmpty() ? kit.say("notification.noName") : name;
    }

    /** What was thrown away here, and how one has it back. */
    WaysBack back() {
        return back;
    }

    /** Whether anything was typed since it was begun or taken up. */
    boolean typedIn() {
        return !touched.isEmpty();
    }

    private void keepSoon() {
        keeping.run();
        keeping = kit.work().later(PAUSE, this::keep);
    }

    /** Keeps what was typed, if anything was and it is not stored already. */
    public void keep() {
        keeping.run();
        if (!accepted && !touched.isEmpty()) {
            BegunNotification now = new BegunNotification(draft.get(), unread);
            kit.work()
                    .run(
                            "keeping",
                            () -> desk.notification().keepDraft(now),
                            () -> {},
                            kit::report);
        }
    }

    /** Stores the notification; afterwards the case is open to everybody who may see it. */
    public void accept(Consumer<CaseId> then, Consumer<Problem> problem) {
        busy.set(true);
        keeping.run();
        ReviewCase now = draft.get();
        kit.work()
                .run(
                        "saving",
                        progress -> desk.notification().accept(now),
                        stored -> {
                            busy.set(false);
                            accepted = true;
                            kit.notices()
                                    .done(
                                            kit.say(
                                                    "notification.accepted",
                                                    stored.reference().text()));
                            then.accept(stored.id());
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }

    /** Mandatory fields as a set, for marking them. */
    Set<FieldKey> missingKeys() {
        return missing.get().stream().map(FieldDefinition::key).collect(Collectors.toSet());
    }
}
