package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
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
import vigil.casework.Progress;

/** Somebody asks where people died, of what, and what of it could be shown to others. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class MapJourneyTest {

    private static final Path OUTLINES = Path.of("sample-data", "outlines", "boroughs.geojson");

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void whereAndOfWhatIsSeenOnAMapWithItsTable(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        window.open(java.util.Optional.of(store));
        window.unlockSample();
        window.go("patterns");
        turn(robot);
        window.untilSaid("The boroughs are drawn as squares");
        window.picture("60-map-squares");
        window.close();

        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("other"));
        try (PanelDesk desk = SampleStore.open(wiring, store)) {
            desk.maps()
                    .takeOutlines(
                            OUTLINES, "Outlines: drawn by hand for the sample", Progress.none());
        }
        window.open(java.util.Optional.of(store));
        window.unlockSample();
        window.go("patterns");
        turn(robot);
        window.untilSaid("Other outlines of the same level replace these.");
        window.picture("61-map-boroughs");

        window.type("#map-item", "protonitazene");
        robot.push(KeyCode.ENTER);
        window.untilSaid("deaths are counted");
        window.settle();
        window.picture("62-map-protonitazene");
        window.click("#map-guarded");
        window.settle();
        assertThat(robot.lookup("#map-guarded").queryAs(CheckBox.class).isSelected()).isTrue();
        window.picture("63-map-guarded");
        window.close();
    }

    private void turn(FxRobot robot) throws Exception {
        window.untilThere("#pattern-tabs");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.untilThere("#map-level");
    }
}
