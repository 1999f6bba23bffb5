package vigil.disclosure.gate;

/**
 * How small counts are kept from telling about a person.
 *
 * @param threshold counts from 1 to one below this are not shown
 * @param mode whether they are hidden, or all counts rounded
 * @param zerosShown whether 0 may be shown; where nobody may know that there was none, it is hidden
 *     like a small count
 * @param totalsMayHide whether totals of 5 and more may be hidden to protect others, where hiding
 *     counts inside the table is not enough
 */
public record GateRule(int threshold, Mode mode, boolean zerosShown, boolean totalsMayHide) {

    /** What is done with small counts. */
    public enum Mode {
        /** Small counts are hidden, and as many others as it takes to protect them. */
        SUPPRESS,
        /** Every count and every total is rounded for itself to the nearest five. */
        ROUND
    }

    /** Counts are rounded to multiples of this. */
    public static final int ROUNDED_TO = 5;

    /** How far apart the least and the greatest value of a hidden count must be: three values. */
    public static final int WIDTH = 2;

    private static final int LEAST = 2;
    private static final int MOST = 100;

    public GateRule {
        if (threshold < LEAST || threshold > MOST) {
            throw new IllegalArgumentException("A threshold between 2 and 100");
        }
    }

    /** Hides 1 to 4, shows zeros, hides totals rather than refusing. */
    public static final GateRule USUAL = new GateRule(5, Mode.SUPPRESS, true, true);

    /** Whether a count must not be shown by itself. */
    public boolean small(long count) {
        return count > 0 && count < threshold || count == 0 && !zerosShown;
    }
}
