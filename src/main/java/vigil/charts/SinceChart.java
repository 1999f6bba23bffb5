package vigil.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
            PatternWords words,
            boolean release,
            List<Band> bands,
            long within,
            double width,
            double height) {
        return draw(
                words,
                release,
                bands,
                bands.stream().map(band -> ShownCount.of(band.count())).toList(),
                OptionalLong.of(within),
                width,
                height);
    }

    /**
     * From counts as they may be seen.
     *
     * @param counts one for each band
     * @param within absent when it may not be told
     */
    public static Chart draw(
            PatternWords patternWords,
            boolean release,
            List<Band> bands,
            List<ShownCount> counts,
            OptionalLong within,
            double width,
            double height) {
        ChartWords words = new ChartWords(patternWords);
        long deaths = within.orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            bars.add(
                    new Bar(
                            words.say("chart.from.to", band.first(), band.last()),
                            words.say("chart.since.days", band.first(), band.last()),
                            counts.get(i),
                            deaths == 0
                                    ? Optional.empty()
                                    : Optional.of(EvenSpread.of(deaths, share(band))),
                            false));
        }
        String key = release ? "chart.since.release" : "chart.since.discharge";
        return BarsChart.draw(
                patternWords,
                words.say(key),
                deaths == 0 ? "" : words.say("chart.since.beneath", deaths),
                deaths == 0 ? words.say(key) : words.say(key + ".about", deaths),
                bars,
                width,
                height);
    }

    private static double share(Band band) {
        return (band.last() - band.first() + 1) / DAYS;
    }
}
