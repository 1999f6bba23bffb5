package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
import vigil.domain.context.ContextSeries;

/** The coordinator looks at figures from elsewhere and brings a half-wrong table in. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ContextJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void aHalfWrongTableIsLookedAtMendedByWordsAndKept(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        Path file = folder.resolve("hepatitis.csv");
        Files.writeString(
                file,
                "Area name,2023-24,2024-25\nSheffield,41,44\nBarnsley,38,n/k\nRotherham,35,130\n"
                        + "Leeds,60,61\nAll areas,39,43\n");
        window.open(Optional.of(store));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("figures from elsewhere");
        robot.push(KeyCode.ENTER);
        window.untilThere("#context-series");
        window.untilSaid("as published on");
        window.settle();
        window.picture("80-figures");
        window.type("#context-path", file.toString());
        robot.push(KeyCode.ENTER);
        window.untilThere("#context-faults");
        window.picture("81-figures-wrong");
        window.type("#context-said-series", "Hepatitis C tests taken");
        window.type("#context-said-unit", "%");
        window.type("#context-said-source", "A bulletin (invented)");
        window.type("#context-said-published", "2026-06-25");
        window.press("#context-look-again");
        window.untilSaid("6 figures were understood");
        window.untilSaid("The share is over 100%.");
        window.picture("82-figures-half-wrong");
        window.press("#context-look-keep-all");
        window.untilSaid("Hepatitis C tests taken");
        window.settle();
        window.picture("83-figures-kept");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("national measures");
        robot.push(KeyCode.ENTER);
        window.untilThere("#report-kind");
        robot.clickOn("Measures");
        window.untilThere("#report-step");
        window.untilSaid("The measures that partnerships follow nationally");
        window.untilSaid("numbers are not shown");
        window.settle();
        window.picture("84-measures-sheet");
        robot.push(KeyCode.ESCAPE);
        window.close();
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("other"));
        try (PanelDesk desk = SampleStore.open(wiring, store)) {
            ContextSeries kept =
                    desk.context().list().stream()
                            .filter(one -> one.name().equals("Hepatitis C tests taken"))
                            .findFirst()
                            .orElseThrow();
            assertThat(kept.latest().values()).hasSize(6);
            assertThat(kept.latest().head().percent()).isTrue();
        }
    }
}
