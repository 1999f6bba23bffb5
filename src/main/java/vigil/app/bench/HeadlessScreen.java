package vigil.app.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/**
 * JavaFX with real windows, layout and painting, but no display: its own headless platform and its
 * software renderer. Once in a program.
 */
final class HeadlessScreen {

    private static final long PATIENCE_SECONDS = 120;

    private HeadlessScreen() {}

    static HeadlessScreen start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        await(started);
        return new HeadlessScreen();
    }

    /** Does something on the window's thread and waits for it. */
    <T> T call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    /**
     * Does something on the window's thread and waits until it shows.
     *
     * @param ready asked on each pulse after layout whether everything that is to show is in place
     * @return milliseconds from before the deed until the pulse that found it ready was painted
     */
    double millisToPaint(Scene scene, Runnable deed, BooleanSupplier ready) {
        CompletableFuture<Double> painted = new CompletableFuture<>();
        Platform.runLater(() -> {
            Stopwatch watch = new Stopwatch();
            Runnable afterLayout =
                    new Runnable() {
                        @Override
                        public void run() {
                            if (!ready.getAsBoolean()) {
                                Platform.requestNextPulse();
                                return;
                            }
                            scene.removePostLayoutPulseListener(this);
                            // The pulse hands its picture to the renderer when it ends.
                            Platform.runLater(() -> {
                                waitForRenderer();
                                painted.complete(watch.millis());
                            });
                        }
                    };
            scene.addPostLayoutPulseListener(afterLayout);
            try {
                deed.run();
            } catch (RuntimeException | Error e) {
                painted.completeExceptionally(e);
            }
            Platform.requestNextPulse();
        });
        return await(painted);
    }

    /** Waits until the window has been laid out once more. */
    void nextPulse(Scene scene) {
        millisToPaint(scene, () -> {}, () -> true);
    }

    /** The renderer paints one thing after another, so one more pixel comes after all the rest. */
    private static void waitForRenderer() {
        new Region().snapshot(null, new WritableImage(1, 1));
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window did not get there", e);
        }
    }
}
