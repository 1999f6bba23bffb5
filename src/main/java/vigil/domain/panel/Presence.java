package vigil.domain.panel;

/** Whether somebody came. */
public enum Presence {
    PRESENT,
    DEPUTY,
    OBSERVER,
    APOLOGIES,
    ABSENT;

    /** Whether the person sat in the room for the quorum. */
    public boolean counts() {
        return this == PRESENT || this == DEPUTY;
    }
}
