package vigil.domain.panel;

/** How far a meeting and its minutes have come. */
public enum MeetingState {
    PLANNED,
    HELD,
    AGREED,
    LOCKED;

    /** Whether its record can still be changed. */
    public boolean open() {
        return this == PLANNED || this == HELD;
    }
}
