package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.charts.Chart;
import vigil.charts.Ink;
import vigil.charts.Mark;
import vigil.disclosure.pack.PackFinding;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.disclosure.pack.Share;
import vigil.words.Words;

/** The charts of a pack, drawn from nothing but what stands in it. */
final class PackCharts {

    private static final double WIDTH = 475;
    private static final double LABELS = 128;

    /** Room behind the bars for a share in words. */
    private static final double AFTER = 150;

    private static final double STEP = 21;
    private static final double THICK = 13;
    private static final double SIZE = 9.5;
    private static final double SMALL = 8;

    /** Where in a line its words stand, from its middle. */
    private static final double BASE = 3.3;

    private final Words words;
    private final PackSentences say;

    PackCharts(Words words, PackSentences say) {
        this.words = words;
        this.say = say;
    }

    private record Bar(String label, double value, String figure, Ink ink) {}

    /**
     * Counted beside expected, or a group beside all others; nothing if there is nothing beside.
     */
    Optional<Chart> of(PackFinding finding) {
        if (finding.others().isPresent()) {
            return Optional.of(shares(finding, finding.others().get()));
        }
        return finding.expected().map(expected -> bars(finding, expected));
    }

    private Chart shares(PackFinding finding, Share others) {
        Share group = finding.counted();
        return chart(
                words.of("pack.chart.shares", say.share(group), say.share(others)),
                List.of(
                        new Bar(
                                words.of("pack.figures.group"),
                                part(group),
                                say.share(group),
                                Ink.OBSERVED),
                        new Bar(
                                words.of("pack.figures.others"),
                                part(others),
                                say.share(others),
                                Ink.STEP_2)),
                Math.max(part(group), part(others)),
                List.of(),
                AFTER);
    }

    private static double part(Share share) {
        return share.of() == 0 ? 0 : (double) share.has() / share.of();
    }

    private Chart bars(PackFinding finding, PackFinding.Expected expected) {
        long observed = finding.counted().has();
        boolean range = !Double.isNaN(expected.low());
        double low = expected.low() * expected.deaths();
        double high = expected.high() * expected.deaths();
        double most = Math.max(Math.max(observed, expected.deaths()), range ? high : 0);
        String said =
                words.of("pack.chart.bars", say.deaths(observed), say.estimate(expected.deaths()));
        return chart(
                range ? said + " " + words.of("pack.chart.range") : said,
                List.of(
                        new Bar(
                                words.of("pack.figures.recorded"),
                                observed,
                                String.valueOf(observed),
                                Ink.OBSERVED),
                        new Bar(
                                words.of("pack.figures.expected"),
                                expected.deaths(),
                                say.estimate(expected.deaths()),
                                Ink.STEP_2)),
                most,
                range ? List.of(low, high) : List.of(),
                2);
    }

