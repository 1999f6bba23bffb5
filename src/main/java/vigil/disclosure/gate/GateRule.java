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

    /**
     * The same for a small count that is rounded: two values, because what is rounded to 0 has
     * three at most by itself.
     */
    static final int ROUNDED_WIDTH = 1;

    /** The least threshold there is. */
    public static final int LEAST_THRESHOLD = 2;

    /** The greatest. */
    public static final int MOST_THRESHOLD = 100;

    public GateRule {
        if (threshold < LEAST_THRESHOLD || threshold > MOST_THRESHOLD) {
            throw new IllegalArgumentException("A threshold between 2 and 100");
        }
    }

    /** Hides 1 to 4, shows zeros, hides totals rather than refusing. */
    public static final GateRule USUAL = new GateRule(5, Mode.SUPPRESS, true, true);

    /** The same with counts rounded. */
    public GateRule rounding() {
        return new GateRule(threshold, Mode.ROUND, zerosShown, totalsMayHide);
    }

    /** The multiple of five nearest to a count. */
    static long rounded(long count) {
        return (count + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO;
    }

    /** Whether a count must not be shown by itself. */
    public boolean small(long count) {
        return count > 0 && count < threshold || count == 0 && !zerosShown;
    }
}
