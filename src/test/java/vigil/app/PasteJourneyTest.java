package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A police report becomes a notification by keys alone, and four of them in one paste. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class PasteJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private static String text(String name) throws Exception {
        try (var stream = PasteJourneyTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void open(FxRobot robot, String report) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        robot.interact(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report)));
    }

    @Test
    void look(FxRobot robot) throws Exception {
        open(robot, text("one-report.txt"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        window.untilThere("#paste-proposals");
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("60-paste");
        robot.push(KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("61-paste-sure");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#notification-accept");
        window.settle();
        window.picture("62-paste-notification");
        assertThat(window.there("#notification-accept")).isTrue();
        window.close();
    }
}
