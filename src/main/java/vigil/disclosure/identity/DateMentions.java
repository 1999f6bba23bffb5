package vigil.disclosure.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days written in a text, however people write them; in folded text. */
final class DateMentions {

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
    private static final List<String> UNITS =
            List.of(
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth",
                    "thirteenth",
                    "fourteenth",
                    "fifteenth",
                    "sixteenth",
                    "seventeenth",
                    "eighteenth",
                    "nineteenth",
                    "twentieth",
                    "twenty-first",
                    "twenty-second",
                    "twenty-third",
                    "twenty-fourth",
                    "twenty-fifth",
                    "twenty-sixth",
                    "twenty-seventh",
                    "twenty-eighth",
                    "twenty-ninth",
                    "thirtieth",
                    "thirty-first");
    private static final Map<String, Integer> ROMAN =
            Map.ofEntries(
                    Map.entry("i", 1),
                    Map.entry("ii", 2),
                    Map.entry("iii", 3),
                    Map.entry("iv", 4),
                    Map.entry("v", 5),
                    Map.entry("vi", 6),
                    Map.entry("vii", 7),
                    Map.entry("viii", 8),
                    Map.entry("ix", 9),
                    Map.entry("x", 10),
                    Map.entry("xi", 11),
                    Map.entry("xii", 12));

    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?";
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])(?: ?(?:st|nd|rd|th))?";
    private static final String SPELT =
            "((?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
                    + "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
                    + "|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
                    + "|nineteenth|twentieth|thirtieth)";
    private static final String YEAR =
            "(?:[ ,.'/-]{0,3}((?:19|20)\\d\\d|(?<=['/. -])\\d\\d(?![\\d:.%])))?";
    private static final String SMALL = "(0?[1-9]|1[0-2])";

    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?<![\\d,.])" + DAY + "(?: of)?[ ,./-]{0,2}" + MONTH + YEAR + "(?!\\d)");
    private static final Pattern SPELT_MONTH =
            Pattern.compile("\\b" + SPELT + "(?: of)? (?:day of )?" + MONTH + YEAR);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "\\b"
                            + MONTH
                            + "[ ,./-]{0,2}(?:the )?"
                            + DAY
                            + "(?![\\d])(?:[ ,.'-]{1,3}((?:19|20)\\d\\d)(?!\\d))?");
    private static final Pattern MONTH_SPELT =
            Pattern.compile("\\b" + MONTH + " (?:the )?" + SPELT + "\\b" + YEAR);
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d/.,-])(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?((?:19|20)\\d\\d|\\d\\d)"
                            + "(?![\\d/-]|[.,]\\d)");
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\d,.] ?)(\\d{1,2}) (\\d{1,2}) ((?:19|20)\\d\\d)(?! ?\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)((?:19|20)\\d\\d) ?[/.-] ?" + SMALL + " ?[/.-] ?(\\d{1,2})(?!\\d)");
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("(?<![\\p{L}\\d])(\\d{2})(\\d{2})((?:19|20)\\d\\d)(?![\\p{L}\\d])");
    private static final Pattern RUN_TOGETHER_YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern ROMAN_MONTH =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})[. /]{1,2}([ivx]{1,4})[. /]{1,2}((?:19|20)?\\d\\d)(?!\\d)");
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile(
                    "\\b(?:on|born|dob|died|since|until|by|dod|from) ?:? ?(\\d{1,2})/(\\d{1,2})"
                            + "(?![/\\d])");

    /**
     * A day as it is written.
     *
     * @param year 0 if it is not said
     */
    record Mention(int start, int end, int day, int month, int year) {

        /** Whether it may mean this day. */
        boolean means(LocalDate date) {
            return date.getDayOfMonth() == day
                    && date.getMonthValue() == month
                    && (year == 0
                            || year == date.getYear()
                            || year < 100 && year == date.getYear() % 100);
        }

        /** The month it lies in, in words, with the year if that is said. */
        String month(int turnOfCentury) {
            String name =
                    java.time.Month.of(month)
                            .getDisplayName(java.time.format.TextStyle.FULL, Locale.UK);
            int whole =
                    year == 0 || year >= 100 ? year : year + (year > turnOfCentury ? 1900 : 2000);
            return whole == 0 ? name : name + " " + whole;
        }
    }

    private DateMentions() {}

    /** Every reading of everything that looks like a day, in no order. */
    static List<Mention> in(String folded) {
        List<Mention> found = new ArrayList<>();
        each(
                DAY_MONTH,
                folded,
                m -> add(found, m, number(m.group(1)), month(m.group(2)), m.group(3)));
        each(
                SPELT_MONTH,
                folded,
                m -> add(found, m, spelt(m.group(1)), month(m.group(2)), m.group(3)));
        each(
                MONTH_DAY,
                folded,
                m -> add(found, m, number(m.group(2)), month(m.group(1)), m.group(3)));
        each(
                MONTH_SPELT,
                folded,
                m -> add(found, m, spelt(m.group(2)), month(m.group(1)), m.group(3)));
        each(NUMBERS, folded, m -> both(found, m, m.group(3)));
        each(SPACED, folded, m -> both(found, m, m.group(3)));
        each(RUN_TOGETHER, folded, m -> both(found, m, m.group(3)));
        each(WITHOUT_YEAR, folded, m -> both(found, m, null));
        each(
                YEAR_FIRST,
                folded,
                m -> add(found, m, number(m.group(3)), number(m.group(2)), m.group(1)));
        each(
                RUN_TOGETHER_YEAR_FIRST,
                folded,
                m -> add(found, m, number(m.group(3)), number(m.group(2)), m.group(1)));
        each(
                ROMAN_MONTH,
                folded,
                m ->
                        add(
                                found,
                                m,
                                number(m.group(1)),
                                ROMAN.getOrDefault(m.group(2), 0),
                                m.group(3)));
        found.sort(
                Comparator.comparingInt(Mention::start)
                        .thenComparing(Comparator.comparingInt(Mention::end).reversed()));
        return found;
    }

    private static void each(
            Pattern pattern, String folded, java.util.function.Consumer<Matcher> taken) {
        Matcher matcher = pattern.matcher(folded);
        while (matcher.find()) {
            taken.accept(matcher);
        }
    }

    private static void both(
            List<Mention> found, Matcher m, @org.jspecify.annotations.Nullable String year) {
        int first = number(m.group(1));
        int second = number(m.group(2));
        add(found, m, first, second, year);
        if (first != second) {
            add(found, m, second, first, year); // as Americans and some programs write it
        }
    }

    private static void add(
            List<Mention> found,
            Matcher m,
            int day,
            int month,
            @org.jspecify.annotations.Nullable String year) {
        if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
            int written = year == null ? 0 : Integer.parseInt(year);
            found.add(new Mention(m.start(), m.end(), day, month, written));
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name.substring(0, 3))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int spelt(String word) {
        return UNITS.indexOf(word.replace(' ', '-')) + 1;
    }
}
