package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class NavigationKeysTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage shown) {
        window = new WindowDriver(shown, folder, TestClock.ofTheSample());
    }

    @Test
    void arrowsGoAlongTheNavigationAndWhatIsMarkedStaysThePageInView(FxRobot robot)
            throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        ToggleButton home = robot.lookup("#nav-home").queryAs(ToggleButton.class);
        ToggleButton meetings = robot.lookup("#nav-meetings").queryAs(ToggleButton.class);
        robot.interact(meetings::requestFocus);
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertThat(robot.lookup("#nav-patterns").queryAs(ToggleButton.class).isFocused()).isTrue();
        assertThat(home.isSelected()).as("still the page in view").isTrue();
        robot.push(KeyCode.SPACE);
        window.untilThere("#pattern-tabs");
        assertThat(home.isSelected()).isFalse();
        window.close();
    }
}
