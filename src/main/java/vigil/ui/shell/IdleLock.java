package vigil.ui.shell;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Scene;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Kit;

/** Watches, as long as something is open, whether somebody is there. */
final class IdleLock {

    private static final int MINUTES = 10;

    private final Scene scene;
    private final Kit kit;
    private final Runnable lock;
    private Optional<IdleWatch> watch = Optional.empty();

    IdleLock(Scene scene, Kit kit, Runnable lock) {
        this.scene = scene;
        this.kit = kit;
        this.lock = lock;
    }

    /** Begins, or begins again with another number of minutes. */
    void begin() {
        end();
        String minutes = kit.device().get(Device.IDLE_MINUTES);
        int limit = minutes.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(minutes)) : MINUTES;
        watch = Optional.of(new IdleWatch(scene, kit.clock(), Duration.ofMinutes(limit), lock));
    }

    void end() {
        watch.ifPresent(IdleWatch::stop);
        watch = Optional.empty();
    }

    void tick() {
        watch.ifPresent(IdleWatch::tick);
    }
}
