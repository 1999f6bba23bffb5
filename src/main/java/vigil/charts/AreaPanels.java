package vigil.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.charts.Drawing.Key;
import vigil.charts.Drawing.Shape;
import vigil.charts.Mark.Anchor;
import vigil.charts.Mark.Point;
import vigil.patterns.CountSeries;
import vigil.patterns.CountSeries.Span;
import vigil.words.PatternWords;

/** The same series in every area, side by side on one scale. */
public final class AreaPanels {

    /** An area's name and its series; all series have the same spans. */
    public record Panel(String area, CountSeries series) {}

    private static final double HIGH = 118;
    private static final double LEAST_WIDE = 230;
    private static final double GAP = 22;
    private static final double LEAST_TOP = 3;

    private final ChartWords words;
    private final List<Panel> panels;
    private final List<Key> keys;
    private final Drawing drawing;
    private final int across;
    private final double wide;
    private final Ticks ticks;

    private AreaPanels(PatternWords words, List<Panel> panels, double width) {
        this.words = new ChartWords(words);
        this.panels = List.copyOf(panels);
        this.keys = keys();
        this.across = across(panels.size(), (int) ((width + GAP) / (LEAST_WIDE + GAP)));
        this.wide = (width - GAP * (across - 1)) / across;
        int down = Math.max(1, (panels.size() + across - 1) / across);
        this.drawing =
                new Drawing(
                        width,
                        26 + down * HIGH + 15.0 * new Drawing(width, 100).keyLines(keys) + 2);
        double most = LEAST_TOP;
        for (Panel panel : panels) {
            for (Span span : panel.series().spans()) {
                most = Math.max(most, span.tally().count());
                most = Math.max(most, span.outlook().map(CountSeries.Outlook::high).orElse(0L));
            }
        }
        this.ticks = Ticks.upTo(most, 2, true);
    }

    /** As many side by side as leave the fewest places empty. */
    private static int across(int panels, int most) {
        int best = 1;
        for (int across = 2; across <= Math.min(most, panels); across++) {
            int empty = (across - panels % across) % across;
            int emptyOfBest = (best - panels % best) % best;
            best = empty <= emptyOfBest || best == 1 ? across : best;
        }
        return best;
    }

