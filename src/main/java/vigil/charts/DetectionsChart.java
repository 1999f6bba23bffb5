package vigil.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.charts.Drawing.Key;
import vigil.charts.Drawing.Shape;
import vigil.charts.Mark.Anchor;
import vigil.patterns.ChartFigures.Detection;
import vigil.words.PatternWords;

/**
 * When each substance was found first, the latest on top: a disc, or a diamond if it is on the
 * watch list, and a line to its latest death.
 */
public final class DetectionsChart {

    private static final double ROW = 19;
    private static final int MOST = 30;

    private final ChartWords words;
    private final List<Detection> all;
    private final Drawing drawing;
    private final List<Key> keys;
    private final LocalDate start;
    private final LocalDate end;
    private final double names;
    private final double left;

    private DetectionsChart(
            PatternWords words, List<Detection> detections, LocalDate last, double width) {
        this.words = new ChartWords(words);
        this.all =
                detections.stream()
                        .sorted(
                                Comparator.comparing(Detection::first)
                                        .reversed()
                                        .thenComparing(Detection::item))
                        .toList();
        int rows = Math.clamp(all.size(), 2, MOST);
        this.keys =
                List.of(
                        new Key(Shape.DIAMOND, Ink.ALARM, this.words.say("chart.firsts.watched")),
                        new Key(Shape.DOT, Ink.OBSERVED, this.words.say("chart.firsts.first")),
                        new Key(Shape.LINE, Ink.BAND, this.words.say("chart.firsts.until")));
        int lines = new Drawing(width, 100).keyLines(keys);
        this.drawing = new Drawing(width, 24 + rows * ROW + 24 + 15.0 * lines);
        List<Detection> shown = all.subList(0, Math.min(MOST, all.size()));
        this.start =
                shown.stream()
                        .map(Detection::first)
                        .min(LocalDate::compareTo)
                        .orElse(last)
                        .withDayOfMonth(1);
        LocalDate after = last.plusMonths(1).withDayOfMonth(1);
        this.end = after.isAfter(start) ? after : start.plusMonths(1);
        double widest = 0;
        for (Detection detection : shown) {
            widest =
                    Math.max(
                            widest,
                            TextWidth.of(label(detection), Drawing.NORMAL, detection.watched()));
        }
        this.names = Math.min(widest, width * 0.4);
        this.left = names + 14;
    }

    /**
     * @param last the last day that counts
     */
    public static Chart draw(
            PatternWords words,
            List<Detection> detections,
            LocalDate last,
            String title,
            String beneath,
            double width) {
        return new DetectionsChart(words, detections, last, width).drawn(title, beneath);
    }

    private double x(LocalDate day) {
        double whole = ChronoUnit.MONTHS.between(start, day.withDayOfMonth(1));
        double months = ChronoUnit.MONTHS.between(start, end);
        return left + (drawing.width() - 8 - left) * Math.clamp((whole + 0.5) / months, 0, 1);
    }

    private Chart drawn(String title, String beneath) {
        double top = drawing.head(beneath) + 4;
        drawing.columns(
                words.say("chart.firsts.substance"),
                words.say("chart.firsts.month"),
                words.say("chart.firsts.latest"),
                words.say("chart.counted"),
                words.say("chart.note"));
        if (all.isEmpty()) {
            drawing.nothing(words.say("chart.nothing"));
            return drawing.chart(title, words.say("chart.nothing"));
        }
        List<Detection> shown = all.subList(0, Math.min(MOST, all.size()));
        double bottom = top + shown.size() * ROW;
        years(top, bottom);
        for (int i = 0; i < shown.size(); i++) {
            detection(shown.get(i), top + (i + 0.5) * ROW);
        }
        if (all.size() > MOST) {
            drawing.words(
                    drawing.width() - 2,
                    12,
                    words.say("chart.more", all.size() - MOST),
                    Drawing.SMALL,
                    Anchor.END,
                    Ink.MUTED);
        }
        drawing.keys(keys, drawing.height() - 15.0 * drawing.keyLines(keys) - 1);
        for (Detection detection : all) {
            drawing.row(
                    words.name(detection.item()),
                    words.month(detection.first()),
                    words.month(detection.last()),
                    words.whole(detection.deaths()),
                    detection.watched() ? words.say("chart.firsts.watched") : "");
        }
        return drawing.chart(title, description());
    }

    private void years(double top, double bottom) {
        drawing.line(left, bottom, drawing.width() - 8, bottom, 1, Ink.RULE);
        double free = -10;
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            if (first.isBefore(start) || first.isAfter(end)) {
                continue;
            }
            double at =
                    left
                            + (drawing.width() - 8 - left)
                                    * ChronoUnit.MONTHS.between(start, first)
                                    / (double) ChronoUnit.MONTHS.between(start, end);
            drawing.line(at, top, at, bottom, 0.6, Ink.GRID);
            String text = String.valueOf(year);
            double half = TextWidth.of(text, Drawing.SMALL, false) / 2;
            if (at - half > free + 6 && at + half < drawing.width() - 2) {
                drawing.words(at, bottom + 15, text, Drawing.SMALL, Anchor.MIDDLE, Ink.MUTED);
                free = at + half;
            }
        }
    }

    private void detection(Detection detection, double y) {
        double from = x(detection.first());
        double to = x(detection.last());
        drawing.line(from, y, to, y, 3, Ink.BAND);
        if (detection.watched()) {
            drawing.diamond(from, y, 5.2, Ink.ALARM);
        } else {
            drawing.dot(from, y, 4, Ink.OBSERVED, true);
        }
        drawing.words(
                2,
                y + 4,
                label(detection),
                Drawing.NORMAL,
                detection.watched(),
                Anchor.START,
                Ink.TEXT,
                names);
        drawing.spot(2, y - ROW / 2, drawing.width() - 4, ROW, spot(detection));
    }

    private String label(Detection detection) {
        return words.say("chart.firsts.label", words.name(detection.item()), detection.deaths());
    }

    private String spot(Detection detection) {
        List<String> parts = new ArrayList<>();
        parts.add(
                words.say(
                        "chart.firsts.spot",
                        words.name(detection.item()),
                        words.month(detection.first()),
                        detection.deaths(),
                        words.month(detection.last())));
        if (detection.watched()) {
            parts.add(words.say("chart.firsts.spot.watched"));
        }
        return String.join(" ", parts);
    }

    private String description() {
        StringBuilder text =
                new StringBuilder(
                        words.say(
                                "chart.firsts.about",
                                all.size(),
                                words.name(all.getFirst().item()),
                                words.month(all.getFirst().first())));
        List<String> watched =
                all.stream()
                        .filter(Detection::watched)
                        .limit(5)
                        .map(detection ->
                                words.say(
                                        "chart.firsts.named",
                                        words.name(detection.item()),
                                        words.month(detection.first())))
                        .toList();
        if (!watched.isEmpty()) {
            text.append(' ').append(words.say("chart.firsts.onList", String.join(", ", watched)));
        }
        return text.toString();
    }
}
