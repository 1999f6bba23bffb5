package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The board of patterns by keyboard alone, on the sample. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class BoardJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void aPersonReadsTheBoardByKeyboardAlone(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        window.untilSaid("Toxicology is back for");
        window.settle();
        window.picture("70-board");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        window.untilThere("#evidence");
        window.settle();
        window.picture("71-evidence");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#evidence");
        ListView<?> list = robot.lookup("#board-list").queryListView();
        assertThat(list.isFocused()).isTrue();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(3);
        window.close();
    }
}
