package vigil.ui.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreRescue;
import vigil.ui.kit.Kit;

/** The second place for backups, if this computer has one: a stick or a share. */
final class SecondPlace {

    private SecondPlace() {}

    private static Optional<Path> of(Kit kit) {
        String folder = kit.device().get(Device.BACKUP_FOLDER).strip();
        try {
            return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }

    /** Warns gently if it is not there; a share that is slow to answer holds nobody up. */
    static void look(Kit kit) {
        of(kit).ifPresent(place ->
                kit.work()
                        .run(
                                "lookingForSecondPlace",
                                progress -> Files.isDirectory(place),
                                there -> {
                                    if (!there) {
                                        kit.notices()
                                                .note(
                                                        kit.say(
                                                                "backups.second.absent",
                                                                place.toString()));
                                    }
                                },
                                kit::report));
    }

    /**
     * Copies the newest backup of a store just closed there.
     *
     * @return what was in the way, which keeps nobody from closing
     */
    static Optional<Problem> copy(Kit kit, StoreRescue rescue, Path store, Progress progress) {
        Optional<Path> place = of(kit);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            progress.report("copying", 0, 0);
            rescue.copyNewest(store, place.get(), progress);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.problem());
        }
    }
}
