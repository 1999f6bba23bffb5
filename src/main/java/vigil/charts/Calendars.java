package vigil.charts;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.charts.BarsChart.Bar;
import vigil.disclosure.gate.ShownCount;
import vigil.patterns.CalendarTable;
import vigil.patterns.EvenSpread;
import vigil.words.PatternWords;

/** On which days of the week, of the month and in which quarters people died. */
public final class Calendars {

    private static final double YEAR = 365.2425;
    private static final double[] QUARTERS = {90.2425, 91, 92, 92};
    private static final double[] MONTH_LENGTHS = {
        31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
    };
    private static final int FIRST_WEEK = 7;

    private final PatternWords patternWords;
    private final ChartWords words;
    private final CalendarTable table;
    private final double width;
    private final double height;

    public Calendars(PatternWords words, CalendarTable table, double width, double height) {
        this.patternWords = words;
        this.words = new ChartWords(words);
        this.table = table;
        this.width = width;
        this.height = height;
    }

    /** The days of the week, in their language. */
    public List<String> weekdayNames() {
        return List.of(DayOfWeek.values()).stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale()))
                .toList();
    }

    /** The quarters of a year. */
    public List<String> quarterNames() {
        List<String> names = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS.length; quarter++) {
            names.add(
                    words.say(
                            "chart.span",
                            Month.of(3 * quarter + 1).getDisplayName(TextStyle.SHORT, locale()),
                            Month.of(3 * quarter + 3).getDisplayName(TextStyle.SHORT, locale())));
        }
        return names;
    }

    private Locale locale() {
        return patternWords.words().locale();
    }

    /**
     * @param weekend whether Friday to Sunday are marked
     */
    public Chart weekdays(boolean weekend) {
        List<Double> shares = new ArrayList<>();
        for (int day = 0; day < table.weekdays().size(); day++) {
            shares.add(1 / 7.0);
        }
        return weekdays(shown(table.weekdays()), shares, weekend);
    }

    /** The same from counts as they may be seen. */
    public Chart weekdays(List<ShownCount> counts) {
        return weekdays(counts, List.of(), false);
    }

    private Chart weekdays(List<ShownCount> counts, List<Double> shares, boolean weekend) {
        List<String> names = weekdayNames();
        return bars("chart.calendar.weekdays", names, names, counts, shares, weekend ? 5 : 8, 7);
    }

    /**
     * @param firstWeek whether the first seven days are marked
     */
    public Chart daysOfMonth(boolean firstWeek) {
        double[] lengths = MONTH_LENGTHS;
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int day = 1; day <= table.daysOfMonth().size(); day++) {
            double months = 0;
            for (double length : lengths) {
                months += Math.clamp(length - day + 1, 0, 1);
            }
            shares.add(months / YEAR);
            names.add(String.valueOf(day));
        }
        return bars(
                "chart.calendar.days",
                names,
                names.stream().map(day -> words.say("chart.calendar.day", day)).toList(),
                shown(table.daysOfMonth()),
                shares,
                firstWeek ? 1 : 99,
                FIRST_WEEK);
    }

    /**
     * @param marked 1 to 4, or 0 for none
     */
    public Chart quarters(int marked) {
        List<Long> counts = quarterCounts();
        List<Double> shares = new ArrayList<>();
        for (double days : QUARTERS) {
            shares.add(days / YEAR);
        }
        List<String> names = quarterNames();
        return bars(
                "chart.calendar.quarters",
                names,
                names,
                shown(counts),
                shares,
                marked == 0 ? 9 : marked,
                marked);
    }

    /** The same from counts as they may be seen. */
    public Chart quarters(List<ShownCount> counts) {
        List<String> names = quarterNames();
        return bars("chart.calendar.quarters", names, names, counts, List.of(), 9, 0);
    }

    /** Deaths in each quarter, of whole years. */
    public List<Long> quarterCounts() {
        List<Long> counts = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS.length; quarter++) {
            counts.add(
                    table.months().subList(3 * quarter, 3 * quarter + 3).stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        return counts;
    }

    private static List<ShownCount> shown(List<Long> counts) {
        return counts.stream().map(ShownCount::of).toList();
    }

    private Chart bars(
            String key,
            List<String> labels,
            List<String> said,
            List<ShownCount> counts,
            List<Double> shares,
            int firstMarked,
            int lastMarked) {
        boolean whole = counts.stream().allMatch(ShownCount.Exact.class::isInstance);
        long total =
                counts.stream()
                        .mapToLong(count -> count instanceof ShownCount.Exact e ? e.count() : 0)
                        .sum();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            bars.add(
                    new Bar(
                            labels.get(i),
                            said.get(i),
                            counts.get(i),
                            whole && total > 0 && !shares.isEmpty()
                                    ? Optional.of(EvenSpread.of(total, shares.get(i)))
                                    : Optional.empty(),
                            i + 1 >= firstMarked && i + 1 <= lastMarked));
        }
        return BarsChart.draw(
                patternWords,
                words.say(key),
                whole ? words.say("chart.calendar.beneath", total) : "",
                words.say(key + ".about", total),
                bars,
                width,
                height);
    }
}
