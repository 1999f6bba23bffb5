package vigil.domain.pattern;

/** Where a finding stands with the panel. */
public enum Disposition {
    OPEN,
    WATCHED,
    RAISED,
    SNOOZED,
    DISMISSED;

    /** Whether it is kept off the board. */
    public boolean aside() {
        return this == SNOOZED || this == DISMISSED;
    }

    /** Whether it stays on the board, however weak it is. */
    public boolean kept() {
        return this == WATCHED || this == RAISED;
    }
}
