package vigil.ui.kit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A piece of work that is running, as the status bar shows it. */
public final class RunningWork {

    /** A step that ends a key {@code step.<step>}, and how far it is; a total of 0 is not known. */
    public record Position(String step, long done, long total) {}

    private final String name;
    private final Optional<Runnable> cancel;
    private final ReadOnlyObjectWrapper<Position> position =
            new ReadOnlyObjectWrapper<>(new Position("", 0, 0));
    private final AtomicReference<@Nullable Position> latest = new AtomicReference<>();

    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReadOnlyBooleanWrapper asks = new ReadOnlyBooleanWrapper();

    RunningWork(String name, Optional<Runnable> cancel) {
        this.name = name;
        this.cancel = cancel;
    }

    public String name() {
        return name;
    }

    public ReadOnlyObjectProperty<Position> position() {
        return position.getReadOnlyProperty();
    }

    /** Calls it off, if it can be. */
    public Optional<Runnable> cancel() {
        return cancel;
    }

    /** Whether it asks if it is still wanted: what never does is not called off by anything. */
    public ReadOnlyBooleanProperty asks() {
        return asks.getReadOnlyProperty();
    }

    /** It asked, on its own thread. */
    void asked() {
        if (!asked.getAndSet(true)) {
            Platform.runLater(() -> asks.set(true));
        }
    }

    void report(String step, long done, long total) {
        if (latest.getAndSet(new Position(step, done, total)) == null) {
            Platform.runLater(() -> {
                Position now = latest.getAndSet(null);
                if (now != null) {
                    position.set(now);
                }
            });
        }
    }
}
