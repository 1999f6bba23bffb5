package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.safety.SafetyAction;

/**
 * A notification with a child at home and a strong powder: what is to be done is seen and answered.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class SafetyJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;
    private Path store = Path.of("");
    private String reference = "";

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private PanelDesk desk() throws Exception {
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("other"));
        return SampleStore.open(wiring, store);
    }

    private ReviewCase accept() throws Exception {
        try (PanelDesk desk = desk()) {
            return desk.notification()
                    .accept(
                            Cases.notified(desk, "Whitlock")
                                    .with(
                                            Fields.CHILDREN_AT_RISK,
                                            Answer.of(new Value.Code(Fields.YES)))
                                    .with(Fields.PLACE, Answer.of(new Value.Code("PLACE03")))
                                    .with(
                                            Fields.NARRATIVE,
                                            Answer.of(
                                                    new Value.Text(
                                                            "Found in his room. A white powder,"
                                                                    + " said to be strong."))));
        }
    }

    private Node focus(FxRobot robot) {
        return robot.lookup("#case-parts").query().getScene().getFocusOwner();
    }

    @Test
    void whatIsToBeDoneTodayIsSeenAndAnsweredByKeys(FxRobot robot) throws Exception {
        store = SampleStore.copy(folder);
        ReviewCase accepted = accept();
        reference = accepted.reference().text();
        try (PanelDesk desk = desk()) {
            assertThat(desk.safety().waiting())
                    .as("of this case; those that came with the sample wait beside them")
                    .filteredOn(one -> one.reference().text().equals(reference))
                    .hasSize(3);
        }
        window.open(Optional.of(store));
        window.unlockSample();
        window.untilThere("#home-safety");
        window.picture("50-safety-home");
        window.go("cases");
        window.untilThere("#case-list-search");
        window.type("#case-list-search", reference);
        window.until(() -> window.table("#case-list").getItems().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.untilSaid("A child may need help");
        window.until(() -> "safety-done".equals(focus(robot).getId())); // it is what one is led to
        window.picture("51-safety-prompts");

        Keystrokes keys = new Keystrokes(robot);
        keys.read(5).decide().push(KeyCode.ENTER);
        window.until(() -> "safety-note".equals(focus(robot).getId()));
        keys.push(KeyCode.ENTER);
        window.untilSaid("Say in a few words what was done.");
        keys.type("Rang the duty team, child is with her aunt.");
        keys.push(KeyCode.TAB).push(KeyCode.SPACE);
        window.picture("52-safety-record");
        keys.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.ENTER);
        window.untilSaid("One safety prompt is answered");
        window.until(() -> "safety-done".equals(focus(robot).getId()));

        keys.decide().push(KeyCode.TAB).push(KeyCode.ENTER); // not needed, because…
        keys.type("Staff were there and have checked everybody.").push(KeyCode.ENTER);
        window.untilSaid("2 safety prompts are answered");
        keys.report("safety-two-prompts");
        robot.interact(() -> robot.lookup("#safety-past").queryAs(Hyperlink.class).fire());
        window.picture("53-safety-answered");

        // The third is still there the day after next, and says so.
        window.clock().advance(Duration.ofDays(2)); // which locks it
        window.untilThere("#unlock-passphrase");
        window.unlockSample();
        window.untilThere("#home-safety");
        window.close();

        try (PanelDesk desk = desk()) {
            List<SafetyAction> all = desk.safety().ofCase(accepted.id());
            assertThat(all).hasSize(3);
            assertThat(all.stream().filter(SafetyAction::waits)).hasSize(1);
            SafetyAction.Answered child =
                    all.stream()
                            .filter(a -> a.prompt().kind().name().equals("CHILD"))
                            .findFirst()
                            .orElseThrow()
                            .answer()
                            .orElseThrow();
            assertThat(child.told()).containsExactly("AGENCY_TYPE13");
            assertThat(child.actedBy()).isEqualTo("Ruth Ashdown");
            assertThat(child.note()).isEqualTo("Rang the duty team, child is with her aunt.");
            assertThat(desk.audit().ofCase(accepted.reference(), 20))
                    .filteredOn(entry -> entry.intent().equals("ANSWER_SAFETY_PROMPT"))
                    .hasSize(2)
                    .allSatisfy(entry -> assertThat(entry.detail()).doesNotContain("aunt"));
        }
    }
}
