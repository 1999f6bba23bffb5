package vigil.patterns;

/** What must be said beside a figure. The words are found by {@link #key}. */
public enum Caveat {
    /** The window reaches into months that are not yet complete. */
    PROVISIONAL_MONTHS("provisionalMonths"),
    /** Suspected and confirmed substances are counted together. */
    SUSPECTED_AND_CONFIRMED("suspectedAndConfirmed"),
    /** Only suspected so far. */
    SUSPECTED_ONLY("suspectedOnly"),
    /** Fewer than four fifths of the deaths can say. */
    MANY_UNKNOWN("manyUnknown"),
    /** Laboratories begin to test for new substances at different times. */
    LABORATORIES_CHANGE("laboratoriesChange"),
    /** An item that was not recorded may still have been there. */
    NOT_RECORDED_IS_NOT_ABSENT("notRecordedIsNotAbsent"),
    /** The record before the window is shorter than two years. */
    SHORT_RECORD("shortRecord"),
    /** Some of the dates of death behind it are estimates. */
    ESTIMATED_DATES("estimatedDates"),
    /** Going together is not causing; said beneath where the sentence does not say it. */
    NOT_CAUSE("notCause"),
    /** A panel does not review every death, and chooses which. */
    REVIEWED_ONLY("reviewedOnly"),
    /** Only some deaths were looked at, so that "first" and "before" are among them. */
    CHOSEN_DEATHS("chosenDeaths");

    private final String name;

    Caveat(String name) {
        this.name = name;
    }

    /** Its key in the texts. */
    public String key() {
        return "pattern.caveat." + name;
    }
}
