package vigil.ui.kit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/**
 * Makes a long page a few parts at a time: what there is time for at once, and the rest from pulse
 * to pulse, so that the window is painted and heard in between. Parts are to be in the order they
 * are read in, so that nothing in view moves. On the window's thread.
 */
public final class OverPulses {

    /** A pulse is painted in time if no more than this goes into parts. */
    private static final long NANOS = 25_000_000;

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    some();
                }
            };

    /** A part as a step: made, put at the end, and dressed, which is most of what it takes. */
    public static Runnable adding(Pane pane, Supplier<? extends Node> part) {
        return () -> {
            Node made = part.get();
            pane.getChildren().add(made);
            made.applyCss();
        };
    }

    /** Begins; steps that were left of before are dropped. */
    public void begin(Collection<? extends Runnable> parts) {
        timer.stop();
        steps.clear();
        steps.addAll(parts);
        some();
        if (!steps.isEmpty()) {
            timer.start();
        }
    }

    /** Begins a pulse after a pane has come into a window. */
    public void onceShown(Pane pane, Collection<? extends Runnable> parts) {
        timer.stop();
        steps.clear();
        steps.addAll(parts);
        pane.sceneProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Scene> property,
                                    Scene was,
                                    Scene is) {
                                pane.sceneProperty().removeListener(this);
                                timer.start();
                            }
                        });
    }

    /** Does what is left now, for whoever needs all of it. */
    public void finish() {
        timer.stop();
        while (!steps.isEmpty()) {
            steps.poll().run();
        }
    }

    /** Leaves the rest. */
    public void stop() {
        timer.stop();
        steps.clear();
    }

    private void some() {
        long begun = System.nanoTime();
        while (!steps.isEmpty() && System.nanoTime() - begun < NANOS) {
            steps.poll().run();
        }
        if (steps.isEmpty()) {
            timer.stop();
        }
    }
}
