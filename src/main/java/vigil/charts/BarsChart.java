package vigil.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.charts.Drawing.Key;
import vigil.charts.Drawing.Shape;
import vigil.charts.Mark.Anchor;
import vigil.charts.Mark.Point;
import vigil.disclosure.gate.ShownCount;
import vigil.patterns.EvenSpread;
import vigil.words.PatternWords;

/**
 * Counts side by side, such as those of weekdays, each with what an even spread would give. A count
 * outside the range that is no surprise is marked by a triangle.
 */
public final class BarsChart {

    /**
     * One bar.
     *
     * @param label below it
     * @param said what it is called in full
     * @param even what an even spread would give, if that has a meaning
     * @param marked whether it belongs to what a finding is about
     */
    public record Bar(
            String label,
            String said,
            ShownCount count,
            Optional<EvenSpread> even,
            boolean marked) {

        long shown() {
            return switch (count) {
                case ShownCount.Exact exact -> exact.count();
                case ShownCount.Rounded rounded -> rounded.count();
                case ShownCount.Hidden hidden -> 0;
            };
        }

        boolean hidden() {
            return count instanceof ShownCount.Hidden;
        }

        boolean outside() {
            return !hidden() && even.map(spread -> shown() > spread.high()).orElse(false);
        }
    }

    private final ChartWords words;
    private final Drawing drawing;
    private final List<Bar> bars;
    private double left;
    private double right;
    private double top;
    private double bottom;
    private double most;

    private BarsChart(PatternWords words, List<Bar> bars, double width, double height) {
        this.words = new ChartWords(words);
        this.bars = bars;
        this.drawing = new Drawing(width, height);
    }

    /**
     * @param about what the bars are of, for those who cannot see it
     */
    public static Chart draw(
            PatternWords words,
            String title,
            String beneath,
            String about,
            List<Bar> bars,
            double width,
            double height) {
        return new BarsChart(words, List.copyOf(bars), width, height).drawn(title, beneath, about);
    }

    private Chart drawn(String title, String beneath, String about) {
        top = drawing.head(beneath) + 20;
        table();
        if (bars.stream().allMatch(bar -> bar.shown() == 0 && !bar.hidden())) {
            drawing.nothing(words.say("chart.nothing"));
            return drawing.chart(title, about + " " + words.say("chart.nothing"));
        }
        List<Key> keys = keys();
        bottom = drawing.height() - 22 - 15.0 * drawing.keyLines(keys);
        boolean even = bars.stream().anyMatch(bar -> bar.even().isPresent());
        Ticks ticks = Ticks.upTo(largest(), bottom - top > 120 ? 4 : 2, true);
        most = ticks.top();
        left = 8 + TextWidth.of(words.whole(Math.round(most)), Drawing.SMALL, false);
        right =
                drawing.width()
                        - (even
                                ? 10
                                        + Math.max(
                                                TextWidth.of(
                                                        words.say("chart.even"),
                                                        Drawing.SMALL,
                                                        false),
                                                TextWidth.of(
                                                        words.say("chart.range"),
                                                        Drawing.SMALL,
                                                        false))
                                : 4);
        for (double tick : ticks.all()) {
            drawing.line(
                    left,
                    y(tick),
                    right,
                    y(tick),
                    tick == 0 ? 1 : 0.6,
                    tick == 0 ? Ink.RULE : Ink.GRID);
            drawing.words(
                    left - 5,
                    y(tick) + 3.5,
                    words.whole(Math.round(tick)),
                    Drawing.SMALL,
                    Anchor.END,
                    Ink.MUTED);
        }
        drawing.words(
                2,
                top - 10,
                words.say("chart.axis.deaths"),
                Drawing.SMALL,
                Anchor.START,
                Ink.MUTED);
        band();
        columns();
        evenLine();
        labels();
        drawing.keys(keys, drawing.height() - 15.0 * drawing.keyLines(keys) - 1);
        for (int i = 0; i < bars.size(); i++) {
            drawing.spot(x(i), top - 8, slot(), bottom - top + 8, spot(bars.get(i)));
        }
        return drawing.chart(title, description(about));
    }

    private double largest() {
        double largest = 1;
        for (Bar bar : bars) {
            largest = Math.max(largest, bar.shown());
            largest = Math.max(largest, bar.even().map(EvenSpread::high).orElse(0L));
        }
        return largest * 1.04;
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        if (bars.stream().anyMatch(Bar::outside)) {
            keys.add(new Key(Shape.TRIANGLE, Ink.ALARM, words.say("chart.bars.outside")));
        }
        if (bars.stream().anyMatch(Bar::marked)) {
            keys.add(new Key(Shape.LINE, Ink.TEXT, words.say("chart.bars.marked")));
        }
        if (bars.stream().anyMatch(Bar::hidden)) {
            keys.add(new Key(Shape.BOX, Ink.HIDDEN, words.say("chart.hidden")));
        }
        return keys;
    }

    private double slot() {
        return (right - left) / bars.size();
    }

    private double x(int bar) {
        return left + bar * slot();
    }

    private double y(double count) {
        return bottom - (bottom - top) * count / most;
    }

    private void band() {
        RangeBand band = new RangeBand(drawing);
        for (int i = 0; i < bars.size(); i++) {
            Optional<EvenSpread> even = bars.get(i).even();
            if (even.isPresent()) {
                band.step(x(i), x(i + 1), y(even.get().low()), y(even.get().high()));
            } else {
                band.end();
            }
        }
        band.end();
    }

