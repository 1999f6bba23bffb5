package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CaseRow;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;

/**
 * The board of patterns on the sample, by keyboard alone: as the coordinator, then as a member of
 * the panel.
 */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class BoardJourneyTest {

    private static final String HERS = "meadow tunnel copper gossip";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    /** The sample, with a key for a member of the panel. */
    private Path store() throws Exception {
        Path store = SampleStore.copy(folder);
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("other"));
        try (Passphrase words = Passphrase.of(SampleStore.PASSPHRASE.toCharArray());
                Passphrase hers = Passphrase.of(HERS.toCharArray());
                PanelDesk desk =
                        wiring.care().open(store, SampleStore.USER, words, Progress.none())) {
            desk.keys()
                    .give(
                            new PanelMember(
                                    desk.newId(),
                                    Optional.of("imogen"),
                                    "Imogen Vale",
                                    "AGENCY_TYPE17",
                                    PanelRole.PANEL_MEMBER,
                                    true),
                            hers);
        }
        return store;
    }

    @Test
    void aCoordinatorAndAMemberReadTheBoardByKeyboardAlone(FxRobot robot) throws Exception {
        window.open(Optional.of(store()));
        window.unlockSample();
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        boardIsThere(robot);
        assertThat(cardsSeen(robot)).as("cards in a small window").isGreaterThanOrEqualTo(5);
        window.picture("70-board");

        evidenceAndBack(robot);
        casesOpenAndThePlaceIsKept(robot);
        countsBehindTheirLine(robot);
        women(robot);
        twiceAsLarge(robot);
        reported(robot);

        // A member of the panel sees the same, without names and without deciding.
        robot.push(KeyCode.CONTROL, KeyCode.L);
        unlockAsMember(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        boardIsThere(robot);
        robot.push(KeyCode.ENTER);
        window.untilThere("#evidence-cases");
        window.settle();
        assertThat(cases().getItems()).allMatch(row -> row.name().isEmpty());
        assertThat(robot.lookup("#decision-dismiss").queryButton().isDisabled()).isTrue();
        window.picture("74-board-member");
        window.close();
    }

    private void boardIsThere(FxRobot robot) throws Exception {
        window.until(() -> window.there("#board-list") && list(robot).isFocused());
        window.settle();
        assertThat(window.says("1,343 deaths: all areas")).isTrue();
        assertThat(window.says("Toxicology is back for 1,269 of 1,343 (94%)")).isTrue();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#board-list").queryListView();
    }

    private static int cardsSeen(FxRobot robot) {
        VirtualFlow<?> flow = (VirtualFlow<?>) list(robot).lookup(".virtual-flow");
        return flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex() + 1;
    }

    private TableView<CaseRow> cases() {
        return window.table("#evidence-cases");
    }

    private void evidenceAndBack(FxRobot robot) throws Exception {
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilThere("#evidence");
        window.settle();
        window.picture("71-evidence");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#evidence");
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(3);
    }

    /** A case is opened from the evidence; coming back, the evidence is still open. */
    private void casesOpenAndThePlaceIsKept(FxRobot robot) throws Exception {
        robot.push(KeyCode.ENTER);
        window.untilThere("#evidence-cases");
        window.until(() -> cases().getItems().size() == 5);
        assertThat(cases().getColumns())
                .extracting(column -> column.getText())
                .containsExactly("Reference", "Date of death", "Area", "Status");
        for (int i = 0; i < 40 && !cases().isFocused(); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(cases().isFocused()).as("Tab reaches the cases").isTrue();
        robot.push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        window.untilThere("#evidence");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#evidence");
    }

    /** What is found about a drug becomes a report with the deaths behind it. */
    private void reported(FxRobot robot) throws Exception {
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        window.untilThere("#board-report");
        window.press("#board-report");
        window.untilThere("#alert-received");
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        window.untilThere("#evidence");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#evidence");
    }

    private void countsBehindTheirLine(FxRobot robot) throws Exception {
        int before = list(robot).getItems().size();
        robot.push(KeyCode.END);
        robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(list(robot).getItems().size()).isGreaterThanOrEqualTo(before);
        robot.push(KeyCode.HOME);
    }

    /** Shift and Tab go to the last filter, an arrow chooses, and the heading says who. */
    private void women(FxRobot robot) throws Exception {
        for (int i = 0; i < 6 && !box(robot, "#board-sex").isFocused(); i++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(box(robot, "#board-sex").isFocused()).isTrue();
        robot.push(KeyCode.DOWN);
        window.untilSaid("deaths: women, all areas");
        window.settle();
        robot.interact(() -> robot.lookup("#board-clear").queryButton().fire());
        window.untilSaid("1,343 deaths: all areas");
    }

    private static ComboBox<?> box(FxRobot robot, String query) {
        return robot.lookup(query).queryComboBox();
    }

    /** The text at 200%, as it is set on the settings page. */
    private void twiceAsLarge(FxRobot robot) throws Exception {
        window.wiring().device().set(Device.TEXT_SIZE, "200");
        window.picture("73-board-200");
        window.wiring().device().set(Device.TEXT_SIZE, "100");
    }

    private void unlockAsMember(FxRobot robot) throws Exception {
        window.untilThere("#unlock-passphrase");
        robot.interact(() -> {
            ComboBox<Object> users = robot.lookup("#unlock-user").queryComboBox();
            users.getItems().stream()
                    .filter(item -> item.toString().contains("imogen"))
                    .findFirst()
                    .ifPresent(users.getSelectionModel()::select);
        });
        window.type("#unlock-passphrase", HERS);
        robot.push(KeyCode.ENTER);
        window.untilThere("#nav-home");
    }
}
