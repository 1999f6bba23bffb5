package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * From when on deaths are still being reported: the months in which fewer than nine in ten deaths
 * would, by this panel's own past delays from death to notification, be known by now. Six months
 * when too few delays are known.
 */
final class ReportingDelay {

    private static final double COMPLETE_FROM = 0.9;
    private static final int LEAST_CASES = 20;
    private static final int SETTLED_AFTER_DAYS = 365;
    private static final int UNKNOWN_MONTHS = 6;

    private ReportingDelay() {}

    /** The first day of the first provisional month. */
    static LocalDate provisionalFrom(List<CaseFact> known, LocalDate last) {
        long[] delays = delays(known, last);
        if (delays.length < LEAST_CASES) {
            return last.minusMonths(UNKNOWN_MONTHS).plusDays(1).withDayOfMonth(1);
        }
        int rank = (int) Math.ceil(COMPLETE_FROM * delays.length) - 1;
        return last.minusDays(delays[rank]).withDayOfMonth(1);
    }

    /** The panel's delays from death to notification in days, the shortest first. */
    static long[] delays(List<CaseFact> known, LocalDate last) {
        // Only deaths old enough for a long delay to have shown; the young ones would look quick.
        LocalDate settled = last.minusDays(SETTLED_AFTER_DAYS);
        return known.stream()
                .filter(fact -> fact.died().isBefore(settled))
                .flatMap(fact ->
                        fact.notified().stream()
                                .map(day -> ChronoUnit.DAYS.between(fact.died(), day)))
                .mapToLong(days -> Math.max(0, days))
                .sorted()
                .toArray();
    }

    /**
     * The share of the deaths between two days that is known by the last day: the mean over the
     * days of the share of delays that are not longer than from there to the last day. NaN when too
     * few delays are known.
     *
     * @param delays sorted
     */
    static double reported(long[] delays, LocalDate first, LocalDate end, LocalDate last) {
        if (delays.length < LEAST_CASES) {
            return Double.NaN;
        }
        double sum = 0;
        long days = ChronoUnit.DAYS.between(first, end) + 1;
        for (long day = 0; day < days; day++) {
            long gone = ChronoUnit.DAYS.between(first.plusDays(day), last);
            int at = Arrays.binarySearch(delays, gone);
            int known = at < 0 ? -at - 1 : at;
            while (known < delays.length && delays[known] <= gone) {
                known++;
            }
            sum += (double) known / delays.length;
        }
        return sum / days;
    }
}
