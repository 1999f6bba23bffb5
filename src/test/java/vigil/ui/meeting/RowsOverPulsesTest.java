package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.ui.kit.Editable;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class RowsOverPulsesTest {

    private VBox rows;
    private VBox record;
    private RowsOverPulses filling;

    @Start
    void start(Stage stage) {
        rows = new VBox();
        record = new VBox(rows);
        filling = new RowsOverPulses(rows, record);
        stage.setScene(new Scene(new VBox()));
        stage.show();
    }

    private static List<TextField> fields() {
        return Stream.of("first", "second", "third").map(TextField::new).toList();
    }

    @Test
    void aPageThatIsAwayHasItsFirstRowAndTheOthersInOrderForWhoeverNeedsThem(FxRobot robot) {
        robot.interact(() -> {
            List<TextField> all = fields();
            filling.rows(all);
            assertThat(rows.getChildren()).containsExactly(all.getFirst());
            filling.finish();
            assertThat(rows.getChildren()).containsExactlyElementsOf(all);
        });
    }

    @Test
    void anotherOrderIsThereAtOnceAlsoWhenTheFirstWasNotWhole(FxRobot robot) {
        robot.interact(() -> {
            List<TextField> all = fields();
            filling.rows(all);
            filling.rows(all.reversed());
            assertThat(rows.getChildren()).containsExactlyElementsOf(all.reversed());
            filling.finish();
            assertThat(rows.getChildren()).as("none twice").hasSize(all.size());
        });
    }

    @Test
    void onAPageToBeReadRowsThatComeLaterCannotBeWrittenIn(FxRobot robot) {
        robot.interact(() -> {
            filling.rows(fields());
            Editable.set(record, false);
            filling.finish();
            assertThat(rows.getChildren()).hasSize(3).noneMatch(RowsOverPulsesTest::editable);
            Editable.set(record, true);
            assertThat(rows.getChildren()).allMatch(RowsOverPulsesTest::editable);
        });
    }

    private static boolean editable(Node row) {
        return row instanceof TextField field && field.isEditable();
    }
}
