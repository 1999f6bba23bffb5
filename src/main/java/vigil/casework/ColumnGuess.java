package vigil.casework;

import java.util.List;

/**
 * What a column of a table may mean, for a person to confirm. Nothing is brought in on a guess
 * alone.
 *
 * @param samples some of its values, different from each other
 * @param filled in how many rows there is one
 * @param uses what it may be used for, most certain first; several may go together
 * @param dates how it writes dates, if it does
 */
public record ColumnGuess(
        String column, List<String> samples, int filled, List<Use> uses, DateReading dates) {

    /** How sure a guess is. */
    public enum Certainty {
        /** The heading says so and the values bear it out. */
        CERTAIN,
        /** The heading or the values say so. */
        LIKELY,
        /** It could be. */
        POSSIBLE
    }

    /**
     * One use of a column.
     *
     * @param use as in a mapping file
     * @param target as in a mapping file
     * @param substance code of the substance that a column of Y and N marks, or empty
     * @param why ends a message key
     */
    public record Use(
            String use, String target, String substance, Certainty certainty, String why) {}

    /**
     * How a column writes its dates.
     *
     * @param formats that its dates are written in, in the order to try them; empty if it has none
     * @param ambiguous whether day and month could as well be the other way round in every date
     * @param unread how many of its values are no date in these formats
     */
    public record DateReading(List<String> formats, boolean ambiguous, int unread) {
        public static final DateReading NONE = new DateReading(List.of(), false, 0);

        public DateReading {
            formats = List.copyOf(formats);
        }
    }

    public ColumnGuess {
        samples = List.copyOf(samples);
        uses = List.copyOf(uses);
    }
}
