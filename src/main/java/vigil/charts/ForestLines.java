package vigil.charts;

import vigil.patterns.BeforeAfter;
import vigil.patterns.ChartFigures;
import vigil.patterns.Figures;
import vigil.patterns.Item;

/** Lines of an {@link IntervalChart} from figures. */
final class ForestLines {

    private ForestLines() {}

    static IntervalChart.Line area(ChartWords words, ChartFigures.InArea in, boolean marked) {
        return ratio(words, words.name(Item.area(in.area())), in.figures(), marked);
    }

    /** The rate after over the rate before. */
    static IntervalChart.Line beforeAfter(ChartWords words, BeforeAfter row) {
        return new IntervalChart.Line(
                row.item().map(words::name).orElse(words.say("chart.all")),
                row.ratio().low(),
                row.before() == 0 ? Double.NaN : row.ratio().estimate(),
                row.ratio().high(),
                words.say("chart.beforeAfter.counts", row.before(), row.after()),
                row.item().isEmpty());
    }

    static IntervalChart.Line ratio(
            ChartWords words, String label, Figures figures, boolean marked) {
        return new IntervalChart.Line(
                label,
                figures.low(),
                figures.ratio(),
                figures.high(),
                words.say(
                        "chart.counts.expected",
                        figures.observed(),
                        words.number(figures.expected())),
                marked);
    }
}
