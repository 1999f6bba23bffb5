package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import vigil.casework.AuditTrail;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.domain.casefile.CaseStatus;

/** The Caldicott guardian's questions: who did what, and who has seen this name. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class AuditJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void whoDidWhatAndWhoHasSeenANameIsReadInTheWindow(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        String reference = openCases(store, 250);
        window.open(Optional.of(store));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("who did what");
        robot.push(KeyCode.ENTER);
        window.untilThere("#audit");
        window.untilSaid("opened " + reference);
        window.picture("90-audit");
        ListView<AuditTrail.Entry> list = robot.lookup("#audit").queryListView();
        assertThat(list.getItems()).hasSize(200);
        robot.interact(() -> list.scrollTo(199));
        window.until(() -> list.getItems().size() > 200);

        window.type("#audit-case", reference);
        robot.push(KeyCode.ENTER);
        window.until(() ->
                !list.getItems().isEmpty()
                        && list.getItems().stream()
                                .allMatch(row ->
                                        row.subject().equals(reference)
                                                || row.cases().isPresent()));
        window.picture("91-audit-of-a-case");
        window.type("#audit-search", "zebra");
        window.untilSaid("Nothing found");
        window.picture("92-audit-nothing");
        window.press("#audit-clear");
        window.press("#audit-export");
        window.untilThere("#audit-export-form");
        window.picture("93-audit-export");
        robot.push(KeyCode.ESCAPE);

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(reference);
        window.untilSaid(reference + ": who has seen the name");
        robot.write(": who");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(reference);
        window.untilSaid(reference + ": history of this case");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        window.untilThere("#audit-names-button");
        window.picture("94-case-history");
        window.press("#audit-names-button");
        window.untilThere("#names-seen");
        window.untilSaid("opened the case");
        window.picture("95-names-seen");
        window.close();
    }

    /** Opens cases in turn; gives the reference of the one opened last. */
    private String openCases(Path store, int times) throws Exception {
        try (Passphrase words = Passphrase.of(SampleStore.PASSPHRASE.toCharArray())) {
            PanelDesk desk =
                    window.wiring().care().open(store, SampleStore.USER, words, Progress.none());
            try {
                List<CaseRow> rows =
                        desk.cases().list().stream()
                                .filter(row -> row.status() != CaseStatus.CLOSED)
                                .toList();
                String last = "";
                for (int i = 0; i < times; i++) {
                    CaseRow row = rows.get(i % rows.size());
                    desk.cases().open(row.id());
                    last = row.reference().text();
                }
                return last;
            } finally {
                desk.close(Progress.none());
            }
        }
    }
}
