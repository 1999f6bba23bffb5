package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import vigil.cli.CommandLineRun;

/** Actions of the sample followed on the board, by keys alone, and letters to their owners. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ActionsJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private int cards(FxRobot robot, int column) {
        ListView<?> list = robot.lookup("#action-board-" + column).queryListView();
        return list.getItems().size();
    }

    @Test
    void actionsAreMovedTakenBackAndTheirOwnersReminded(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        window.open(Optional.of(store));
        window.unlockSample();
        window.untilSaid("no answer from the owner yet");
        window.picture("80-actions-home");
        window.go("actions");
        window.untilThere("#actions-table");
        window.until(() -> !window.table("#actions-table").getItems().isEmpty());
        window.picture("81-actions-table");
        robot.interact(() -> robot.lookup("#actions-view").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        window.untilThere("#action-board-0");
        window.until(() -> cards(robot, 0) > 0);
        int waiting = cards(robot, 0);
        int running = cards(robot, 1);
        window.picture("82-actions-board");
        robot.interact(() -> robot.lookup("#actions-search").query().requestFocus());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.until(() -> cards(robot, 0) == waiting - 1 && cards(robot, 1) == running + 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until(() -> cards(robot, 0) == waiting && cards(robot, 1) == running);
        robot.interact(() -> robot.lookup("#actions-search").query().requestFocus());
        robot.write("R-2026-02");
        window.until(() -> cards(robot, 2) == 1 && cards(robot, 0) == 0);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilThere("#action-second");
        window.picture("83-actions-sheet");
        robot.interact(() ->
                robot.lookup("#action-pillar-SUPPLY")
                        .queryAs(javafx.scene.control.CheckBox.class)
                        .fire());
        window.press("#action-compare-deaths");
        window.until(() ->
                window.says("does not show that this caused it")
                        || window.says("not enough complete days"));
        scrollDown(robot);
        window.picture("83b-actions-second-look");
        robot.interact(() -> robot.lookup("#action-save").queryButton().fire());
        window.untilGone("#action-second");
        robot.push(KeyCode.ENTER);
        window.untilThere("#action-history");
        robot.interact(() ->
                robot.lookup("#action-history")
                        .queryAs(javafx.scene.control.TitledPane.class)
                        .setExpanded(true));
        window.untilSaid("Aims of the strategy");
        assertThat(window.says("former member")).isFalse();
        scrollDown(robot);
        window.picture("83c-actions-history");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#action-second");
        repeated(robot);
        letters(robot);
        exported(robot);
        window.close();
        assertThat(command(store)).contains("vigil-actions/1", "\"reminded\" : 1");
    }

    private void scrollDown(FxRobot robot) {
        robot.interact(() ->
                robot.lookup(".side-sheet .scroll-pane")
                        .queryAllAs(javafx.scene.control.ScrollPane.class)
                        .forEach(pane -> pane.setVvalue(1)));
    }

    private void repeated(FxRobot robot) throws Exception {
        window.press("#actions-new-recommendation");
        window.untilThere("#action-wording");
        robot.write("Every hostel should hold naloxone on each floor and train night staff.");
        window.untilSaid("Recommended 2 times");
        window.picture("83d-actions-repeated");
        robot.push(KeyCode.ESCAPE);
        window.press("#action-discard");
        window.untilGone("#action-wording");
    }

    private void exported(FxRobot robot) throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        robot.interact(() -> robot.lookup("#actions-search").queryTextInputControl().clear());
        for (int form = 0; form < 3; form++) {
            window.press("#actions-export");
            window.untilThere("#actions-export-write");
            for (int i = 0; i < form; i++) {
                robot.push(KeyCode.RIGHT);
            }
            window.type("#actions-export-folder", out.toString());
            if (form == 0) {
                window.picture("84b-actions-export");
            }
            window.press("#actions-export-write");
            window.untilGone("#actions-export-write");
        }
        assertThat(out.resolve("actions 2026-11-22.csv"))
                .content()
                .contains("A-2026-05", "R-2026-02", "Treatment and recovery")
                .doesNotContain("DARD-");
        assertThat(out.resolve("actions 2026-11-22.xlsx")).isNotEmptyFile();
        Path pdf = out.resolve("actions 2026-11-22.pdf");
        assertThat(pdf).isNotEmptyFile();
        Files.copy(
                pdf,
                Path.of("target", "pdf", "actions-list.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void letters(FxRobot robot) throws Exception {
        Path out = Files.createDirectories(folder.resolve("letters"));
        window.press("#actions-letters");
        window.untilThere("#owner-letters-write");
        window.type("#owner-letters-folder", out.toString());
        window.picture("84-actions-letters");
        window.press("#owner-letters-write");
        window.untilGone("#owner-letters-write");
        try (Stream<Path> files = Files.list(out)) {
            List<Path> written = files.toList();
            assertThat(written).isNotEmpty();
            Files.createDirectories(Path.of("target", "pdf"));
            Files.copy(
                    written.getFirst(),
                    Path.of("target", "pdf", "owner-letter-sample.pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String command(Path store) throws Exception {
        Path passphrase = Files.writeString(folder.resolve("words"), SampleStore.PASSPHRASE);
        StringWriter out = new StringWriter();
        int exit =
                new CommandLineRun(
                                new ProgramTools(window.wiring()),
                                new PrintWriter(out),
                                new PrintWriter(out))
                        .run(
                                "actions",
                                store.toString(),
                                "--overdue",
                                "--json",
                                "--passphrase-file",
                                passphrase.toString());
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }
}
