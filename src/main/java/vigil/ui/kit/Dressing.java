package vigil.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;

/**
 * Gives what has just been put into the window its looks at once, where somebody cannot wait for
 * the next pulse: what scrolls has no content that could take the keyboard before.
 */
public final class Dressing {

    private Dressing() {}

    /** Nothing is done where all have their looks: JavaFX would work every one of them out anew. */
    public static void now(Node node) {
        if (bare(node)) {
            node.applyCss();
        }
    }

    /**
     * Gives a part that has been put into a page its looks in a pulse of its own. A scene that has
     * no window has no colours to look up.
     */
    public static void part(Node part) {
        if (part.getScene() != null && part.getScene().getWindow() != null) {
            part.applyCss();
        }
    }

    private static boolean bare(Node node) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof Control control && control.getSkin() == null) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Dressing::bare);
    }
}
