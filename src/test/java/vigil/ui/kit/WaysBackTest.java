package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Ctrl+Z is of the text that is being typed first, wherever that stands. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class WaysBackTest {

    private static boolean asks(Node target) {
        KeyEvent pressed =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false);
        return WaysBack.asks(pressed.copyFor(target, target));
    }

    private static void check(Node target, TextInputControl text) {
        assertThat(asks(target)).isTrue();
        text.appendText("1");
        assertThat(asks(target)).isFalse();
    }

    @Test
    void lettersInAFieldWithArrowsOrAListAreTakenBackFirst(FxRobot robot) {
        robot.interact(() -> {
            TextField field = new TextField();
            check(field, field);
            Spinner<Integer> spinner = WholeNumber.field(1, 120, 10, 1);
            check(spinner, spinner.getEditor());
            ComboBox<String> box = new ComboBox<>();
            box.setEditable(true);
            check(box, box.getEditor());
        });
    }
}
