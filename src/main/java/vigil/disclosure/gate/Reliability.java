package vigil.disclosure.gate;

import java.util.OptionalInt;

/**
 * Whether a rate or a percentage says anything, by how many deaths it is made from. After what the
 * Office for National Statistics does with mortality rates: none from fewer than 3 deaths, no
 * age-standardised one from fewer than 10, and those from fewer than 20 marked as unreliable.
 */
public enum Reliability {
    /** Not to be shown. */
    WITHHELD,
    /** Shown with the mark. */
    UNRELIABLE,
    /** Shown as it is. */
    RELIABLE;

    private static final int CRUDE = 3;
    private static final int STANDARDISED = 10;
    private static final int MARKED = 20;
    private static final int DENOMINATOR = 10;

    /** A rate per population. */
    public static Reliability ofCrudeRate(long deaths) {
        return of(deaths, CRUDE);
    }

    /** A rate per population as if that had a standard's ages. */
    public static Reliability ofStandardisedRate(long deaths) {
        return of(deaths, STANDARDISED);
    }

    private static Reliability of(long deaths, int least) {
        return deaths < least ? WITHHELD : deaths < MARKED ? UNRELIABLE : RELIABLE;
    }

    /**
     * A share as a whole percentage.
     *
     * @return empty if either count is hidden, or fewer than ten deaths are in the whole: then one
     *     death more or less would change it by ten
     */
    public static OptionalInt percentage(ShownCount part, ShownCount whole) {
        long of = number(whole);
        long has = number(part);
        return has < 0 || of < DENOMINATOR || has > of
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(100.0 * has / of));
    }

    private static long number(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> exact.count();
            case ShownCount.Rounded rounded -> rounded.count();
            case ShownCount.Hidden _ -> -1;
        };
    }
}
