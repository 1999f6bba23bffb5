package vigil.ui.kit;

import javafx.scene.Node;

/** A page of the window. Built once; told when it comes into view and when it leaves. */
public interface Screen {

    Node node();

    /** Came into view: read what may have changed, take the focus. */
    default void shown() {}

    /** Left the view. Returns false to stay, having said why. */
    default boolean leave() {
        return true;
    }

    /** The window locks or closes: keep what is unfinished and stop working. */
    default void dispose() {}
}
