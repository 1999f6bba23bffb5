package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final double AREA = 8_000;

    /** As high as so much text is at a width. */
    private static final class Text extends Region {
        Text() {
            setMinWidth(180);
            setPrefWidth(400);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return AREA / (width < 0 ? 400 : width);
        }
    }

    private static Region button() {
        Region button = new Region();
        button.setMinSize(150, 30);
        button.setPrefSize(150, 30);
        return button;
    }

    @Test
    void brokenLinesAreAsHighAsTheyAreAtTheWidthThatIsAskedFor() {
        Row row = new Row(button(), new Text());

        assertThat(row.prefHeight(200)).as("before it was laid out").isEqualTo(30 + AREA / 200);

        row.resize(200, row.prefHeight(200));
        row.layout();
        assertThat(row.prefHeight(300))
                .as("when it gets wider")
                .isEqualTo(30 + Math.ceil(AREA / 300));
    }
}
