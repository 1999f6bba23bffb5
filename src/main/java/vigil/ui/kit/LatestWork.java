package vigil.ui.kit;

import java.time.Duration;
import java.util.function.Consumer;
import vigil.casework.Problem;

/**
 * Work of which only the newest counts: a new request calls the older off, and an older result that
 * still comes is dropped. Used on the window's thread.
 */
public final class LatestWork {

    private final Work work;
    private final Duration pause;
    private Runnable waiting = () -> {};
    private Runnable running = () -> {};
    private long newest;

    /**
     * @param pause how long to wait for a newer request before starting
     */
    public LatestWork(Work work, Duration pause) {
        this.work = work;
        this.pause = pause;
    }

    public <T> void request(
            String name, Work.Task<T> task, Consumer<T> then, Consumer<Problem> problem) {
        request(name, task, then, problem, () -> {});
    }

    /**
     * The same for whoever shows that it is under way.
     *
     * @param calledOff hears that somebody called the newest off, at the foot of the window; not
     *     that a newer request did, or {@link #stop}
     */
    public <T> void request(
            String name,
            Work.Task<T> task,
            Consumer<T> then,
            Consumer<Problem> problem,
            Runnable calledOff) {
        waiting.run();
        running.run();
        long mine = ++newest;
        Runnable start =
                () ->
                        running =
                                work.run(
                                        name,
                                        task,
                                        result -> {
                                            if (mine == newest) {
                                                then.accept(result);
                                            }
                                        },
                                        trouble -> {
                                            if (mine != newest) {
                                                return;
                                            }
                                            if (trouble instanceof Problem.Cancelled) {
                                                calledOff.run();
                                            } else {
                                                problem.accept(trouble);
                                            }
                                        });
        if (pause.isZero()) {
            start.run();
        } else {
            waiting = work.later(pause, start);
        }
    }

    /** Calls off whatever is waiting or running. */
    public void stop() {
        newest++;
        waiting.run();
        running.run();
    }
}
