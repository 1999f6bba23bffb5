package vigil.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Kit;

/** Watches, as long as something is open, whether somebody is there. */
final class IdleLock {

    private static final int MINUTES = 10;

    private final Scene scene;
    private final Kit kit;
    private final Consumer<Supplier<String>> lock;
    private Optional<IdleWatch> watch = Optional.empty();

    /**
     * @param lock gets the sentence that says why, in the language spoken when it is asked for
     */
    IdleLock(Scene scene, Kit kit, Consumer<Supplier<String>> lock) {
        this.scene = scene;
        this.kit = kit;
        this.lock = lock;
    }

    /** Begins, or begins again with another number of minutes. */
    void begin() {
        end();
        String minutes = kit.device().get(Device.IDLE_MINUTES);
        int limit = minutes.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(minutes)) : MINUTES;
        watch =
                Optional.of(
                        new IdleWatch(
                                scene,
                                kit.clock(),
                                Duration.ofMinutes(limit),
                                slept ->
                                        lock.accept(() ->
                                                slept
                                                        ? kit.say("locked.slept")
                                                        : kit.say("locked.unused", limit))));
    }

    void end() {
        watch.ifPresent(IdleWatch::stop);
        watch = Optional.empty();
    }

    void tick() {
        watch.ifPresent(IdleWatch::tick);
    }
}
