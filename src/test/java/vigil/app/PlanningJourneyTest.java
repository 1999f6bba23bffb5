package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The coordinator prepares the next panel: a series, its next meeting, what is due, papers. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class PlanningJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private void command(FxRobot robot, String words) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write(words);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void side(FxRobot robot, int index) {
        List<ToggleButton> sides =
                List.copyOf(
                        robot.lookup("#agenda-side .toggle-button").queryAllAs(ToggleButton.class));
        robot.interact(sides.get(index)::requestFocus);
        robot.interact(sides.get(index)::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> titles(FxRobot robot) {
        return robot.lookup(".agenda-title").queryAllAs(TextField.class).stream()
                .map(TextField::getText)
                .toList();
    }

    @Test
    void theNextPanelIsPreparedByTheKeyboard(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.untilThere("#home-papers");
        assertThat(text(robot, "#home-papers")).contains("in 11 days").contains("papers missing");
        window.picture("60-home-papers");

        // A series, from nothing.
        command(robot, "series of");
        window.untilThere("#rhythm-new");
        window.untilSaid("No series yet");
        window.picture("61-series-none");
        robot.push(KeyCode.ENTER);
        window.untilThere("#series-name");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("The series needs a name");
        robot.write("County panel");
        window.type("#series-ends", "13:00");
        window.press("#rhythm-add-paper");
        robot.write("Naloxone figures").push(KeyCode.TAB);
        robot.write("Drug and alcohol provider");
        window.type("#quorum-agencies", "4");
        robot.interact(() -> robot.lookup("#quorum-agency").query().requestFocus());
        robot.write("poli").push(KeyCode.ENTER);
        robot.write("public h").push(KeyCode.ENTER);
        assertThat(text(robot, "#series-preview")).contains("14 Jan 2027");
        window.picture("62-series-form");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#rhythm-edit");
        window.untilSaid("Police and Public health among them");
        window.picture("63-series");
        robot.push(KeyCode.ESCAPE);

        // The next meeting, in one key.
        window.untilThere("#meetings-next-plan");
        window.picture("64-meetings");
        robot.interact(() -> robot.lookup("#meeting-list").query().requestFocus());
        robot.push(KeyCode.N);
        window.untilThere("#plan-date");
        window.untilThere(".due-row");
        window.until(() ->
                robot.lookup("#plan-date").queryAs(TextField.class).getText().contains("2027"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            ListView<?> cases = robot.lookup("#plan-cases").queryListView();
            cases.requestFocus();
            cases.getSelectionModel().selectFirst();
        });
        window.picture("65-plan-next");
        String matter = text(robot, ".due-row .due-title");
        robot.interact(() -> robot.lookup(".due-row").query().requestFocus());
        robot.push(KeyCode.T).push(KeyCode.DOWN).push(KeyCode.L);
        window.untilSaid("on the agenda");
        window.untilSaid("left this time");
        window.picture("66-plan-due");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#meeting-parts");
        window.untilThere(".agenda-title");
        assertThat(titles(robot)).contains(matter);

        // What is due, beside the agenda.
        window.untilThere("#due-list .due-row");
        window.picture("67-agenda-due");
        int before = titles(robot).size();
        robot.push(KeyCode.CONTROL, KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 200 && !focusedRowSays(robot, "What goes to the partnership"); i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.T);
        window.until(() -> titles(robot).size() == before + 1);
        robot.push(KeyCode.UP).push(KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();

        // Too long, and said so; moved with the mouse.
        robot.interact(() -> robot.lookup(".agenda-minutes").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("200");
        window.untilThere("#agenda-over");
        assertThat(text(robot, "#agenda-over")).contains("past the end at 13:00");
        String first = titles(robot).getFirst();
        List<Node> grips = List.copyOf(robot.lookup(".agenda-grip").queryAll());
        double below = grips.get(2).localToScene(grips.get(2).getBoundsInLocal()).getMaxY() + 4;
        robot.interact(() -> {
            mouse(grips.getFirst(), MouseEvent.MOUSE_PRESSED, below);
            mouse(grips.getFirst(), MouseEvent.MOUSE_DRAGGED, below);
            mouse(grips.getFirst(), MouseEvent.MOUSE_RELEASED, below);
        });
        window.until(() -> !titles(robot).getFirst().equals(first));
        window.picture("68-agenda-long");

        // Cases, papers, quorum.
        side(robot, 1);
        window.untilThere("#plan-cases");
        window.picture("69-agenda-cases");
        side(robot, 2);
        window.untilThere("#paper-title");
        window.untilSaid("Naloxone figures");
        robot.interact(() -> robot.lookup(".paper-row .check-box").query().requestFocus());
        robot.push(KeyCode.SPACE);
        window.untilSaid("Ready 22 Nov 2026");
        window.type("#paper-title", "Letter from the coroner");
        robot.push(KeyCode.TAB).write("Secretariat").push(KeyCode.ENTER);
        window.untilSaid("Letter from the coroner");
        window.picture("70-agenda-papers");
        side(robot, 3);
        window.untilThere("#quorum-rule");
        assertThat(text(robot, "#quorum-rule")).contains("Police and Public health among them");
        window.picture("71-agenda-quorum");

        // Something left open is let go, with its reason.
        robot.push(KeyCode.CONTROL, KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 200 && !focusedRowSays(robot, "Put off on"); i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.G);
        window.untilThere("#due-asked");
        robot.push(KeyCode.ENTER);
        window.untilSaid("Give the reason");
        robot.write("Taken up by the safeguarding board");
        window.picture("72-let-go");
        robot.push(KeyCode.ENTER);
        window.untilSaid("settled");
        window.close();
    }

    /** The headless window loses the release of a drag, so that its events are sent to the grip. */
    private static void mouse(Node grip, EventType<MouseEvent> type, double sceneY) {
        Event.fireEvent(
                grip,
                new MouseEvent(
                        grip,
                        grip,
                        type,
                        1,
                        sceneY,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private boolean focusedRowSays(FxRobot robot, String part) {
        Node focus = robot.lookup("#due-list").query().getScene().getFocusOwner();
        return focus.getAccessibleText() != null && focus.getAccessibleText().contains(part);
    }
}
