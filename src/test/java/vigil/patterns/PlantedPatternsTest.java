package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is planted in made-up deaths is found and said; where nothing is planted, little is said.
 */
class PlantedPatternsTest {

    private static List<PatternBoard.Entry> board(PatternSummary summary) {
        return summary.board().entries();
    }

    private static Finding first(PatternSummary summary, FindingType type) {
        return board(summary).stream()
                .map(PatternBoard.Entry::finding)
                .filter(finding -> finding.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError(EnglishText.board(summary)));
    }

    @Test
    void aNitazeneThatArrivesInOneBoroughIsSaidWithTheBorough() {
        PatternSummary summary =
                Panel.search(
                        Panel.deaths(
                                5,
                                120,
                                1,
                                (death, fact) -> {
                                    if (death.area().equals("Barnsley") && death.inLastDays(91)) {
                                        fact.substance("protonitazene", EvidenceStage.TOXICOLOGY);
                                    }
                                }));
        PatternBoard.Entry top = board(summary).getFirst();
        assertThat(top.finding().type()).isEqualTo(FindingType.FIRST_SEEN);
        assertThat(top.finding().area()).contains("Barnsley");
        assertThat(EnglishText.wording().say(top.finding().sentence())).contains("Barnsley");
        assertThat(top.similar()).extracting(Finding::type).contains(FindingType.RISING_SUBSTANCE);
    }

    @Test
    void aRiseInOneBoroughOfWhatIsCommonElsewhereIsSaidWithTheBorough() {
        PatternSummary summary =
                Panel.search(
                        Panel.deaths(
                                5,
                                150,
                                2,
                                (death, fact) -> {
                                    boolean now = death.inLastDays(120);
                                    boolean here = death.area().equals("Rotherham");
                                    if (now && here && death.random().nextInt(10) < 7) {
                                        fact.substance("bromazolam", EvidenceStage.TOXICOLOGY);
                                    }
                                }));
        List<Finding> rises =
                board(summary).stream()
                        .map(PatternBoard.Entry::finding)
                        .filter(f -> f.items().contains(Item.substance("bromazolam")))
                        .toList();
        assertThat(rises).hasSize(1);
        assertThat(rises.getFirst().area()).contains("Rotherham");
    }

    @Test
    void twoSubstancesThatRiseTogetherAreSaidTogether() {
        PatternSummary summary =
                Panel.search(
                        Panel.deaths(
                                5,
                                120,
                                2,
                                (death, fact) -> {
                                    if (death.inLastDays(183) && death.random().nextInt(3) == 0) {
                                        fact.substance("methadone", EvidenceStage.TOXICOLOGY);
                                        fact.substance("pregabalin", EvidenceStage.TOXICOLOGY);
                                    }
                                }));
        Finding rise = first(summary, FindingType.RISING_COMBINATION);
        assertThat(rise.items())
                .containsExactly(Item.substance("methadone"), Item.substance("pregabalin"));
        assertThat(rise.level()).isEqualTo(Level.STRONG);
    }

    @Test
    void deathsAtOneHostelAreFoundAndItsKeyIsNeverSaid() {
        Set<Integer> hostel = Set.of(400, 404, 409, 411);
        PatternSummary summary =
                Panel.search(
                        Panel.deaths(
                                5,
                                120,
                                3,
                                (death, fact) -> {
                                    if (hostel.contains(death.number())) {
                                        fact.premises("12 High Street");
                                    }
                                }));
        Finding place = first(summary, FindingType.SAME_PLACE);
        assertThat(place.level()).isEqualTo(Level.STRONG);
        assertThat(place.cases()).containsExactly("C00400", "C00404", "C00409", "C00411");
        assertThat(place.premises()).contains("12 High Street");
        assertThat(EnglishText.board(summary)).doesNotContain("High Street");
    }

    @Test
    void threeAtOneAddressThatLuckMayExplainAreSaidOnlyWhileTheyAreNews() {
        assertThat(placesWith(Set.of(300, 380, 420))).isEmpty();
        assertThat(placesWith(Set.of(480, 555, 590))).containsExactly(Level.COUNT);
    }

