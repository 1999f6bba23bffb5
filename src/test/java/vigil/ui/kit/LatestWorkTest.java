package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

class LatestWorkTest {

    private final List<String> heard = new ArrayList<>();
    private final LateWork work =
            new LateWork() {
                @Override
                public Runnable later(Duration pause, Runnable action) {
                    action.run();
                    return () -> {};
                }
            };
    private final List<Runnable> ends = work.ends();

    private final LatestWork latest = new LatestWork(work, Duration.ZERO);

    private void ask(String name, Work.Task<String> task) {
        latest.request(
                name,
                task,
                result -> heard.add(result),
                problem -> heard.add(problem.kind()),
                () -> heard.add("off"));
    }

    private static String cancelled(Progress progress) throws Refused {
        throw new Refused(new Problem.Cancelled());
    }

    @Test
    void whoShowsThatItIsUnderWayHearsThatItWasCalledOff() {
        ask("one", LatestWorkTest::cancelled);
        ends.getFirst().run();
        assertThat(heard).containsExactly("off");
    }

    @Test
    void whatANewerRequestCalledOffIsNotHeardOf() {
        ask("one", LatestWorkTest::cancelled);
        ask("two", progress -> "done");
        ends.forEach(Runnable::run);
        assertThat(heard).containsExactly("done");
    }

    @Test
    void whatWasStoppedIsNotHeardOf() {
        ask("one", LatestWorkTest::cancelled);
        ask("two", progress -> "late");
        latest.stop();
        ends.forEach(Runnable::run);
        assertThat(heard).isEmpty();
    }

    @Test
    void anyOtherProblemIsHeardOf() {
        ask(
                "one",
                progress -> {
                    throw new Refused(new Problem.OpenElsewhere());
                });
        ends.getFirst().run();
        assertThat(heard).containsExactly("openElsewhere");
    }
}
