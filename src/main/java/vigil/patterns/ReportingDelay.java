package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
        // Only deaths old enough for a long delay to have shown; the young ones would look quick.
        LocalDate settled = last.minusDays(SETTLED_AFTER_DAYS);
        long[] delays =
                known.stream()
                        .filter(fact -> fact.died().isBefore(settled))
                        .flatMap(fact ->
                                fact.notified().stream()
                                        .map(day -> ChronoUnit.DAYS.between(fact.died(), day)))
                        .mapToLong(days -> Math.max(0, days))
                        .sorted()
                        .toArray();
        if (delays.length < LEAST_CASES) {
            return last.minusMonths(UNKNOWN_MONTHS).plusDays(1).withDayOfMonth(1);
        }
        int rank = (int) Math.ceil(COMPLETE_FROM * delays.length) - 1;
        return last.minusDays(delays[rank]).withDayOfMonth(1);
    }
}
