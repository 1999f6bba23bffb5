package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
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

/** One death, told twice: noticed while typing, looked at, merged, and taken back. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class DuplicatesJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void notify(FxRobot robot, String surname, String forenames, String born)
            throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.untilThere("#notification-wanted");
        window.until(() -> inside(robot, "field-person-surname"));
        tell(robot, surname);
        tell(robot, forenames);
        tell(robot, born);
        gap(robot);
        key(robot, KeyCode.M);
        robot.write("12 Invented Street");
        robot.push(KeyCode.TAB);
        robot.write("S5 7AU");
        robot.push(KeyCode.TAB);
        tell(robot, "Sheff");
        tell(robot, "20/11/26");
        tell(robot, "21/11/26");
        tell(robot, "Own home");
        robot.write("12 Invented Street");
        robot.push(KeyCode.TAB);
        robot.write("S5 7AU");
        robot.push(KeyCode.TAB);
        tell(robot, "Sheff");
        tell(robot, "Found in the morning, as " + surname + " was called.");
        tell(robot, "Drug death");
        tell(robot, "Police");
        robot.push(KeyCode.TAB);
        key(robot, KeyCode.N);
        key(robot, KeyCode.N);
        key(robot, KeyCode.N);
        tell(robot, "County sharing agreement");
        robot.write("3");
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
    }

    @Test
    void theSameDeathToldTwiceIsNoticedMergedAndTakenApartAgain(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        notify(robot, "Smith", "Katherine", "14/3/81");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.untilThere("#case-parts");

        notify(robot, "Smyth", "Kathryn", "14/3/81");
        window.untilThere("#candidates");
        window.untilSaid("Almost certainly the same");
        window.picture("60-candidate-while-typing");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.untilThere("#look-first");
        window.untilSaid("Please look first");
        window.picture("61-look-first");
        robot.push(KeyCode.S);
        window.untilThere("#likeness-merge");
        window.picture("62-merge-choices");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.untilSaid("Katherine Smith");

        part(robot, "Linked cases");
        window.untilThere("#likeness-undo");
        window.picture("63-merged-into");
        window.press("#likeness-undo");
        window.untilSaid("two cases again");
        window.untilThere("#case-parts");
        window.go("cases");
        TableView<CaseRow> table = window.table("#case-list");
        window.until(() -> table.getItems().size() == 1_502);
        window.close();
    }

    @Test
    void allPairsAreWorkedThroughByKeys(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        notify(robot, "Jones", "Liz", "14/3/81");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.untilThere("#case-parts");
        notify(robot, "Jones", "Elizabeth", "3/4/81");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.untilThere("#case-parts");
        part(robot, "Linked cases");
        window.untilSaid("Liz");
        window.picture("64-linked-cases");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("possible dup");
        robot.push(KeyCode.ENTER);
        window.untilThere("#duplicates-list");
        sideBySide(robot);
        ListView<?> list = robot.lookup("#duplicates-list").queryListView();
        int before = list.getItems().size();
        window.picture("65-possible-duplicates");
        assertThat(before).isPositive();
        for (int i = before; i > 0; i--) {
            int left = i - 1;
            sideBySide(robot);
            window.settle();
            robot.push(KeyCode.N);
            window.until(() -> list.getItems().size() == left);
        }
        window.untilSaid("No possible duplicates");
        window.picture("66-no-duplicates");
        window.close();
    }

    /** A closed case is compared once somebody said why. */
    private void sideBySide(FxRobot robot) throws Exception {
        window.until(() ->
                robot.lookup(".side-by-side").tryQuery().isPresent()
                        || robot.lookup("#reason-open").tryQuery().isPresent());
        if (robot.lookup("#reason-open").tryQuery().isPresent()) {
            window.giveReason();
            robot.interact(() -> robot.lookup("#duplicates-list").query().requestFocus());
        }
        window.untilThere(".side-by-side");
    }

    private void part(FxRobot robot, String title) throws Exception {
        window.untilThere("#case-parts");
        robot.interact(() -> choosePart(robot.lookup("#case-parts").queryListView(), title));
        window.settle();
    }

    private static <T> void choosePart(ListView<T> list, String title) {
        T part =
                list.getItems().stream()
                        .filter(item -> item.toString().contains(title))
                        .findFirst()
                        .orElseThrow();
        list.getSelectionModel().select(part);
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

    private static void tell(FxRobot robot, String text) {
        robot.write(text);
        robot.push(KeyCode.TAB);
    }

    private static void key(FxRobot robot, KeyCode code) {
        robot.push(code);
        robot.push(KeyCode.TAB);
    }

    private static void gap(FxRobot robot) {
        robot.write("?");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER).push(KeyCode.TAB);
    }
}
