package vigil.domain.chronology;

/**
 * Two lines that may speak of the same event, to be looked at side by side.
 *
 * @param first the earlier one, or the one typed here
 * @param daysApart days between the two, or 0 where they may be the same day
 */
public record Conflict(Line first, Line second, Reason reason, int daysApart) {

    /** Why they may be the same; ends the key {@code chronology.reason.<…>}. */
    public enum Reason {
        /** The same kind of event on the same day. */
        SAME_DAY,
        /** The same kind of event a few days apart. */
        NEAR_DATES,
        /** Day and month change places. */
        DAY_AND_MONTH_SWAPPED,
        /** The same day of another year. */
        YEAR_DIFFERS,
        /** One source gives the day, another only the month or year. */
        LESS_EXACT,
        /** The same words about it, filed under another kind of event. */
        SAME_WORDS
    }
}
