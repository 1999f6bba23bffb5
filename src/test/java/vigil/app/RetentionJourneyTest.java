package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.RetentionStore.State;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseReference;
import vigil.domain.retention.RetainedContent;

/** What is due is proposed in the window, approved by the guardian, removed, and finished. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class RetentionJourneyTest {

    private static final String GRACE = "harbour thistle copper window";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private PanelDesk open(Path store, String user, String words) throws Exception {
        window.clock().advance(java.time.Duration.ofMinutes(1));
        try (Passphrase passphrase = Passphrase.of(words.toCharArray())) {
            return window.wiring().care().open(store, user, passphrase, Progress.none());
        }
    }

    private void page(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("what is due, what is held");
        robot.push(KeyCode.ENTER);
        window.untilThere("#retention-due");
    }

    @Test
    void theCoordinatorProposesTheGuardianApprovesAndItGoes(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        CaseReference gone;
        try (PanelDesk desk = open(store, SampleStore.USER, SampleStore.PASSPHRASE);
                Passphrase words = Passphrase.of(GRACE.toCharArray())) {
            desk.keys()
                    .give(
                            new PanelMember(
                                    desk.newId(),
                                    Optional.of("grace"),
                                    "Grace Lindqvist",
                                    "AGENCY_TYPE17",
                                    PanelRole.CALDICOTT_GUARDIAN,
                                    true),
                            words);
            var due = desk.retention().due().items();
            desk.legalHolds()
                    .hold(Optional.of(due.getFirst().reference()), "Inquiry", Optional.empty());
            // Only one is proposed, so that the journey is short.
            var proposed =
                    due.reversed().stream()
                            .filter(item -> item.content() == RetainedContent.IDENTIFIERS)
                            .findFirst()
                            .orElseThrow();
            desk.retention().propose(List.of(proposed));
            gone = proposed.reference();
        }
        try (PanelDesk desk = open(store, "grace", GRACE)) {
            desk.retention().approve(desk.retention().proposals().getFirst().id());
        }
        window.clock().advance(java.time.Duration.ofMinutes(1));
        window.wiring()
                .device()
                .set(vigil.casework.DeviceSettings.Device.LAST_USER, SampleStore.USER);
        window.open(Optional.of(store));
        window.unlockSample();
        page(robot);
        window.picture("120-retention");
        window.press("#retention-policy-change");
        window.untilThere("#retention-approved-by");
        window.picture("121-retention-policy");
        robot.push(KeyCode.ESCAPE);
        window.press("#retention-hold");
        window.untilThere("#retention-hold-case");
        window.picture("122-retention-hold");
        robot.push(KeyCode.ESCAPE);
        window.press("#retention-carry-go");
        window.untilSaid("It cannot be brought back");
        window.picture("123-retention-question");
        robot.push(KeyCode.ENTER);
        window.untilThere("#retention-lock");
        window.picture("124-retention-removed");
        window.close();

        try (PanelDesk desk = open(store, SampleStore.USER, SampleStore.PASSPHRASE)) {
            assertThat(desk.retention().proposals())
                    .singleElement()
                    .satisfies(done -> assertThat(done.state()).isEqualTo(State.REWRITTEN));
            assertThat(desk.cases().list())
                    .filteredOn(row -> row.reference().equals(gone))
                    .singleElement()
                    .satisfies(row -> assertThat(row.name()).isEmpty());
        }
    }
}
