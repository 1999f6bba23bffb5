package vigil.domain.panel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;

/**
 * Reads the date of something planned the way people type it: "17/9", "14 jan", "thu", "tomorrow",
 * "in 3 weeks", "end of march". Unlike {@link TypedDate}, which reads what has happened, a day
 * without its year may lie up to nine months ahead, and a weekday is the next one.
 */
public final class ComingDate {

    private static final int MONTHS_AHEAD = 9;
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:in |\\+ ?)?(\\d{1,3}|an?) ?(d|days?|w|wks?|weeks?|m|months?|y|years?)(?: time)?");
    private static final Pattern END = Pattern.compile("(?:the )?end (?:of )?(.+)");

    private ComingDate() {}

    /**
     * @param today the day on which it is typed
     * @return nothing if it makes no sense as a day
     */
    public static Optional<LocalDate> parse(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (text) {
            case "today" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "yesterday" -> Optional.of(today.minusDays(1));
            default ->
                    span(text, today)
                            .or(() -> weekday(text, today))
                            .or(() -> end(text, today))
                            .or(() -> day(text, today));
        };
    }

    private static Optional<LocalDate> span(String text, LocalDate today) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = matcher.group(1).startsWith("a") ? 1 : Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2).charAt(0)) {
                    case 'd' -> today.plusDays(count);
                    case 'w' -> today.plusWeeks(count);
                    case 'm' -> today.plusMonths(count);
                    default -> today.plusYears(count);
                });
    }

    private static Optional<LocalDate> weekday(String text, LocalDate today) {
        String name = text.replaceFirst("^(?:next|on|this) ", "");
        if (name.length() < 3) {
            return Optional.empty();
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return Optional.of(today.with(TemporalAdjusters.next(day)));
            }
        }
        return Optional.empty();
    }

    /** "end of march", "end of the month": the last day of it. */
    private static Optional<LocalDate> end(String text, LocalDate today) {
        Matcher matcher = END.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1).matches("(?:the |this )?month")) {
            return Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
        }
        return TypedDate.parse(matcher.group(1), horizon(today))
                .filter(date -> date.month() != 0 && !date.toTheDay())
                .map(PartialDate::latest);
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        return TypedDate.parse(text, horizon(today))
                .filter(date -> !date.estimated())
                .flatMap(PartialDate::exact)
                .map(date -> written(text, date) ? date : recent(date, today));
    }

    private static boolean written(String text, LocalDate date) {
        return text.contains(String.valueOf(date.getYear()));
    }

    /** Two digits of a year mean this century: nothing is planned for the last one. */
    private static LocalDate recent(LocalDate date, LocalDate today) {
        return date.isBefore(today.minusYears(50)) ? date.plusYears(100) : date;
    }

    /** A date without its year is the latest before this day. */
    private static LocalDate horizon(LocalDate today) {
        return today.plusMonths(MONTHS_AHEAD);
    }
}
