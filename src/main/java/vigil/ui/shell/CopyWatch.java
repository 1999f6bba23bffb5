package vigil.ui.shell;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Kit;

/**
 * Sees that what is copied or cut out of a field, by key or from its menu, is cleared from the
 * clipboard like everything else that Vigil copies. Fields put it there themselves and tell nobody,
 * so the clipboard is looked at right after.
 */
final class CopyWatch {

    private static final KeyCodeCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;

    CopyWatch(Kit kit) {
        this.kit = kit;
    }

    void over(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean insert =
                            event.getCode() == KeyCode.INSERT || event.getCode() == KeyCode.DELETE;
                    boolean letter = event.getCode() == KeyCode.C || event.getCode() == KeyCode.X;
                    if (event.isShortcutDown() && (letter || insert)
                            || event.isShiftDown() && insert
                            || event.getCode() == KeyCode.COPY
                            || event.getCode() == KeyCode.CUT) {
                        after(scene);
                    }
                });
        // After everybody else: a list that copies in its own way has taken the key.
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (COPY.match(event)
                            && scene.getFocusOwner() instanceof TableView<?> table
                            && !table.getSelectionModel().isEmpty()) {
                        Copied.put(kit, CopiedRows.of(table));
                        kit.notices()
                                .done(
                                        kit.say(
                                                "copied.rows",
                                                table.getSelectionModel()
                                                        .getSelectedIndices()
                                                        .size(),
                                                Copied.stay(kit).toSeconds()));
                        event.consume();
                    }
                });
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        if (change.getRemoved().stream()
                                                .anyMatch(w -> w instanceof PopupWindow)) {
                                            after(scene);
                                        }
                                    }
                                });
    }

    private void after(Scene scene) {
        if (scene.getFocusOwner() instanceof TextInputControl field) {
            // Of a cut nothing is selected afterwards.
            String taken = field.getSelectedText();
            Platform.runLater(() -> Copied.adopt(kit, taken));
        }
    }
}
