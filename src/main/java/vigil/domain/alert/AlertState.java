package vigil.domain.alert;

/** Where an alert is on its way; ends the key {@code alert.state.<…>}. */
public enum AlertState {
    /** Came in; nobody has decided what becomes of it. */
    REPORTED,
    /** Is to be shared; not issued yet. */
    DRAFTED,
    /** Issued, and holds today. */
    LIVE,
    /** Its last day is over. */
    EXPIRED,
    /** Taken back before its last day. */
    WITHDRAWN,
    /** Nothing further was to be done. */
    CLOSED;

    /** Whether somebody still works on its words. */
    public boolean open() {
        return this == REPORTED || this == DRAFTED;
    }
}
