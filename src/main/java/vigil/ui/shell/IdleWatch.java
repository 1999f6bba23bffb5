package vigil.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Locks when nobody has touched keyboard or mouse for a while. It compares times rather than
 * counting, so that a computer that slept locks as soon as it wakes.
 */
final class IdleWatch {

    private final Clock clock;
    private final Timeline ticking;
    private final Scene scene;
    private final EventHandler<InputEvent> touch;
    private Instant last;

    IdleWatch(Scene scene, Clock clock, Duration limit, Runnable lock) {
        this.scene = scene;
        this.clock = clock;
        this.last = clock.instant();
        this.touch = event -> last = clock.instant();
        scene.addEventFilter(InputEvent.ANY, touch);
        ticking =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.seconds(1),
                                event -> {
                                    if (Duration.between(last, this.clock.instant())
                                                    .compareTo(limit)
                                            >= 0) {
                                        lock.run();
                                    }
                                }));
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
    }

    void stop() {
        ticking.stop();
        scene.removeEventFilter(InputEvent.ANY, touch);
    }
}
