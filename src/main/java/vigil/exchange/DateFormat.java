package vigil.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.PartialDate;

/** How a column writes its dates, such as {@code dd/MM/yyyy} or {@code d MMM yyyy HH:mm}. */
final class DateFormat {

    private static final int LONGEST = 40;

    private final DateTimeFormatter formatter;

    private DateFormat(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    /** Nothing if it is no format of a date with at least a year of four digits. */
    static Optional<DateFormat> parse(String pattern) {
        if (pattern.length() > LONGEST || !pattern.matches(".*(yyyy|uuuu).*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DateFormat(
                            new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern(pattern.replace('y', 'u'))
                                    .toFormatter(Locale.UK)
                                    .withResolverStyle(ResolverStyle.STRICT)));
        } catch (IllegalArgumentException notAFormat) {
            return Optional.empty();
        }
    }

    /** A date as far as the format goes, and the time of day if it has one. */
    record Moment(PartialDate date, Optional<ClockTime> time) {

        /** Canonical text of a date with its time, if there is one. */
        String text() {
            return date.text() + time.map(t -> "T" + t.text()).orElse("");
        }
    }

    Optional<Moment> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            TemporalAccessor parsed = formatter.parse(text);
            return Optional.of(new Moment(date(parsed), time(parsed)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static PartialDate date(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
            return PartialDate.of(LocalDate.from(parsed));
        }
        if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
            YearMonth month = YearMonth.from(parsed);
            return PartialDate.ofMonth(month.getYear(), month.getMonthValue());
        }
        return PartialDate.ofYear(parsed.get(ChronoField.YEAR));
    }

    private static Optional<ClockTime> time(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.MINUTE_OF_DAY)
                ? Optional.of(new ClockTime(LocalTime.from(parsed), false))
                : Optional.empty();
    }
}
