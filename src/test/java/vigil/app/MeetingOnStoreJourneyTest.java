package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
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

/** The secretariat's afternoon on the real store: a meeting, two cases, and its minutes as PDF. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class MeetingOnStoreJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void part(FxRobot robot, int index) throws Exception {
        window.untilThere("#meeting-parts");
        robot.interact(() -> parts(robot).getSelectionModel().select(index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ListView<?> parts(FxRobot robot) {
        return robot.lookup("#meeting-parts").queryListView();
    }

    @Test
    void aMeetingFromAgendaToMinutes(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("meetings");
        window.press("#meetings-plan");
        window.untilThere("#plan-date");
        robot.write("10/12");
        window.picture("40-plan-meeting");
        robot.interact(() -> {
            ListView<?> cases = robot.lookup("#plan-cases").queryListView();
            assertThat(cases.getItems()).hasSizeGreaterThan(4);
            cases.getSelectionModel().select(0);
            cases.requestFocus();
        });
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE);
        window.press("#meetings-plan-do");
        window.untilThere("#meeting-parts");
        window.picture("41-meeting-details");

        part(robot, 1);
        window.untilThere(".attendance-row");
        robot.interact(() ->
                robot.lookup(".attendance-row .toggle-button:selected").query().requestFocus());
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.P);
        }
        robot.push(KeyCode.A);
        window.picture("42-attendance");

        part(robot, 2);
        window.untilThere(".agenda-title");
        window.picture("43-agenda");

        discuss(robot, 3, "Found at home by a neighbour.");
        window.picture("44-discussion");
        window.press("#meeting-add-recommendation");
        window.untilThere("#action-wording");
        robot.write("No release on a Friday without a dose for the weekend.");
        window.press("#action-save");
        window.untilGone("#action-wording");
        window.press("#meeting-add-action");
        window.untilThere("#action-wording");
        robot.write("Draft a protocol.").push(KeyCode.TAB).write("Probation").push(KeyCode.TAB);
        robot.write("Joseph Tanner").push(KeyCode.TAB).write("in 6 weeks");
        window.picture("45-action");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilGone("#action-wording");
        discuss(robot, 4, "Seen twice in the month before.");

        window.press("#meeting-hold");
        window.press("#meeting-hold-do");
        window.untilGone("#meeting-hold-do");
        robot.interact(() -> parts(robot).getSelectionModel().selectLast());
        window.untilThere("#preview-where");
        window.until(() ->
                robot.lookup("#preview-where").queryLabeled().getText().startsWith("Page 1 of "));
        window.until(() ->
                robot.lookup(".paper .image-view")
                        .tryQueryAs(ImageView.class)
                        .filter(view -> view.getImage() != null)
                        .isPresent());
        window.picture("46-minutes");
        Path file = folder.resolve("minutes.pdf");
        window.type("#release-recipient", "Director of Public Health");
        robot.interact(() ->
                robot.lookup("#release-file").queryTextInputControl().setText(file.toString()));
        window.press("#preview-release");
        window.until(() -> Files.exists(file));
        assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        window.picture("47-minutes-released");

        window.go("actions");
        window.type("#actions-search", "protocol");
        window.until(() -> window.table("#actions-table").getItems().size() == 1);
        window.picture("48-actions-new");
        window.close();
    }

    private void discuss(FxRobot robot, int part, String summary) throws Exception {
        part(robot, part);
        window.untilThere("#said-summary");
        robot.interact(() -> robot.lookup("#said-summary").query().requestFocus());
        robot.write(summary);
    }
}
