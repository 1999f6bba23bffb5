package vigil.patterns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Fills a {@link Sentence} with words that come from elsewhere, and rounds its numbers for reading:
 * estimates to whole numbers from 10, to one decimal from 0.1, else to one digit.
 */
public final class Wording {

    private final Function<String, String> patterns;
    private final Function<Item, String> names;
    private final Locale locale;

    /**
     * @param patterns from a key to its {@link MessageFormat} pattern
     * @param names from an item to what people call it
     */
    public Wording(Function<String, String> patterns, Function<Item, String> names, Locale locale) {
        this.patterns = patterns;
        this.names = names;
        this.locale = locale;
    }

    public String say(Sentence sentence) {
        return format(sentence.key(), sentence.arguments().stream().map(this::value).toArray());
    }

    private String format(String key, Object... values) {
        return new MessageFormat(patterns.apply(key), locale).format(values);
    }

    private Object value(Argument argument) {
        return switch (argument) {
            case Argument.Count count -> count.value();
            case Argument.Estimate estimate -> number(readable(estimate.value()));
            case Argument.Ratio ratio -> number(timesRead(ratio.value()));
            case Argument.OnceIn chance ->
                    number(
                            BigDecimal.valueOf(1 / chance.chance())
                                    .round(new MathContext(2, RoundingMode.HALF_UP)));
            case Argument.Percent percent ->
                    format("pattern.percent", Math.round(100.0 * percent.part() / percent.whole()));
            case Argument.Names items -> join(items.items());
            case Argument.Year year -> String.valueOf(year.year());
            case Argument.Day day ->
                    day.date().format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
            case Argument.Month month ->
                    month.date().format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
        };
    }

    private String join(List<Item> items) {
        Object[] texts = items.stream().map(names).toArray();
        return format("pattern.names." + items.size(), texts);
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** "1.0 times as many": the number before it is never a single one. */
    private static BigDecimal timesRead(double value) {
        BigDecimal read = readable(value);
        return read.compareTo(BigDecimal.ONE) == 0 ? read.setScale(1) : read;
    }

    private static BigDecimal readable(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded =
                value >= 9.95
                        ? exact.setScale(0, RoundingMode.HALF_UP)
                        : value >= 0.095
                                ? exact.setScale(1, RoundingMode.HALF_UP)
                                : exact.round(new MathContext(1, RoundingMode.HALF_UP));
        return rounded.stripTrailingZeros();
    }
}
