package vigil.charts;

import java.util.ArrayList;
import java.util.List;
import vigil.charts.Drawing.Key;
import vigil.charts.Drawing.Shape;
import vigil.charts.Mark.Anchor;
import vigil.words.PatternWords;

/**
 * Estimates with their intervals, one line each, on one axis: ratios on a logarithmic axis about 1,
 * shares and rates on an axis from 0. A line whose interval does not hold 1 is drawn filled, others
 * are open circles.
 */
public final class IntervalChart {

    /** What the axis measures. */
    public enum Axis {
        RATIO,
        SHARE,
        RATE
    }

    /**
     * One line.
     *
     * @param label what it is of
     * @param low of the interval; the axis' end if it has none
     * @param counts the counts it is made from, such as “9 of 61”
     * @param marked whether a finding is about it
     */
    public record Line(
            String label, double low, double estimate, double high, String counts, boolean marked) {

        boolean bounded() {
            return Double.isFinite(estimate) && !Double.isNaN(low) && !Double.isNaN(high);
        }
    }

    private static final double ROW = 22;
    private static final int MOST_ROWS = 36;
    private static final double LEAST_RATIO = 0.1;
    private static final double MOST_RATIO = 100;

    private final ChartWords words;
    private final Axis axis;
    private final List<Line> lines;
    private final Drawing drawing;
    private double left;
    private double right;
    private double least;
    private double most;

    private IntervalChart(PatternWords words, Axis axis, List<Line> lines, double width) {
        this.words = new ChartWords(words);
        this.axis = axis;
        this.lines = lines;
        int rows = Math.clamp(lines.size(), 1, MOST_ROWS);
        this.drawing =
                new Drawing(width, 26 + rows * ROW + 24 + 17 + (lines.size() > MOST_ROWS ? 16 : 0));
    }

    /** As high as its lines need. */
    public static Chart draw(
            PatternWords words,
            String title,
            String beneath,
            String about,
            Axis axis,
            List<Line> lines,
            double width) {
        return new IntervalChart(words, axis, List.copyOf(lines), width)
                .drawn(title, beneath, about);
    }

    private Chart drawn(String title, String beneath, String about) {
        double top = drawing.head(beneath) + 4;
        table();
        if (lines.isEmpty()) {
            drawing.nothing(words.say("chart.nothing"));
            return drawing.chart(title, about + " " + words.say("chart.nothing"));
        }
        List<Line> shown = lines.subList(0, Math.min(MOST_ROWS, lines.size()));
        double labels = 0;
        double counts = 0;
        for (Line line : shown) {
            labels = Math.max(labels, TextWidth.of(line.label(), Drawing.NORMAL, line.marked()));
            counts = Math.max(counts, TextWidth.of(figures(line), Drawing.SMALL, false));
        }
        labels = Math.min(labels, drawing.width() * 0.36);
        counts = Math.min(counts, drawing.width() * 0.34);
        left = labels + 16;
        right = drawing.width() - counts - 14;
        range();
        double bottom = top + shown.size() * ROW;
        axis(top, bottom);
        for (int i = 0; i < shown.size(); i++) {
            line(shown.get(i), top + (i + 0.5) * ROW, labels, counts);
        }
        double foot = bottom + 17;
        if (lines.size() > shown.size()) {
            drawing.words(
                    2,
                    foot + 14,
                    words.say("chart.more", lines.size() - shown.size()),
                    Drawing.SMALL,
                    Anchor.START,
                    Ink.MUTED);
        }
        drawing.keys(keys(), drawing.height() - 17);
        return drawing.chart(title, description(about));
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        if (axis == Axis.RATIO) {
            keys.add(new Key(Shape.DOT, Ink.OBSERVED, words.say("chart.interval.clear")));
            keys.add(new Key(Shape.CIRCLE, Ink.OBSERVED, words.say("chart.interval.unclear")));
        } else {
            keys.add(new Key(Shape.DOT, Ink.OBSERVED, words.say("chart.interval.fits")));
        }
        return keys;
    }

    private void range() {
        if (axis == Axis.RATIO) {
            least = 0.5;
            most = 2;
            for (Line line : lines) {
                if (line.bounded()) {
                    least = Math.min(least, Math.max(LEAST_RATIO, line.low() * 0.92));
                    most = Math.max(most, Math.min(MOST_RATIO, line.high() * 1.08));
                }
            }
            return;
        }
        least = 0;
        double largest = 0;
        for (Line line : lines) {
            if (line.bounded()) {
                largest =
                        Math.max(
                                largest,
                                Double.isFinite(line.high()) ? line.high() : line.estimate());
            }
        }
        most = Ticks.upTo(axis == Axis.SHARE ? Math.min(1, largest) : largest, 5, false).top();
    }

