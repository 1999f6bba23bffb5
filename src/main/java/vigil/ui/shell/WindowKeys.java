package vigil.ui.shell;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work anywhere in the window. */
final class WindowKeys {

    private static final KeyCodeCombination NAMES =
            new KeyCodeCombination(
                    KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final KeyCodeCombination KEYS =
            new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCodeCombination PALETTE =
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCodeCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private final Surface surface;
    private final Learning learning;
    private final OpenStore store;
    private final BriefingRoom briefing;
    private final Runnable help;
    private final Runnable lock;

    WindowKeys(
            Surface surface, OpenStore store, BriefingRoom briefing, Runnable help, Runnable lock) {
        this.surface = surface;
        this.learning = surface.learning();
        this.store = store;
        this.briefing = briefing;
        this.help = help;
        this.lock = lock;
    }

    void take() {
        surface.scene().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        surface.scene().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F6 && surface.notices().focus()) {
            event.consume();
        } else if (store.pages().isPresent()) {
            overPages(event, store.pages().get());
        } else if (event.getCode() == KeyCode.F1) {
            run(event, help);
        } else if (briefing.reading() && LOCK.match(event)) {
            run(event, lock);
        }
    }

    private void overPages(KeyEvent event, Pages open) {
        if (learning.touring() && event.getCode() != KeyCode.L) {
            return; // its own keys lead through it
        }
        if (KEYS.match(event)) {
            run(event, learning::keys);
        } else if (PALETTE.match(event)) {
            run(event, open::palette);
        } else if (event.getCode() == KeyCode.F1) {
            run(event, help);
        } else if (LOCK.match(event)) {
            run(event, lock);
        } else if (NAMES.match(event)) {
            run(event, store::turnNames);
        } else if (!surface.sheets().open()) {
            open.shortcut(event);
        }
    }

    private static void run(KeyEvent event, Runnable action) {
        action.run();
        event.consume();
    }

    /** A question mark asks for the keys, wherever it is not a letter of a text or an answer. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?")
                && store.pages().isPresent()
                && !surface.sheets().open()
                && !learning.touring()
                && !(event.getTarget() instanceof TextInputControl)
                && !(event.getTarget() instanceof Node node && Learning.inField(node))) {
            run(event, learning::keys);
        }
    }

    /** In a long text the Tab key goes on to the next field, as everywhere. */
    static void leaveText(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB
                && !event.isShortcutDown()
                && event.getTarget() instanceof TextArea text) {
            text.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
