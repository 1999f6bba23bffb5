package vigil.domain.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;

/**
 * A date or a time of day where a report says it, as the day means on which the report came:
 * "14/3", "Saturday 14th", "last night", "0215hrs".
 *
 * @param date empty for a time alone
 * @param written whether it was written as a date rather than as a day of the week
 * @param night whether it is "last night", which goes on after midnight
 */
record SaidDate(
        int start,
        int end,
        Optional<PartialDate> date,
        Optional<ClockTime> time,
        boolean written,
        boolean night) {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String WEEKDAY =
            "(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
                    + "|sat(?:urday)?|sun(?:day)?)";
    private static final String YEAR =
            "(?:\\d{4}|'?\\d{2})(?![\\d:]|\\.\\d|[ \\t]?(?:hrs?|am|pm|hours)\\b)";

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?i)(?<![\\w/.-])(?:"
                            + "\\d{4}-\\d{2}-\\d{2}"
                            + "|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})"
                            + "|\\d{1,2}/\\d{1,2}"
                            + "|\\d{1,2}(?:st|nd|rd|th)?[ \\t]*(?:of[ \\t]+)?[ /-]?"
                            + MONTH
                            + "\\b\\.?(?:,?[ \\t/-]*"
                            + YEAR
                            + ")?"
                            + "|\\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\d{2}(?:\\d{2})?"
                            + "|"
                            + MONTH
                            + "[ \\t]+\\d{1,2}(?:st|nd|rd|th)?(?:,?[ \\t]+\\d{4})?"
                            + ")(?![\\w/])");
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?i)\\b(?:("
                            + WEEKDAY
                            + ")[ \\t]+(?:the[ \\t]+)?|the[ \\t]+)(\\d{1,2})(?:st|nd|rd|th)\\b"
                            + "(?![ \\t]*(?:of[ \\t]+)?"
                            + MONTH
                            + ")(?![ \\t]+(?:birthday|floor|time))");
    private static final Pattern LOOSE =
            Pattern.compile(
                    "(?i)\\b(?:(yesterday)|(today|this morning|this afternoon|this evening|tonight"
                            + "|earlier today|early hours of this morning)|(last ni(?:ght|te))"
                            + "|(\\d{1,2}|one|two|three|four|five|six|a couple of|couple of)[ ]days?[ ]ago"
                            + "|(?:last[ ]|on[ ])?("
                            + WEEKDAY
                            + ")(?:[ ](?:morning|night|evening|afternoon))?(?![ \\t]*,?[ \\t]*(?:the[ ]+)?\\d{1,2}(?:st|nd|rd|th|[ ]|/)))(?![\\w'])");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?i)(?<![\\w/.:£-])((?:approx(?:imately)?|c|circa|about|around|roughly|~)\\.?[ \\t]*)?"
                            + "((?:[01]?\\d|2[0-3])[:.][0-5]\\d[ \\t]?(?:hrs?|hours|am|pm|a\\.m\\.|p\\.m\\.)"
                            + "|(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)"
                            + "|(?:[01]\\d|2[0-3])[0-5]\\d[ \\t]?(?:hrs?|hours|h)\\b"
                            + "|(?:1[0-2]|0?[1-9])[ \\t]?(?:am|pm)\\b"
                            + "|(?<=(?:\\bat|\\bapprox|\\babout|\\baround|\\bcirca|\\bunlock|\\bple|\\brole|found|died|\\btime|\\bof)[ \\t]{1,2})(?:[01]\\d|2[0-3])[0-5]\\d(?!\\d|[/.-]\\d)"
                            + "|(?:[01]\\d|2[0-3])[0-5]\\d(?=[ \\t]+(?:this|on|yesterday|today|by)\\b)"
                            + "|noon|midday|midnight)");

    /** "Last night at 2am" is already the next day. */
    SaidDate afterMidnight() {
        boolean small = time.filter(t -> t.time().getHour() < 6).isPresent();
        return small && night
                ? new SaidDate(
                        start,
                        end,
                        date.flatMap(PartialDate::exact).map(d -> PartialDate.of(d.plusDays(1))),
                        time,
                        written,
                        false)
                : this;
    }

    SaidDate withDate(PartialDate newDate) {
        return new SaidDate(start, end, Optional.of(newDate), time, written, false);
    }

    /** All of them, in the order of the text. */
    static List<SaidDate> all(String text, LocalDate received) {
        boolean[] taken = new boolean[text.length() + 1];
        List<SaidDate> all = new ArrayList<>();
        Matcher m = WRITTEN.matcher(text);
        while (m.find()) {
            String written = m.group().replace('’', '\'');
            TypedDate.parse(compact(written), received)
                    .filter(date -> !date.earliest().isAfter(received))
                    .filter(date -> date.toTheDay())
                    .ifPresent(date -> {
                        int end = written.endsWith(".") ? m.end() - 1 : m.end();
                        take(all, taken, m.start(), end, date, true);
                    });
        }
        Matcher o = ORDINAL.matcher(text);
        while (o.find()) {
            if (!taken[o.start()] && !taken[o.end() - 1]) {
                ordinal(Optional.ofNullable(o.group(1)), Integer.parseInt(o.group(2)), received)
                        .ifPresent(date ->
                                take(all, taken, o.start(), o.end(), PartialDate.of(date), false));
            }
        }
        Matcher l = LOOSE.matcher(text);
        while (l.find()) {
            if (!taken[l.start()]) {
                PartialDate date = PartialDate.of(loose(l, received));
                take(all, taken, l.start(), l.end(), date, false);
                if (l.group(3) != null) {
                    SaidDate last = all.removeLast();
                    all.add(new SaidDate(last.start, last.end, last.date, last.time, false, true));
                }
            }
        }
        Matcher t = TIME.matcher(text);
        while (t.find()) {
            if (taken[t.start(2)] || taken[t.end() - 1]) {
                continue;
            }
            Optional<ClockTime> time = ClockTime.parse(t.group(2).replace("h", "h"));
            boolean about = t.group(1) != null;
            time.ifPresent(clock ->
                    all.add(
                            new SaidDate(
                                    t.start(),
                                    t.end(),
                                    Optional.empty(),
                                    Optional.of(new ClockTime(clock.time(), about)),
                                    true,
                                    false)));
        }
        all.sort(java.util.Comparator.comparingInt(SaidDate::start));
        return all;
    }

    /** "03MAY26" as it can be read: "03 MAY 26". */
    private static String compact(String written) {
        return written.replaceAll("(?i)^(\\d{1,2})([a-z]{3})(\\d{2}|\\d{4})$", "$1 $2 $3");
    }

    private static void take(
            List<SaidDate> all,
            boolean[] taken,
            int start,
            int end,
            PartialDate date,
            boolean written) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return;
            }
        }
        java.util.Arrays.fill(taken, start, end, true);
        all.add(new SaidDate(start, end, Optional.of(date), Optional.empty(), written, false));
    }

    private static Optional<LocalDate> ordinal(
            Optional<String> weekday, int day, LocalDate received) {
        for (int back = 0; back < (weekday.isPresent() ? 366 : 62); back++) {
            LocalDate date = received.minusDays(back);
            boolean named =
                    weekday.map(w -> day(w).filter(date.getDayOfWeek()::equals).isPresent())
                            .orElse(true);
            if (date.getDayOfMonth() == day && named) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static Optional<DayOfWeek> day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name()
                    .toLowerCase(Locale.ROOT)
                    .startsWith(name.toLowerCase(Locale.ROOT).substring(0, 3))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static LocalDate loose(Matcher m, LocalDate received) {
        if (m.group(1) != null || m.group(3) != null) {
            return received.minusDays(1);
        }
        if (m.group(2) != null) {
            return received;
        }
        if (m.group(4) != null) {
            String number = m.group(4).toLowerCase(Locale.ROOT);
            int days =
                    switch (number) {
                        case "one" -> 1;
                        case "two", "a couple of", "couple of" -> 2;
                        case "three" -> 3;
                        case "four" -> 4;
                        case "five" -> 5;
                        case "six" -> 6;
                        default -> Integer.parseInt(number);
                    };
            return received.minusDays(days);
        }
        return day(String.valueOf(m.group(5)))
                .map(day -> received.with(TemporalAdjusters.previous(day)))
                .orElse(received);
    }
}
