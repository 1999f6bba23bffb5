package vigil.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/** Tells that what was typed in a field to pick from names nothing, and was not taken. */
public final class NamesNothing extends Event {

    public static final EventType<NamesNothing> TYPE =
            new EventType<>(Event.ANY, "PICKED_NAMES_NOTHING");

    private static final long serialVersionUID = 1;

    private static final int SAID = 60;

    private final String typed;

    NamesNothing(String typed) {
        super(TYPE);
        this.typed = typed;
    }

    /** What was typed, as far as it is worth saying. */
    public String typed() {
        return typed.length() <= SAID ? typed : typed.substring(0, SAID - 1).strip() + "…";
    }
}