    private void columns() {
        double gap = slot() * 0.16;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (bar.hidden()) {
                drawing.box(x(i) + gap, bottom - 12, slot() - 2 * gap, 12, Ink.HIDDEN);
                continue;
            }
            double y = y(bar.shown());
            drawing.box(x(i) + gap, y, slot() - 2 * gap, bottom - y, Ink.OBSERVED);
            String number = words.whole(bar.shown());
            double room = TextWidth.of(number, Drawing.SMALL, true);
            double middle = x(i) + slot() / 2;
            boolean fits = room < slot() - 2;
            double even = bar.even().map(spread -> y(spread.expected())).orElse(y + 99);
            double base = even > y - 15 && even < y + 1 ? even - 4 : y - 4;
            if (fits) {
                drawing.bold(middle, base, number, Drawing.SMALL, Anchor.MIDDLE, Ink.TEXT);
            }
            if (bar.outside()) {
                boolean beside = fits && room + 14 < slot();
                drawing.triangle(
                        beside ? middle - room / 2 - 7 : middle,
                        beside ? base - 3 : base - (fits ? 15 : 3),
                        4,
                        Ink.ALARM);
            }
        }
    }

    private void evenLine() {
        List<Point> line = new ArrayList<>();
        double last = Double.NaN;
        double high = Double.NaN;
        for (int i = 0; i <= bars.size(); i++) {
            Optional<EvenSpread> even = i < bars.size() ? bars.get(i).even() : Optional.empty();
            if (even.isPresent()) {
                line.add(new Point(x(i), y(even.get().expected())));
                line.add(new Point(x(i + 1), y(even.get().expected())));
                last = y(even.get().expected());
                high = y(even.get().high());
            } else {
                drawing.trace(line, 1.5, Ink.EXPECTED, true);
                line.clear();
            }
        }
        if (!Double.isNaN(last)) {
            drawing.words(
                    right + 5,
                    Math.max(top, Math.min(high, last - 13)) + 3.5,
                    words.say("chart.range"),
                    Drawing.SMALL,
                    Anchor.START,
                    Ink.MUTED);
            drawing.words(
                    right + 5,
                    Math.max(last, top + 13) + 3.5,
                    words.say("chart.even"),
                    Drawing.SMALL,
                    Anchor.START,
                    Ink.TEXT);
        }
    }

    private void labels() {
        double free = 0;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = x(i) + slot() / 2;
            boolean crowded = bars.size() > 14;
            String text =
                    crowded
                            ? bar.label()
                            : TextWidth.fit(bar.label(), Drawing.SMALL, false, slot() - 3);
            double half = TextWidth.of(text, Drawing.SMALL, false) / 2;
            if (middle - half > free + 3 && middle + half < drawing.width()) {
                drawing.words(middle, bottom + 15, text, Drawing.SMALL, Anchor.MIDDLE, Ink.MUTED);
                free = middle + half;
            }
            if (bar.marked()) {
                drawing.line(x(i) + 1, bottom + 2, x(i + 1) - 1, bottom + 2, 3, Ink.TEXT);
            }
        }
    }

    private String spot(Bar bar) {
        if (bar.hidden()) {
            return words.say("chart.bars.spot.hidden", bar.said());
        }
        return bar.even()
                .map(spread ->
                        words.say(
                                "chart.bars.spot.even",
                                bar.said(),
                                bar.shown(),
                                words.number(spread.expected()),
                                spread.low(),
                                spread.high()))
                .orElseGet(() -> words.say("chart.bars.spot", bar.said(), bar.shown()));
    }

    private void table() {
        boolean even = bars.stream().anyMatch(bar -> bar.even().isPresent());
        if (even) {
            drawing.columns(
                    words.say("chart.bars.of"),
                    words.say("chart.counted"),
                    words.say("chart.head.even"),
                    words.say("chart.head.range"));
        } else {
            drawing.columns(words.say("chart.bars.of"), words.say("chart.counted"));
        }
        for (Bar bar : bars) {
            List<String> row = new ArrayList<>();
            row.add(bar.said());
            row.add(bar.hidden() ? words.say("chart.hidden.short") : words.whole(bar.shown()));
            if (even) {
                row.add(bar.even().map(spread -> words.number(spread.expected())).orElse(""));
                row.add(
                        bar.even()
                                .map(s -> words.say("chart.from.to", s.low(), s.high()))
                                .orElse(""));
            }
            drawing.row(row);
        }
    }

    private String description(String about) {
        StringBuilder text = new StringBuilder(about);
        bars.stream()
                .filter(bar -> bar.shown() > 0)
                .max(Comparator.comparingLong(Bar::shown))
                .ifPresent(bar ->
                        text.append(' ')
                                .append(words.say("chart.trend.most", bar.said(), bar.shown())));
        List<String> outside = bars.stream().filter(Bar::outside).map(Bar::said).toList();
        if (bars.stream().anyMatch(bar -> bar.even().isPresent())) {
            text.append(' ')
                    .append(
                            outside.isEmpty()
                                    ? words.say("chart.bars.quiet")
                                    : words.say("chart.bars.above", String.join(", ", outside)));
        }
        return text.toString();
    }
}
