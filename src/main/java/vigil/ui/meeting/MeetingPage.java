package vigil.ui.meeting;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import vigil.domain.panel.Meeting;

/** One of the pages of a meeting. */
interface MeetingPage {

    Node node();

    /** Shows the meeting as it is now; what already stands there is left alone. */
    void show(Meeting meeting);

    /** Came into view: read what is to be shown. */
    default void shown() {}

    /** The part of it that closes with the meeting; the rest goes on. */
    default Node record() {
        return node();
    }

    /**
     * Does what a key means on this page, wherever the keyboard is.
     *
     * @return whether it meant anything
     */
    default boolean shortcut(KeyEvent event) {
        return false;
    }

    /** Whether something was begun on it that keeps itself only when it is saved. */
    default boolean unfinished() {
        return false;
    }

    /** The page goes for good: what was begun is kept if it can be. */
    default void dispose() {}

    /** Makes now what would else be made from pulse to pulse. */
    default void finish() {}

    /** Takes the keyboard. */
    default void focus() {}
}
