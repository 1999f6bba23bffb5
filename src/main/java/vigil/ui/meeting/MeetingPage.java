package vigil.ui.meeting;

import javafx.scene.Node;
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

    /** Takes the keyboard. */
    default void focus() {}
}
