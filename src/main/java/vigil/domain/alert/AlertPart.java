package vigil.domain.alert;

/** A part of the words of an alert; ends the key {@code alert.part.<…>}. */
public enum AlertPart {
    /** One line that says what it is about. */
    TITLE(100),
    /** What is known, and what is not. */
    KNOWN(500),
    /** What it looks like and how it shows itself. */
    SIGNS(400),
    /** What to do, one step a line. */
    ADVICE(600),
    /** What staff may say to people who use drugs, one sentence a line. */
    SAY(350),
    /** What is better left unsaid, one sentence a line. */
    AVOID(350);

    private final int longest;

    AlertPart(int longest) {
        this.longest = longest;
    }

    /** The most letters it may have, so that an alert fits on one page. */
    public int longest() {
        return longest;
    }
}
