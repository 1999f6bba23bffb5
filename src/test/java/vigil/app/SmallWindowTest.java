package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The smallest screens that are still about: 1024 by 768, with a bar of the system's own. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {

    @TempDir private Path folder;
    private WindowDriver window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WindowDriver(shown, folder, TestClock.ofTheSample());
    }

    @Test
    void aCaseBeginsWithItsHeadAndTheRestIsScrolledTo(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(730);
        });
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write("DARD-SHE-2026-064");
        window.untilSaid("DARD-SHE-2026-064");
        robot.push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.settle();
        for (String part : new String[] {"#case-form-save", "#case-parts"}) {
            assertThat(top(robot, part)).as(part).isGreaterThan(top(robot, "#shell-search"));
        }
        window.close();
    }

    private static double top(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMinY();
    }
}
