package vigil.ui.meeting;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** One item of the agenda on the projector. */
interface LiveItem {

    Node node();

    /** Shows what is written now; where the keyboard is stays as it is. */
    void refresh();

    void focus();

    default boolean key(KeyEvent event) {
        return false;
    }

    /** Whether something was begun that keeps itself only when it is saved. */
    default boolean unfinished() {
        return false;
    }

    /** Another item comes: what was begun is kept if it can be. */
    default void leave() {}
}
