package vigil.ui.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casework.CaseEditing;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Kit;

/**
 * Saves the factors of a case as they are tagged at a meeting: each change, letter by letter, is
 * kept as a draft at once, and the case is saved when four seconds have passed without another. If
 * somebody else saved the case meanwhile, the factors as they are here are laid over it. One piece
 * of work does it all, one thing after the other.
 */
final class FactorKeeping {

    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final Kit kit;
    private final PanelDesk desk;
    private final Object lock = new Object();
    private Optional<ReviewCase> stored = Optional.empty();
    private Optional<CaseChange> others = Optional.empty();
    private Map<AnswerKey, String> unread = Map.of();
    private Optional<ReviewCase> unsaved = Optional.empty();
    private Optional<ReviewCase> draft = Optional.empty();
    private Optional<List<FactorFinding>> factors = Optional.empty();
    private boolean running;
    private Runnable waiting = () -> {};

    FactorKeeping(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    /** Begins with a case as it was opened, and with work on it that was kept and not saved. */
    void from(CaseEditing.Opened opened) {
        ReviewCase read = opened.reviewCase();
        synchronized (lock) {
            stored = Optional.of(read);
            others =
                    opened.draft()
                            .map(kept ->
                                    CaseChange.between(
                                            read,
                                            desk.cases()
                                                    .resume(read, kept)
                                                    .withFactors(read.factors())))
                            .filter(change -> !change.isEmpty());
            unread = opened.draft().map(kept -> kept.change().typed()).orElse(Map.of());
        }
    }

    /** The factors as this member tagged them last, saved or not. */
    List<FactorFinding> tagged(CaseEditing.Opened opened) {
        return opened.draft()
                .map(draft -> desk.cases().resume(opened.reviewCase(), draft))
                .orElse(opened.reviewCase())
                .factors();
    }

    /** A case with what this member changed in it elsewhere and did not save. */
    private ReviewCase withOthers(ReviewCase reviewCase) {
        return others.map(change -> change.applyTo(reviewCase, desk.vocabulary().catalogue()))
                .orElse(reviewCase);
    }

    void keep(ReviewCase edited) {
        synchronized (lock) {
            unsaved = Optional.of(edited);
            draft = desk.cases().keepsDrafts() ? Optional.of(edited) : Optional.empty();
        }
        start();
        waiting.run();
        waiting = kit.work().later(PAUSE, this::keepNow);
    }

    void keepNow() {
        waiting.run();
        synchronized (lock) {
            if (unsaved.isEmpty()) {
                return;
            }
            factors = unsaved.map(ReviewCase::factors);
            unsaved = Optional.empty();
            draft = Optional.empty();
        }
        start();
    }

    private void start() {
        synchronized (lock) {
            if (running) {
                return;
            }
            running = true;
        }
        kit.work().run("saving", this::keepAll, () -> {}, kit::report);
    }

    private void keepAll() throws Refused {
        try {
            while (keepNext()) {
                // One thing after the other, until nothing is wanted.
            }
        } catch (Refused | RuntimeException e) {
            synchronized (lock) {
                running = false;
            }
            throw e;
        }
    }

    private boolean keepNext() throws Refused {
        Optional<List<FactorFinding>> toSave;
        Optional<ReviewCase> toKeep;
        ReviewCase base;
        synchronized (lock) {
            toSave = factors;
            toKeep = draft;
            factors = Optional.empty();
            draft = Optional.empty();
            running = toSave.isPresent() || toKeep.isPresent();
            if (!running || stored.isEmpty()) {
                running = false;
                return false;
            }
            base = stored.get();
        }
        if (toSave.isPresent()) {
            ReviewCase saved = save(base, toSave.get());
            synchronized (lock) {
                stored = Optional.of(saved);
            }
            base = saved;
        }
        if (toKeep.isPresent()) {
            desk.cases()
                    .keepDraft(base, withOthers(base.withFactors(toKeep.get().factors())), unread);
        }
        return true;
    }

    /** Saves the factors alone; other work on the case that is not saved stays as it is. */
    private ReviewCase save(ReviewCase base, List<FactorFinding> factors) throws Refused {
        ReviewCase saved = saveFactors(base, factors);
        if (others.isPresent() || !unread.isEmpty()) {
            desk.cases().keepDraft(saved, withOthers(saved), unread);
        }
        return saved;
    }

    private ReviewCase saveFactors(ReviewCase base, List<FactorFinding> factors) throws Refused {
        try {
            return desk.cases().save(base.withFactors(factors));
        } catch (Refused e) {
            if (!(e.problem() instanceof Problem.Stale)) {
                throw e;
            }
            return desk.cases()
                    .save(
                            desk.cases()
                                    .open(base.id(), OpeningReason.AT_MEETING)
                                    .reviewCase()
                                    .withFactors(factors));
        }
    }
}
