package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A quarter's pack for a borough and the answer to a request, in one window. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ReportJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private static List<String> saved(Path into) throws Exception {
        try (Stream<Path> files = Files.list(into)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void untilDrawn(FxRobot robot) throws Exception {
        window.until(() ->
                window.there("#pack-pages")
                        && robot.lookup("#pack-where")
                                .queryLabeled()
                                .getText()
                                .startsWith("Page 1 of ")
                        && robot.lookup("#pack-pages .image-view")
                                .tryQueryAs(ImageView.class)
                                .filter(view -> view.getImage() != null)
                                .isPresent());
    }

    private void choose(FxRobot robot, String segments, String label) {
        robot.interact(() ->
                robot.lookup(segments + " .toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private void tick(FxRobot robot, String box) {
        robot.interact(() -> robot.lookup(box).queryAs(CheckBox.class).fire());
    }

    @Test
    void aBoroughsQuarterAndAnAnswerAreMadeLookedAtAndSaved(FxRobot robot) throws Exception {
        Path out = Files.createDirectories(folder.resolve("packs"));
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write("Packs: quarterly");
        window.untilSaid("Packs: quarterly, threat");
        robot.push(KeyCode.ENTER);
        window.untilThere("#report-kind");
        window.picture("75-packs-making");
        untilDrawn(robot);
        window.seeingAtOnce(
                "#report-sheet-stop",
                () ->
                        robot.lookup("#report-area")
                                .queryAs(ComboBox.class)
                                .getSelectionModel()
                                .select(2));
        untilDrawn(robot);
        window.picture("76-packs-quarterly");
        window.type("#report-folder", "nowhere");
        window.press("#report-sheet-save");
        window.untilSaid("Choose a folder");
        window.type("#report-folder", out.toString());
        window.press("#report-sheet-save");
        window.untilSaid("Saved cdp-barnsley-to-2026-09-30-partnership.pdf");

        choose(robot, "#report-kind", "Request");
        window.untilThere("#report-sheet-by-area");
        untilDrawn(robot);
        window.pressSeeing("#report-sheet-by-area", "#report-sheet-stop");
        untilDrawn(robot);
        window.picture("77-packs-request");
        robot.interact(() -> robot.lookup("#pack-pages").query().requestFocus());
        robot.push(KeyCode.PAGE_DOWN);
        window.until(() ->
                robot.lookup("#pack-where").queryLabeled().getText().startsWith("Page 2 of "));
        tick(robot, "#report-sheet-xlsx");
        window.press("#report-sheet-save");
        window.untilSaid("Saved foi-2020-2025-to-2026-09-30-public.pdf");
        assertThat(saved(out))
                .containsExactly(
                        "cdp-barnsley-to-2026-09-30-partnership.pdf",
                        "cdp-barnsley-to-2026-09-30-partnership.xlsx",
                        "foi-2020-2025-to-2026-09-30-public.pdf");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#report-kind");
        window.go("patterns");
        window.untilThere("#report-sheet-open");
        window.close();
    }
}
