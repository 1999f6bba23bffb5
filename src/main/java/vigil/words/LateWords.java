package vigil.words;

import vigil.casework.Sentences;

/**
 * How late something is, as one would say it: nobody can picture 2,639 days, and everybody seven
 * years.
 */
public final class LateWords {

    private static final long MANY_DAYS = 90;
    private static final long MANY_MONTHS = 24;
    private static final double MONTH = 365.2425 / 12;

    private LateWords() {}

    /** In days, after a quarter of a year in whole months, and after two years in whole years. */
    public static String say(Sentences words, long days) {
        if (days <= MANY_DAYS) {
            return words.of("late.days", days);
        }
        long months = (long) (days / MONTH);
        return months < MANY_MONTHS
                ? words.of("late.months", months)
                : words.of("late.years", months / 12);
    }
}