    private static List<Level> placesWith(Set<Integer> hostel) {
        return Panel.search(
                        Panel.deaths(
                                5,
                                120,
                                3,
                                (death, fact) -> {
                                    if (hostel.contains(death.number())) {
                                        fact.premises("12 High Street");
                                    }
                                }))
                .findings()
                .stream()
                .filter(finding -> finding.type() == FindingType.SAME_PLACE)
                .map(Finding::level)
                .toList();
    }

    @Test
    void addressesOfOneDeathEachAreNotAPlace() {
        PatternSummary summary = Panel.search(Panel.deaths(5, 120, 3, (death, fact) -> {}));
        assertThat(summary.findings())
                .noneMatch(finding -> finding.type() == FindingType.SAME_PLACE);
    }

    @Test
    void deathsSoonAfterReleaseAreComparedWithAnEvenSpread() {
        PatternSummary summary =
                Panel.search(
                        Panel.deaths(
                                5,
                                120,
                                4,
                                (death, fact) -> {
                                    if (death.random().nextInt(20) == 0) {
                                        fact.daysSinceRelease(8 + death.random().nextInt(7));
                                    }
                                }));
        Finding release = first(summary, FindingType.AFTER_RELEASE);
        assertThat(release.level()).isEqualTo(Level.STRONG);
        assertThat(release.figures().ratio()).isGreaterThan(2);
        assertThat(release.bands()).hasSize(5);
        assertThat(release.bands().get(2).count())
                .isGreaterThan(release.bands().get(1).count())
                .isGreaterThan(release.bands().get(3).count());
        assertThat(release.bands().stream().mapToLong(Band::count).sum())
                .isEqualTo(release.figures().observed());
    }

    @Test
    void moreDeathsThanThePastAreSaidAndFewerAreNot() {
        List<CaseFact> base = Panel.deaths(5, 60, 5, (death, fact) -> {});
        List<CaseFact> more = new ArrayList<>(base);
        for (int i = 0; i < 16; i++) {
            more.add(
                    CaseFact.of("X" + i, Panel.LAST.minusDays(i), "Doncaster")
                            .toxicologyBack(true)
                            .build());
        }
        Finding total = first(Panel.search(more), FindingType.TOTAL_DEATHS);
        assertThat(total.area()).contains("Doncaster");
        assertThat(total.caveats()).contains(Caveat.PROVISIONAL_MONTHS);
        // Reports of the last half year have not come in yet.
        List<CaseFact> fewer =
                base.stream()
                        .filter(fact -> fact.died().isBefore(Panel.LAST.minusDays(183)))
                        .toList();
        assertThat(Panel.search(fewer).findings())
                .noneMatch(finding -> finding.type() == FindingType.TOTAL_DEATHS);
    }

    @Test
    void aLinkIsFoundAndCountedAmongTheDeathsThatCanSay() {
        PatternSummary summary =
                Panel.search(
                        Panel.deaths(
                                5,
                                150,
                                6,
                                (death, fact) -> {
                                    if (death.random().nextInt(8) == 0) {
                                        fact.factor("SOC04", 2);
                                        fact.substance("quetiapine", EvidenceStage.TOXICOLOGY);
                                    }
                                }));
        Finding link = first(summary, FindingType.COMBINATION);
        assertThat(link.items())
                .containsExactly(Item.factor("SOC04"), Item.substance("quetiapine"));
        assertThat(link.level()).isEqualTo(Level.STRONG);
        assertThat(link.figures().denominator()).isLessThan(summary.deaths());
        assertThat(link.completeness().deaths()).isEqualTo(summary.deaths());
    }

    @Test
    void whereNothingIsGoingOnTheBoardIsShort() {
        int lines = 0;
        for (long seed = 20; seed < 32; seed++) {
            lines +=
                    board(
                                    Panel.search(
                                            Panel.deaths(5, 80, seed, (death, fact) -> {}),
                                            Options.asAt(Panel.LAST).withPermutations(199)))
                            .size();
        }
        assertThat(lines).isLessThanOrEqualTo(12);
    }
}
