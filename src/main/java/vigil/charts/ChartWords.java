package vigil.charts;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vigil.patterns.CountSeries;
import vigil.patterns.Item;
import vigil.words.PatternWords;

/** What charts say, and how their numbers are written. */
final class ChartWords {

    private final PatternWords words;
    private final DateTimeFormatter shortMonth;
    private final DateTimeFormatter longMonth;

    ChartWords(PatternWords words) {
        this.words = words;
        shortMonth = DateTimeFormatter.ofPattern("MMM", words.words().locale());
        longMonth = DateTimeFormatter.ofPattern("MMMM uuuu", words.words().locale());
    }

    String say(String key, Object... arguments) {
        return words.words().of(key, arguments);
    }

    String name(Item item) {
        return words.name(item);
    }

    /** Names joined by “and”. */
    String names(List<Item> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> name(items.getFirst());
            case 2 -> say("pattern.names.2", name(items.get(0)), name(items.get(1)));
            default ->
                    say(
                            "pattern.names.3",
                            name(items.get(0)),
                            name(items.get(1)),
                            name(items.get(2)));
        };
    }

    PatternWords patterns() {
        return words;
    }

    String whole(long value) {
        return NumberFormat.getIntegerInstance(words.words().locale()).format(value);
    }

    /** Rounded for reading; what is not a number is a dash. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(words.words().locale());
        format.setMaximumFractionDigits(Math.abs(value) < 0.1 ? 2 : Math.abs(value) < 10 ? 1 : 0);
        return format.format(value);
    }

    /** How many times as many; what stands before "times" is never a single one. */
    String times(double value) {
        String read = number(value);
        return read.equals("1") ? "1.0" : read;
    }

    /** {@code 24%}; only ever beside its fraction. */
    String percent(double share) {
        return say("pattern.percent", Math.round(100 * share));
    }

    String day(LocalDate day) {
        return words.words().date(day);
    }

    /** {@code Mar 2026}. */
    String month(LocalDate day) {
        return words.words().month(YearMonth.from(day));
    }

    /** {@code Mar}. */
    String shortMonth(LocalDate day) {
        return shortMonth.format(day);
    }

    /** {@code March 2026} or {@code Jan to Mar 2026}. */
    String span(LocalDate first, int months) {
        return months == 1
                ? longMonth.format(first)
                : say("chart.span", shortMonth.format(first), month(first.plusMonths(months - 1L)));
    }

    String span(CountSeries series, CountSeries.Span span) {
        return span(span.first(), series.monthsEach());
    }
}
