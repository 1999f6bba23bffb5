package vigil.domain.alert;

/** A part of the words of an alert; ends the key {@code alert.part.<…>}. */
public enum AlertPart {
    /** One line that says what it is about. */
    TITLE(100),
    /** What is known, and what is not. */
    KNOWN(400),
    /** What it looks like and how it shows itself. */
    SIGNS(300),
    /** What to do, one step a line. */
    ADVICE(500),
    /** What staff may say to people who use drugs, one sentence a line. */
    SAY(250),
    /** What is better left unsaid, one sentence a line. */
    AVOID(250);

    private final int longest;

    AlertPart(int longest) {
        this.longest = longest;
    }

    /**
     * The most letters it may have. Not all parts can be as long as that on one page: whether they
     * fit is seen when the page is made.
     */
    public int longest() {
        return longest;
    }
}
