package vigil.app;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Types as the robot does, letter by letter into what has the keyboard, but waits for the window
 * once a text, not five times a letter.
 */
final class Typist extends FxRobot {

    @Override
    public FxRobot write(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            return super.write(text); // keys, not letters
        }
        Scene scene = window(Window::isFocused).getScene();
        for (char letter : text.toCharArray()) {
            // What the letter before put off is done by then.
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> type(scene, letter));
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private static void type(Scene scene, char letter) {
        fire(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED);
        fire(scene, KeyEvent.KEY_TYPED, String.valueOf(letter));
        fire(scene, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED);
    }

    private static void fire(Scene scene, EventType<KeyEvent> what, String letter) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(what, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }
}
