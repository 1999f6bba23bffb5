package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
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
import vigil.ui.cases.CaseParts;

/** A case before its panel: the briefing, what is wanted, what a field means, what it was. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class CaseFormJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void openCase(FxRobot robot, String reference) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write(reference);
        window.untilSaid(reference);
        robot.push(KeyCode.ENTER);
        window.untilThere("#case-parts");
    }

    @Test
    void theCaseIsReadFilledInAndPutBack(FxRobot robot) throws Exception {
        openCase(robot, "DARD-SHE-2026-064");
        window.untilSaid("Where the review stands");
        assertThat(window.says("Edwin Terence")).as("only the head names the person").isTrue();
        window.picture("50-briefing");

        CaseParts.choose(robot, "Still needed");
        window.untilSaid("Still needed for a panel");
        window.untilSaid("Who could say");
        assertThat(robot.lookup("#needed-agencies .chip").queryAll()).isNotEmpty();
        window.picture("51-needed");
        robot.interact(() ->
                robot.lookup(n ->
                                n instanceof Hyperlink link
                                        && link.getText().equals("Review route"))
                        .<Hyperlink>tryQuery()
                        .ifPresent(Hyperlink::fire));

        CaseParts.choose(robot, "Person who died");
        window.untilSaid("years old at death");
        robot.interact(() ->
                robot.lookup("#field-person-occupation .text-field")
                        .queryTextInputControl()
                        .requestFocus());
        window.untilSaid("Ctrl+H");
        window.untilSaid("The person's usual or last job, in a few");
        robot.write("Roofer");
        robot.push(KeyCode.TAB);
        window.untilSaid("Not saved yet");
        window.picture("52-field-help");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.untilSaid("All saved");

        // What a field was is one key away, and comes back as a change like any other.
        robot.interact(() ->
                robot.lookup("#field-person-occupation .text-field")
                        .queryTextInputControl()
                        .requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.H);
        window.untilThere("#history-put-back");
        window.picture("53-history-of-field");
        window.press("#history-put-back");
        window.untilSaid("Not saved yet");
        CaseParts.choose(robot, "Person who died");
        assertThat(occupation(robot)).isEmpty();
        robot.interact(
                () -> // from a field in which nothing was typed
                robot.lookup("#field-person-religion .text-field")
                                .queryTextInputControl()
                                .requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(occupation(robot)).isEqualTo("Roofer");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(occupation(robot)).isEmpty();
        window.close();
    }

    private static String occupation(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#field-person-occupation .text-field")
                .<TextInputControl>queryAs(TextInputControl.class)
                .getText();
    }
}
