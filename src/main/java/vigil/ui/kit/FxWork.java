package vigil.ui.kit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import vigil.casework.FaultLog;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Work on two background threads. Cancelling sets a flag that the work asks for: a thread is never
 * interrupted, because an interrupt inside the store would close it for everybody.
 */
public final class FxWork implements Work {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    2,
                    task -> {
                        Thread thread = new Thread(task, "work");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final ObservableList<RunningWork> running = FXCollections.observableArrayList();
    private final FaultLog faults;

    public FxWork(FaultLog faults) {
        this.faults = faults;
    }

    /** What is running now, for the status bar; changes on the window's thread. */
    public ObservableList<RunningWork> running() {
        return running;
    }

    @Override
    public <T> Runnable run(
            String name, Task<T> task, Consumer<T> then, Consumer<Problem> problem) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Runnable cancel = () -> cancelled.set(true);
        begin(new RunningWork(name, Optional.of(cancel)), cancelled, task, then, problem);
        return cancel;
    }

    /** It cannot be called off: nobody asks while it runs. */
    @Override
    public Runnable run(String name, Deed deed, Runnable then, Consumer<Problem> problem) {
        begin(
                new RunningWork(name, Optional.empty()),
                new AtomicBoolean(),
                progress -> {
                    deed.run();
                    return Boolean.TRUE;
                },
                done -> then.run(),
                problem);
        return () -> {};
    }

    private <T> void begin(
            RunningWork work,
            AtomicBoolean cancelled,
            Task<T> task,
            Consumer<T> then,
            Consumer<Problem> problem) {
        onWindow(() -> running.add(work));
        threads.execute(() -> {
            try {
                T result = task.run(new Reporting(work, cancelled));
                finish(work, () -> then.accept(result));
            } catch (Refused refused) {
                faults.refused(refused.problem());
                finish(work, () -> problem.accept(refused.problem()));
            } catch (RuntimeException | Error fault) {
                String code = faults.record(fault);
                finish(work, () -> problem.accept(new Problem.Failed(code)));
            }
        });
    }

    private void finish(RunningWork work, Runnable action) {
        Platform.runLater(() -> {
            running.remove(work);
            action.run();
        });
    }

    /** Runs something on the window's thread once no work is under way. */
    public void whenQuiet(Runnable action) {
        if (running.isEmpty()) {
            action.run();
            return;
        }
        running.addListener(
                new ListChangeListener<RunningWork>() {
                    @Override
                    public void onChanged(Change<? extends RunningWork> change) {
                        if (running.isEmpty()) {
                            running.removeListener(this);
                            Platform.runLater(action);
                        }
                    }
                });
    }

    @Override
    public void onWindow(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public Runnable later(Duration pause, Runnable action) {
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
        wait.setOnFinished(event -> action.run());
        wait.play();
        return wait::stop;
    }

    /** Passes progress on to the window, at most once a pulse. */
    private record Reporting(RunningWork work, AtomicBoolean flag) implements Progress {
        @Override
        public void report(String step, long done, long total) {
            work.report(step, done, total);
        }

        @Override
        public boolean cancelled() {
            work.asked();
            return flag.get();
        }
    }
}