    public static Chart draw(
            PatternWords words, List<Panel> panels, String title, String beneath, double width) {
        return new AreaPanels(words, panels, width).drawn(title, beneath);
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Shape.DASHES, Ink.EXPECTED, words.say("chart.expected")));
        keys.add(new Key(Shape.BOX, Ink.BAND, words.say("chart.range")));
        keys.add(new Key(Shape.BOX, Ink.PROVISIONAL, words.say("chart.provisional")));
        boolean alarms =
                panels.stream()
                        .flatMap(panel -> panel.series().spans().stream())
                        .anyMatch(Span::alarm);
        if (alarms) {
            keys.add(new Key(Shape.TRIANGLE, Ink.ALARM, words.say("chart.trend.alarm")));
        }
        return keys;
    }

    private Chart drawn(String title, String beneath) {
        double top = drawing.head(beneath) + 4;
        List<String> heads = new ArrayList<>();
        heads.add(words.say("chart.quarter"));
        panels.forEach(panel -> heads.add(panel.area()));
        drawing.columns(heads.toArray(String[]::new));
        if (panels.isEmpty() || panels.getFirst().series().spans().isEmpty()) {
            drawing.nothing(words.say("chart.nothing"));
            return drawing.chart(title, words.say("chart.nothing"));
        }
        for (int i = 0; i < panels.size(); i++) {
            double x = i % across * (wide + GAP);
            panel(panels.get(i), x, top + (i / across) * HIGH);
        }
        drawing.keys(keys, drawing.height() - 15.0 * drawing.keyLines(keys) - 1);
        CountSeries first = panels.getFirst().series();
        for (int s = 0; s < first.spans().size(); s++) {
            List<String> row = new ArrayList<>();
            row.add(words.span(first, first.spans().get(s)));
            for (Panel panel : panels) {
                row.add(words.whole(panel.series().spans().get(s).tally().count()));
            }
            drawing.row(row);
        }
        return drawing.chart(title, description());
    }

    private void panel(Panel panel, double x0, double y0) {
        List<Span> spans = panel.series().spans();
        double left = x0 + 4 + TextWidth.of(words.whole(Math.round(ticks.top())), 9.5, false) + 4;
        double right = x0 + wide - 2;
        double top = y0 + 22;
        double bottom = y0 + HIGH - 24;
        double slot = (right - left) / spans.size();
        long total = spans.stream().mapToLong(span -> span.tally().count()).sum();
        String deaths = words.say("chart.deaths", total);
        double room = wide - TextWidth.of(deaths, Drawing.SMALL, false) - 10;
        drawing.words(
                x0 + 2, y0 + 13, panel.area(), Drawing.NORMAL, true, Anchor.START, Ink.TEXT, room);
        drawing.words(right, y0 + 13, deaths, Drawing.SMALL, Anchor.END, Ink.MUTED);
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).provisional()) {
                drawing.box(left + i * slot, top, slot, bottom - top, Ink.PROVISIONAL);
            }
        }
        for (double tick : ticks.all()) {
            double y = y(tick, top, bottom);
            drawing.line(left, y, right, y, tick == 0 ? 1 : 0.6, tick == 0 ? Ink.RULE : Ink.GRID);
            drawing.words(
                    left - 4, y + 3.2, words.whole(Math.round(tick)), 9.5, Anchor.END, Ink.MUTED);
        }
        List<Point> expected = new ArrayList<>();
        double gap = slot > 6 ? slot * 0.14 : 0.4;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            double x = left + i * slot;
            Optional<CountSeries.Outlook> outlook = span.outlook();
            if (outlook.isPresent()) {
                double high = y(outlook.get().high(), top, bottom);
                double low = y(outlook.get().low(), top, bottom);
                drawing.box(x, high, slot, low - high, Ink.BAND);
                expected.add(new Point(x, y(outlook.get().expected(), top, bottom)));
                expected.add(new Point(x + slot, y(outlook.get().expected(), top, bottom)));
            }
            double y = y(span.tally().count(), top, bottom);
            drawing.box(x + gap, y, slot - 2 * gap, bottom - y, Ink.OBSERVED);
            if (span.alarm()) {
                drawing.triangle(x + slot / 2, Math.max(top - 3, y - 6), 3.4, Ink.ALARM);
            }
            drawing.spot(x, top, slot, bottom - top, spot(panel, span));
        }
        drawing.trace(expected, 1.2, Ink.EXPECTED, true);
        years(spans, left, slot, bottom);
    }

    private double y(double count, double top, double bottom) {
        return bottom - (bottom - top) * count / ticks.top();
    }

    private void years(List<Span> spans, double left, double slot, double bottom) {
        double free = left - 10;
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).first().getMonthValue() == 1) {
                double x = left + i * slot;
                String text = String.valueOf(spans.get(i).first().getYear());
                double half = TextWidth.of(text, 9.5, false) / 2;
                drawing.line(x, bottom, x, bottom + 3, 1, Ink.RULE);
                if (x - half > free + 4 && x + half < left + slot * spans.size()) {
                    drawing.words(x, bottom + 12, text, 9.5, Anchor.MIDDLE, Ink.MUTED);
                    free = x + half;
                }
            }
        }
    }

    private String spot(Panel panel, Span span) {
        StringBuilder text =
                new StringBuilder(
                        words.say(
                                "chart.areaPanels.spot",
                                panel.area(),
                                words.span(panel.series(), span),
                                span.tally().count()));
        span.outlook()
                .ifPresent(outlook ->
                        text.append("; ")
                                .append(
                                        words.say(
                                                "chart.spot.expected",
                                                words.number(outlook.expected()),
                                                outlook.low(),
                                                outlook.high())));
        if (span.provisional()) {
            text.append("; ").append(words.say("chart.provisional"));
        }
        return text.append('.').toString();
    }

    private String description() {
        List<String> totals = new ArrayList<>();
        for (Panel panel : panels) {
            long total = panel.series().spans().stream().mapToLong(s -> s.tally().count()).sum();
            totals.add(words.say("chart.areaPanels.total", panel.area(), total));
        }
        return words.say("chart.areaPanels.about", String.join(", ", totals));
    }
}
