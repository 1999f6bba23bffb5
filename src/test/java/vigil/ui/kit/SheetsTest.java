package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class SheetsTest {

    private Label words;
    private Button button;
    private Counted counted;
    private Sheets sheets;

    @Start
    void start(Stage stage) {
        words = new Label("Words to be read");
        button = new Button("To be pressed");
        counted = new Counted();
        counted.getStyleClass().add("counted");
        VBox below = new VBox(words, button, counted);
        below.getStyleClass().add("frame");
        sheets = new Sheets(below);
        Scene scene = new Scene(new StackPane(below, sheets.node()), 800, 600);
        new Theme(new TestKit().device()).dress(scene);
        scene.getStylesheets().add("data:text/css,.counted{-counted:3}");
        stage.setScene(scene);
        stage.show();
    }

    /** Two times everything below, with every sheet: for a long page that was felt. */
    @Test
    void aSheetHasThePageBelowItNeitherUsedNorDressedAnew(FxRobot robot) {
        robot.interact(() -> {
            words.getScene().getRoot().applyCss();
            assertThat(counted.dressed).isPositive();
            counted.dressed = 0;
            VBox sheet = new VBox(new Button("Close"));
            sheets.show(sheet, sheet.getChildren().getFirst());
        });
        robot.interact(() -> {
            assertThat(button.isDisabled()).isTrue();
            assertThat(words.getOpacity()).as("still to be read").isEqualTo(1);
            sheets.close();
        });
        robot.interact(() -> assertThat(button.isDisabled()).isFalse());
        assertThat(counted.dressed).isZero();
    }

    @Test
    void whatListsMuchHasTheHeightOfTheWindow(FxRobot robot) {
        VBox sheet = new VBox(new Button("Close"));
        robot.interact(() -> sheets.showTall(sheet, sheet.getChildren().getFirst()));
        robot.interact(() -> {
            assertThat(sheet.getHeight()).isGreaterThan(500);
            assertThat(sheet.getWidth()).isLessThan(400);
        });
    }

    /** Knows how often it was given its looks. */
    private static final class Counted extends Region {

        private int dressed;

        private static final CssMetaData<Counted, Number> COUNTED =
                new CssMetaData<>("-counted", SizeConverter.getInstance(), 0) {
                    @Override
                    public boolean isSettable(Counted node) {
                        node.dressed++;
                        return false;
                    }

                    @Override
                    public StyleableProperty<Number> getStyleableProperty(Counted node) {
                        return new SimpleStyleableDoubleProperty(this);
                    }
                };

        @Override
        public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
            return List.of(COUNTED);
        }
    }
}
