package vigil.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vigil.patterns.statistics.InformationComponent;
import vigil.patterns.statistics.MultipleTesting;

/**
 * Whether more people died lately than the past leads one to expect, over the last 28, 91 and 182
 * days, in all areas together and in each. Only rises are looked for: the latest months are never
 * complete, so that fewer deaths in them say nothing.
 */
final class TotalDeaths {

    private static final int[] SPANS = {28, 91, 182};
    private static final int LEAST_PAST_DAYS = 364;
    private static final int SHORT_PAST_DAYS = 728;
    private static final int LEAST_DEATHS = 3;
    private static final double STRONG_FROM = 0.01;
    private static final double POSSIBLE_FROM = 0.05;

    private final Reading reading;

    TotalDeaths(Reading reading) {
        this.reading = reading;
    }

    List<Finding> findings() {
        List<Test> tests = new ArrayList<>(tests(Optional.empty()));
        TreeSet<String> areas = new TreeSet<>(Reading.byArea(reading.known()).keySet());
        if (areas.size() > 1) {
            areas.forEach(area -> tests.addAll(tests(Optional.of(area))));
        }
        double[] q =
                MultipleTesting.BENJAMINI_HOCHBERG.adjust(
                        tests.stream().mapToDouble(test -> test.signal.probability()).toArray());
        TreeSet<Judged> best =
                new TreeSet<>(Comparator.comparing(judged -> judged.test.area.orElse("")));
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            judged.add(new Judged(tests.get(i), q[i]));
        }
        // The most surprising span of each area; a set keeps the first of equals.
        judged.sort(Comparator.comparingDouble(j -> j.test.signal.probability()));
        best.addAll(judged);
        return best.stream()
                .filter(j -> j.q <= POSSIBLE_FROM && j.test.signal.observed() >= LEAST_DEATHS)
                .map(j -> finding(j, tests.size()))
                .toList();
    }

    private List<Test> tests(Optional<String> area) {
        List<CaseFact> deaths =
                reading.known().stream()
                        .filter(fact -> area.map(fact.area()::equals).orElse(true))
                        .toList();
        List<Test> tests = new ArrayList<>();
        if (deaths.isEmpty()) {
            return tests;
        }
        // The record starts with the panel's first death anywhere, not with the area's.
        LocalDate earliest = reading.last().minusMonths(reading.options().historyMonths());
        LocalDate start = reading.known().getFirst().died();
        LocalDate since = start.isBefore(earliest) ? earliest.plusDays(1) : start;
        for (int span : SPANS) {
            LocalDate from = reading.last().minusDays(span - 1L);
            long past = ChronoUnit.DAYS.between(since, from);
            if (past < LEAST_PAST_DAYS) {
                continue;
            }
            long[] blocks = new long[Math.toIntExact(past / span)];
            long now = 0;
            for (CaseFact fact : deaths) {
                long back = ChronoUnit.DAYS.between(fact.died(), from);
                if (back <= 0) {
                    now++;
                } else if ((back - 1) / span < blocks.length) {
                    blocks[Math.toIntExact((back - 1) / span)]++;
                }
            }
            tests.add(new Test(area, span, past, from, CountSignal.againstPast(now, blocks)));
        }
        return tests;
    }

    private Finding finding(Judged judged, int looked) {
        Test test = judged.test;
        List<CaseFact> deaths =
                reading.known().stream()
                        .filter(fact -> test.area.map(fact.area()::equals).orElse(true))
                        .filter(fact -> !fact.died().isBefore(test.from))
                        .toList();
        Window window = new Window(test.from, reading.last());
        CountSignal signal = test.signal;
        InformationComponent ratio = InformationComponent.of(signal.observed(), signal.expected());
        List<Caveat> caveats = new ArrayList<>(reading.caveats(window, deaths, false));
        if (test.past < SHORT_PAST_DAYS) {
            caveats.add(Caveat.SHORT_RECORD);
        }
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.count(signal.observed()));
        arguments.add(Argument.count(test.span));
        arguments.add(Argument.about(signal.expected()));
        arguments.add(Argument.times(signal.observed() / signal.expected()));
        test.area.map(Item::area).map(Argument::name).ifPresent(arguments::add);
        return new Finding(
                FindingType.TOTAL_DEATHS,
                judged.q <= STRONG_FROM ? Level.STRONG : Level.POSSIBLE,
                List.of(),
                test.area,
                Optional.empty(),
                Optional.of(window),
                Figures.of(signal.observed(), deaths.size(), signal.expected(), ratio),
                Evidence.exact(
                        Evidence.Method.PREDICTIVE_COUNT, signal.probability(), judged.q, looked),
                Completeness.of(deaths),
                Reading.references(deaths),
                caveats,
                List.of(),
                ratio.cautiousGain(signal.expected()),
                false,
                new Sentence(
                        test.area.isPresent()
                                ? "pattern.totalDeaths.inArea"
                                : "pattern.totalDeaths",
                        arguments),
                List.of(),
                reading.slice());
    }

    private record Test(
            Optional<String> area, int span, long past, LocalDate from, CountSignal signal) {}

    private record Judged(Test test, double q) {}
}
