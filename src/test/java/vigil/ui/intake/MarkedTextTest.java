package vigil.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Where marks stand: behind the words they mean, however often the page is laid out. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class MarkedTextTest {

    private static final String TEXT = "First line\nsecond line\nthird line";

    private final MarkedText marked = new MarkedText();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(marked, 500, 400));
        stage.show();
    }

    private Bounds of(String style) {
        return marked.lookup(style).localToScene(marked.lookup(style).getBoundsInLocal());
    }

    @Test
    void aMarkOnTheThirdLineIsNotMovedUpToTheFirst(FxRobot robot) {
        robot.interact(() -> {
            int start = TEXT.indexOf("third");
            marked.show(TEXT, List.of(new MarkedText.Mark(start, start + 5, List.of(), () -> {})));
            for (int i = 0; i < 3; i++) {
                marked.requestLayout();
                marked.applyCss();
                marked.layout();
            }
        });
        Node path = marked.lookup(".mark");
        assertThat(path).isInstanceOf(Path.class);
        Bounds words = of(".marked-flow");
        assertThat(marked.lookup(".marked-flow")).isInstanceOf(TextFlow.class);
        assertThat(of(".mark").getMinY()).isGreaterThan(words.getMinY() + words.getHeight() / 2);
        assertThat(of(".mark").getMaxY()).isLessThanOrEqualTo(words.getMaxY() + 1);
    }
}
