package vigil.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.InformationComponent;

/**
 * Deaths soon after leaving prison or hospital. Of the deaths within 365 days of the event, those
 * within 28 days (days 0 to 28) are compared with an even spread over days 0 to 365 by the exact
 * binomial tail; deaths of which the days are not known are left out and counted.
 */
final class TimeSinceEvent {

    private static final int SOON = 28;
    private static final int YEAR = 365;
    private static final double SHARE = (SOON + 1.0) / (YEAR + 1.0);
    private static final int[][] BANDS = {{0, 2}, {3, 7}, {8, 14}, {15, 21}, {22, 28}};
    private static final double STRONG_FROM = 0.01;
    private static final double POSSIBLE_FROM = 0.05;

    private final Reading reading;

    TimeSinceEvent(Reading reading) {
        this.reading = reading;
    }

    List<Finding> findings() {
        return List.of(
                        find(
                                FindingType.AFTER_RELEASE,
                                "pattern.afterRelease",
                                CaseFact::daysSinceRelease),
                        find(
                                FindingType.AFTER_DISCHARGE,
                                "pattern.afterDischarge",
                                CaseFact::daysSinceDischarge))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> find(
            FindingType type, String key, Function<CaseFact, OptionalInt> days) {
        List<CaseFact> within =
                reading.inPeriod().stream()
                        .filter(fact -> days.apply(fact).orElse(-1) >= 0)
                        .filter(fact -> days.apply(fact).orElse(-1) <= YEAR)
                        .toList();
        List<CaseFact> soon =
                within.stream().filter(fact -> days.apply(fact).orElse(-1) <= SOON).toList();
        if (soon.size() < reading.options().leastCases()) {
            return Optional.empty();
        }
        double expected = within.size() * SHARE;
        double p = BinomialShare.upperTail(soon.size(), within.size(), SHARE);
        InformationComponent ratio = InformationComponent.of(soon.size(), expected);
        Level level =
                ratio.low() > 0 && p <= STRONG_FROM
                        ? Level.STRONG
                        : ratio.low() > 0 && p <= POSSIBLE_FROM ? Level.POSSIBLE : Level.COUNT;
        List<Band> bands =
                Arrays.stream(BANDS)
                        .map(band ->
                                new Band(
                                        band[0],
                                        band[1],
                                        soon.stream()
                                                .mapToInt(f -> days.apply(f).orElse(-1))
                                                .filter(d -> d >= band[0] && d <= band[1])
                                                .count()))
                        .toList();
        Window window = new Window(within.getFirst().died(), within.getLast().died());
        long unknown = reading.inPeriod().stream().filter(f -> days.apply(f).isEmpty()).count();
        return Optional.of(
                new Finding(
                        type,
                        level,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(window),
                        Figures.of(soon.size(), within.size(), expected, ratio),
                        Evidence.exact(Evidence.Method.BINOMIAL, p, p, 1),
                        Completeness.of(reading.inPeriod()),
                        Reading.references(soon),
                        reading.caveats(window, soon, false),
                        bands,
                        ratio.cautiousGain(expected),
                        false,
                        Sentence.of(
                                key,
                                Argument.count(soon.size()),
                                Argument.count(within.size()),
                                Argument.about(expected),
                                Argument.times(soon.size() / expected)),
                        List.of(
                                Sentence.of(
                                        "pattern.note.daysNotRecorded",
                                        Argument.count(unknown),
                                        Argument.count(reading.inPeriod().size()))),
                        reading.slice()));
    }
}
