package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A store that is damaged, from the unlock page to the open store again. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class RestoreJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private static void flip(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 8;
        Files.write(file, bytes);
    }

    private static List<Path> inside(Path folder) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aDamagedStoreIsBackInMinutesAndADamagedBackupIsRefused(FxRobot robot) throws Exception {
        Path older = Files.createDirectory(folder.resolve("older"));
        SampleStore.copy(older);
        Path store = SampleStore.copy(folder);
        Path good = inside(store.resolve("backups")).getFirst();
        Path bad = store.resolve("backups").resolve("2026-11-21T17-12-09Z");
        Files.createDirectory(bad);
        for (Path file : inside(good)) {
            Files.copy(file, bad.resolve(file.getFileName()));
        }
        Files.writeString(
                bad.resolve("backup.txt"),
                Files.readString(bad.resolve("backup.txt"))
                        .replaceFirst("made \\S+", "made 2026-11-21T17:12:09Z"));
        flip(bad.resolve("store.anchor"));
        flip(store.resolve("store.mv.db"));

        window.open(Optional.of(store));
        window.type("#unlock-passphrase", SampleStore.PASSPHRASE);
        robot.push(KeyCode.ENTER);
        window.untilSaid("Last good copy: 22 November 2026, 09:00");
        window.picture("330-damaged-at-unlock");

        window.click("#restore-offer");
        window.untilThere("#restore-rows");
        window.untilSaid("Damaged: store.anchor");
        window.picture("331-backups");

        window.type("#restore-passphrase", "not the passphrase at all");
        window.press("#restore-start");
        window.untilSaid("does not open the store");
        window.picture("332-restore-refused");
        assertThat(inside(folder)).as("nothing is left of it").noneMatch(RestoreJourneyTest::aside);

        window.type("#restore-passphrase", SampleStore.PASSPHRASE);
        window.pressSeeing("#restore-start", "#restore-cancel");
        window.picture("333-restoring");
        window.untilThere("#restore-done-open");
        window.picture("334-restored");
        assertThat(inside(folder)).filteredOn(RestoreJourneyTest::aside).hasSize(1);

        window.press("#restore-done-open");
        window.untilThere("#unlock-passphrase");
        window.unlockSample();
        window.settle();

        // Locked; a week later there is no backup any more, and the stick is not there.
        robot.interact(() ->
                window.wiring()
                        .device()
                        .set(
                                vigil.casework.DeviceSettings.Device.BACKUP_FOLDER,
                                folder.resolve("stick").toString()));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilSaid("The second place for backups is not there");
        for (Path backup : inside(store.resolve("backups"))) {
            for (Path file : inside(backup)) {
                Files.delete(file);
            }
            Files.delete(backup);
        }
        window.clock().advance(Duration.ofDays(7));
        window.unlockSample();
        window.untilThere("#home-backup");
        window.untilThere("#status-backup");
        window.settle();
        window.picture("335-no-backup");
        Path stick = Files.createDirectory(folder.resolve("stick"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        assertThat(inside(stick)).as("copied to the second place on locking").hasSize(1);

        // Somebody puts the whole folder back as it was in the beginning.
        for (String leaf : List.of("store.mv.db", "store.keys", "store.anchor")) {
            Files.copy(
                    older.resolve("store").resolve(leaf),
                    store.resolve(leaf),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        window.type("#unlock-passphrase", SampleStore.PASSPHRASE);
        robot.push(KeyCode.ENTER);
        window.untilThere("#older-go-on");
        window.picture("336-older-copy");
        window.click("#older-go-on");
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        robot.interact(
                () -> robot.lookup("#unlock-passphrase").query().getScene().getWindow().hide());
    }

    private static boolean aside(Path path) {
        return String.valueOf(path.getFileName()).startsWith("store-");
    }
}
