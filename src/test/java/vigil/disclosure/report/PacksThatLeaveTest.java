package vigil.disclosure.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.disclosure.gate.Gate;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.Gated;
import vigil.disclosure.gate.Place;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.report.ReportDraft.Counted;
import vigil.domain.panel.Area;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;
import vigil.patterns.CaseFact;
import vigil.patterns.CountedDeaths.Death;
import vigil.patterns.Item;
import vigil.solver.OjAlgoSolver;

/** What packs bring to the gate, and what becomes of it. */
class PacksThatLeaveTest {

    private static final GateRule RULE = GateRule.USUAL;

    private final Vocabulary vocabulary = VocabularyResources.load();
    private final List<String> substances =
            vocabulary.substances().all().stream().map(s -> s.code()).limit(7).toList();

    private Ground ground(long seed, int deaths) {
        return MadeUpDeaths.ground(
                MadeUpDeaths.facts(seed, deaths, substances), vocabulary, OutputTier.PUBLIC, RULE);
    }

    private static FoiAnswer.Asked asked(boolean substance, boolean year, boolean area) {
        return new FoiAnswer.Asked(substance, year, area, 2021, 2025, Set.of());
    }

    private static ReportDraft quarterly(Ground ground, Optional<String> area) {
        return CdpPack.of(ground, area, MadeUpDeaths.nothingFound(ground), MadeUpDeaths.work());
    }

    private static List<ShownTable> passed(ReportDraft draft) {
        List<ShownTable> shown = new ArrayList<>();
        Gate gate = new Gate(new OjAlgoSolver());
        for (Counted counted : draft.tables()) {
            Gated gated =
                    gate.pass(
                            counted.table(),
                            RULE,
                            (row, column) -> counted.also().contains(new Place(row, column)));
            assertThat(gated).as(counted.table().title()).isInstanceOf(Gated.Open.class);
            shown.add(((Gated.Open) gated).table());
        }
        return shown;
    }

    /** Whatever a borough is shown is protected together with what the others are shown. */
    @Test
    void everyBoroughAndTheCountyBringTheSameTablesOfDeathsToTheGate() {
        Ground ground = ground(1, 900);
        List<Counted> county = ofDeaths(quarterly(ground, Optional.empty()));
        for (Area area : MadeUpDeaths.AREAS) {
            assertThat(ofDeaths(quarterly(ground, Optional.of(area.code())))).isEqualTo(county);
        }
    }

    private static List<Counted> ofDeaths(ReportDraft draft) {
        return draft.tables().stream()
                .filter(counted -> counted.subject().counted().startsWith("deaths"))
                .toList();
    }

    /** What one pack hides the others hide, because they show the same table. */
    @Test
    void anAnswerAndAQuarterlyPackShowTheSameTableOfASubstance() {
        Ground ground = ground(2, 700);
        List<Counted> quarterly = ofDeaths(quarterly(ground, Optional.of("BARNSLEY")));
        for (boolean year : new boolean[] {true, false}) {
            for (boolean area : new boolean[] {true, false}) {
                List<Counted> answer =
                        FoiAnswer.of(
                                        ground,
                                        new FoiAnswer.Asked(true, year, area, 2020, 2025, Set.of()))
                                .tables();
                assertThat(answer.subList(1, answer.size()))
                        .isNotEmpty()
                        .allMatch(quarterly::contains);
            }
        }
    }

    @Test
    void aPartOfTheYearsIsPickedFromTheSharedTableAndOthersAreCountedByThemselves() {
        Ground ground = ground(8, 900);
        String code = substances.getFirst();
        for (int[] years : new int[][] {{2022, 2024}, {2019, 2024}, {2020, 2025}}) {
            for (boolean area : new boolean[] {true, false}) {
                ReportDraft draft =
                        FoiAnswer.of(
                                ground,
                                new FoiAnswer.Asked(
                                        true, true, area, years[0], years[1], Set.of(code)));
                Report report = draft.shown(passed(draft), RULE, "hash");
                Part.Line line = report.figures().getLast().lines().getLast();
                for (int i = 0; i <= years[1] - years[0]; i++) {
                    int year = years[0] + i;
                    long counted =
                            ground.deaths()
                                    .count(d ->
                                            d.died().getYear() == year
                                                    && d.items().contains(Item.substance(code)));
                    if (report.at(line.cells().get(i)) instanceof ShownCount.Exact exact) {
                        assertThat(exact.count()).isEqualTo(counted);
                    }
                }
            }
        }
    }

    @Test
    void noHiddenCountIsLeftOverWhenTheOthersOfItsLineAreTakenFromTheTotal() {
        for (long seed = 0; seed < 6; seed++) {
            Ground ground = ground(seed, 300 + (int) seed * 150);
            for (ReportDraft draft :
                    List.of(
                            quarterly(ground, Optional.of("BARNSLEY")),
                            FoiAnswer.of(ground, asked(true, true, true)),
                            FoiAnswer.of(ground, asked(true, false, true)))) {
                passed(draft).forEach(PacksThatLeaveTest::nothingStandsAlone);
            }
        }
    }

