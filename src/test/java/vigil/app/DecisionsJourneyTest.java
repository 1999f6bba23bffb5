package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
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

/** Findings decided about, cases like one, and cases chosen, by the keyboard alone. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class DecisionsJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void command(FxRobot robot, String typed) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write(typed);
        window.untilSaid(typed);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void findingsAreDecidedAboutAndCasesChosen(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("patterns");
        window.untilThere("#board-list .finding");
        window.settle();
        robot.interact(() -> robot.lookup("#board-list").query().requestFocus());

        // W on a line of the board: it is watched, and Ctrl+Z takes that back.
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.W);
        window.untilSaid("stays on the board");
        window.untilSaid("Watched");
        window.settle();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.untilSaid("Taken back");
        window.until(() -> !window.says("Watched"));
        robot.push(KeyCode.W);
        window.untilSaid("Watched");
        window.settle();

        // R puts the next on the agenda of the meeting that is planned.
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.R);
        window.untilThere("#decision-meeting");
        robot.push(KeyCode.ENTER);
        window.untilSaid("on the agenda");
        window.untilSaid("Raised to panel");
        window.settle();

        // S asks until when and why; without a reason it says so and stays.
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.S);
        window.untilThere("#decision-until");
        window.until(() -> robot.lookup("#decision-until").query().isFocused());
        robot.write("3 months");
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#decision-snooze-do").queryButton().fire());
        window.untilSaid("The reason is still wanted");
        window.picture("92-snooze");
        robot.interact(() -> robot.lookup("#decision-reason").query().requestFocus());
        robot.write("The laboratory is asked first");
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        window.untilSaid("off the board until");
        window.until(() -> !window.says("5 people died at one address"));
        window.settle();

        // D the same for good.
        robot.interact(() -> robot.lookup("#board-list").query().requestFocus());
        robot.push(KeyCode.D);
        window.untilThere("#decision-reason");
        window.until(() -> robot.lookup("#decision-reason").query().isFocused());
        robot.write("Known since last year");
        robot.interact(() -> robot.lookup("#decision-dismiss-do").queryButton().fire());
        window.untilSaid("off the board.");
        window.settle();

        // The evidence of a finding has the buttons and what became of it.
        robot.interact(() -> {
            ListView<?> list = robot.lookup("#board-list").queryListView();
            list.requestFocus();
            list.getSelectionModel().select(1);
        });
        robot.push(KeyCode.ENTER);
        window.untilThere("#evidence .finding-actions");
        window.untilSaid("Ruth Ashdown chose to watch it");
        window.picture("93-evidence");
        robot.push(KeyCode.ESCAPE);

        command(robot, "Set aside and kept");
        window.untilSaid("“Known since last year”");
        window.untilSaid("“The laboratory is asked first”");
        window.settle();
        window.picture("94-set-aside");
        int aside = robot.lookup("#decision-take-up").queryAll().size();
        robot.interact(() -> robot.lookup("#decision-take-up").queryButton().fire());
        window.until(() -> robot.lookup("#decision-take-up").queryAll().size() == aside - 1);
        window.settle();

        command(robot, "Which cases next");
        window.untilThere("#select-cases .select-line");
        window.settle();
        ListView<?> cases = robot.lookup("#select-cases").queryListView();
        robot.interact(cases::requestFocus);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);
        window.untilSaid("Put 2 cases on the agenda");
        window.picture("95-select");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("2 cases are on the agenda");
        window.untilSaid("On the agenda of");
        window.settle();
        robot.interact(() -> robot.lookup("#select-undo").queryButton().fire());
        window.until(() -> !window.says("2 cases are on the agenda"));
        window.settle();

        // Cases like one, from the palette; side by side.
        command(robot, "DARD-SHE-2026-064");
        window.untilThere("#case-parts");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write("DARD-SHE-2026-064");
        window.untilSaid("Cases like DARD-SHE-2026-064");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        window.untilThere("#similar-cases .similar-reason");
        window.settle();
        Node compare = robot.lookup("#similar-compare").query();
        robot.interact(compare::requestFocus);
        robot.push(KeyCode.SPACE);
        window.until(() ->
                window.says("(the same)") || robot.lookup("#reason-open").tryQuery().isPresent());
        if (robot.lookup("#reason-open").tryQuery().isPresent()) {
            window.giveReason();
        }
        window.untilSaid("(the same)");
        window.settle();
        window.picture("98-compared");
        assertThat(window.says("Close comparison")).isTrue();
        window.close();
    }
}
