package vigil.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.charts.Drawing.Key;
import vigil.charts.Drawing.Shape;
import vigil.charts.Mark.Anchor;
import vigil.charts.Mark.Point;
import vigil.patterns.CountSeries;
import vigil.patterns.CountSeries.Span;
import vigil.patterns.Window;
import vigil.words.PatternWords;

/**
 * Deaths by month or quarter as bars, with what was expected and its range, months above it marked
 * by a triangle, months that may still rise shaded, and what is not known as bars of its own.
 */
public final class TrendChart {

    /**
     * What is drawn.
     *
     * @param title of what the deaths are
     * @param beneath on what evidence, where
     * @param all whether all deaths are counted
     * @param hidden the first days of spans whose count is not to be seen
     * @param window the dates of a finding
     * @param action the day of an action, and what it is called
     */
    public record Figures(
            String title,
            String beneath,
            CountSeries series,
            boolean all,
            Set<LocalDate> hidden,
            Optional<Window> window,
            Optional<LocalDate> action) {

        public Figures {
            hidden = Set.copyOf(hidden);
        }

        public static Figures of(String title, String beneath, CountSeries series, boolean all) {
            return new Figures(
                    title, beneath, series, all, Set.of(), Optional.empty(), Optional.empty());
        }

        public Figures about(Optional<Window> dates) {
            return new Figures(title, beneath, series, all, hidden, dates, action);
        }

        public Figures withAction(Optional<LocalDate> day) {
            return new Figures(title, beneath, series, all, hidden, window, day);
        }

        public Figures hiding(Set<LocalDate> starts) {
            return new Figures(title, beneath, series, all, starts, window, action);
        }
    }

    /** So that one death does not fill the chart. */
    private static final double LEAST_TOP = 3;

    private static final double STRIP = 44;
    private static final double HIDDEN_HEIGHT = 12;

    private final ChartWords words;
    private final TrendWords said;
    private final Figures figures;
    private final CountSeries series;
    private final Drawing drawing;
    private double left;
    private double right;
    private double top;
    private double bottom;
    private double most;

    private TrendChart(PatternWords words, Figures figures, double width, double height) {
        this.words = new ChartWords(words);
        this.said = new TrendWords(this.words, figures);
        this.figures = figures;
        this.series = figures.series;
        this.drawing = new Drawing(width, height);
    }

    public static Chart draw(PatternWords words, Figures figures, double width, double height) {
        return new TrendChart(words, figures, width, height).drawn();
    }

    private Chart drawn() {
        top = drawing.head(figures.beneath) + 16;
        if (series.spans().isEmpty()) {
            drawing.nothing(words.say("chart.nothing"));
            said.table(drawing);
            return drawing.chart(figures.title, words.say("chart.nothing"));
        }
        List<Key> keys = keys();
        double strip = unknown() ? STRIP : 0;
        bottom = drawing.height() - 22 - strip - 15.0 * drawing.keyLines(keys);
        Ticks ticks = Ticks.upTo(largest(), bottom - top > 120 ? 4 : 2, true);
        most = ticks.top();
        left = 8 + TextWidth.of(words.whole(Math.round(most)), Drawing.SMALL, false);
        right = drawing.width() - labelRoom();
        provisional();
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
        drawing.words(2, top - 8, axisName(), Drawing.SMALL, Anchor.START, Ink.MUTED);
        outlooks();
        bars();
        expected();
        over();
        months();
        window();
        action();
        if (strip > 0) {
            strip(bottom + 22);
        }
        drawing.keys(keys, drawing.height() - 15.0 * drawing.keyLines(keys) - 1);
        said.table(drawing);
        spots();
        return drawing.chart(figures.title, said.description());
    }

    private String axisName() {
        return words.say(
                series.monthsEach() == 1 ? "chart.trend.axis" : "chart.trend.axis.quarter");
    }

    private boolean unknown() {
        return series.spans().stream().anyMatch(span -> span.tally().unknown() > 0);
    }

    private double largest() {
        double largest = LEAST_TOP;
        for (Span span : series.spans()) {
            largest = Math.max(largest, span.tally().count());
            largest = Math.max(largest, span.estimate().orElse(0));
            largest = Math.max(largest, span.outlook().map(CountSeries.Outlook::high).orElse(0L));
        }
        return largest;
    }

