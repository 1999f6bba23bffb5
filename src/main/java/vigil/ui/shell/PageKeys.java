package vigil.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;

/** The keys that lead from page to page. */
final class PageKeys {

    private static final KeyCodeCombination NOTIFICATION =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCodeCombination PASTE =
            new KeyCodeCombination(
                    KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Navigator way;
    private final ShownPage shown;

    PageKeys(Navigator way, ShownPage shown) {
        this.way = way;
        this.shown = shown;
    }

    /** What no page takes stays for the page itself. */
    void pressed(KeyEvent event) {
        if (NOTIFICATION.match(event)) {
            way.newNotification();
            event.consume();
        } else if (PASTE.match(event)) {
            way.pasteReport();
            event.consume();
        } else if (shown.current().filter(screen -> screen.takesKey(event)).isPresent()) {
            event.consume();
        } else {
            number(event);
        }
    }

    private void number(KeyEvent event) {
        Page[] all = Page.values();
        for (int i = 0; i < all.length; i++) {
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(i + 1));
            if (digit != null
                    && new KeyCodeCombination(digit, KeyCombination.ALT_DOWN).match(event)) {
                way.go(all[i]);
                event.consume();
            }
        }
    }
}
