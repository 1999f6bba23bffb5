package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
import vigil.patterns.questions.Question;

/** The standing questions in the window, on the sample county, by keyboard alone. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class QuestionsJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void allQuestionsAreAnsweredAndOpenTheirCases(FxRobot robot) throws Exception {
        window.wiring().device().set(Device.PATTERN_TAB, "questions");
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("patterns");
        window.untilThere("#question-card-new");
        window.settle();
        for (Question question : Question.values()) {
            window.untilThere("#question-card-" + question.key());
        }
        // Down goes to the next card, Enter opens how it is known.
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        window.until(() -> robot.lookup("#question-card-cluster").query().isFocused());
        robot.push(KeyCode.ENTER);
        window.picture("91-questions-how");
        // Another area: everything is asked again.
        ComboBox<?> area = robot.lookup("#questions-area").queryComboBox();
        robot.interact(area::requestFocus);
        robot.push(KeyCode.DOWN);
        window.until(() -> about(robot).startsWith("532 deaths"));
        window.settle();
        Labeled near = robot.lookup("#question-cases-nearFatal").queryLabeled();
        String said = near.getText().replaceAll("\\D", "");
        robot.interact(near::requestFocus);
        robot.push(KeyCode.SPACE);
        window.untilThere("#case-list-search");
        window.settle();
        assertThat(said).as("how many cases the card promises").isNotEmpty();
        assertThat(robot.lookup("#case-list-count").queryLabeled().getText())
                .as("as many cases as the card promised, and not all")
                .startsWith(said + " of ")
                .isNotEqualTo(said + " of " + said);
        window.picture("93-questions-cases");
        window.close();
    }

    private static String about(FxRobot robot) {
        return robot.lookup(".questions .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text.contains("deaths by date of death"))
                .findFirst()
                .orElse("");
    }
}
