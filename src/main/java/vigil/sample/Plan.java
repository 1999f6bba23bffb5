package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody died, or nearly, and whether the case is one of those that make up a pattern.
 *
 * @param key numbers the case's own chance
 * @param number its place among the cases of its pattern
 */
record Plan(long key, LocalDate date, Pattern pattern, int number) {

    /** What a case was put in for. */
    enum Pattern {
        NONE,
        NITAZENE,
        HOSTEL
    }

    static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    /** The days on which somebody dies of the new opioid. */
    static final List<LocalDate> NITAZENE_DAYS =
            List.of(
                    LocalDate.of(2026, 2, 5),
                    LocalDate.of(2026, 2, 27),
                    LocalDate.of(2026, 3, 19),
                    LocalDate.of(2026, 4, 11),
                    LocalDate.of(2026, 5, 2),
                    LocalDate.of(2026, 5, 24),
                    LocalDate.of(2026, 6, 20),
                    LocalDate.of(2026, 7, 17));

    /** The days on which somebody dies in the one hostel. */
    static final List<LocalDate> HOSTEL_DAYS =
            List.of(
                    LocalDate.of(2026, 6, 8),
                    LocalDate.of(2026, 6, 25),
                    LocalDate.of(2026, 7, 9),
                    LocalDate.of(2026, 7, 30),
                    LocalDate.of(2026, 8, 14));

    /** How much more frequent deaths are at the end than at the beginning, as a share. */
    private static final double RISE = 0.25;

    /** Below this size a county is too small for the patterns. */
    static final int SMALLEST_WITH_PATTERNS = 300;

    /** All plans of a county of so many cases, by date. */
    static List<Plan> all(int cases, long seed) {
        List<Plan> planted = new ArrayList<>();
        if (cases >= SMALLEST_WITH_PATTERNS) {
            for (int i = 0; i < NITAZENE_DAYS.size(); i++) {
                planted.add(new Plan(10_000_000L + i, NITAZENE_DAYS.get(i), Pattern.NITAZENE, i));
            }
            for (int i = 0; i < HOSTEL_DAYS.size(); i++) {
                planted.add(new Plan(20_000_000L + i, HOSTEL_DAYS.get(i), Pattern.HOSTEL, i));
            }
        }
        List<Plan> all = new ArrayList<>(planted);
        int ordinary = cases - planted.size();
        Dice dice = new Dice(seed, -1);
        long days = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1;
        for (int i = 0; i < ordinary; i++) {
            double share = (i + dice.unit()) / ordinary;
            // The part of the time by which this share of deaths has happened, if they rise in a
            // line.
            double part = (Math.sqrt(1 + 2 * RISE * share * (1 + RISE / 2)) - 1) / RISE;
            LocalDate date = FIRST_DAY.plusDays(Math.min(days - 1, (long) (part * days)));
            all.add(new Plan(i, date, Pattern.NONE, 0));
        }
        all.sort(java.util.Comparator.comparing(Plan::date).thenComparingLong(Plan::key));
        return all;
    }
}
