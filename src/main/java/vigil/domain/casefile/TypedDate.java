package vigil.domain.casefile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates the way people type them in a hurry: "14/3", "14.3.25", "14 mar", "mar 2025", "c.
 * 1978", "yesterday", "fri". Day comes before month, as in Britain. A date without its year is the
 * latest such date that is not in the future, because what is entered has happened.
 */
public final class TypedDate {

    private static final Pattern ABOUT =
            Pattern.compile(
                    "^(?:~|circa|ca\\.?|c\\.?|about|around|approximately|approx\\.?|est\\.?)\\s*(?=[\\da-z])");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{2}|\\d{4}))?");
    private static final Pattern MONTH_YEAR_NUMBERS = Pattern.compile("(\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern DAY_NAME =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \\-/]*([a-z]{3,10})\\.?(?:[ ,\\-/]*(\\d{2}|\\d{4}))?");
    private static final Pattern NAME_DAY =
            Pattern.compile("([a-z]{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern NAME_YEAR =
            Pattern.compile("([a-z]{3,10})\\.?[ \\-/]*(\\d{4}|'?\\d{2})?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})");
    private static final Pattern WEEKDAY_PREFIX =
            Pattern.compile(
                    "^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? (?=\\d)");
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private TypedDate() {}

    /**
     * @param today the day on which it is typed, which decides what a missing year means
     * @return nothing if it makes no sense as a date
     */
    public static Optional<PartialDate> parse(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (text.endsWith("?")) {
            return parse(text.substring(0, text.length() - 1), today).map(d -> d.asEstimated(true));
        }
        Matcher about = ABOUT.matcher(text);
        boolean estimated = about.find();
        if (estimated) {
            text = text.substring(about.end());
        }
        try {
            return plain(WEEKDAY_PREFIX.matcher(text).replaceFirst(""), today)
                    .map(date -> date.asEstimated(estimated || date.estimated()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> plain(String text, LocalDate today) {
        Optional<PartialDate> canonical = PartialDate.parse(text);
        if (canonical.isPresent()) {
            return canonical;
        }
        Optional<PartialDate> relative = relative(text, today);
        if (relative.isPresent()) {
            return relative;
        }
        Matcher m = MONTH_YEAR_NUMBERS.matcher(text);
        if (m.matches()) {
            return Optional.of(PartialDate.ofMonth(number(m.group(2)), number(m.group(1))));
        }
        m = NUMBERS.matcher(text);
        if (m.matches()) {
            return Optional.of(dayMonth(number(m.group(1)), number(m.group(2)), m.group(3), today));
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return Optional.of(dayMonth(number(m.group(1)), number(m.group(2)), m.group(3), today));
        }
        m = DAY_NAME.matcher(text);
        if (m.matches() && month(m.group(2)) > 0) {
            return Optional.of(dayMonth(number(m.group(1)), month(m.group(2)), m.group(3), today));
        }
        m = NAME_DAY.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return Optional.of(dayMonth(number(m.group(2)), month(m.group(1)), m.group(3), today));
        }
        m = NAME_YEAR.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return Optional.of(monthOnly(month(m.group(1)), m.group(2), today));
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> relative(String text, LocalDate today) {
        switch (text) {
            case "today":
                return Optional.of(PartialDate.of(today));
            case "yesterday":
                return Optional.of(PartialDate.of(today.minusDays(1)));
            default:
                break;
        }
        String name = text.startsWith("last ") ? text.substring(5) : text;
        if (name.length() < 3) {
            return Optional.empty();
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return Optional.of(PartialDate.of(today.with(TemporalAdjusters.previous(day))));
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("NullAway") // a group that did not take part is null
    private static PartialDate dayMonth(int day, int month, String year, LocalDate today) {
        if (year != null) {
            return PartialDate.of(LocalDate.of(year(year, today), month, day));
        }
        for (int back = 0; back <= 4; back++) {
            int candidate = today.getYear() - back;
            if (day == 29 && month == 2 && !java.time.Year.isLeap(candidate)) {
                continue;
            }
            LocalDate date = LocalDate.of(candidate, month, day);
            if (!date.isAfter(today)) {
                return PartialDate.of(date);
            }
        }
        throw new DateTimeException("no such day");
    }

    @SuppressWarnings("NullAway")
    private static PartialDate monthOnly(int month, String year, LocalDate today) {
        if (year != null) {
            return PartialDate.ofMonth(year(year.replace("'", ""), today), month);
        }
        return PartialDate.ofMonth(
                month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1, month);
    }

    /** Two digits mean this century up to this year, and the last one after it. */
    private static int year(String digits, LocalDate today) {
        int year = number(digits);
        if (digits.length() > 2) {
            return year;
        }
        int century = today.getYear() / 100 * 100;
        return century + year <= today.getYear() ? century + year : century - 100 + year;
    }

    private static final List<String> WELSH_MONTHS =
            List.of(
                    "ionawr",
                    "chwefror",
                    "mawrth",
                    "ebrill",
                    "mai",
                    "mehefin",
                    "gorffennaf",
                    "awst",
                    "medi",
                    "hydref",
                    "tachwedd",
                    "rhagfyr");

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name)
                    || WELSH_MONTHS.get(i).startsWith(name)
                    || name.equals("sept") && i == 8) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
