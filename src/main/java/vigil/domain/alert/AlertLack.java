package vigil.domain.alert;

/** What an alert lacks; ends the key {@code alert.lack.<…>}. */
public enum AlertLack {
    SUBSTANCE(true),
    DECISION(true),
    GRADE(true),
    AUDIENCE(true),
    TITLE(true),
    KNOWN(true),
    ADVICE(true),
    EXPIRY(true),
    /** The last day is over already. */
    EXPIRY_OVER(true),
    /** A part of the text is longer than a page can hold. */
    TOO_LONG(true),
    CRITERION(false),
    EVIDENCE(false),
    SCORES(false);

    private final boolean barring;

    AlertLack(boolean barring) {
        this.barring = barring;
    }

    /** Whether the alert cannot be issued without; the others can follow, as an alert may press. */
    public boolean barring() {
        return barring;
    }
}
