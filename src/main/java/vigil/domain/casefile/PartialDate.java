package vigil.domain.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as far as it is known: to the day, the month or the year, and perhaps only estimated. What
 * is not known is not made up.
 *
 * @param year four digits
 * @param month 1 to 12, or 0 if not known
 * @param day 1 to 31, or 0 if not known; known only if the month is
 * @param estimated whether somebody judged it rather than recorded it
 */
public record PartialDate(int year, int month, int day, boolean estimated) {

    public PartialDate {
        if (year < 1000 || year > 9999) {
            throw new DateTimeException("a year has four digits");
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false);
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, 0, false);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0, false);
    }

    public PartialDate asEstimated(boolean isEstimated) {
        return new PartialDate(year, month, day, isEstimated);
    }

    /** Whether the day is known, even if estimated. */
    public boolean toTheDay() {
        return day != 0;
    }

    /** The date, if it is known to the day. */
    public Optional<LocalDate> exact() {
        return toTheDay() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day it can be. */
    public LocalDate latest() {
        if (day != 0) {
            return LocalDate.of(year, month, day);
        }
        return month == 0 ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
    }

    /** Days from this date to {@code later}, if both are known to the day. */
    public OptionalInt daysUntil(PartialDate later) {
        return toTheDay() && later.toTheDay()
                ? OptionalInt.of((int) (later.earliest().toEpochDay() - earliest().toEpochDay()))
                : OptionalInt.empty();
    }

    /** Whether every day this can be lies before every day {@code other} can be. */
    public boolean surelyBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    /**
     * Canonical text: {@code 2025-03-14}, {@code 2025-03} or {@code 2025}, after {@code ~} if
     * estimated.
     */
    public String text() {
        StringBuilder text = new StringBuilder(11);
        if (estimated) {
            text.append('~');
        }
        text.append(year);
        if (month != 0) {
            text.append(month < 10 ? "-0" : "-").append(month);
        }
        if (day != 0) {
            text.append(day < 10 ? "-0" : "-").append(day);
        }
        return text.toString();
    }

    /** Reads canonical text; {@link TypedDate} reads what people type. */
    public static Optional<PartialDate> parse(String text) {
        boolean estimated = text.startsWith("~");
        String date = estimated ? text.substring(1) : text;
        if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(
                            Integer.parseInt(date.substring(0, 4)),
                            date.length() > 4 ? Integer.parseInt(date.substring(5, 7)) : 0,
                            date.length() > 7 ? Integer.parseInt(date.substring(8, 10)) : 0,
                            estimated));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
