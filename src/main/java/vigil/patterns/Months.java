package vigil.patterns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Whole months counted back from a last day. When that is the last day of a month they are calendar
 * months; otherwise month 0 runs from the day after the same day of the month before.
 *
 * @param last the last day, included
 */
record Months(LocalDate last) {

    /** 0 for the latest month, 1 for the one before it, and so on. */
    int back(LocalDate date) {
        return Math.toIntExact(
                endsMonth()
                        ? ChronoUnit.MONTHS.between(YearMonth.from(date), YearMonth.from(last))
                        : ChronoUnit.MONTHS.between(date, last));
    }

    /** The first day of the last so many months. */
    LocalDate firstOf(int months) {
        return endsMonth()
                ? YearMonth.from(last).minusMonths(months - 1L).atDay(1)
                : last.minusMonths(months).plusDays(1);
    }

    private boolean endsMonth() {
        return last.getDayOfMonth() == last.lengthOfMonth();
    }
}
