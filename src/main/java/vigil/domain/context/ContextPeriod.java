package vigil.domain.context;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a figure is about: whole months, as its publisher counts them.
 *
 * @param first day
 * @param last day
 */
public record ContextPeriod(Kind kind, LocalDate first, LocalDate last)
        implements Comparable<ContextPeriod> {

    /** How long it is. */
    public enum Kind {
        MONTH,
        /** January to March, April to June, … */
        QUARTER,
        YEAR,
        /** April to March. */
        FINANCIAL_YEAR,
        /** Several calendar years together, as rates of deaths are published. */
        YEARS
    }

    private static final Comparator<ContextPeriod> ORDER =
            Comparator.comparing(ContextPeriod::first)
                    .thenComparing(ContextPeriod::last)
                    .thenComparing(ContextPeriod::kind);

    private static final int QUARTER_MONTHS = 3;
    private static final int YEAR_MONTHS = 12;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_YEARS = 10;
    private static final int CENTURY = 100;

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern ONE_YEAR = Pattern.compile("(?:cy ?)?" + YEAR + "(?:\\.0)?");
    private static final Pattern MONTH = Pattern.compile(YEAR + "-(\\d\\d)(?:-01)?");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("0?1/(\\d\\d?)/" + YEAR);
    private static final Pattern NAMED = Pattern.compile("([a-z]{3,9})[ -]?" + YEAR);
    private static final Pattern NAMED_AFTER = Pattern.compile(YEAR + "[ -]?([a-z]{3,9})");
    private static final Pattern QUARTER = Pattern.compile(YEAR + "[ -]?q ?([1-4])");
    private static final Pattern QUARTER_BEFORE = Pattern.compile("q ?([1-4])[ -]?" + YEAR);
    private static final Pattern FINANCIAL =
            Pattern.compile("(?:fy ?)?" + YEAR + "/(\\d\\d|\\d{4})");
    private static final Pattern FINANCIAL_DASH = Pattern.compile("(?:fy ?)?" + YEAR + "-(\\d\\d)");
    private static final Pattern FINANCIAL_QUARTER =
            Pattern.compile("q ?([1-4]) (?:fy ?)?" + YEAR + "[/-](\\d\\d)");
    private static final Pattern SPAN =
            Pattern.compile("([a-z]{3,9}) " + YEAR + " to ([a-z]{3,9}) " + YEAR);
    private static final Pattern YEARS = Pattern.compile(YEAR + " to " + YEAR);
    private static final Pattern YEARS_DASH = Pattern.compile(YEAR + "-" + YEAR);

    public ContextPeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    public static ContextPeriod month(int year, int month) {
        return of(Kind.MONTH, year, month, 1);
    }

    /**
     * @param quarter 1 to 4, the first from January
     */
    public static ContextPeriod quarter(int year, int quarter) {
        return of(Kind.QUARTER, year, (quarter - 1) * QUARTER_MONTHS + 1, QUARTER_MONTHS);
    }

    public static ContextPeriod year(int year) {
        return of(Kind.YEAR, year, 1, YEAR_MONTHS);
    }

    /**
     * @param year in which it begins, in April
     */
    public static ContextPeriod financialYear(int year) {
        return of(Kind.FINANCIAL_YEAR, year, Month.APRIL.getValue(), YEAR_MONTHS);
    }

    public static ContextPeriod years(int first, int last) {
        return first == last
                ? year(first)
                : of(Kind.YEARS, first, 1, YEAR_MONTHS * (last - first + 1));
    }

    private static ContextPeriod of(Kind kind, int year, int month, int months) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new ContextPeriod(kind, first, first.plusMonths(months).minusDays(1));
    }

    /**
     * Whether the words can be a month as well as a financial year: {@code 2011-12} is December and
     * 2011/12 at once.
     */
    public static boolean ambiguous(String written) {
        Matcher dash = FINANCIAL_DASH.matcher(plain(written));
        return dash.matches()
                && follows(dash)
                && Integer.parseInt(dash.group(2)) <= YEAR_MONTHS
                && Integer.parseInt(dash.group(2)) > 0;
    }

    private static boolean follows(Matcher years) {
        int first = Integer.parseInt(years.group(1));
        return (first + 1) % CENTURY == Integer.parseInt(years.group(2)) % CENTURY;
    }

    private static String plain(String written) {
        return written.strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replaceAll("[\\s\u00a0]+", " ")
                .replaceAll(" ?- ?", "-")
                .replaceAll(" ?/ ?", "/");
    }

    /**
     * Reads a period in one of the ways publishers write it: {@code 2025-03}, {@code Mar 2025},
     * {@code 2025 Q1}, {@code Q1 2025/26} (April to June), {@code 2025}, {@code 2025/26}, {@code
     * April 2025 to March 2026}, {@code 2021 to 2023}. Empty if it is none of them or {@link
     * #ambiguous}.
     */
    public static Optional<ContextPeriod> read(String written) {
        String text = plain(written);
        if (text.length() > 40 || ambiguous(text)) {
            return Optional.empty();
        }
        Matcher of = ONE_YEAR.matcher(text);
        if (of.matches()) {
            return Optional.of(year(number(of, 1)));
        }
        of = MONTH.matcher(text);
        if (of.matches() && number(of, 2) >= 1 && number(of, 2) <= YEAR_MONTHS) {
            return Optional.of(month(number(of, 1), number(of, 2)));
        }
        of = FIRST_OF_MONTH.matcher(text);
        if (of.matches() && number(of, 1) >= 1 && number(of, 1) <= YEAR_MONTHS) {
            return Optional.of(month(number(of, 2), number(of, 1)));
        }
        of = NAMED.matcher(text);
        if (of.matches()) {
            int year = number(of, 2);
            return named(of.group(1)).map(month -> month(year, month));
        }
        of = NAMED_AFTER.matcher(text);
        if (of.matches()) {
            int year = number(of, 1);
            return named(of.group(2)).map(month -> month(year, month));
        }
        of = QUARTER.matcher(text);
        if (of.matches()) {
            return Optional.of(quarter(number(of, 1), number(of, 2)));
        }
        of = QUARTER_BEFORE.matcher(text);
        if (of.matches()) {
            return Optional.of(quarter(number(of, 2), number(of, 1)));
        }
        return financial(text).or(() -> several(text));
    }

    private static Optional<ContextPeriod> financial(String text) {
        for (Pattern form : List.of(FINANCIAL, FINANCIAL_DASH)) {
            Matcher of = form.matcher(text);
            if (of.matches()) {
                return follows(of) ? Optional.of(financialYear(number(of, 1))) : Optional.empty();
            }
        }
        Matcher of = FINANCIAL_QUARTER.matcher(text);
        if (of.matches()) {
            int first = number(of, 2);
            int quarter = number(of, 1);
            return (first + 1) % CENTURY != number(of, 3)
                    ? Optional.empty()
                    : Optional.of(
                            quarter == 4 ? quarter(first + 1, 1) : quarter(first, quarter + 1));
        }
        return Optional.empty();
    }

    private static Optional<ContextPeriod> several(String text) {
        Matcher of = SPAN.matcher(text);
        if (of.matches()) {
            Optional<Integer> first = named(of.group(1));
            Optional<Integer> last = named(of.group(3));
            return first.isEmpty() || last.isEmpty()
                    ? Optional.empty()
                    : span(number(of, 2), first.get(), number(of, 4), last.get());
        }
        for (Pattern form : List.of(YEARS, YEARS_DASH)) {
            Matcher years = form.matcher(text);
            if (years.matches()) {
                int from = number(years, 1);
                int to = number(years, 2);
                return to <= from || to - from >= MOST_YEARS
                        ? Optional.empty()
                        : Optional.of(years(from, to));
            }
        }
        return Optional.empty();
    }

    private static Optional<ContextPeriod> span(int year, int month, int toYear, int toMonth) {
        int months = (toYear - year) * YEAR_MONTHS + toMonth - month + 1;
        if (months == YEAR_MONTHS && month == Month.APRIL.getValue()) {
            return Optional.of(financialYear(year));
        }
        if (months == YEAR_MONTHS && month == 1) {
            return Optional.of(year(year));
        }
        if (months == QUARTER_MONTHS && month % QUARTER_MONTHS == 1) {
            return Optional.of(quarter(year, month / QUARTER_MONTHS + 1));
        }
        return Optional.empty();
    }

    private static int number(Matcher of, int group) {
        return Integer.parseInt(of.group(group));
    }

    private static Optional<Integer> named(String word) {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (name.equals(word) || name.substring(0, 3).equals(word)) {
                return Optional.of(month.getValue());
            }
        }
        return word.equals("sept") ? Optional.of(Month.SEPTEMBER.getValue()) : Optional.empty();
    }

    /** Whether it lies in times that can be meant. */
    public boolean believable() {
        return first.getYear() >= FIRST_YEAR && last.getYear() <= LAST_YEAR;
    }

    /** In a form that {@link #read} understands, the same in every language. */
    public String text() {
        return switch (kind) {
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", first.getYear(), month());
            case QUARTER -> first.getYear() + " Q" + (month() / QUARTER_MONTHS + 1);
            case YEAR -> String.valueOf(first.getYear());
            case FINANCIAL_YEAR ->
                    String.format(
                            Locale.ROOT,
                            "%d/%02d",
                            first.getYear(),
                            (first.getYear() + 1) % CENTURY);
            case YEARS -> first.getYear() + " to " + last.getYear();
        };
    }

    private int month() {
        return first.getMonthValue();
    }

    @Override
    public int compareTo(ContextPeriod other) {
        return ORDER.compare(this, other);
    }
}
