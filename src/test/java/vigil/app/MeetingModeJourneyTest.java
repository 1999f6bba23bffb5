package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
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
import org.testfx.util.WaitForAsyncUtils;

/** A meeting held in meeting mode, by the keyboard alone. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class MeetingModeJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void aMeetingIsHeldByTheKeyboardWithNamesHidden(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("meetings");
        window.press("#meetings-plan");
        window.untilThere("#plan-date");
        robot.write("10/12");
        robot.interact(() -> {
            ListView<?> cases = robot.lookup("#plan-cases").queryListView();
            cases.getSelectionModel().select(0);
            cases.requestFocus();
        });
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE);
        window.press("#meetings-plan-do");
        window.untilThere("#live-open");
        window.press("#live-open");
        window.untilThere("#live-title");
        window.until(() -> text(robot, "#live-title").equals("Welcome and confidentiality"));
        assertThat(window.there("#nav-home")).isFalse();
        window.picture("50-live-welcome");

        // The minutes of the last meeting, then the open actions.
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.until(() -> text(robot, "#live-title").startsWith("Minutes of the last"));
        window.untilThere("#live-approve");
        window.picture("51-live-last-minutes");
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.untilSaid("open actions");
        window.picture("52-live-actions");

        // The first case is a letter; F6 shows who it was.
        while (!text(robot, "#live-title").startsWith("Case A")) {
            robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(window.says("DARD-")).isFalse();
        window.untilThere("#live-agencies");
        robot.write("Housing saw him twice.");
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        window.untilThere("#factor-add");
        robot.write("alone 2");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("53-live-factors");
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        window.untilThere("#live-agencies");
        window.picture("54-live-case");
        for (int i = 0; i < 2; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        window.picture("55-live-large");
        for (int i = 0; i < 2; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        }
        robot.push(KeyCode.F6);
        window.untilSaid("Names shown");
        assertThat(text(robot, "#live-title")).startsWith("DARD-");
        robot.push(KeyCode.F6);
        window.untilSaid("Names hidden");

        // Somebody declares an interest, leaves, and may come back at the next case.
        robot.push(KeyCode.F3);
        window.untilThere("#live-people");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.I);
        window.untilSaid("for Case A");
        window.picture("56-live-people");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.untilSaid("may come back into the room");
        robot.push(KeyCode.F7);
        window.untilSaid("stopped");
        robot.push(KeyCode.ALT, KeyCode.DIGIT7);
        window.untilThere("#live-preventability");
        window.picture("57-live-decision");

        // What was typed is there when the meeting is opened again.
        robot.push(KeyCode.F10);
        window.untilThere("#meeting-parts");
        window.press("#live-open");
        window.until(() ->
                window.there("#live-title") && text(robot, "#live-title").startsWith("Case B"));
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        window.until(() -> text(robot, "#live-title").startsWith("Case A"));
        window.until(() ->
                robot.lookup("#live-agencies")
                        .queryTextInputControl()
                        .getText()
                        .equals("Housing saw him twice."));
        window.close();
    }
}
