package vigil.ui.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
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
    private Runnable waiting = () -> {};
    private boolean running;

    FactorKeeping(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    void from(ReviewCase read) {
        stored = Optional.of(read);
    }

    void keep(ReviewCase edited) {
        wanted = Optional.of(edited);
        stored.ifPresent(base ->
                kit.work()
                        .run(
                                "saving",
                                () -> desk.cases().keepDraft(base, edited),
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

    private ReviewCase save(ReviewCase base, List<FactorFinding> factors) throws Refused {
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
