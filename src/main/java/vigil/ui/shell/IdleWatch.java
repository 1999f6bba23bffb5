package vigil.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Locks when nobody has touched keyboard or mouse for a while, and when the computer slept. */
final class IdleWatch {

    private final Absence absence;
    private final Timeline ticking;
    private final Scene scene;
    private final EventHandler<InputEvent> touch;
    private final Consumer<Boolean> lock;

    /**
     * @param lock gets whether the computer slept
     */
    IdleWatch(Scene scene, Clock clock, Duration limit, Consumer<Boolean> lock) {
        this.scene = scene;
        this.lock = lock;
        this.absence = new Absence(clock, limit);
        this.touch =
                event -> {
                    if (absence.slept()) {
                        // The key that woke the computer reaches no page.
                        event.consume();
                        tick();
                    } else {
                        absence.touched();
                    }
                };
        scene.addEventFilter(InputEvent.ANY, touch);
        ticking = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
    }

    void tick() {
        boolean slept = absence.slept();
        if (absence.over()) {
            lock.accept(slept);
        }
    }

    void stop() {
        ticking.stop();
        scene.removeEventFilter(InputEvent.ANY, touch);
    }
}
