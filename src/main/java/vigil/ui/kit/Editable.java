package vigil.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

/**
 * Makes a page one that is read. What stands in it stays as clear as it was and can be copied; what
 * only changes it ({@link #ONLY}) is not shown.
 */
public final class Editable {

    /** Style class of what only serves to change something. */
    public static final String ONLY = "edit-only";

    private static final String READ = "read-only-page";

    private Editable() {}

    /**
     * @param open whether the page can be changed
     */
    public static void set(Node page, boolean open) {
        page.getStyleClass().remove(READ);
        if (!open) {
            page.getStyleClass().add(READ);
        }
        walk(page, open);
    }

    /** Whether a page is there to be read only. */
    public static boolean read(Node page) {
        return page.getStyleClass().contains(READ);
    }

    /** A part that comes into a page later can be changed if the page can. */
    public static void join(Node page, Node part) {
        if (read(page)) {
            walk(part, false);
        }
    }

    private static void walk(Node node, boolean open) {
        if (node.getStyleClass().contains(ONLY)) {
            Controls.show(node, open);
        } else if (node instanceof PickField<?> pick) {
            pick.setDisable(!open);
        } else if (node instanceof TextInputControl text) {
            text.setEditable(open);
        } else if (node instanceof ComboBoxBase<?>
                || node instanceof ToggleButton
                || node instanceof CheckBox) {
            if (!node.disableProperty().isBound()) {
                node.setDisable(!open);
            }
        } else if (node instanceof Parent parent && !(node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, open));
        }
    }
}
