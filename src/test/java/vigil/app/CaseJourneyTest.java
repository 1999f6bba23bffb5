package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
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
import vigil.ui.cases.CaseParts;

/** The coordinator with the sample's 1,500 cases: finding, editing, entering. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class CaseJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void open() throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("cases");
        window.until(() -> rows().size() == 1_500);
    }

    private List<CaseRow> rows() {
        TableView<CaseRow> table = window.table("#case-list");
        return table.getItems();
    }

    private void part(FxRobot robot, String title) throws Exception {
        window.untilThere("#case-parts");
        CaseParts.choose(robot, title);
    }

    private Node focused(FxRobot robot) {
        return robot.lookup("#case-list-search").query().getScene().getFocusOwner();
    }

    @Test
    void casesAreFoundByFilterSortAndTyping(FxRobot robot) throws Exception {
        open();
        window.type("#case-list-search", "rotherham 2026 protonitazene");
        window.until(() -> rows().size() == 1);
        assertThat(rows().getFirst().confirmed()).contains("OPI034");
        window.picture("12-cases-filtered");

        robot.push(KeyCode.ESCAPE);
        window.until(() -> rows().size() == 1_500);
        window.type("#case-list-search", "sheffield hostel");
        window.until(() -> rows().size() < 1_500);
        window.type("#case-list-search", "zzzz nobody");
        window.untilSaid("No case");
        window.picture("13-cases-none");
        window.type("#case-list-search", "DARD-BAR-2025-001");
        window.until(() -> rows().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilSaid("DARD-BAR-2025-001");
        window.close();
    }

    @Test
    void aCaseIsEditedSavedAndRemembersIt(FxRobot robot) throws Exception {
        open();
        window.type("#case-list-search", "DARD-SHE-2026-064");
        window.until(() -> rows().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.untilSaid("Still needed for a panel"); // from the first moment, not after an edit

        part(robot, "Substances");
        window.type("#substance-add", "lyrica");
        robot.push(KeyCode.ENTER);
        window.untilSaid("Pregabalin");
        window.untilSaid("Not saved yet");
        window.picture("14-substances");

        part(robot, "Contributing factors");
        window.type("#factor-add", "no take-home");
        robot.push(KeyCode.ENTER);
        window.untilSaid("naloxone");
        robot.push(KeyCode.DIGIT3);
        window.picture("15-factors");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.untilSaid("All saved");
        part(robot, "History");
        window.untilSaid("Pregabalin");
        window.picture("16-history");

        // Locked and opened again, it is all there.
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.unlockSample();
        window.go("cases");
        window.until(() -> rows().size() == 1_500);
        window.type("#case-list-search", "DARD-SHE-2026-064");
        window.until(() -> rows().size() == 1);
        assertThat(rows().getFirst().suspected()).contains("GAB001");
        window.close();
    }

    @Test
    void anUnfinishedEditIsThereAfterALock(FxRobot robot) throws Exception {
        open();
        window.type("#case-list-search", "DARD-DON-2026-039");
        window.until(() -> rows().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        part(robot, "Incident and death");
        assertThat(window.there("#field-incident-narrative .text-area"))
                .as("an account of a death is folded until somebody opens it")
                .isFalse();
        window.press("#field-incident-narrative .folded-text");
        window.type("#field-incident-narrative .text-area", "Found at home by a friend at noon.");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.unlockSample();
        window.go("cases");
        window.until(() -> rows().size() == 1_500);
        window.type("#case-list-search", "DARD-DON-2026-039");
        window.until(() -> rows().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilThere("#case-form-draft-take-up");
        window.picture("17-draft-found");
        window.press("#case-form-draft-throw-away");
        window.untilSaid("is thrown away");
        window.press("#notice-undo");
        window.untilThere("#case-form-draft-take-up");
        window.press("#case-form-draft-take-up");
        part(robot, "Incident and death");
        window.until(() ->
                robot.lookup("#field-incident-narrative .text-area")
                        .<TextInputControl>queryAs(TextInputControl.class)
                        .getText()
                        .equals("Found at home by a friend at noon."));
        window.close();
    }

    /** Seconds in which somebody reads a police report of a dozen lines. */
    private static final double READING = 30;

    /** Nothing but keys from here on: the 24 fields that a notification must answer. */
    @Test
    void aNotificationIsEnteredByKeyboardAlone(FxRobot robot) throws Exception {
        open();
        Keystrokes keys = new Keystrokes(robot).read(READING);
        keys.push(KeyCode.CONTROL, KeyCode.N);
        window.untilThere("#notification-wanted");
        window.until(() -> inside(robot, "field-person-surname"));
        tell(keys, "Ashgrove");
        tell(keys, "Peter");
        tell(keys, "14/3/81");
        gap(keys); // the NHS number is not known
        key(keys, KeyCode.M);
        keys.decide().type("12 Invented Street");
        keys.push(KeyCode.TAB);
        keys.type("S5 7AU");
        keys.push(KeyCode.TAB);
        pick(keys, "Sheff");

        tell(keys, "20/11/26");
        tell(keys, "21/11/26");
        pick(keys, "Own home");
        keys.decide().type("12 Invented Street");
        keys.push(KeyCode.TAB);
        keys.type("S5 7AU");
        keys.push(KeyCode.TAB);
        pick(keys, "Sheff");
        keys.decide().type("Found by his sister in the morning.");
        keys.push(KeyCode.TAB);
        window.picture("18-notification-half");

        pick(keys, "Drug death"); // as one says it, not as the list has it
        pick(keys, "Police");
        keys.push(KeyCode.TAB); // today stands there already
        key(keys, KeyCode.N);
        key(keys, KeyCode.N);
        key(keys, KeyCode.N);
        keys.decide().type("County sharing agreement");
        keys.push(KeyCode.TAB);
        keys.type("3");
        keys.push(KeyCode.TAB).push(KeyCode.TAB);
        window.picture("19-notification-full");
        keys.push(KeyCode.CONTROL, KeyCode.S);
        window.untilThere("#case-parts");
        window.untilSaid("Peter Ashgrove");
        System.out.print(keys.report("notification"));
        assertThat(keys.seconds()).as("a notification by keyboard").isLessThan(180);
        window.go("cases");
        window.until(() -> rows().size() == 1_501);
        assertThat(rows()).anyMatch(row -> row.name().equals("Ashgrove, Peter"));
        window.close();
    }

    private static boolean inside(FxRobot robot, String id) {
        Node at = robot.lookup("#notification-wanted").query().getScene().getFocusOwner();
        for (Node node = at; node != null; node = node.getParent()) {
            if (id.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    private static void tell(Keystrokes keys, String text) {
        keys.decide().type(text).push(KeyCode.TAB);
    }

    private static void key(Keystrokes keys, KeyCode code) {
        keys.decide().push(code).push(KeyCode.TAB);
    }

    private static void pick(Keystrokes keys, String text) {
        keys.decide().type(text).push(KeyCode.TAB);
    }

    private static void gap(Keystrokes keys) {
        keys.decide().type("?").push(KeyCode.DOWN).push(KeyCode.ENTER).push(KeyCode.TAB);
    }
}
