package vigil.ui.toxicology;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Tells a pasted table from a pasted word. */
final class PasteKeys {

    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private PasteKeys() {}

    static boolean paste(KeyEvent event) {
        return PASTE.match(event);
    }

    /** What the clipboard holds, if it is more than one line or more than one column. */
    static Optional<String> lines() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .filter(text -> text.strip().contains("\n") || text.contains("\t"));
    }
}
