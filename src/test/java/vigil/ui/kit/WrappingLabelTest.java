package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** It is always as large as a label that remembers nothing. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class WrappingLabelTest {

    private static final String WORDS =
            "Found at home by a neighbour who had not seen him since the weekend.";

    private static final double[] WIDTHS = {-1, 60, 120, 240, 1000};

    /** What a size may depend on. */
    private static final List<Consumer<Label>> CHANGES =
            List.of(
                    label -> label.setText(WORDS + " " + WORDS),
                    label -> label.setStyle("-fx-font-size: 24px"),
                    label -> label.setStyle("-fx-padding: 20px"),
                    label -> label.setLineSpacing(9),
                    label -> label.setGraphic(new Region()),
                    label -> ((Region) label.getGraphic()).setMinSize(200, 90),
                    label -> label.setGraphic(null),
                    label -> label.setWrapText(false),
                    label -> label.setText(""));

    private WrappingLabel remembering;
    private Label plain;
    private VBox root;

    @Start
    void start(Stage stage) {
        remembering = new WrappingLabel(WORDS);
        plain = new Label(WORDS);
        root = new VBox(remembering, plain);
        plain.setWrapText(true);
        plain.setMinHeight(Region.USE_PREF_SIZE);
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    private void sameSize(String after) {
        root.applyCss();
        for (double width : WIDTHS) {
            String at = after + ", width " + width;
            assertThat(remembering.prefHeight(width)).as(at).isEqualTo(plain.prefHeight(width));
            assertThat(remembering.minHeight(width)).as(at).isEqualTo(plain.minHeight(width));
            assertThat(remembering.maxHeight(width)).as(at).isEqualTo(plain.maxHeight(width));
            assertThat(remembering.prefWidth(width)).as(at).isEqualTo(plain.prefWidth(width));
        }
    }

    @Test
    void whateverChangesItIsAsLargeAsOneThatRemembersNothing(FxRobot robot) {
        robot.interact(() -> {
            sameSize("as it came");
            assertThat(remembering.prefHeight(60)).isGreaterThan(remembering.prefHeight(1000));
            for (int i = 0; i < CHANGES.size(); i++) {
                for (Label label : List.of(remembering, plain)) {
                    CHANGES.get(i).accept(label);
                }
                sameSize("change " + i);
                root.layout();
                sameSize("change " + i + ", laid out");
            }
        });
    }
}
