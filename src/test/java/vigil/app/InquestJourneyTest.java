package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
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
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.WaitingLists;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.TwoViews;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;

/**
 * Long after the panel was done, an inquest concludes otherwise and reports to a trust: the case
 * comes back, both views stay, and the reply is waited for.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class InquestJourneyTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 19);

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private PanelDesk open(Path store) throws Refused {
        return SampleStore.open(window.wiring(), store);
    }

    /** A death that the panel took for an accident, learned from and closed. */
    private static ReviewCase closed(PanelDesk desk) throws Refused {
        for (CaseRow row : desk.cases().list()) {
            if (row.status() == CaseStatus.AWAITING_INQUEST
                    && !desk.meetings().discussions(row.id()).isEmpty()) {
                ReviewCase found =
                        desk.cases()
                                .open(row.id(), vigil.casework.OpeningReason.COMPARED)
                                .reviewCase();
                if (found.answers().code(Fields.INTENT).filter("INTENT01"::equals).isPresent()
                        && found.answers().date(Fields.INQUEST_OPENED).isPresent()) {
                    return desk.cases()
                            .save(
                                    found.withAnswers(
                                            found.answers()
                                                    .with(
                                                            Fields.STATUS,
                                                            new Value.Code(
                                                                    CaseStatus.CLOSED.code()))
                                                    .with(
                                                            Fields.DATE_CLOSED,
                                                            new Value.Date(
                                                                    PartialDate.of(
                                                                            LocalDate.of(
                                                                                    2026, 6,
                                                                                    1))))));
                }
            }
        }
        throw new AssertionError("the sample has no such case");
    }

    private void choose(FxRobot robot, String query, String code) throws Exception {
        window.untilThere(query);
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Code> box = robot.lookup(query).queryAs(ComboBox.class);
            box.getItems().stream().filter(item -> item.code().equals(code)).forEach(box::setValue);
        });
    }

    @Test
    void theInquestDiffersFromThePanelAndBothViewsAreKept(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        ReviewCase before;
        List<PanelStore.PastDiscussion> said;
        int reports;
        try (PanelDesk desk = open(store)) {
            before = closed(desk);
            said = desk.meetings().discussions(before.id());
            reports = desk.followUps().picture(Progress.none()).reports().size();
        }
        window.open(Optional.of(store));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write(before.reference().text());
        window.untilSaid(before.reference().text());
        robot.push(KeyCode.ENTER);
        window.giveReason();
        window.untilThere("#inquest-record");
        window.picture("85-inquest-open");
        window.press("#inquest-record");
        choose(robot, "#inquest-conclusion", "CONCLUSION03");
        window.untilSaid("cannot both be true");
        window.type("#inquest-concluded-on", "12/11/2026");
        window.type("#inquest-words", "He meant to end his life.");
        robot.interact(() -> robot.lookup("#inquest-report").queryAs(CheckBox.class).fire());
        window.press("#inquest-save");
        window.untilSaid("Say to whom the report was made.");
        window.type("#inquest-addressee", "County NHS trust");
        window.type("#inquest-issued", "19/11/2026");
        window.type("#inquest-concern", "No call in the week after discharge");
        window.untilSaid("14 Jan 2027");
        window.type("#inquest-why", "What the crisis team knew in his last month");
        window.picture("86-inquest-outcome");
        window.press("#inquest-save");
        window.untilGone("#inquest-save");
        window.untilSaid("see this death differently");
        window.until(() -> !window.there("#inquest-back"));
        robot.interact(() -> {
            ListView<?> parts = robot.lookup("#case-parts").queryListView();
            parts.getSelectionModel().select(parts.getItems().size() - 4);
        });
        window.untilSaid("Two views");
        window.picture("87-inquest-two-views");
        window.go("home");
        window.untilThere("#home-reports");
        robot.interact(() ->
                robot.lookup("#home-reports").queryAs(javafx.scene.control.Hyperlink.class).fire());
        window.untilThere("#reports-table");
        window.until(() -> window.table("#reports-table").getItems().size() == 5);
        window.untilSaid("53 days left");
        window.picture("88-regulation-28");
        robot.interact(() -> window.table("#reports-table").getSelectionModel().selectLast());
        robot.interact(() -> window.table("#reports-table").requestFocus());
        robot.push(KeyCode.ENTER);
        window.untilThere("#report-said");
        window.type("#report-said", "A call within 48 hours from January on.");
        window.picture("89-regulation-28-reply");
        window.press("#reports-sheet-save");
        window.until(() -> window.table("#reports-table").getItems().size() == 4);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until(() -> window.table("#reports-table").getItems().size() == 5);
        window.close();
        try (PanelDesk desk = open(store)) {
            after(desk, before.id(), said, reports);
        }
    }

    private static void after(
            PanelDesk desk, CaseId id, List<PanelStore.PastDiscussion> said, int reports)
            throws Refused {
        ReviewCase now = desk.cases().open(id, vigil.casework.OpeningReason.COMPARED).reviewCase();
        assertThat(now.status()).isEqualTo(CaseStatus.READY);
        assertThat(TwoViews.of(now.answers()))
                .isEqualTo(
                        new TwoViews(
                                Optional.of("INTENT01"), true, Optional.of("CONCLUSION03"), true));
        assertThat(desk.meetings().discussions(id)).as("what the panel learned").isEqualTo(said);
        List<WaitingLists.Report> all = desk.followUps().picture(Progress.none()).reports();
        assertThat(all).hasSize(reports + 1);
        WaitingLists.Report report =
                all.stream().filter(r -> r.of().id().equals(id)).findFirst().orElseThrow();
        assertThat(report.due()).contains(ISSUED.plusDays(56));
        assertThat(report.replied()).isEmpty();
    }
}
