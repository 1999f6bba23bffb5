package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
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

/**
 * Before a meeting: the pattern summary for its members and the one for anybody, looked at, saved.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class PackJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private List<String> saved(Path into) throws Exception {
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

    @Test
    void aPackIsMadeLookedAtAndSavedForEachKindOfReader(FxRobot robot) throws Exception {
        Path out = Files.createDirectories(folder.resolve("packs"));
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("meetings");
        window.press("#meetings-plan");
        window.untilThere("#plan-date");
        robot.write("10/12");
        robot.interact(() -> {
            ListView<?> cases = robot.lookup("#plan-cases").queryListView();
            cases.getSelectionModel().select(0);
            cases.requestFocus();
        });
        robot.push(KeyCode.SPACE);
        window.press("#meetings-plan-do");
        window.untilThere("#meeting-parts");

        window.press("#pack-sheet-open");
        window.untilThere("#pack-tier");
        window.picture("70-pack-making");
        untilDrawn(robot);
        window.picture("71-pack-members");
        assertThat(window.says("Confidential, not to be forwarded")).isTrue();
        window.type("#pack-folder", "nowhere");
        window.press("#pack-sheet-save");
        window.untilSaid("Choose a folder");
        window.type("#pack-folder", out.toString());
        window.press("#pack-sheet-save");
        window.untilGone("#pack-tier");
        assertThat(saved(out))
                .containsExactly(
                        "pattern-summary-2026-12-10-members.html",
                        "pattern-summary-2026-12-10-members.pdf");
        window.picture("72-pack-saved");

        window.press("#pack-sheet-open");
        window.untilThere("#pack-tier");
        robot.interact(() ->
                robot.lookup("#pack-tier .toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(button -> !button.isSelected())
                        .findFirst()
                        .orElseThrow()
                        .fire());
        untilDrawn(robot);
        window.untilSaid("left out; the pack says why");
        robot.interact(() -> robot.lookup("#pack-pages").query().requestFocus());
        robot.push(KeyCode.PAGE_DOWN);
        window.until(() ->
                robot.lookup("#pack-where").queryLabeled().getText().startsWith("Page 2 of "));
        window.picture("73-pack-public");
        window.type("#pack-folder", out.toString());
        window.press("#pack-sheet-save");
        window.untilGone("#pack-tier");
        assertThat(saved(out)).contains("pattern-summary-2026-12-10-public.pdf").hasSize(4);
        assertThat(Files.readAllBytes(out.resolve("pattern-summary-2026-12-10-public.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        window.press("#pack-sheet-open");
        window.untilThere("#pack-tier");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#pack-tier");
        window.close();
    }
}
