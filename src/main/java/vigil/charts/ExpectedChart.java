package vigil.charts;

import vigil.charts.Mark.Anchor;
import vigil.patterns.Figures;
import vigil.patterns.statistics.PoissonCount;
import vigil.words.PatternWords;

/**
 * One count beside the one that was to be expected, with the range that would be no surprise (the
 * central 95% of a Poisson count of that mean).
 */
final class ExpectedChart {

    private static final double HEIGHT = 112;

    private ExpectedChart() {}

    static Chart draw(
            PatternWords patternWords,
            String title,
            String beneath,
            Figures figures,
            double width) {
        ChartWords words = new ChartWords(patternWords);
        Drawing drawing = new Drawing(width, HEIGHT);
        double top = drawing.head(beneath) + 6;
        long low = PoissonCount.quantile(figures.expected(), 0.025);
        long high = PoissonCount.quantile(figures.expected(), 0.975);
        String observed = words.say("chart.row.observed");
        String expected = words.say("chart.row.expected");
        double left =
                14
                        + Math.max(
                                TextWidth.of(observed, Drawing.NORMAL, false),
                                TextWidth.of(expected, Drawing.NORMAL, false));
        String count = words.say("chart.deaths", figures.observed());
        String range = words.say("chart.row.range", words.number(figures.expected()), low, high);
        double labels =
                12
                        + Math.max(
                                TextWidth.of(count, Drawing.NORMAL, true),
                                TextWidth.of(range, Drawing.NORMAL, false));
        double right = Math.max(left + 80, width - labels);
        double most = Math.max(figures.observed(), Math.max(high, 1)) * 1.02;
        double each = (right - left) / most;
        double first = top + 18;
        double second = top + 46;
        drawing.words(2, first + 4, observed, Drawing.NORMAL, Anchor.START, Ink.TEXT);
        drawing.box(left, first - 8, figures.observed() * each, 16, Ink.OBSERVED);
        drawing.bold(
                left + figures.observed() * each + 6,
                first + 4,
                count,
                Drawing.NORMAL,
                Anchor.START,
                Ink.TEXT);
        drawing.words(2, second + 4, expected, Drawing.NORMAL, Anchor.START, Ink.TEXT);
        drawing.box(left + low * each, second - 8, Math.max(2, (high - low) * each), 16, Ink.BAND);
        drawing.dashes(
                left + figures.expected() * each,
                second - 11,
                left + figures.expected() * each,
                second + 11,
                2,
                Ink.EXPECTED);
        drawing.words(
                left + Math.max(high, figures.expected()) * each + 6,
                second + 4,
                range,
                Drawing.NORMAL,
                Anchor.START,
                Ink.MUTED);
        drawing.line(left, first - 14, left, second + 14, 1, Ink.RULE);
        String ratio =
                words.say(
                        "chart.row.ratio",
                        words.times(figures.ratio()),
                        words.times(figures.low()),
                        words.times(figures.high()));
        drawing.words(2, HEIGHT - 8, ratio, Drawing.SMALL, Anchor.START, Ink.MUTED);
        drawing.spot(2, first - 12, width - 4, 24, observed + ": " + count + ".");
        drawing.spot(2, second - 12, width - 4, 24, expected + ": " + range + ".");
        drawing.columns(words.say("chart.bars.of"), words.say("chart.counted"));
        drawing.row(observed, words.whole(figures.observed()));
        drawing.row(words.say("chart.row.of"), words.whole(figures.denominator()));
        drawing.row(expected, words.number(figures.expected()));
        drawing.row(words.say("chart.head.range"), words.say("chart.from.to", low, high));
        drawing.row(
                words.say("chart.head.ratio"),
                words.say(
                        "chart.row.times",
                        words.number(figures.ratio()),
                        words.number(figures.low()),
                        words.number(figures.high())));
        return drawing.chart(
                title,
                words.say(
                        "chart.row.about",
                        figures.observed(),
                        figures.denominator(),
                        words.number(figures.expected()),
                        low,
                        high));
    }
}
