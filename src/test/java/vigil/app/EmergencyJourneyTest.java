package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
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
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseId;

/** A panel member opens a case of no agenda of theirs in an emergency; the coordinator is told. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class EmergencyJourneyTest {

    private static final String WORDS = "harbour lantern quarry seventeen";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    /** Gives the panel member a key; a case that they do not see. */
    private String aCaseClosedToAMember(Path store) throws Exception {
        PanelMember member;
        Set<CaseId> all;
        String reference = "";
        try (Passphrase own = Passphrase.of(SampleStore.PASSPHRASE.toCharArray());
                Passphrase theirs = Passphrase.of(WORDS.toCharArray());
                PanelDesk desk =
                        window.wiring()
                                .care()
                                .open(store, SampleStore.USER, own, Progress.none())) {
            PanelMember some =
                    desk.membership().members().stream()
                            .filter(m -> m.role() == PanelRole.PANEL_MEMBER)
                            .findFirst()
                            .orElseThrow();
            member =
                    new PanelMember(
                            some.id(),
                            Optional.of("member"),
                            some.name(),
                            some.agency(),
                            some.role(),
                            true,
                            false);
            desk.membership().save(member);
            desk.keys().give(member, theirs);
            all =
                    desk.cases().list().stream()
                            .filter(row -> row.status().open())
                            .map(CaseRow::id)
                            .collect(Collectors.toSet());
            reference =
                    desk.cases().list().stream()
                            .filter(row -> all.contains(row.id()))
                            .filter(row ->
                                    row.status() != vigil.domain.casefile.CaseStatus.AT_PANEL)
                            .map(row -> row.reference().text())
                            .max(java.util.Comparator.naturalOrder())
                            .orElseThrow();
        }
        return reference;
    }

    private void unlock(FxRobot robot, String user, String passphrase) throws Exception {
        window.untilThere("#unlock-passphrase");
        window.picture("emergency-0-unlock");
        robot.interact(() -> {
            ComboBox<Object> users = robot.lookup("#unlock-user").queryComboBox();
            users.getItems().stream()
                    .filter(item -> item.toString().contains("userName=" + user))
                    .findFirst()
                    .ifPresent(users.getSelectionModel()::select);
        });
        window.type("#unlock-passphrase", passphrase);
        robot.push(KeyCode.ENTER);
        window.untilThere("#nav-home");
    }

    @Test
    void whoOpensACaseInAnEmergencyReadsItWithoutKeysAndTheCoordinatorIsTold(FxRobot robot)
            throws Exception {
        Path store = SampleStore.copy(folder);
        String reference = aCaseClosedToAMember(store);
        window.open(Optional.of(store));
        unlock(robot, "member", WORDS);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("in an emergency");
        robot.push(KeyCode.ENTER);
        window.untilThere("#emergency-why");
        window.type("#emergency-reference", reference);
        window.press("#emergency-go");
        window.untilThere(".complaint");
        window.picture("emergency-1-ask");
        standsInTheMiddle(robot);
        window.type("#emergency-why", "Two people in the same hostel used the same supply");
        window.press("#emergency-go");
        window.untilThere("#emergency-banner");
        window.picture("emergency-2-open");
        window.press("#emergency-shut");
        window.untilGone("#emergency-banner");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        unlock(robot, SampleStore.USER, SampleStore.PASSPHRASE);
        window.untilThere("#home-emergencies");
        assertThat(window.says("Waits for the Caldicott Guardian.")).isTrue();
        window.picture("emergency-3-home");
        window.close();
    }

    /** What is asked stands in the middle of the window, nothing of it cut off. */
    private void standsInTheMiddle(FxRobot robot) {
        Inspection inspection = new Inspection();
        robot.interact(() ->
                inspection.clipping(
                        robot.lookup("#emergency-why").query().getScene(), "the emergency"));
        assertThat(inspection.complaints()).isEmpty();
    }
}
