package vigil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;
import vigil.exchange.VocabularyResources;
import vigil.patterns.BeforeAfter;
import vigil.patterns.CaseFact;
import vigil.patterns.ChartFigures;
import vigil.patterns.EvidenceStage;
import vigil.patterns.Item;
import vigil.patterns.Options;
import vigil.patterns.Slice;
import vigil.patterns.Taxonomy;
import vigil.words.PatternWords;
import vigil.words.Words;

/** What leaves is drawn from what the gate lets out, and from nothing else. */
class LeavingChartsTest {

    private static final LocalDate LAST = LocalDate.of(2025, 8, 31);
    private static final LocalDate ACTION = LocalDate.of(2024, 6, 1);
    private static final Item FIRST = Item.substance("OPI034");
    private static final Item SECOND = Item.substance("GAB001");

    private final PatternWords words =
            new PatternWords(Words.english(), VocabularyResources.load());

    /** The same deaths but for what was found in them. */
    private static List<CaseFact> deaths(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CaseFact> facts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDate died = LAST.minusDays(3L * i);
            CaseFact.Builder fact =
                    CaseFact.of("C" + i, died, i % 3 == 0 ? "DONCASTER" : "SHEFFIELD")
                            .notified(died.plusDays(3))
                            .toxicologyBack(true)
                            .daysSinceRelease(i % 370);
            if (random.nextInt(4) == 0) {
                fact.substance(FIRST.code(), EvidenceStage.TOXICOLOGY);
            }
            if (random.nextInt(3) == 0) {
                fact.substance(SECOND.code(), EvidenceStage.TOXICOLOGY);
            }
            facts.add(fact.build());
        }
        return facts;
    }

    private Optional<LeavingChart> leaving(ChartKind kind, long seed) {
        List<CaseFact> facts = deaths(seed);
        Options options = Options.asAt(LAST);
        ChartFigures figures =
                ChartFigures.read(
                        facts, Taxonomy.empty(), Slice.everything(), options, () -> false);
        List<BeforeAfter> compared =
                BeforeAfter.of(facts, Taxonomy.empty(), Slice.everything(), options, ACTION);
        return new LeavingCharts(words, figures)
                .of(
                        new PanelCharts.Question(
                                kind, Optional.of(FIRST), true, Optional.of(ACTION)),
                        compared);
    }

    private static ShownTable all(
            CountTable table, java.util.function.LongFunction<ShownCount> as) {
        List<List<ShownCount>> counts = new ArrayList<>();
        for (List<Long> row : table.counts()) {
            counts.add(row.stream().map(as::apply).toList());
        }
        return new ShownTable(
                table.title(),
                table.rows(),
                table.columns(),
                counts,
                Collections.nCopies(table.rows().size(), new ShownCount.Hidden()),
                Collections.nCopies(table.columns().size(), new ShownCount.Hidden()),
                new ShownCount.Hidden(),
                List.of());
    }

    private static List<ShownTable> shown(
            LeavingChart chart, java.util.function.LongFunction<ShownCount> as) {
        return chart.tables().stream().map(counts -> all(counts.table(), as)).toList();
    }

    @Test
    void whatIsAboutSingleDeathsOrDaysNeverLeaves() {
        for (ChartKind kind :
                List.of(
                        ChartKind.FIRSTS,
                        ChartKind.DAYS_OF_MONTH,
                        ChartKind.PANELS,
                        ChartKind.COMBINATIONS)) {
            assertThat(leaving(kind, 1)).as(kind.name()).isEmpty();
        }
    }

    /** Two panels whose hidden counts differ give the same drawing, to the byte. */
    @Test
    void hiddenCountsLeaveNoTraceInTheDrawing() {
        for (ChartKind kind : List.of(ChartKind.TREND, ChartKind.AREAS)) {
            LeavingChart one = leaving(kind, 1).orElseThrow();
            LeavingChart other = leaving(kind, 2).orElseThrow();
            assertThat(one.tables().getFirst().table().counts())
                    .isNotEqualTo(other.tables().getFirst().table().counts());
            Chart first = one.drawing().apply(shown(one, count -> new ShownCount.Hidden()));
            Chart second = other.drawing().apply(shown(other, count -> new ShownCount.Hidden()));
            assertThat(Svg.of(first)).isEqualTo(Svg.of(second));
            assertThat(first.table()).isEqualTo(second.table());
            assertThat(first.spots()).isEqualTo(second.spots());
        }
    }

    @Test
    void everyChartThatLeavesIsSaneWhetherCountsAreShownHiddenOrRounded() {
        for (ChartKind kind : ChartKind.values()) {
            Optional<LeavingChart> leaving = leaving(kind, 5);
            if (leaving.isEmpty()) {
                continue;
            }
            LeavingChart chart = leaving.get();
            assertThat(chart.tables()).as(kind.name()).isNotEmpty();
            SheetCheck.sane(chart.drawing().apply(shown(chart, ShownCount::of)));
            SheetCheck.sane(chart.drawing().apply(shown(chart, count -> new ShownCount.Hidden())));
            SheetCheck.sane(
                    chart.drawing()
                            .apply(shown(chart, count -> new ShownCount.Rounded(count / 5 * 5))));
            SheetCheck.sane(
                    chart.drawing()
                            .apply(
                                    shown(
                                            chart,
                                            count ->
                                                    count < 9
                                                            ? new ShownCount.Hidden()
                                                            : ShownCount.of(count))));
        }
    }

    @Test
    void timeIsToldByQuartersAndPlaceByAreas() {
        LeavingChart trend = leaving(ChartKind.TREND, 1).orElseThrow();
        assertThat(trend.tables().getFirst().table().rows())
                .allMatch(row -> row.matches("20\\d\\dQ[1-4]"));
        LeavingChart areas = leaving(ChartKind.AREAS, 1).orElseThrow();
        assertThat(areas.tables().getFirst().table().rows())
                .containsExactly("DONCASTER", "SHEFFIELD");
        assertThat(areas.tables().getFirst().subject().rows()).isEqualTo("area");
    }

    @Test
    void noCombinationOfFewerThanFiveIsEvenAskedFor() {
        LeavingChart together = leaving(ChartKind.TOGETHER, 1).orElseThrow();
        assertThat(together.tables())
                .allSatisfy(counts ->
                        assertThat(counts.table().counts().stream().flatMap(List::stream))
                                .allMatch(count -> count >= 5));
    }
}
