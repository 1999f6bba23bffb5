package vigil.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/** Work that ends when a test wants it to, however it was asked to stop. */
public class LateWork implements Work {

    private final List<Runnable> ends = new ArrayList<>();

    /** How each piece of it ends, in the order in which they were begun. */
    public List<Runnable> ends() {
        return ends;
    }

    @Override
    public <T> Runnable run(
            String name, Task<T> task, Consumer<T> then, Consumer<Problem> problem) {
        ends.add(() -> {
            try {
                then.accept(task.run(Progress.none()));
            } catch (Refused refused) {
                problem.accept(refused.problem());
            }
        });
        return () -> {};
    }

    @Override
    public void onWindow(Runnable action) {
        action.run();
    }

    /** Never; a test that waits says so itself. */
    @Override
    public Runnable later(Duration pause, Runnable action) {
        return () -> {};
    }
}
