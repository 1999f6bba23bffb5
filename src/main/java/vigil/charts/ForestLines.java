package vigil.charts;

import vigil.patterns.ChartFigures;
import vigil.patterns.Figures;
import vigil.patterns.Item;

/** Lines of an {@link IntervalChart} from figures. */
final class ForestLines {

    private ForestLines() {}

    static IntervalChart.Line area(ChartWords words, ChartFigures.InArea in, boolean marked) {
        return ratio(words, words.name(Item.area(in.area())), in.figures(), marked);
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
