package vigil.domain.casefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The days on which offices in England work: Monday to Friday without the bank holidays. These are
 * worked out by rule (Banking and Financial Dealings Act 1971, schedule 1, with the substitute days
 * of gov.uk), so that no list runs out; single days moved or added by proclamation up to 2023 are
 * known too.
 */
public final class WorkingDays {

    /** Added once, by proclamation. */
    private static final Set<LocalDate> ADDED =
            Set.of(
                    LocalDate.of(2011, 4, 29),
                    LocalDate.of(2012, 6, 5),
                    LocalDate.of(2022, 6, 3),
                    LocalDate.of(2022, 9, 19),
                    LocalDate.of(2023, 5, 8));

    private WorkingDays() {}

    public static boolean is(LocalDate day) {
        return !weekend(day) && !bankHoliday(day);
    }

    /** The last of so many working days after a day, which itself does not count. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            if (is(last)) {
                left--;
            }
        }
        return last;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; 0 if none do. */
    public static int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (is(day)) {
                days++;
            }
        }
        return days;
    }

    /** Whether a day is a bank holiday in England, a substitute day included. */
    public static boolean bankHoliday(LocalDate day) {
        int year = day.getYear();
        LocalDate easter = easter(year);
        return day.equals(substitute(LocalDate.of(year, 1, 1)))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(earlyMay(year))
                || day.equals(spring(year))
                || day.equals(last(year, Month.AUGUST))
                || day.equals(christmas(year))
                || day.equals(boxing(year))
                || ADDED.contains(day);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate substitute(LocalDate day) {
        return weekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private static LocalDate earlyMay(int year) {
        return year == 2020 // moved for the 75th anniversary of VE Day
                ? LocalDate.of(2020, 5, 8)
                : LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate spring(int year) {
        return switch (year) { // moved for jubilees
            case 2012 -> LocalDate.of(2012, 6, 4);
            case 2022 -> LocalDate.of(2022, 6, 2);
            default -> last(year, Month.MAY);
        };
    }

    private static LocalDate last(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate christmas(int year) {
        LocalDate day = LocalDate.of(year, 12, 25);
        return weekend(day) ? LocalDate.of(year, 12, 27) : day;
    }

    /** After the substitute for Christmas Day, if there is one. */
    private static LocalDate boxing(int year) {
        LocalDate day = LocalDate.of(year, 12, 26);
        return weekend(day) ? LocalDate.of(year, 12, 28) : day;
    }

    /** Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature, 20 April 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
