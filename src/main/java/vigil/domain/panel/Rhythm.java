package vigil.domain.panel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vigil.domain.casefile.WorkingDays;

/**
 * When a panel meets: every so many months on a day such as the second Thursday.
 *
 * @param every how often
 * @param week which of that weekday in the month
 * @param day the weekday
 */
public record Rhythm(Every every, Week week, DayOfWeek day) {

    /** How often. */
    public enum Every {
        MONTHLY(1),
        TWO_MONTHLY(2),
        QUARTERLY(3);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** Which of the weekdays of a month. */
    public enum Week {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        LAST
    }

    /**
     * The day in a month. On a bank holiday it is a week later, or a week earlier if it was the
     * last.
     */
    public LocalDate in(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate rule =
                week == Week.LAST
                        ? first.with(TemporalAdjusters.lastInMonth(day))
                        : first.with(TemporalAdjusters.dayOfWeekInMonth(week.ordinal() + 1, day));
        if (!WorkingDays.bankHoliday(rule)) {
            return rule;
        }
        return week == Week.LAST ? rule.minusWeeks(1) : rule.plusWeeks(1);
    }

    /**
     * The next days after a day.
     *
     * @param anchor a month in which the panel meets; the others are counted from it
     */
    public List<LocalDate> next(YearMonth anchor, LocalDate after, int count) {
        List<LocalDate> days = new ArrayList<>();
        YearMonth month = anchor;
        while (month.plusMonths(every.months()).isBefore(YearMonth.from(after))) {
            month = month.plusMonths(every.months());
        }
        for (; days.size() < count; month = month.plusMonths(every.months())) {
            LocalDate day = in(month);
            if (day.isAfter(after)) {
                days.add(day);
            }
        }
        return days;
    }
}
