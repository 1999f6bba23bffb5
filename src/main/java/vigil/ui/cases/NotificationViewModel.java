package vigil.ui.cases;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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

    private NotificationViewModel(Kit kit, PanelDesk desk, ReviewCase first) {
        this.kit = kit;
        this.desk = desk;
        this.likeness = new CandidateViewModel(kit, desk);
        this.draft = new SimpleObjectProperty<>(first);
        draft.addListener((p, was, is) -> examine());
        examine();
    }

    /** Looks for notifications that were begun and not finished. */
    public void unfinished(Consumer<List<ReviewCase>> then) {
        kit.work()
                .run(
                        "readingCases",
                        progress ->
                                desk.notification().drafts().stream()
                                        .filter(d -> !d.id().equals(draft.get().id()))
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
        ReviewCase now = draft.get();
        draft.set(
                now.withAnswers(
                        answer.map(a -> now.answers().with(key, a))
                                .orElseGet(() -> now.answers().without(key))));
        keepSoon();
    }

    public void evidence(List<SubstanceEvidence> rows) {
        draft.set(draft.get().withEvidence(rows));
        keepSoon();
    }

    /**
     * Takes up a notification that was begun before; what was typed meanwhile is kept beside it.
     */
    public void resume(ReviewCase begun) {
        keep();
        touched.clear();
        draft.set(begun);
    }

    public void discard(ReviewCase begun) {
        kit.work().run("saving", () -> desk.notification().discard(begun), () -> {}, kit::report);
    }

    private void keepSoon() {
        keeping.run();
        keeping = kit.work().later(PAUSE, this::keep);
    }

    /** Keeps what was typed, if anything was and it is not stored already. */
    public void keep() {
        keeping.run();
        if (!accepted && !touched.isEmpty()) {
            ReviewCase now = draft.get();
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
