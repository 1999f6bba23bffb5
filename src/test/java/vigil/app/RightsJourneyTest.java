package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
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
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.OutputTier;

/** The table of rights, a closed case and a release that takes two, in the window. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class RightsJourneyTest {

    private static final String WORDS = "harbour lantern quarry seventeen";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private static void getsAKey(PanelRole role, String user, Path store, WindowDriver window)
            throws Exception {
        try (Passphrase own = Passphrase.of(SampleStore.PASSPHRASE.toCharArray());
                Passphrase theirs = Passphrase.of(WORDS.toCharArray());
                PanelDesk desk =
                        window.wiring()
                                .care()
                                .open(store, SampleStore.USER, own, Progress.none())) {
            PanelMember member =
                    desk.membership().members().stream()
                            .filter(m -> m.role() == role)
                            .findFirst()
                            .orElseThrow();
            desk.keys()
                    .give(
                            new PanelMember(
                                    member.id(),
                                    Optional.of(user),
                                    member.name(),
                                    member.agency(),
                                    role,
                                    true),
                            theirs);
        }
    }

    @Test
    void whoAddsNobodyReadsWhy() throws Exception {
        Path store = SampleStore.copy(folder);
        getsAKey(PanelRole.PANEL_MEMBER, "reader", store, window);
        window.wiring().device().set(Device.LAST_USER, "reader");
        window.open(Optional.of(store));
        window.type("#unlock-passphrase", WORDS);
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#nav-home");
        window.to(vigil.ui.kit.Navigator::members);
        window.untilThere("#members-may-not");
        window.picture("rights-4-members");
        window.close();
    }

    @Test
    void whoMayDoWhatReasonsAndTheSecondPerson(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        getsAKey(PanelRole.CHAIR, "chair", store, window);
        window.open(Optional.of(store));
        window.type("#unlock-passphrase", SampleStore.PASSPHRASE);
        robot.push(KeyCode.ENTER);
        window.untilThere("#nav-home");
        window.go("settings");
        window.untilThere("#settings-panel-address");
        robot.interact(() ->
                robot.lookup("Who may do what").queryAllAs(ButtonBase.class).stream()
                        .findFirst()
                        .orElseThrow()
                        .fire());
        window.untilThere("#access-grid");
        window.picture("rights-1-table");

        window.go("cases");
        window.type("#case-list-search", "DARD-DON-2019-001");
        window.until(() -> robot.lookup(".table-view").queryTableView().getItems().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilThere("#reason-open");
        window.press("#reason-open");
        window.untilThere(".complaint");
        window.picture("rights-2-reason");
        robot.interact(() ->
                robot.lookup("#reason-FOLLOW_UP")
                        .queryAs(javafx.scene.control.RadioButton.class)
                        .fire());
        window.press("#reason-open");
        window.untilThere("#case-parts");

        window.go("meetings");
        window.untilThere("#meeting-list");
        robot.interact(() -> {
            ListView<?> meetings = robot.lookup("#meeting-list").queryListView();
            meetings.getSelectionModel().select(1);
            meetings.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        window.untilThere("#meeting-parts");
        robot.interact(() ->
                robot.lookup("#meeting-parts").queryListView().getSelectionModel().selectLast());
        window.untilThere("#preview-tier");
        window.settle();
        robot.interact(() ->
                ((javafx.scene.control.ToggleButton)
                                robot.lookup("#preview-tier .toggle-button").queryAll().stream()
                                        .toList()
                                        .getLast())
                        .fire());
        window.until(() -> text(robot).equals("Ask for approval"));
        window.type("#release-recipient", "Website");
        window.press("#preview-release");
        window.untilSaid("This version waits for approval");
        window.picture("rights-3-asked");
        window.close();
        try (Passphrase words = Passphrase.of(WORDS.toCharArray());
                PanelDesk chair =
                        window.wiring().care().open(store, "chair", words, Progress.none())) {
            var meeting =
                    chair.meetings().list().stream()
                            .filter(m -> {
                                try {
                                    return !chair.secondPerson().requests(m.id()).isEmpty();
                                } catch (vigil.casework.Refused refused) {
                                    throw new AssertionError(refused);
                                }
                            })
                            .findFirst()
                            .orElseThrow();
            var seen =
                    chair.publication().prepare(meeting.id(), OutputTier.PUBLIC, Progress.none());
            var request = chair.secondPerson().standing(seen).request().orElseThrow();
            chair.secondPerson().approve(meeting.id(), request.id());
            assertThat(chair.secondPerson().standing(seen).free()).isTrue();
        }
    }

    private static String text(FxRobot robot) {
        return robot.lookup("#preview-release").queryAs(ButtonBase.class).getText();
    }
}
