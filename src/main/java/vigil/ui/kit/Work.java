package vigil.ui.kit;

import java.util.function.Consumer;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Runs what waits away from the window's thread and brings the result back to it. In tests it runs
 * at once, in line.
 */
public interface Work {

    /** Something that may wait, fail, report and be cancelled. */
    @FunctionalInterface
    interface Task<T> {
        T run(Progress progress) throws Refused;
    }

    /** Something that only succeeds or is refused. */
    @FunctionalInterface
    interface Deed {
        void run() throws Refused;
    }

    /**
     * @param name ends the key {@code work.<name>} of what the status bar says meanwhile
     * @param then gets the result, on the window's thread
     * @param problem gets what went wrong, on the window's thread
     * @return cancels the work when run; what is already stored stays
     */
    <T> Runnable run(String name, Task<T> task, Consumer<T> then, Consumer<Problem> problem);

    /** The same for work without a result. */
    default Runnable run(String name, Deed deed, Runnable then, Consumer<Problem> problem) {
        return run(
                name,
                progress -> {
                    deed.run();
                    return Boolean.TRUE;
                },
                done -> then.run(),
                problem);
    }

    /** Runs something on the window's thread, at once if this is it. */
    void onWindow(Runnable action);

    /** Runs something on the window's thread after a pause; the handle calls it off. */
    Runnable later(java.time.Duration pause, Runnable action);
}