    private double labelRoom() {
        return said.hasOutlook()
                ? 10
                        + Math.max(
                                TextWidth.of(words.say("chart.expected"), Drawing.SMALL, false),
                                TextWidth.of(words.say("chart.range"), Drawing.SMALL, false))
                : 4;
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        if (series.spans().stream().anyMatch(Span::alarm)) {
            keys.add(new Key(Shape.TRIANGLE, Ink.ALARM, words.say("chart.trend.alarm")));
        }
        if (series.spans().stream().anyMatch(span -> span.estimate().isPresent())) {
            keys.add(new Key(Shape.CIRCLE, Ink.EXPECTED, words.say("chart.trend.estimate")));
        }
        if (figures.window.isPresent()) {
            keys.add(new Key(Shape.LINE, Ink.TEXT, words.say("chart.trend.window")));
        }
        if (!figures.hidden.isEmpty()) {
            keys.add(new Key(Shape.BOX, Ink.HIDDEN, words.say("chart.hidden")));
        }
        return keys;
    }

    private double slot() {
        return (right - left) / series.spans().size();
    }

    private double x(int span) {
        return left + span * slot();
    }

    private double y(double count) {
        return bottom - (bottom - top) * count / most;
    }

    /** Where a day lies. */
    private double x(LocalDate day) {
        LocalDate start = series.spans().getFirst().first();
        double whole = ChronoUnit.MONTHS.between(start, day.withDayOfMonth(1));
        double part = (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
        return Math.clamp(left + (whole + part) / series.monthsEach() * slot(), left, right);
    }

    private void provisional() {
        int first = 0;
        while (first < series.spans().size() && !series.spans().get(first).provisional()) {
            first++;
        }
        if (first == series.spans().size()) {
            return;
        }
        double from = x(first);
        drawing.box(from, top - 2, right - from, bottom - top + 2, Ink.PROVISIONAL);
        String text = words.say("chart.provisional");
        double wide = TextWidth.of(text, Drawing.SMALL, false);
        double axis = 2 + TextWidth.of(axisName(), Drawing.SMALL, false);
        drawing.words(
                Math.max(axis + 12, Math.min(from, right - wide)),
                top - 8,
                text,
                Drawing.SMALL,
                Anchor.START,
                Ink.MUTED);
    }

    /** The range, as steps, in one piece for each run of spans that have one. */
    private void outlooks() {
        RangeBand band = new RangeBand(drawing);
        for (int i = 0; i < series.spans().size(); i++) {
            Optional<CountSeries.Outlook> outlook = series.spans().get(i).outlook();
            if (outlook.isPresent()) {
                band.step(x(i), x(i + 1), y(outlook.get().low()), y(outlook.get().high()));
            } else {
                band.end();
            }
        }
        band.end();
    }

    private void bars() {
        double gap = slot() > 6 ? slot() * 0.14 : slot() > 3 ? 0.5 : 0;
        for (int i = 0; i < series.spans().size(); i++) {
            Span span = series.spans().get(i);
            double wide = slot() - 2 * gap;
            if (said.hidden(span)) {
                drawing.box(x(i) + gap, bottom - HIDDEN_HEIGHT, wide, HIDDEN_HEIGHT, Ink.HIDDEN);
            } else {
                double y = y(span.tally().count());
                drawing.box(x(i) + gap, y, wide, bottom - y, Ink.OBSERVED);
            }
        }
    }

    private void expected() {
        List<Point> line = new ArrayList<>();
        double lastExpected = Double.NaN;
        double lastHigh = Double.NaN;
        for (int i = 0; i <= series.spans().size(); i++) {
            Optional<CountSeries.Outlook> outlook =
                    i < series.spans().size() ? series.spans().get(i).outlook() : Optional.empty();
            if (outlook.isPresent()) {
                line.add(new Point(x(i), y(outlook.get().expected())));
                line.add(new Point(x(i + 1), y(outlook.get().expected())));
                lastExpected = y(outlook.get().expected());
                lastHigh = y(outlook.get().high());
            } else if (!line.isEmpty()) {
                drawing.trace(line, 1.5, Ink.EXPECTED, true);
                line.clear();
            }
        }
        if (!Double.isNaN(lastExpected)) {
            double apart = 13;
            double high = Math.min(lastHigh, lastExpected - apart);
            double expected = Math.max(lastExpected, top + apart);
            drawing.words(
                    right + 5,
                    Math.max(high, top) + 3.5,
                    words.say("chart.range"),
                    Drawing.SMALL,
                    Anchor.START,
                    Ink.MUTED);
            drawing.words(
                    right + 5,
                    expected + 3.5,
                    words.say("chart.expected"),
                    Drawing.SMALL,
                    Anchor.START,
                    Ink.TEXT);
        }
    }

    /** What stands above the bars: alarms and estimates. */
    private void over() {
        double size = Math.clamp(slot() * 0.38, 3, 5);
        for (int i = 0; i < series.spans().size(); i++) {
            Span span = series.spans().get(i);
            double middle = x(i) + slot() / 2;
            if (span.estimate().isPresent() && !said.hidden(span)) {
                double at = y(span.estimate().getAsDouble());
                drawing.dashes(middle, y(span.tally().count()), middle, at, 1, Ink.EXPECTED);
                drawing.dot(middle, at, Math.clamp(slot() * 0.3, 2, 3.4), Ink.EXPECTED, false);
            }
            if (span.alarm() && !said.hidden(span)) {
                double above = y(span.tally().count()) - size - 2;
                boolean inWay =
                        span.estimate().isPresent()
                                && y(span.estimate().getAsDouble()) > above - 2 * size;
                drawing.triangle(
                        middle,
                        Math.max(
                                top - 4,
                                inWay
                                        ? Math.min(
                                                above, y(span.estimate().getAsDouble()) - 2 * size)
                                        : above),
                        size,
                        Ink.ALARM);
            }
        }
    }

    private void months() {
        double free = left - 10;
        for (int i = 0; i < series.spans().size(); i++) {
            LocalDate first = series.spans().get(i).first();
            boolean year = first.getMonthValue() == 1 || i == 0;
            boolean few = series.spans().size() <= 18;
            if (!year && !few) {
                continue;
            }
            String text =
                    year && (!few || first.getMonthValue() == 1)
                            ? String.valueOf(first.getYear())
                            : words.shortMonth(first);
            double wide = TextWidth.of(text, Drawing.SMALL, false);
            double middle = few ? x(i) + slot() / 2 : Math.max(left + wide / 2, x(i));
            if (first.getMonthValue() == 1) {
                drawing.line(x(i), bottom, x(i), bottom + 4, 1, Ink.RULE);
            }
            boolean crowded = !few && i == 0 && first.getMonthValue() > 7;
            if (middle - wide / 2 > free + 5 && middle + wide / 2 < drawing.width() && !crowded) {
                drawing.words(middle, bottom + 15, text, Drawing.SMALL, Anchor.MIDDLE, Ink.MUTED);
                free = middle + wide / 2;
            }
        }
    }

    private void window() {
        figures.window.ifPresent(dates -> {
            double from = x(dates.first());
            double to = Math.max(from + 3, x(dates.last().plusDays(1)));
            drawing.line(from, bottom + 2, Math.min(to, right), bottom + 2, 3, Ink.TEXT);
        });
    }

    private void action() {
        figures.action.ifPresent(day -> {
            double at = x(day);
            drawing.dashes(at, top - 2, at, bottom, 1.6, Ink.ACTION);
            String text = words.say("chart.action", words.day(day));
            boolean fits = at + 4 + TextWidth.of(text, Drawing.SMALL, false) < right;
            drawing.words(
                    fits ? at + 4 : at - 4,
                    top + 9,
                    text,
                    Drawing.SMALL,
                    fits ? Anchor.START : Anchor.END,
                    Ink.ACTION);
        });
    }

    /** What is not known, below, with a scale of its own. */
    private void strip(double from) {
        long largest =
                series.spans().stream().mapToLong(span -> span.tally().unknown()).max().orElse(1);
        double base = from + STRIP - 4;
        double high = STRIP - 22;
        drawing.words(
                2,
                from + 12,
                words.say("chart.trend.unknown", words.whole(largest)),
                Drawing.SMALL,
                Anchor.START,
                Ink.MUTED);
        double gap = slot() > 6 ? slot() * 0.14 : slot() > 3 ? 0.5 : 0;
        for (int i = 0; i < series.spans().size(); i++) {
            double bar = high * series.spans().get(i).tally().unknown() / Math.max(1, largest);
            drawing.box(x(i) + gap, base - bar, slot() - 2 * gap, bar, Ink.RULE);
        }
        drawing.line(left, base, right, base, 1, Ink.RULE);
    }

    private void spots() {
        for (int i = 0; i < series.spans().size(); i++) {
            Span span = series.spans().get(i);
            drawing.spot(x(i), top, slot(), bottom - top, said.spot(span));
        }
    }
}
