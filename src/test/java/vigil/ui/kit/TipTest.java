package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class TipTest {

    private Button button;

    @Start
    void start(Stage stage) {
        button = new Button("Lock");
        stage.setScene(new Scene(button));
        stage.show();
    }

    @Test
    void aTooltipIsMadeWhenThePointerFirstComesAndAReaderIsToldBefore(FxRobot robot) {
        AtomicReference<String> told = new AtomicReference<>("");
        robot.interact(() -> {
            Tip.on(button, "Locks the store");
            assertThat(button.getTooltip()).as("nobody looks").isNull();
            assertThat(button.getAccessibleHelp()).isEqualTo("Locks the store");
            assertThat(Tip.has(button)).isTrue();
            Tip.on(button, "Locks the store at once");
            Event.fireEvent(button, entered());
            told.set(button.getTooltip().getText());
        });
        assertThat(told.get()).isEqualTo("Locks the store at once");
        robot.interact(() -> Tip.on(button, "Locked"));
        assertThat(button.getTooltip().getText()).as("once it is made").isEqualTo("Locked");
        assertThat(button.getAccessibleHelp()).isEqualTo("Locked");
    }

    @Test
    void helpThatIsGivenStaysWhatItIs(FxRobot robot) {
        robot.interact(() -> {
            button.setAccessibleHelp("Asks for the passphrase again");
            Tip.on(button, "Locks the store");
        });
        assertThat(button.getAccessibleHelp()).isEqualTo("Asks for the passphrase again");
    }

    private static MouseEvent entered() {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
