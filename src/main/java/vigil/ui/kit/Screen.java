package vigil.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** A page of the window. Built once; told when it comes into view and when it leaves. */
public interface Screen {

    Node node();

    /** Came into view: read what may have changed, take the focus. */
    default void shown() {}

    /** Left the view. Returns false to stay, having said why. */
    default boolean leave() {
        return true;
    }

    /**
     * A key pressed anywhere in the window while this is in view, unless the window itself takes
     * it.
     *
     * @return whether it was for this page
     */
    default boolean takesKey(KeyEvent event) {
        return false;
    }

    /** The page of the guide for what is in view on it, where the page itself has several. */
    default java.util.Optional<String> guide() {
        return java.util.Optional.empty();
    }

    /** Whether it takes the whole window, without navigation and foot. */
    default boolean wholeWindow() {
        return false;
    }

    /** Whether something is typed here and not saved, which is kept as a draft on leaving. */
    default boolean unfinished() {
        return false;
    }

    /** The window locks or closes: keep what is unfinished and stop working. */
    default void dispose() {}
}
