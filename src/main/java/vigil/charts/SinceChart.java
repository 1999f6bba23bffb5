package vigil.charts;

import java.util.List;
import java.util.Optional;
import vigil.charts.BarsChart.Bar;
import vigil.disclosure.gate.ShownCount;
import vigil.patterns.Band;
import vigil.patterns.EvenSpread;
import vigil.words.PatternWords;

/** Deaths by days since somebody left prison or hospital, beside an even spread over a year. */
public final class SinceChart {

    private static final double DAYS = 366;

    private SinceChart() {}

    /**
     * @param release from prison, else discharge from hospital
     * @param within deaths within a year, over which the spread is even
     */
    public static Chart draw(
            PatternWords patternWords,
            boolean release,
            List<Band> bands,
            long within,
            double width,
            double height) {
        ChartWords words = new ChartWords(patternWords);
        List<Bar> bars =
                bands.stream()
                        .map(band ->
                                new Bar(
                                        label(words, band),
                                        words.say("chart.since.days", band.first(), band.last()),
                                        ShownCount.of(band.count()),
                                        within == 0
                                                ? Optional.<EvenSpread>empty()
                                                : Optional.of(EvenSpread.of(within, share(band))),
                                        false))
                        .toList();
        String key = release ? "chart.since.release" : "chart.since.discharge";
        return BarsChart.draw(
                patternWords,
                words.say(key),
                words.say("chart.since.beneath", within),
                words.say(key + ".about", within),
                bars,
                width,
                height);
    }

    /** From counts as they may be seen. */
    public static Chart draw(
            PatternWords patternWords,
            boolean release,
            List<String> names,
            List<ShownCount> counts,
            double width,
            double height) {
        ChartWords words = new ChartWords(patternWords);
        List<Bar> bars = new java.util.ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            bars.add(new Bar(names.get(i), names.get(i), counts.get(i), Optional.empty(), false));
        }
        String key = release ? "chart.since.release" : "chart.since.discharge";
        return BarsChart.draw(
                patternWords, words.say(key), "", words.say(key), bars, width, height);
    }

    /** What a band is called. */
    public static String label(PatternWords words, Band band) {
        return label(new ChartWords(words), band);
    }

    private static String label(ChartWords words, Band band) {
        return words.say("chart.from.to", band.first(), band.last());
    }

    private static double share(Band band) {
        return (band.last() - band.first() + 1) / DAYS;
    }
}
