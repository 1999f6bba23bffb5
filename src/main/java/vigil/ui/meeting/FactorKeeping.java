package vigil.ui.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vigil.casework.CaseEditing;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Kit;

/**
 * Saves the factors of a case as they are tagged at a meeting: each change is kept as a draft at
 * once, and the case is saved when a second has passed without another. If somebody else saved the
 * case meanwhile, the factors as they are here are laid over it.
 */
final class FactorKeeping {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Kit kit;
    private final PanelDesk desk;
    private Optional<ReviewCase> stored = Optional.empty();
    private Optional<ReviewCase> wanted = Optional.empty();
    private Optional<CaseChange> others = Optional.empty();
    private Runnable waiting = () -> {};
    private boolean running;

    FactorKeeping(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    /** Begins with a case as it was opened, and with work on it that was kept and not saved. */
    void from(CaseEditing.Opened opened) {
        ReviewCase read = opened.reviewCase();
        stored = Optional.of(read);
        others =
                opened.draft()
                        .map(draft ->
                                CaseChange.between(
                                        read,
                                        desk.cases()
                                                .resume(read, draft)
                                                .withFactors(read.factors())))
                        .filter(change -> !change.isEmpty());
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
        wanted = Optional.of(edited);
        stored.ifPresent(base ->
                kit.work()
                        .run(
                                "saving",
                                () -> desk.cases().keepDraft(base, withOthers(edited)),
                                () -> {},
                                kit::report));
        waiting.run();
        waiting = kit.work().later(PAUSE, this::keepNow);
    }

    void keepNow() {
        waiting.run();
        if (running || wanted.isEmpty()) {
            return;
        }
        List<FactorFinding> factors = wanted.get().factors();
        wanted = Optional.empty();
        running = true;
        Optional<ReviewCase> base = stored;
        kit.work()
                .run(
                        "saving",
                        progress -> save(base.orElseThrow(), factors),
                        saved -> {
                            running = false;
                            stored = Optional.of(saved);
                            keepNow();
                        },
                        problem -> {
                            running = false;
                            kit.report(problem);
                        });
    }

    /** Saves the factors alone; other work on the case that is not saved stays as it is. */
    private ReviewCase save(ReviewCase base, List<FactorFinding> factors) throws Refused {
        ReviewCase saved = saveFactors(base, factors);
        if (others.isPresent()) {
            desk.cases().keepDraft(saved, withOthers(saved));
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
                    .save(desk.cases().open(base.id()).reviewCase().withFactors(factors));
        }
    }
}