    private static void nothingStandsAlone(ShownTable table) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        int margin = table.rowTotals().isEmpty() ? 0 : 1;
        for (int row = 0; row < rows + margin && margin > 0 && columns > 1; row++) {
            int hidden = 0;
            for (int column = 0; column <= columns; column++) {
                hidden += table.at(row, column) instanceof ShownCount.Hidden ? 1 : 0;
            }
            assertThat(hidden).as(table.title() + " row " + row).isNotEqualTo(1);
        }
        for (int column = 0; column < columns + margin && margin > 0 && rows > 1; column++) {
            int hidden = 0;
            for (int row = 0; row <= rows; row++) {
                hidden += table.at(row, column) instanceof ShownCount.Hidden ? 1 : 0;
            }
            assertThat(hidden).as(table.title() + " column " + column).isNotEqualTo(1);
        }
    }

    @Test
    void noSmallCountAndNoSmallRemainderOfASubstanceIsShown() {
        Ground ground = ground(3, 500);
        ReportDraft draft = FoiAnswer.of(ground, asked(true, true, true));
        Report report = draft.shown(passed(draft), RULE, "hash");
        assertThat(report.figures()).hasSizeGreaterThan(4);
        int remainders = 0;
        for (Counted counted : draft.tables()) {
            remainders += counted.also().size();
        }
        assertThat(remainders).isPositive();
        for (Part.Figures figures : report.figures()) {
            for (Part.Line line : figures.lines()) {
                for (Part.Pick pick : line.cells()) {
                    if (report.at(pick) instanceof ShownCount.Exact exact) {
                        assertThat(exact.count() == 0 || exact.count() >= 5).isTrue();
                    }
                }
            }
        }
        List<ShownTable> shown = passed(draft);
        for (int i = 0; i < shown.size(); i++) {
            for (Place place : draft.tables().get(i).also()) {
                assertThat(shown.get(i).at(place.row(), place.column()))
                        .isInstanceOf(ShownCount.Hidden.class);
            }
        }
    }

    @Test
    void anAnswerToldByNothingIsOneTrueNumber() {
        Ground ground = ground(4, 400);
        ReportDraft draft = FoiAnswer.of(ground, asked(false, false, false));
        Report report = draft.shown(passed(draft), RULE, "hash");
        long deaths =
                ground.deaths()
                        .count(d -> d.died().getYear() >= 2021 && d.died().getYear() <= 2025);
        assertThat(report.figures()).hasSize(1);
        assertThat(report.at(report.figures().getFirst().lines().getFirst().cells().getFirst()))
                .isEqualTo(ShownCount.of(deaths));
    }

    @Test
    void substancesOfTooFewDeathsAreNotListed() {
        List<CaseFact> facts = new ArrayList<>(MadeUpDeaths.facts(5, 300, substances));
        String rare = vocabulary.substances().all().get(20).code();
        for (int i = 0; i < 4; i++) {
            facts.add(
                    CaseFact.of("RARE-" + i, java.time.LocalDate.of(2024, 3, 1 + i), "SHEFFIELD")
                            .substance(rare, vigil.patterns.EvidenceStage.CERTIFIED)
                            .build());
        }
        Ground ground = MadeUpDeaths.ground(facts, vocabulary, OutputTier.PUBLIC, RULE);
        assertThat(ground.deaths().count((Death d) -> d.items().contains(Item.substance(rare))))
                .isEqualTo(4);
        assertThat(FoiAnswer.of(ground, asked(true, true, false)).tables())
                .noneMatch(counted -> counted.table().title().contains(rare));
    }

    @Test
    void whatTheGateRefusesIsSaidAndItsLinesAreGone() {
        Ground ground = ground(6, 600);
        ReportDraft draft = FoiAnswer.of(ground, asked(true, true, false));
        Counted second = draft.tables().get(1);
        ReportDraft fewer = draft.without(second.table().title(), "tellsWithEarlier");
        Report whole = draft.shown(passed(draft), RULE, "hash");
        Report report = fewer.shown(passed(fewer), RULE, "hash");
        assertThat(report.leftOut())
                .containsExactly(new Report.LeftOut(second.what(), "tellsWithEarlier"));
        assertThat(report.figures().get(1).lines())
                .hasSize(whole.figures().get(1).lines().size() - 1)
                .noneMatch(line -> line.label().equals(second.what()));
        assertThat(draft.without("no such table", "empty").tables()).hasSameSizeAs(draft.tables());
    }

    @Test
    void laterDeathsAndThoseToldLaterAreNotCounted() {
        List<CaseFact> facts =
                List.of(
                        CaseFact.of("A", MadeUpDeaths.CUT_OFF, "BARNSLEY").build(),
                        CaseFact.of("B", MadeUpDeaths.CUT_OFF.plusDays(1), "BARNSLEY").build(),
                        CaseFact.of("C", MadeUpDeaths.CUT_OFF.minusDays(9), "BARNSLEY")
                                .notified(MadeUpDeaths.CUT_OFF.plusDays(1))
                                .build());
        Ground ground = MadeUpDeaths.ground(facts, vocabulary, OutputTier.PUBLIC, RULE);
        assertThat(ground.deaths().all()).extracting(Death::reference).containsExactly("A");
    }

    @Test
    void textsThatPointToSomebodyAreReplacedAndCounted() {
        Ground ground = ground(7, 400);
        ReportDraft draft = quarterly(ground, Optional.empty());
        Report report = draft.shown(passed(draft), RULE, "hash");
        assertThat(report.leftOut()).extracting(Report.LeftOut::reason).contains("names");
        assertThat(report.sections())
                .flatExtracting(Report.Section::parts)
                .filteredOn(Part.Lines.class::isInstance)
                .flatExtracting(part -> ((Part.Lines) part).rows())
                .anyMatch(row -> row.contains(Phrase.of("report.unnamed")));
    }

    @Test
    void anAnswerIsAboutOneToTwelveYears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoiAnswer.Asked(true, true, true, 2025, 2021, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoiAnswer.Asked(true, true, true, 2013, 2025, Set.of()));
    }
}
