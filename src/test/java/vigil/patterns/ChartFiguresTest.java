package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vigil.patterns.CountSeries.Span;
import vigil.patterns.CountSeries.Tally;
import vigil.patterns.statistics.BinomialShare;

/** The figures of charts, by hand and against the engine's own. */
class ChartFiguresTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 8, 31);

    private static CountSeries series(long... counts) {
        List<LocalDate> starts = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            starts.add(START.plusMonths(i));
            tallies.add(new Tally(counts[i], 10, 12));
        }
        LocalDate last = START.plusMonths(counts.length).minusDays(1);
        return CountSeries.ofTallies(1, starts, tallies, last, last.plusDays(1), false);
    }

    /** With equal exposures the outlook is that of the signal the engine uses for totals. */
    @Test
    void theOutlookIsThatOfTheCountSignalWhenAsManyCanSayInEveryMonth() {
        long[] counts = {9, 1, 4, 0, 2, 2, 7, 1, 0, 3, 2, 5, 1, 8};
        Span latest = series(counts).spans().getLast();
        long[] past = LongStream.of(counts).skip(1).limit(12).toArray();
        CountSignal signal = CountSignal.againstPast(8, past);
        assertThat(latest.outlook()).isPresent();
        CountSeries.Outlook outlook = latest.outlook().orElseThrow();
        assertThat(outlook.expected()).isCloseTo(signal.expected(), within(1e-12));
        assertThat(outlook.chance()).isCloseTo(signal.probability(), within(1e-12));
        assertThat(outlook.low()).isLessThanOrEqualTo(2);
        assertThat(outlook.high()).isBetween(6L, 9L);
    }

    @Test
    void aPastHoldsAYearWithoutTheMonthInWhichTheRecordBegins() {
        CountSeries counted = series(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(counted.spans().get(12).outlook()).isEmpty();
        assertThat(counted.spans().get(13).outlook()).isPresent();
        // (12 + ½) × 10 / 120
        assertThat(counted.spans().get(13).outlook().orElseThrow().expected())
                .isCloseTo(12.5 * 10 / 120, within(1e-12));
    }

    @Test
    void theEstimateSupposesThatWhatIsNotKnownIsLikeWhatIs() {
        Tally tally = new Tally(3, 6, 8);
        Span span = new Span(START, START.plusDays(30), true, 0.5, tally, Optional.empty());
        assertThat(span.estimate()).hasValue(3.0 * 8 / 6 / 0.5);
        assertThat(tally.unknown()).isEqualTo(2);
        assertThat(tally.ceiling()).isEqualTo(5);
        Span few =
                new Span(START, START.plusDays(30), true, 1, new Tally(1, 1, 17), Optional.empty());
        assertThat(few.estimate()).isEmpty();
    }

    /** Delays 0 to 19 days; deaths of 1 to 10 January, known by 10 January. */
    @Test
    void theShareReportedIsThatOfTheDelaysThatHavePassed() {
        long[] delays = LongStream.range(0, 20).toArray();
        LocalDate last = LocalDate.of(2025, 1, 10);
        // On the day that lies d days back, d + 1 of 20 delays have passed: mean of 1..10 / 20.
        assertThat(ReportingDelay.reported(delays, LocalDate.of(2025, 1, 1), last, last))
                .isCloseTo(5.5 / 20, within(1e-12));
        assertThat(ReportingDelay.reported(new long[3], START, START, last)).isNaN();
    }

    @Test
    void anEvenSpreadHasTheBinomialRange() {
        EvenSpread spread = EvenSpread.of(70, 1 / 7.0);
        assertThat(spread.expected()).isCloseTo(10, within(1e-12));
        assertThat(BinomialShare.lowerTail(spread.low(), 70, 1 / 7.0)).isGreaterThan(0.025);
        assertThat(BinomialShare.lowerTail(spread.low() - 1, 70, 1 / 7.0)).isLessThan(0.025);
        assertThat(BinomialShare.lowerTail(spread.high(), 70, 1 / 7.0)).isGreaterThan(0.975);
        assertThat(BinomialShare.lowerTail(spread.high() - 1, 70, 1 / 7.0)).isLessThan(0.975);
        assertThat(EvenSpread.of(0, 0.5)).isEqualTo(new EvenSpread(0, 0, 0));
    }

    @Test
    void thoseThatGoTogetherBecomeNeighbours() {
        double[][] alike = new double[5][5];
        alike[0][3] = alike[3][0] = 2;
        alike[3][4] = alike[4][3] = 1.5;
        alike[1][2] = alike[2][1] = 1;
        int[] order = ClusterOrder.of(alike);
        assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(apart(order, 0, 3)).isEqualTo(1);
        assertThat(apart(order, 3, 4)).isEqualTo(1);
        assertThat(apart(order, 1, 2)).isEqualTo(1);
        assertThat(ClusterOrder.of(new double[0][0])).isEmpty();
    }

    private static int apart(int[] order, int a, int b) {
        int at = 0;
        int other = 0;
        for (int i = 0; i < order.length; i++) {
            at = order[i] == a ? i : at;
            other = order[i] == b ? i : other;
        }
        return Math.abs(at - other);
    }

    private static ChartFigures figures(List<CaseFact> facts) {
        return ChartFigures.read(
                facts, Panel.taxonomy(), Slice.everything(), Options.asAt(LAST), () -> false);
    }

    @Test
    void pairsAreThoseOfTheCombinationsSearched() {
        List<CaseFact> facts = Panel.deaths(5, 120, 7, (death, fact) -> {});
        PatternSummary summary =
                PatternSearch.run(
                        facts,
                        Panel.taxonomy(),
                        Slice.everything(),
                        Options.asAt(LAST).withPermutations(9),
                        () -> false,
                        (step, done, total) -> {});
        TogetherTable table =
                figures(facts).together(8, item -> item.kind() == Item.Kind.SUBSTANCE);
        int compared = 0;
        for (TestedSet set : summary.combinations().sets()) {
            if (set.items().size() == 2 && table.items().containsAll(set.items())) {
                TogetherTable.Pair pair =
                        table.pair(
                                table.items().indexOf(set.items().get(0)),
                                table.items().indexOf(set.items().get(1)));
                assertThat(pair.observed()).isEqualTo(set.observed());
                assertThat(pair.canSay()).isEqualTo(set.denominator());
                assertThat(pair.expected()).isCloseTo(set.expected(), within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void monthsAreTheSameWhateverTheOrderOfTheRows() {
        List<CaseFact> facts = Panel.deaths(4, 90, 3, (death, fact) -> {});
        List<CaseFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(5));
        Optional<Item> heroin = Optional.of(Item.substance("heroin"));
        CountSeries first = figures(facts).series(heroin, Optional.empty(), 1);
        assertThat(figures(shuffled).series(heroin, Optional.empty(), 1)).isEqualTo(first);
        long counted = first.spans().stream().mapToLong(span -> span.tally().count()).sum();
        long has = facts.stream().filter(fact -> fact.substances().containsKey("heroin")).count();
        assertThat(counted).isEqualTo(has);
        long deaths =
                figures(facts).series(Optional.empty(), Optional.empty(), 3).spans().stream()
                        .mapToLong(span -> span.tally().count())
                        .sum();
        assertThat(deaths).isEqualTo(facts.size());
    }

    @Test
    void theLatestMonthsMayStillRiseAsLongAsLaboratoriesHaveNotReported() {
        List<CaseFact> facts =
                Panel.deaths(
                        4, 90, 3, (death, fact) -> fact.toxicologyBack(!death.inLastDays(100)));
        List<CaseFact> waiting = new ArrayList<>();
        for (CaseFact fact : facts) {
            waiting.add(fact.toxicologyBack() ? fact : withoutSubstances(fact));
        }
        CountSeries counted =
                figures(waiting).series(Optional.of(Item.substance("heroin")), Optional.empty(), 1);
        List<Span> spans = counted.spans();
        assertThat(spans.subList(spans.size() - 3, spans.size()))
                .allMatch(Span::provisional)
                .allMatch(span -> span.tally().unknown() == span.tally().deaths());
        assertThat(spans.get(spans.size() - 6).provisional()).isFalse();
    }

    private static CaseFact withoutSubstances(CaseFact fact) {
        return CaseFact.of(fact.reference(), fact.died(), fact.area())
                .notified(fact.notified().orElse(fact.died()))
                .build();
    }

    @Test
    void everyAreaIsAgainstItsShareOfAll() {
        List<CaseFact> facts = Panel.deaths(4, 90, 3, (death, fact) -> {});
        List<ChartFigures.InArea> areas = figures(facts).inAreas(List.of(Item.substance("heroin")));
        assertThat(areas).hasSize(4);
        double expected = areas.stream().mapToDouble(in -> in.figures().expected()).sum();
        long observed = areas.stream().mapToLong(in -> in.figures().observed()).sum();
        assertThat(expected).isCloseTo(observed, within(1e-9));
    }

    @Test
    void aRisingFindingCarriesItsMonths() {
        List<CaseFact> facts =
                Panel.deaths(
                        5,
                        100,
                        11,
                        (death, fact) -> {
                            if (death.inLastDays(120) && death.number() % 2 == 0) {
                                fact.substance("ketamine", EvidenceStage.TOXICOLOGY);
                            }
                        });
        PatternSummary summary =
                PatternSearch.run(
                        facts,
                        Panel.taxonomy(),
                        Slice.everything(),
                        Options.asAt(LAST).withPermutations(199),
                        () -> false,
                        (step, done, total) -> {});
        Finding rise =
                summary.findings().stream()
                        .filter(finding -> finding.type() == FindingType.RISING_SUBSTANCE)
                        .filter(f -> f.items().contains(Item.substance("ketamine")))
                        .findFirst()
                        .orElseThrow();
        CountSeries series = summary.series().get(rise.key());
        assertThat(series).isNotNull();
        assertThat(series.spans()).anyMatch(Span::alarm);
    }
}
