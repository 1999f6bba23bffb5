package vigil.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Work that is done at once, on the calling thread. What is to happen later waits until it is told
 * to; work itself can be held back to see what happens meanwhile.
 */
public final class InlineWork implements Work {

    /** Something that waits for its time. */
    public static final class Waiting {
        private final Duration pause;
        private final Runnable action;
        private boolean off;

        private Waiting(Duration pause, Runnable action) {
            this.pause = pause;
            this.action = action;
        }

        public Duration pause() {
            return pause;
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean holding;

    @Override
    public <T> Runnable run(
            String name, Task<T> task, Consumer<T> then, Consumer<Problem> problem) {
        names.add(name);
        Runnable work =
                () -> {
                    T result;
                    try {
                        result = task.run(Progress.none());
                    } catch (Refused refused) {
                        problem.accept(refused.problem());
                        return;
                    }
                    then.accept(result);
                };
        if (holding) {
            held.add(work);
            return () -> held.remove(work);
        }
        work.run();
        return () -> {};
    }

    @Override
    public void onWindow(Runnable action) {
        action.run();
    }

    @Override
    public Runnable later(Duration pause, Runnable action) {
        Waiting wait = new Waiting(pause, action);
        waiting.add(wait);
        return () -> wait.off = true;
    }

    /** Does everything that waits for its time, in order, as if the time had come. */
    public void passTime() {
        List<Waiting> due = List.copyOf(waiting);
        waiting.clear();
        due.stream().filter(wait -> !wait.off).forEach(wait -> wait.action.run());
    }

    /** What waits and was not called off. */
    public List<Waiting> waiting() {
        return waiting.stream().filter(wait -> !wait.off).toList();
    }

    /** Keeps work back from now on, as if it took long. */
    public void hold() {
        holding = true;
    }

    /** Does what was kept back, and everything at once again. */
    public void release() {
        holding = false;
        List<Runnable> due = List.copyOf(held);
        held.clear();
        due.forEach(Runnable::run);
    }

    /** The names of all work so far. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