    private double x(double value) {
        double share =
                axis == Axis.RATIO
                        ? (Math.log(Math.max(value, 1e-9)) - Math.log(least))
                                / (Math.log(most) - Math.log(least))
                        : (value - least) / (most - least);
        return left + Math.clamp(share, 0, 1) * (right - left);
    }

    private void axis(double top, double bottom) {
        double free = left - 20;
        for (double tick : ticks()) {
            if (tick < least * 0.999 || tick > most * 1.001) {
                continue;
            }
            boolean one = axis == Axis.RATIO && tick == 1;
            drawing.line(x(tick), top, x(tick), bottom, one ? 1.4 : 0.6, one ? Ink.RULE : Ink.GRID);
            String text =
                    switch (axis) {
                        case RATIO -> words.say("chart.times", words.number(tick));
                        case SHARE -> words.percent(tick);
                        case RATE -> words.number(tick);
                    };
            double half = TextWidth.of(text, Drawing.SMALL, false) / 2;
            if (x(tick) - half > free + 6 && x(tick) + half < drawing.width()) {
                drawing.words(x(tick), bottom + 14, text, Drawing.SMALL, Anchor.MIDDLE, Ink.MUTED);
                free = x(tick) + half;
            }
        }
        drawing.line(left, bottom, right, bottom, 1, Ink.RULE);
    }

    private List<Double> ticks() {
        return axis == Axis.RATIO
                ? List.of(1.0, 0.1, 0.2, 0.5, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0).stream()
                        .sorted()
                        .toList()
                : Ticks.upTo(most, 5, false).all();
    }

    private boolean clear(Line line) {
        return axis != Axis.RATIO || line.low() > 1 || line.high() < 1;
    }

    private void line(Line line, double y, double labels, double counts) {
        drawing.words(
                2,
                y + 4,
                line.label(),
                Drawing.NORMAL,
                line.marked(),
                Anchor.START,
                Ink.TEXT,
                labels);
        if (line.bounded()) {
            double from = x(line.low());
            double to = x(Double.isInfinite(line.high()) ? most : line.high());
            drawing.line(from, y, to, y, line.marked() ? 2.6 : 1.6, Ink.OBSERVED);
            end(line.low() >= least * 0.999, from, y, -1);
            end(line.high() <= most * 1.001, to, y, 1);
            drawing.dot(
                    x(line.estimate()), y, line.marked() ? 4.6 : 3.8, Ink.OBSERVED, clear(line));
        }
        drawing.words(
                drawing.width() - 2,
                y + 4,
                figures(line),
                Drawing.SMALL,
                false,
                Anchor.END,
                Ink.MUTED,
                counts);
        drawing.spot(2, y - ROW / 2, drawing.width() - 4, ROW, spot(line));
    }

    /** A short bar where an interval ends, an arrow where it goes on beyond the axis. */
    private void end(boolean within, double x, double y, int direction) {
        if (within) {
            drawing.line(x, y - 3.5, x, y + 3.5, 1.4, Ink.OBSERVED);
        } else {
            drawing.line(x - 4 * direction, y - 3.5, x, y, 1.4, Ink.OBSERVED);
            drawing.line(x - 4 * direction, y + 3.5, x, y, 1.4, Ink.OBSERVED);
        }
    }

    private String value(double value) {
        return axis == Axis.SHARE ? words.percent(value) : words.number(value);
    }

    private String figures(Line line) {
        return line.bounded()
                ? words.say(
                        axis == Axis.RATIO ? "chart.interval.ratio" : "chart.interval.value",
                        value(line.estimate()),
                        value(line.low()),
                        value(line.high()),
                        line.counts())
                : line.counts();
    }

    private String spot(Line line) {
        return line.label() + ": " + figures(line) + ".";
    }

    private void table() {
        drawing.columns(
                words.say("chart.bars.of"),
                words.say("chart.counted"),
                words.say(
                        switch (axis) {
                            case RATIO -> "chart.head.ratio";
                            case SHARE -> "chart.head.share";
                            case RATE -> "chart.head.rate";
                        }),
                words.say("chart.head.fits"));
        for (Line line : lines) {
            drawing.row(
                    line.label(),
                    line.counts(),
                    line.bounded() ? value(line.estimate()) : "",
                    line.bounded()
                            ? words.say("chart.from.to", value(line.low()), value(line.high()))
                            : "");
        }
    }

    private String description(String about) {
        StringBuilder text = new StringBuilder(about);
        lines.stream()
                .filter(Line::bounded)
                .limit(3)
                .forEach(line -> text.append(' ').append(spot(line)));
        if (axis == Axis.RATIO) {
            long clear = lines.stream().filter(Line::bounded).filter(this::clear).count();
            text.append(' ').append(words.say("chart.interval.count", clear, lines.size()));
        }
        return text.toString();
    }
}
