package vigil.ui.cases;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseDraft;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WaysBack;

/**
 * What was done to an open case and is not saved: kept in the store as one goes along, with what
 * was typed and makes no answer yet, and offered when the case is opened again. An offer that
 * nobody has taken up or thrown away stays, whatever is typed beside it.
 */
final class UnsavedWork {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Kit kit;
    private final PanelDesk desk;
    private final CaseId id;
    private final Supplier<Optional<ReviewCase>> opened;
    private final Supplier<Optional<ReviewCase>> edited;
    private final ReadOnlyObjectWrapper<Optional<CaseDraft>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<AnswerKey, String> unread = new LinkedHashMap<>();
    private Runnable keeping = () -> {};
    private boolean kept;

    UnsavedWork(
            Kit kit,
            PanelDesk desk,
            CaseId id,
            Supplier<Optional<ReviewCase>> opened,
            Supplier<Optional<ReviewCase>> edited) {
        this.kit = kit;
        this.desk = desk;
        this.id = id;
        this.opened = opened;
        this.edited = edited;
    }

    /** Work that was kept before and not saved. */
    ReadOnlyObjectProperty<Optional<CaseDraft>> found() {
        return found.getReadOnlyProperty();
    }

    void find(Optional<CaseDraft> draft) {
        found.set(draft);
    }

    /** What was typed in fields and makes no answer. */
    Map<AnswerKey, String> unread() {
        return unread;
    }

    /** Nothing is unsaved any more. */
    void none() {
        keeping.run();
        unread.clear();
    }

    /** Saving takes the draft out of the store: what nobody has decided about goes back. */
    void keepFound() {
        if (found.get().isPresent()) {
            kept = true;
            keep();
        }
    }

    void keepSoon() {
        keeping.run();
        keeping = kit.work().later(PAUSE, this::keep);
    }

    /** It is about to be saved, and need not be kept. */
    void notNow() {
        keeping.run();
    }

    void keep() {
        keeping.run();
        if (opened.get().isEmpty() || edited.get().isEmpty() || !desk.cases().keepsDrafts()) {
            return;
        }
        ReviewCase before = opened.get().get();
        boolean nothing = edited.get().get().equals(before) && unread.isEmpty();
        if (nothing && !kept) {
            return; // and what was found stays as it is
        }
        Map<AnswerKey, String> typed = new LinkedHashMap<>();
        found.get().ifPresent(draft -> typed.putAll(draft.change().typed()));
        typed.putAll(unread);
        ReviewCase now = found.get().map(this::under).orElse(edited.get().get());
        kept = true;
        kit.work()
                .run(
                        "keeping",
                        () -> desk.cases().keepDraft(before, now, typed),
                        () -> {},
                        kit::report);
    }

    /** The case with a draft, and over it what was changed since it was opened. */
    private ReviewCase under(CaseDraft draft) {
        ReviewCase before = opened.get().orElseThrow();
        return CaseChange.between(before, edited.get().orElseThrow())
                .applyTo(desk.cases().resume(before, draft), desk.vocabulary().catalogue());
    }

    /** The case with what was found, where there is anything. */
    Optional<ReviewCase> takeUp() {
        Optional<ReviewCase> both = found.get().map(this::under);
        found.get().ifPresent(draft -> draft.change().typed().forEach(unread::putIfAbsent));
        found.set(Optional.empty());
        kept = both.isPresent() || kept;
        return both;
    }

    void throwAway() {
        Optional<CaseDraft> thrown = found.get();
        found.set(Optional.empty());
        kit.work()
                .run(
                        "saving",
                        () -> desk.cases().dropDraft(id),
                        () -> {
                            thrown.ifPresent(this::sayThrownAway);
                            kept = false;
                            keep(); // what was typed beside it
                        },
                        kit::report);
    }

    private void sayThrownAway(CaseDraft draft) {
        WaysBack back = new WaysBack(kit);
        String reference = opened.get().map(was -> was.reference().text()).orElse("");
        back.done(
                kit.say("caseForm.draft.thrownAway", reference),
                () ->
                        opened.get()
                                .ifPresent(was ->
                                        kit.work()
                                                .run(
                                                        "saving",
                                                        () ->
                                                                desk.cases()
                                                                        .putDraftBack(
                                                                                was.reference(),
                                                                                draft),
                                                        () -> found.set(Optional.of(draft)),
                                                        back::report)));
    }

    /** All of it goes; what somebody else saved stands. */
    void drop() {
        none();
        kit.work().run("saving", () -> desk.cases().dropDraft(id), this::keepFound, kit::report);
    }
}
