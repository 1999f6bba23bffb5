package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CaseRow;
import vigil.ui.kit.Screens;

/** Pictures of every page over the whole sample, to be looked at. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class WindowScreensTest {

    @TempDir private Path folder;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    private WindowDriver unlocked() throws Exception {
        Path store = SampleStore.copy(folder);
        WindowDriver window = driver();
        window.open(Optional.of(store));
        window.picture("01-unlock");
        window.unlockSample();
        return window;
    }

    private WindowDriver driver() throws Exception {
        WindowDriver[] made = new WindowDriver[1];
        new org.testfx.api.FxRobot()
                .interact(() -> made[0] = new WindowDriver(stage, folder, TestClock.ofTheSample()));
        return made[0];
    }

    @Test
    void everyPageOfTheSample() throws Exception {
        WindowDriver window = unlocked();
        window.untilThere("#home-urgent");
        window.settle();
        window.picture("02-home");

        window.go("cases");
        window.until(() -> window.table("#case-list").getItems().size() == 1_500);
        window.settle();
        window.picture("03-cases");

        window.robot().interact(() -> window.table("#case-list").getSelectionModel().select(4));
        window.robot().interact(() -> window.table("#case-list").requestFocus());
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        ListView<?> parts = window.robot().lookup("#case-parts").queryListView();
        int count = parts.getItems().size();
        for (int i = 0; i < count; i++) {
            int part = i;
            window.robot().interact(() -> parts.getSelectionModel().select(part));
            window.settle();
            window.picture("04-case-%02d".formatted(i));
        }

        window.robot().push(KeyCode.CONTROL, KeyCode.N);
        window.untilThere("#notification-wanted");
        window.settle();
        window.picture("05-notification");

        window.go("patterns");
        window.untilThere("#board-list .finding");
        window.settle();
        window.picture("06-patterns");

        window.go("meetings");
        window.untilThere("#meeting-list");
        window.settle();
        window.picture("07-meetings");

        window.go("actions");
        window.untilThere("#actions-table");
        window.settle();
        window.picture("08-actions");

        window.go("settings");
        window.settle();
        window.picture("09-settings");

        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        window.robot().write("naloxone");
        window.settle();
        window.picture("10-palette");
        window.robot().push(KeyCode.ESCAPE);

        window.robot().push(KeyCode.F1);
        window.settle();
        window.picture("11-help");
        window.robot().push(KeyCode.ESCAPE);
        window.close();
        assertThat(Files.exists(Path.of("target/screens/11-help-light-1366x768.png")))
                .isEqualTo(Screens.drawn());
    }

    static CaseRow row(Object item) {
        return (CaseRow) item;
    }
}
