package vigil.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.charts.Chart;
import vigil.charts.Ink;
import vigil.charts.Mark;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.report.Part;
import vigil.disclosure.report.Report;

/** Bars drawn from nothing but what may be seen; a hidden count is a hatched box of one height. */
final class ReportCharts {

    private static final double WIDTH = 475;
    private static final double HEIGHT = 116;
    private static final double SIZE = 9;
    private static final double BASE = 3.1;
    private static final double HIDDEN = 13;
    private static final double LABELS = 165;
    private static final double STEP = 18;
    private static final double THICK = 11;
    private static final double AFTER = 44;
    private static final int MOST_LYING = 12;

    private final ReportWords say;
    private final Report report;

    ReportCharts(ReportWords say, Report report) {
        this.say = say;
        this.report = report;
    }

    /** Nothing if nothing may be drawn. */
    Optional<Chart> of(Part.Bars bars) {
        if (!bars.lying()) {
            return Optional.of(standing(bars));
        }
        return longest(bars).size() < 2 ? Optional.empty() : Optional.of(lying(bars));
    }

    private static long number(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> exact.count();
            case ShownCount.Rounded rounded -> rounded.count();
            case ShownCount.Hidden _ -> 0;
        };
    }

    private long most(Part.Bars bars) {
        return Math.max(
                1,
                bars.bars().stream()
                        .mapToLong(bar -> number(report.at(bar.count())))
                        .max()
                        .orElse(1));
    }

    private Chart standing(Part.Bars bars) {
        double top = 16;
        double bottom = HEIGHT - 18;
        double slot = WIDTH / bars.bars().size();
        double thick = Math.min(46, slot * 0.66);
        double scale = (bottom - top) / most(bars);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < bars.bars().size(); i++) {
            Part.Bar bar = bars.bars().get(i);
            ShownCount count = report.at(bar.count());
            boolean hidden = count instanceof ShownCount.Hidden;
            double middle = (i + 0.5) * slot;
            double height = hidden ? HIDDEN : number(count) * scale;
            marks.add(
                    new Mark.Box(
                            middle - thick / 2,
                            bottom - height,
                            thick,
                            height,
                            hidden ? Ink.HIDDEN : Ink.OBSERVED));
            marks.add(
                    words(middle, bottom - height - 4, say.count(count), true, Mark.Anchor.MIDDLE));
            marks.add(words(middle, bottom + 12, say.say(bar.label()), false, Mark.Anchor.MIDDLE));
        }
        marks.add(new Mark.Line(0, bottom, WIDTH, bottom, 0.75, Ink.RULE, false));
        return chart(bars, HEIGHT, marks);
    }

    /** The longest of those that may be seen; where all are hidden, there is nothing to draw. */
    private List<Part.Bar> longest(Part.Bars bars) {
        return bars.bars().stream()
                .filter(bar -> number(report.at(bar.count())) > 0)
                .sorted(
                        Comparator.comparingLong((Part.Bar bar) -> number(report.at(bar.count())))
                                .reversed())
                .limit(MOST_LYING)
                .toList();
    }

    private Chart lying(Part.Bars all) {
        Part.Bars bars = new Part.Bars(all.title(), true, longest(all));
        double bottom = bars.bars().size() * STEP;
        double scale = (WIDTH - LABELS - AFTER) / most(bars);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < bars.bars().size(); i++) {
            Part.Bar bar = bars.bars().get(i);
            ShownCount count = report.at(bar.count());
            boolean hidden = count instanceof ShownCount.Hidden;
            double middle = i * STEP + STEP / 2;
            double length = hidden ? HIDDEN : number(count) * scale;
            marks.add(
                    words(LABELS - 8, middle + BASE, say.say(bar.label()), false, Mark.Anchor.END));
            marks.add(
                    new Mark.Box(
                            LABELS,
                            middle - THICK / 2,
                            length,
                            THICK,
                            hidden ? Ink.HIDDEN : Ink.OBSERVED));
            marks.add(
                    words(
                            LABELS + length + 6,
                            middle + BASE,
                            say.count(count),
                            true,
                            Mark.Anchor.START));
        }
        marks.add(new Mark.Line(LABELS, 0, LABELS, bottom, 0.75, Ink.RULE, false));
        return chart(bars, bottom, marks);
    }

    private static Mark words(double x, double y, String text, boolean bold, Mark.Anchor anchor) {
        return new Mark.Words(x, y, text, SIZE, bold, anchor, Ink.TEXT, 0);
    }

    private Chart chart(Part.Bars bars, double height, List<Mark> marks) {
        StringBuilder told = new StringBuilder(say.say(bars.title())).append(". ");
        for (int i = 0; i < bars.bars().size(); i++) {
            Part.Bar bar = bars.bars().get(i);
            ShownCount count = report.at(bar.count());
            told.append(i == 0 ? "" : "; ")
                    .append(say.say(bar.label()))
                    .append(": ")
                    .append(
                            count instanceof ShownCount.Hidden
                                    ? say.of("report.chart.hidden")
                                    : say.of("pack.deaths", number(count)));
        }
        return new Chart(
                say.say(bars.title()),
                told.append('.').toString(),
                WIDTH,
                height,
                marks,
                List.of(),
                new Chart.Table(List.of(), List.of()));
    }
}