    /**
     * Bars with their names before and their figures behind them.
     *
     * @param most what the longest may be
     * @param range ends of the line over the first bar, or none
     * @param room for the figures
     */
    private Chart chart(
            String description, List<Bar> bars, double most, List<Double> range, double room) {
        double scale = most > 0 ? (WIDTH - LABELS - room) / most : 0;
        double bottom = bars.size() * STEP;
        List<Mark> marks = new ArrayList<>();
        boolean before = room < AFTER;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = i * STEP + STEP / 2;
            double end = LABELS + bar.value() * scale;
            // Where a line lies over a bar, its figure stands beside its name.
            double left = before ? LABELS - 46 : LABELS - 8;
            marks.add(words(left, middle, bar.label(), false, Mark.Anchor.END));
            marks.add(new Mark.Box(LABELS, middle - THICK / 2, end - LABELS, THICK, bar.ink()));
            if (i == 0 && !range.isEmpty()) {
                double from = LABELS + range.getFirst() * scale;
                double to = LABELS + range.getLast() * scale;
                whisker(marks, Math.min(from, end), end, middle, Ink.PAPER);
                whisker(marks, end, Math.max(to, end), middle, Ink.TEXT);
            }
            marks.add(
                    before
                            ? words(LABELS - 8, middle, bar.figure(), true, Mark.Anchor.END)
                            : words(end + 7, middle, bar.figure(), true, Mark.Anchor.START));
        }
        marks.add(new Mark.Line(LABELS, 0, LABELS, bottom, 0.75, Ink.RULE, false));
        return new Chart(
                "",
                description,
                WIDTH,
                bottom,
                marks,
                List.of(),
                new Chart.Table(List.of(), List.of()));
    }

    private static Mark words(
            double x, double middle, String text, boolean bold, Mark.Anchor anchor) {
        return new Mark.Words(x, middle + BASE, text, SIZE, bold, anchor, Ink.TEXT, 0);
    }

    private static void whisker(List<Mark> marks, double from, double to, double y, Ink ink) {
        if (to - from < 1) {
            return;
        }
        marks.add(new Mark.Line(from, y, to, y, 1, ink, false));
        double end = ink == Ink.PAPER ? from : to;
        marks.add(new Mark.Line(end, y - 3, end, y + 3, 1, ink, false));
    }

    /** A line of quarters for each substance that appeared; nothing if no quarter may be told. */
    Optional<Chart> detections(List<PackView.Detection> seen, Quarter last) {
        List<PackView.Detection> told =
                seen.stream().filter(detection -> detection.first().isPresent()).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<Quarter> ends = told.stream().flatMap(d -> d.first().stream()).sorted().toList();
        Quarter yearAgo = new Quarter(last.year() - 1, last.number());
        Quarter first = ends.getFirst().compareTo(yearAgo) < 0 ? ends.getFirst() : yearAgo;
        List<Quarter> all = new ArrayList<>(Quarter.between(first, last));
        double left = 150;
        double each = (WIDTH - left - 62) / all.size();
        double top = 20;
        double bottom = top + told.size() * STEP;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            double x = left + (i + 0.5) * each;
            marks.add(new Mark.Line(x, top, x, bottom, 0.5, Ink.GRID, false));
            if (all.size() <= 6 || i % 2 == 0) {
                marks.add(
                        new Mark.Words(
                                x,
                                11,
                                say.shortQuarter(all.get(i)),
                                SMALL,
                                false,
                                Mark.Anchor.MIDDLE,
                                Ink.MUTED,
                                0));
            }
        }
        for (int i = 0; i < told.size(); i++) {
            detection(told.get(i), all, left, each, top + i * STEP + STEP / 2, marks);
        }
        return Optional.of(
                new Chart(
                        words.of("pack.detections.title"),
                        words.of(
                                "pack.detections.chart",
                                told.stream()
                                        .map(d ->
                                                say.name(d.item())
                                                        + " "
                                                        + say.shortQuarter(d.first().orElseThrow()))
                                        .collect(Collectors.joining(", "))),
                        WIDTH,
                        bottom,
                        marks,
                        List.of(),
                        new Chart.Table(List.of(), List.of())));
    }

    private void detection(
            PackView.Detection seen,
            List<Quarter> all,
            double left,
            double each,
            double y,
            List<Mark> marks) {
        double x = left + (all.indexOf(seen.first().orElseThrow()) + 0.5) * each;
        marks.add(new Mark.Line(left, y, WIDTH - 62, y, 0.5, Ink.GRID, false));
        marks.add(
                new Mark.Words(
                        left - 8,
                        y + BASE,
                        say.name(seen.item()),
                        SIZE,
                        false,
                        Mark.Anchor.END,
                        Ink.TEXT,
                        0));
        marks.add(new Mark.Line(x, y, WIDTH - 62, y, 1.2, Ink.OBSERVED, !seen.isNew()));
        marks.add(new Mark.Dot(x, y, 4.2, Ink.OBSERVED, seen.isNew()));
        marks.add(
                new Mark.Words(
                        WIDTH - 56,
                        y + BASE,
                        say.deaths(seen.deaths()),
                        SIZE,
                        true,
                        Mark.Anchor.START,
                        Ink.TEXT,
                        0));
    }
}
