package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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
import vigil.ui.tour.Tour;

/** Somebody learns the program: an invented store, the tour, the guide, a field, keys, a card. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class LearnJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void somebodyLearnsTheProgramInTheWindowAlone(FxRobot robot) throws Exception {
        window.open(Optional.empty());
        makesAStoreToTryItWith(robot);
        takesTheTour(robot);
        readsTheGuide(robot);
        asksWhatAFieldMeans(robot);
        seesTheKeysAndGetsACard(robot);
        window.close();
    }

    private void makesAStoreToTryItWith(FxRobot robot) throws Exception {
        robot.push(KeyCode.F1);
        window.untilThere("#guide-page");
        assertThat(title(robot)).isEqualTo("Unlocking");
        robot.push(KeyCode.ESCAPE);
        window.press("#welcome-try");
        window.untilThere("#try-folder");
        assertThat(robot.lookup("#try-passphrase").queryAs(TextField.class).getText())
                .isEqualTo(SampleStore.PASSPHRASE);
        window.picture("guide-try");
        Path demo = folder.resolve("demo");
        window.pressSeeing("#try-make", "#try-cancel");
        window.press("#try-cancel");
        window.untilThere("#try-make");
        assertThat(demo).as("nothing is left of what was cancelled").doesNotExist();
        window.press("#try-make");
        window.untilThere("#tour-bubble");
        assertThat(Files.exists(demo.resolve("store.keys"))).isTrue();
    }

    private void takesTheTour(FxRobot robot) throws Exception {
        window.untilThere("#home-urgent");
        window.settle();
        window.picture("guide-tour");
        assertThat(window.says("1 of 7")).isTrue();
        robot.push(KeyCode.RIGHT);
        window.untilSaid("2 of 7");
        robot.push(KeyCode.RIGHT);
        window.untilSaid("3 of 7");
        window.untilThere("#case-list");
        robot.push(KeyCode.LEFT);
        window.untilSaid("2 of 7");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#tour-bubble");
        window.go("home");
        window.picture("guide-home");
        assertThat(window.wiring().device().get(Device.TOUR)).isEqualTo("seen");
    }

    private void readsTheGuide(FxRobot robot) throws Exception {
        window.go("cases");
        window.untilThere("#case-list");
        window.settle();
        robot.push(KeyCode.F1);
        window.untilThere("#guide-page");
        assertThat(title(robot)).isEqualTo("Cases");
        window.picture("guide-page");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("snoozed");
        window.untilThere("#guide-hits");
        window.until(() -> !hits(robot).getItems().isEmpty());
        window.picture("guide-search");
        robot.push(KeyCode.ENTER);
        window.until(() -> title(robot).equals("Patterns"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard(robot)).contains("snoozed").startsWith("Patterns");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        window.until(() -> title(robot).equals("Cases"));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        window.until(() -> title(robot).equals("Patterns"));
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#guide-page");
    }

    private void asksWhatAFieldMeans(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.table("#case-list").getSelectionModel().clearAndSelect(4);
            window.table("#case-list").requestFocus();
        });
        robot.push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.settle();
        ListView<?> parts = robot.lookup("#case-parts").queryListView();
        robot.interact(() -> parts.getSelectionModel().select(3));
        window.untilThere("#field-case-type");
        robot.interact(() ->
                robot.lookup("#field-case-sourceReference .text-field")
                        .queryTextInputControl()
                        .requestFocus());
        robot.push(KeyCode.F1);
        window.until(() -> title(robot).equals("Source reference"));
        window.picture("guide-field");
        robot.push(KeyCode.ESCAPE);
        assertThat(
                        robot.lookup("#field-case-sourceReference .text-field")
                                .queryTextInputControl()
                                .isFocused())
                .as("the keyboard is back in the field")
                .isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write("what is date of birth");
        window.settle();
        robot.push(KeyCode.ENTER);
        window.until(() -> title(robot).equals("Date of birth"));
        robot.push(KeyCode.ESCAPE);
    }

    private void seesTheKeysAndGetsACard(FxRobot robot) throws Exception {
        window.go("actions");
        window.untilThere("#actions-table");
        window.settle();
        robot.interact(() -> {
            window.table("#actions-table").getSelectionModel().clearAndSelect(1);
            window.table("#actions-table").requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        window.untilSaid("on the clipboard");
        assertThat(clipboard(robot).lines()).as("heads and one row").hasSize(2);
        assertThat(clipboard(robot).lines()).allMatch(line -> line.contains("\t"));
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        window.untilThere("#shortcuts");
        robot.write("meeting");
        window.untilSaid("end the meeting");
        window.picture("guide-keys");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#shortcuts");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write("quick card");
        robot.push(KeyCode.ENTER);
        window.untilThere("#quickcard-file");
        Path card = folder.resolve("card.pdf");
        window.type("#quickcard-file", card.toString());
        window.press("#quickcard-write");
        window.until(() -> Files.isRegularFile(card) && Files.size(card) > 1000);
        assertThat(Tour.wanted(kit())).as("the tour is not offered again").isFalse();
    }

    private vigil.ui.kit.Kit kit() {
        return window.kit();
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#guide-page")
                .<Node>tryQuery()
                .map(node -> String.valueOf(node.getAccessibleText()))
                .orElse("");
    }

    private static ListView<?> hits(FxRobot robot) {
        return robot.lookup("#guide-hits").queryListView();
    }

    private static String clipboard(FxRobot robot) {
        String[] held = new String[1];
        robot.interact(() -> held[0] = String.valueOf(Clipboard.getSystemClipboard().getString()));
        return held[0];
    }
}
