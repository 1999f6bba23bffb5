package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
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
import vigil.domain.vocabulary.Substance;

/** The panel adds a word, and the next case has it. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class VocabularyJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void anAddedSubstanceIsOfferedInACaseWithoutRestart(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("vocab");
        robot.push(KeyCode.ENTER);
        window.untilThere("#vocabulary-substances");
        window.until(() -> substances().getItems().size() == 303);
        window.type("#vocabulary-search", "xyzxyz");
        window.untilSaid("Nothing matches");
        window.picture("35-vocabulary-empty");
        window.type("#vocabulary-search", "protonit");
        window.until(() -> !substances().getItems().isEmpty());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.interact(() -> substances().getSelectionModel().select(0));
        window.untilSaid("since 20 Mar 2024: class A (SI 2024/190)");
        window.picture("36-vocabulary-substance");

        window.press("#vocabulary-add");
        window.untilSaid("New substance");
        window.press("#vocabulary-save");
        window.untilSaid("is still wanted");
        window.picture("37-vocabulary-error");
        window.type("#vocabulary-name", "Oddazolam");
        robot.interact(() -> {
            ComboBox<String> group = robot.lookup("#vocabulary-group").queryComboBox();
            group.getEditor().setText("Benzodiazepine");
        });
        window.press("#vocabulary-save");
        window.settle();
        window.type("#vocabulary-search", "oddaz");
        window.until(() -> substances().getItems().size() == 1);
        assertThat(substances().getItems().getFirst().name()).isEqualTo("Oddazolam");

        window.type("#vocabulary-name", "Oddazolan");
        window.press("#vocabulary-save");
        window.untilSaid("Oddazolan is saved");
        robot.interact(() -> substances().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.untilSaid("It is as it was before the change.");
        assertThat(substances().getItems().getFirst().name()).isEqualTo("Oddazolam");

        window.go("cases");
        window.type("#case-list-search", "DARD-SHE-2020-058");
        window.until(() -> window.table("#case-list").getItems().size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.giveReason();
        window.untilThere("#case-parts");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        window.untilThere("#tox-paste");
        robot.interact(() -> robot.lookup("#tox-row-0 .result-substance").query().requestFocus());
        robot.write("oddaz");
        robot.push(KeyCode.TAB).push(KeyCode.F);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("Oddazolam was found and had not been suspected");
        window.close();
    }

    private TableView<Substance> substances() {
        return window.table("#vocabulary-substances");
    }
}
