package vigil.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vigil.casework.DeviceSettings;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.Policy;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreRescue;
import vigil.casework.ThisComputer;

/** The computer the program runs on. */
final class LocalComputer implements ThisComputer {

    private final Surroundings around;
    private final Policy policy;
    private final Path log;
    private final AtomicReference<Optional<StoreRescue>> rescue =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<DeviceSettings>> device =
            new AtomicReference<>(Optional.empty());

    LocalComputer(Surroundings around, Policy policy) {
        this.around = around;
        this.policy = policy;
        this.log = around.folders().logs().resolve("vigil.log");
    }

    /** What is made after it and looked into by it. */
    void uses(StoreRescue rescue, DeviceSettings device) {
        this.rescue.set(Optional.of(rescue));
        this.device.set(Optional.of(device));
    }

    private String set(Device setting) {
        return device.get().map(d -> d.get(setting)).orElse(setting.initial());
    }

    @Override
    public List<Check> check(Optional<Path> store, Progress progress) throws Refused {
        return new Doctor(around, policy, log(), rescue.get(), set(Device.BACKUP_FOLDER))
                .look(store, progress);
    }

    @Override
    public List<LogEntry> log() {
        return LogReading.of(log);
    }

    @Override
    public Optional<Path> logFolder() {
        return Optional.of(around.folders().logs());
    }

    @Override
    public List<Part> diagnosis(
            Optional<Path> store, Optional<PanelDesk> open, List<String> screen, Progress progress)
            throws Refused {
        Optional<DeviceSettings> settings = device.get();
        if (settings.isEmpty()) {
            return List.of();
        }
        return new Diagnosis(around, settings.get())
                .of(check(store, progress), log(), store, rescue.get(), open, screen, progress);
    }
}
