package vigil.domain.likeness;

import java.time.temporal.ChronoUnit;
import vigil.domain.casefile.PartialDate;

/** How far two dates can be the same date with the slips that people make. */
final class DateComparison {

    /** From the same to certainly another. */
    enum Agreement {
        SAME,
        DAY_AND_MONTH_SWAPPED,
        ONE_DIGIT,
        YEAR_SLIP,
        SAME_MONTH,
        SAME_YEAR,
        CLOSE,
        DIFFERENT
    }

    private DateComparison() {}

    static Agreement of(PartialDate a, PartialDate b) {
        if (a.toTheDay() && b.toTheDay()) {
            return days(a, b);
        }
        boolean overlap = !a.latest().isBefore(b.earliest()) && !b.latest().isBefore(a.earliest());
        if (overlap) {
            boolean months = a.month() != 0 && b.month() != 0;
            return months ? Agreement.SAME_MONTH : Agreement.SAME_YEAR;
        }
        int slack = a.estimated() || b.estimated() ? 3 : 1;
        return Math.abs(a.year() - b.year()) <= slack && (a.estimated() || b.estimated())
                ? Agreement.CLOSE
                : Agreement.DIFFERENT;
    }

    private static Agreement days(PartialDate a, PartialDate b) {
        boolean year = a.year() == b.year();
        boolean month = a.month() == b.month();
        boolean day = a.day() == b.day();
        if (year && month && day) {
            return Agreement.SAME;
        }
        if (year && a.day() == b.month() && a.month() == b.day()) {
            return Agreement.DAY_AND_MONTH_SWAPPED;
        }
        if (month && day) {
            int years = Math.abs(a.year() - b.year());
            return years == 1
                            || years == 10
                            || oneDigit(a.year(), b.year())
                            || turned(a.year(), b.year())
                    ? Agreement.YEAR_SLIP
                    : Agreement.DIFFERENT;
        }
        if (year
                && (month && oneDigit(a.day(), b.day()) || day && oneDigit(a.month(), b.month()))) {
            return Agreement.ONE_DIGIT;
        }
        if (year
                && (month && turned(a.day(), b.day())
                        || month && Math.abs(a.day() - b.day()) == 1)) {
            return Agreement.ONE_DIGIT;
        }
        boolean guess = a.estimated() || b.estimated();
        return guess && Math.abs(ChronoUnit.DAYS.between(a.earliest(), b.earliest())) < 3 * 366
                ? Agreement.CLOSE
                : Agreement.DIFFERENT;
    }

    private static boolean oneDigit(int a, int b) {
        int differ = 0;
        int x = a;
        int y = b;
        for (int i = 0; i < 4; i++) {
            differ += x % 10 == y % 10 ? 0 : 1;
            x /= 10;
            y /= 10;
        }
        return differ == 1;
    }

    /** Whether two digits beside each other were exchanged, as in 1967 and 1976. */
    private static boolean turned(int a, int b) {
        return a != b && a / 100 == b / 100 && a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10;
    }
}
