package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
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
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.chronology.SixReturns;

/**
 * Scenario 4: six returns are merged, two dates for one discharge are decided, gaps are seen, a
 * page is printed. By keys alone.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ChronologyJourneyTest {

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

    private void prepare() throws Exception {
        store = SampleStore.copy(folder);
        try (PanelDesk desk = desk()) {
            ReviewCase accepted = desk.notification().accept(Cases.notified(desk, "Hartley"));
            reference = desk.cases().save(SixReturns.onto(accepted)).reference().text();
        }
    }

    private void open(FxRobot robot) throws Exception {
        window.open(Optional.of(store));
        window.unlockSample();
        window.go("cases");
        window.untilThere("#case-list-search");
        window.type("#case-list-search", reference);
        window.until(() -> window.table("#case-list").getItems().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilThere("#case-parts");
    }

    private String part(FxRobot robot) {
        return String.valueOf(
                robot.lookup("#case-parts").queryListView().getSelectionModel().getSelectedItem());
    }

    private Node focus(FxRobot robot) {
        return robot.lookup("#case-parts").query().getScene().getFocusOwner();
    }

    private boolean focused(FxRobot robot, String id) {
        return id.equals(focus(robot).getId());
    }

    @Test
    void sixReturnsAreMergedDecidedAndPrintedByKeys(FxRobot robot) throws Exception {
        prepare();
        open(robot);
        Keystrokes keys = new Keystrokes(robot);
        keys.decide().push(KeyCode.END);
        for (int i = 0; i < 12 && !part(robot).contains("Chronology"); i++) {
            keys.push(KeyCode.UP);
        }
        window.untilSaid("One event or two?");
        window.picture("40-chronology");

        // What is told twice: the same night by police and ambulance, a discharge with two dates.
        keys.read(6).push(KeyCode.TAB);
        window.until(() -> focused(robot, "chronology-page-date"));
        keys.push(KeyCode.F6);
        window.until(() -> focused(robot, "chronology-conflict"));
        keys.read(4).decide().push(KeyCode.DIGIT1); // one call, told twice
        window.untilSaid("The same kind of event, 2 days apart");
        window.picture("41-chronology-conflict");
        keys.read(4).decide().push(KeyCode.DIGIT1); // the hospital's own date
        window.untilSaid("4 days apart");
        keys.read(4).decide().push(KeyCode.DIGIT3); // two calls to the hostel
        window.untilGone("#chronology-conflict");

        // Two lines by hand, from the family's account and a GP's letter.
        keys.push(KeyCode.INSERT);
        window.until(() -> focused(robot, "chronology-page-date"));
        enter(keys, "mar 2025", "", "fam", "His brother died.", "fam", false);
        assertThat(focused(robot, "chronology-page-date")).isTrue();
        enter(
                keys,
                "25/10",
                "2.30pm",
                "gp",
                "Asked for help with sleep. Not asked about use.",
                "gp",
                true);
        window.untilSaid("Asked for help with sleep");
        window.picture("42-chronology-lines");

        // The time line: to the last month, from sign to sign, and back to all of it.
        keys.push(KeyCode.F6);
        window.until(() -> focused(robot, "chronology-timeline"));
        keys.push(KeyCode.END).push(KeyCode.LEFT).push(KeyCode.DIGIT3).push(KeyCode.EQUALS);
        window.picture("43-chronology-zoomed");
        assertThat(focus(robot).getAccessibleText()).contains("before");
        keys.push(KeyCode.DIGIT0).push(KeyCode.F6);

        // A line is marked, taken out, and back again.
        window.until(() -> focus(robot).getStyleClass().contains("chronology-line"));
        keys.push(KeyCode.END).push(KeyCode.UP).push(KeyCode.G);
        int before = lines(robot);
        keys.push(KeyCode.DELETE);
        window.until(() -> lines(robot) == before - 1);
        keys.push(KeyCode.CONTROL, KeyCode.Z);
        window.until(() -> lines(robot) == before);

        keys.decide().push(KeyCode.CONTROL, KeyCode.P);
        window.until(() -> focused(robot, "chronology-print-file"));
        Path pdf = folder.resolve("out.pdf");
        robot.interact(() ->
                robot.lookup("#chronology-print-file")
                        .queryAs(TextField.class)
                        .setText(pdf.toString()));
        window.picture("44-chronology-print");
        keys.push(KeyCode.ENTER);
        window.until(() -> Files.exists(pdf));
        keys.push(KeyCode.CONTROL, KeyCode.S);
        window.untilSaid("All saved");
        String said = keys.report("scenario-4-chronology");
        assertThat(keys.seconds()).as(said).isLessThan(180);
        window.close();

        try (PanelDesk desk = desk()) {
            ReviewCase stored =
                    desk.cases()
                            .open(
                                    desk.cases()
                                            .find(
                                                    new vigil.domain.casefile.CaseReference(
                                                            reference))
                                            .orElseThrow())
                            .reviewCase();
            assertThat(stored.chronology()).hasSize(17);
            List<ChronologyEntry> discharges =
                    stored.chronology().stream()
                            .filter(e -> e.event().equals("EVENT_TYPE08"))
                            .toList();
            assertThat(discharges).hasSize(1);
            assertThat(discharges.getFirst().statements()).hasSize(2);
            assertThat(discharges.getFirst().date())
                    .isEqualTo(PartialDate.parse("2026-03-04").orElseThrow());
            assertThat(stored.chronology())
                    .anySatisfy(e -> {
                        assertThat(e.what()).startsWith("Asked for help");
                        assertThat(e.missed()).isTrue();
                        assertThat(e.time().orElseThrow().text()).isEqualTo("14:30");
                    });
            assertThat(desk.audit().ofCase(stored.reference(), 20))
                    .anyMatch(entry -> entry.intent().equals("RELEASE_CHRONOLOGY"));
        }
    }

    private static int lines(FxRobot robot) {
        return robot.lookup(".chronology-line").queryAll().size();
    }

    private void enter(
            Keystrokes keys,
            String date,
            String time,
            String event,
            String what,
            String source,
            boolean missed) {
        keys.decide().type(date).push(KeyCode.TAB).type(time).push(KeyCode.TAB);
        keys.type(event).push(KeyCode.TAB).type(what);
        if (missed) {
            keys.push(KeyCode.F7);
        }
        if (!source.isEmpty()) {
            keys.push(KeyCode.TAB).type(source).push(KeyCode.ENTER);
        }
        keys.push(KeyCode.ENTER);
    }
}
