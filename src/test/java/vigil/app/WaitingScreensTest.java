package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.RequestStore;

/** What the sample county waits for: every list, and all that is late reminded in one go. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class WaitingScreensTest {

    private static final String[] LISTS = {
        "waiting-requests",
        "waiting-times",
        "waiting-toxicology",
        "waiting-inquests",
        "waiting-reports",
        "waiting-kin",
        "waiting-retention"
    };

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void everyListIsShownAndWhatIsLateIsRemindedTogether(FxRobot robot) throws Exception {
        Path letters = Files.createDirectories(folder.resolve("letters"));
        window.wiring().device().set(Device.LETTERS_FOLDER, letters.toString());
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.untilThere("#home-returns");
        window.press("#home-returns");
        window.untilThere("#waiting-requests");
        TableView<RequestStore.Open> requests = window.table("#waiting-requests");
        window.until(() -> !requests.getItems().isEmpty());
        for (int i = 0; i < LISTS.length; i++) {
            window.untilThere("#" + LISTS[i]);
            window.picture("7" + i + "-" + LISTS[i]);
            robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        }
        for (int i = 1; i < LISTS.length; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        }
        window.untilThere("#waiting-requests");
        robot.push(KeyCode.L);
        int late = requests.getSelectionModel().getSelectedItems().size();
        assertThat(late).isGreaterThan(1);
        robot.push(KeyCode.M);
        window.untilSaid(late + " files were written");
        try (Stream<Path> written = Files.list(letters)) {
            assertThat(written)
                    .hasSize(late)
                    .allMatch(p -> p.getFileName().toString().contains("-reminder-"));
        }
        window.settle();
        // A line opens its case at the field.
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.untilThere("#waiting-toxicology");
        robot.push(KeyCode.ENTER);
        window.untilThere("#field-coroner-toxicologyReceived");
        window.close();
    }
}
