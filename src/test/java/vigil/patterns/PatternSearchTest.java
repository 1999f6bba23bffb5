package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatternSearchTest {

    private final List<CaseFact> facts = Panel.deaths(4, 60, 1, (death, fact) -> {});

    @Test
    void nothingIsFoundInNothing() {
        PatternSummary summary = Panel.search(List.of());
        assertThat(summary.findings()).isEmpty();
        assertThat(summary.deaths()).isZero();
        assertThat(summary.remarks())
                .extracting(Sentence::key)
                .containsExactly("pattern.remark.tooFew");
    }

    @Test
    void oneDeathIsNoPattern() {
        PatternSummary summary = Panel.search(facts.subList(0, 1));
        assertThat(summary.findings()).isEmpty();
    }

    @Test
    void deathsAfterTheLastDayAreNotLookedAt() {
        LocalDate earlier = Panel.LAST.minusMonths(6);
        List<CaseFact> until =
                facts.stream().filter(fact -> !fact.died().isAfter(earlier)).toList();
        Options options = Options.asAt(earlier).withPermutations(99);
        assertThat(Panel.search(facts, options)).isEqualTo(Panel.search(until, options));
    }

    @Test
    void aSliceOfOneAreaReadsThatAreaOnly() {
        Slice slice = Slice.everything().inAreas(Set.of("Barnsley"));
        PatternSummary summary = run(facts, slice);
        long deaths = facts.stream().filter(f -> f.area().equals("Barnsley")).count();
        assertThat(summary.deaths()).isEqualTo((int) deaths);
        assertThat(summary.areaCombinations().pairsTested()).isZero();
        assertThat(summary.findings()).allMatch(finding -> finding.slice().equals(slice));
    }

    @Test
    void aPeriodLimitsCombinationsButNotTheHistoryOfRises() {
        Slice slice =
                Slice.everything().within(Period.between(Panel.LAST.minusDays(364), Panel.LAST));
        PatternSummary summary = run(facts, slice);
        assertThat(summary.combinations().cases()).isEqualTo(summary.deaths());
        assertThat(summary.deaths()).isBetween(59, 61);
        assertThat(summary.rises().substances().cases()).isGreaterThan(2 * summary.deaths());
    }

    @Test
    void aFilterKeepsTheDeathsThatHaveEveryItem() {
        PatternSummary summary =
                run(facts, Slice.everything().having(Set.of(Item.substance("heroin"))));
        long heroin = facts.stream().filter(f -> f.substances().containsKey("heroin")).count();
        assertThat(summary.deaths()).isEqualTo((int) heroin);
    }

    @Test
    void womenAreComparedWithThePastOfWomen() {
        Slice women = Slice.everything().having(Set.of(Item.sex("SEX02")));
        List<CaseFact> planted =
                Panel.deaths(
                        4,
                        120,
                        3,
                        (death, fact) -> {
                            if (death.number() == 20) { // a man, long ago
                                fact.sex("SEX01").substance("xylazine", EvidenceStage.TOXICOLOGY);
                            }
                            if (death.number() == 470) {
                                fact.sex("SEX02").substance("xylazine", EvidenceStage.TOXICOLOGY);
                            }
                        });
        long all = planted.stream().filter(f -> f.sex().equals(Optional.of("SEX02"))).count();
        PatternSummary summary = run(planted, women);
        assertThat(summary.deaths()).isEqualTo((int) all);
        assertThat(summary.rises().substances().cases()).isLessThanOrEqualTo((int) all);
        Finding first =
                summary.findings().stream()
                        .filter(f -> f.items().equals(List.of(Item.substance("xylazine"))))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.type()).isEqualTo(FindingType.FIRST_SEEN);
        assertThat(first.caveats())
                .as("it is the first among women only, and that is said")
                .contains(Caveat.CHOSEN_DEATHS);
        assertThat(summary.findings())
                .allMatch(f -> f.caveats().contains(Caveat.CHOSEN_DEATHS))
                .as("what every death has is no pattern")
                .noneMatch(f -> f.level() != Level.COUNT && f.items().contains(Item.sex("SEX02")));
        assertThat(run(planted, Slice.everything()).findings())
                .noneMatch(f -> f.caveats().contains(Caveat.CHOSEN_DEATHS));
    }

    @Test
    void anAgeBandAndASexTogetherKeepTheDeathsThatAreBoth() {
        Item young = Item.ageBand(AgeBand.FROM_25);
        PatternSummary summary =
                run(facts, Slice.everything().having(Set.of(Item.sex("SEX02"), young)));
        long both =
                facts.stream()
                        .filter(f -> f.sex().equals(Optional.of("SEX02")))
                        .filter(f -> AgeBand.of(f.age().orElseThrow()) == AgeBand.FROM_25)
                        .count();
        assertThat(summary.deaths()).isEqualTo((int) both);
        assertThat(summary.findings())
                .noneMatch(f -> f.level() != Level.COUNT && f.items().contains(young));
    }

    @Test
    void itStopsWhenNobodyWantsIt() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() ->
                        PatternSearch.run(
                                facts,
                                Panel.taxonomy(),
                                Slice.everything(),
                                Options.asAt(Panel.LAST),
                                () -> asked.incrementAndGet() > 5,
                                SearchProgress.none()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void itTellsHowFarItHasCome() {
        List<String> steps = new ArrayList<>();
        PatternSearch.run(
                facts,
                Panel.taxonomy(),
                Slice.everything(),
                Options.asAt(Panel.LAST).withPermutations(9),
                () -> false,
                (step, done, total) -> {
                    assertThat(done).isEqualTo(steps.size()).isLessThan(total);
                    steps.add(step);
                });
        assertThat(steps).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void twoRowsOfOneReferenceAreRefused() {
        List<CaseFact> twice = new ArrayList<>(facts);
        twice.add(facts.getFirst());
        assertThatThrownBy(() -> Panel.search(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(facts.getFirst().reference());
    }

    @Test
    void monthsAreProvisionalUntilNineInTenDeathsAreKnown() {
        // Told within 21 days, so that only the running month is open.
        assertThat(run(facts, Slice.everything()).provisionalFrom())
                .isEqualTo(LocalDate.of(2025, 8, 1));
        List<CaseFact> untold =
                facts.stream()
                        .map(f -> CaseFact.of(f.reference(), f.died(), f.area()).build())
                        .toList();
        assertThat(run(untold, Slice.everything()).provisionalFrom())
                .isEqualTo(LocalDate.of(2025, 3, 1));
    }

    @Test
    void wholeMonthsEndWithTheLastDay() {
        Months calendar = new Months(LocalDate.of(2025, 2, 28));
        assertThat(calendar.back(LocalDate.of(2025, 1, 31))).isEqualTo(1);
        assertThat(calendar.back(LocalDate.of(2025, 2, 1))).isZero();
        assertThat(calendar.firstOf(2)).isEqualTo(LocalDate.of(2025, 1, 1));
        Months rolling = new Months(LocalDate.of(2025, 5, 17));
        assertThat(rolling.back(LocalDate.of(2025, 4, 18))).isZero();
        assertThat(rolling.back(LocalDate.of(2025, 4, 17))).isEqualTo(1);
        assertThat(rolling.firstOf(1)).isEqualTo(LocalDate.of(2025, 4, 18));
    }

    private static PatternSummary run(List<CaseFact> rows, Slice slice) {
        return PatternSearch.run(
                rows,
                Panel.taxonomy(),
                slice,
                Options.asAt(Panel.LAST).withPermutations(99),
                () -> false,
                SearchProgress.none());
    }
}
