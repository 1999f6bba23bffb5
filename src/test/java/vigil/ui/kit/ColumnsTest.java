package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ColumnsTest {

    private TableView<String> table;
    private StackPane root;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        root = new StackPane(table);
        stage.setScene(new Scene(root, 900, 300));
        stage.show();
    }

    @Test
    void aTableThatBecomesWiderGivesTheRoomToItsColumns(FxRobot robot) {
        robot.interact(() -> {
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
            for (double most : new double[] {190, Double.MAX_VALUE, 140, Double.MAX_VALUE}) {
                TableColumn<String, String> column = new TableColumn<>("Words");
                column.setMinWidth(104);
                column.setPrefWidth(180);
                column.setMaxWidth(Columns.widest(most));
                table.getColumns().add(column);
            }
            root.layout();
        });
        robot.interact(() -> {
            table.getScene().getWindow().setWidth(1400);
        });
        robot.interact(() -> {
            root.layout();
            double sum = table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
            assertThat(sum).isGreaterThan(table.getWidth() - 30);
        });
    }
}
