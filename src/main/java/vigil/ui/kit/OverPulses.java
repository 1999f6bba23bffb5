package vigil.ui.kit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Makes a long page a few parts at a time: what there is time for at once, and the rest from pulse
 * to pulse, so that the window is painted and heard in between. Parts are to be in the order they
 * are read in, so that nothing in view moves. On the window's thread.
 */
public final class OverPulses {

    /** A pulse is painted in time if no more than this goes into parts. */
    private static final long NANOS = 25_000_000;

    private final Node page;
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
            Dressing.part(made);
        };
    }

    /**
     * @param page that is filled
     */
    public OverPulses(Node page) {
        this.page = page;
        page.sceneProperty().addListener((p, was, is) -> goOn());
    }

    /** Begins; steps that were left of before are dropped. */
    public void begin(Collection<? extends Runnable> parts) {
        timer.stop();
        steps.clear();
        steps.addAll(parts);
        Optional.ofNullable(steps.poll()).ifPresent(Runnable::run); // what can take the keyboard
        if (page.getScene() != null) {
            some();
        }
        goOn();
    }

    /** These after those that are still to come. */
    public void then(Collection<? extends Runnable> parts) {
        steps.addAll(parts);
        goOn();
    }

    /** Once all is there, which may be now. */
    public void afterwards(Runnable deed) {
        if (steps.isEmpty()) {
            deed.run();
        } else {
            then(List.of(deed));
        }
    }

    /** Begins with the first pulse in which the page is shown. */
    public void onceShown(Collection<? extends Runnable> parts) {
        timer.stop();
        steps.clear();
        steps.addAll(parts);
        goOn();
    }

    /** Nothing is made while the page is away: all of it would be dressed at once on its return. */
    private void goOn() {
        if (steps.isEmpty() || page.getScene() == null) {
            timer.stop();
        } else {
            timer.start();
        }
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
