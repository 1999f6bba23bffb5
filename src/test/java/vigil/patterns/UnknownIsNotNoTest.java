package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UnknownIsNotNoTest {

    private static final int CASES = 3_000;

    @Test
    void makingHalfOfTheNoesUnknownShrinksTheDenominatorAndMovesTheOddsBySamplingOnly() {
        TestedSet full = pair(facts(1, 0));
        TestedSet half = pair(facts(1, 0.5));
        assertThat(half.denominator()).isLessThan(full.denominator());
        assertThat(half.denominator()).isGreaterThan(full.denominator() / 2);
        assertThat(half.observed()).isEqualTo(full.observed());
        assertThat(oddsRatio(full)).isBetween(2.5, 6.5);
        assertThat(oddsRatio(half)).isBetween(oddsRatio(full) * 0.75, oddsRatio(full) * 1.33);
        // Counting unknown as no would have kept the expectation where it was.
        assertThat(half.expected()).isGreaterThan(full.expected() * 1.1);
    }

    @Test
    void anAbsentCircumstanceIsUnknown() {
        ItemMatrix matrix =
                ItemMatrix.of(
                        List.of(
                                start("a").circumstance("place", "home").build(),
                                start("b").circumstance("place", "street").build(),
                                start("c").build()),
                        Taxonomy.empty(),
                        EvidenceBasis.CONFIRMED);
        int home = matrix.items().indexOf(Item.circumstance("place", "home"));
        assertThat(Bits.count(matrix.present(home))).isEqualTo(1);
        assertThat(Bits.count(matrix.assessed(home))).isEqualTo(2);
    }

    @Test
    void influenceZeroIsNoInformationAndAnUnlistedFactorIsNoOnlyWhenFactorsWereAssessed() {
        ItemMatrix matrix =
                ItemMatrix.of(
                        List.of(
                                start("a").factor("F", 2).build(),
                                start("b").factor("F", 0).factorsAssessed(true).build(),
                                start("c").factorsAssessed(true).build(),
                                start("d").build()),
                        Taxonomy.empty(),
                        EvidenceBasis.CONFIRMED);
        int factor = matrix.items().indexOf(Item.factor("F"));
        assertThat(matrix.references(matrix.present(factor))).containsExactly("a");
        assertThat(matrix.references(matrix.assessed(factor))).containsExactly("a", "c");
    }

    @Test
    void suspectedEvidenceNeverCountsAsConfirmed() {
        List<CaseFact> facts =
                List.of(
                        start("a")
                                .substance("x", EvidenceStage.SUSPECTED)
                                .toxicologyBack(true)
                                .build(),
                        start("b").substance("x", EvidenceStage.TOXICOLOGY).build(),
                        start("c").substance("x", EvidenceStage.SUSPECTED).build());
        assertThat(with("x", facts, EvidenceBasis.CONFIRMED)).containsExactly("b");
        assertThat(with("x", facts, EvidenceBasis.SUSPECTED)).containsExactly("a", "c");
        assertThat(with("x", facts, EvidenceBasis.ANY)).containsExactly("a", "b", "c");
        ItemMatrix confirmed = ItemMatrix.of(facts, Taxonomy.empty(), EvidenceBasis.CONFIRMED);
        int x = confirmed.items().indexOf(Item.substance("x"));
        assertThat(confirmed.references(confirmed.assessed(x))).containsExactly("a", "b");
    }

    private static List<String> with(String code, List<CaseFact> facts, EvidenceBasis basis) {
        ItemMatrix matrix = ItemMatrix.of(facts, Taxonomy.empty(), basis);
        return matrix.references(matrix.present(matrix.items().indexOf(Item.substance(code))));
    }

    private static CaseFact.Builder start(String reference) {
        return CaseFact.of(reference, LocalDate.of(2024, 5, 1), "A");
    }

    /** A circumstance and a substance with an odds ratio of 4; a share of the noes unknown. */
    private static List<CaseFact> facts(long seed, double unknown) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom hidden = new SplittableRandom(seed + 1);
        List<CaseFact> facts = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            boolean hostel = random.nextDouble() < 0.2;
            boolean found = random.nextDouble() < (hostel ? 0.4 : 1.0 / 7);
            CaseFact.Builder fact =
                    CaseFact.of("C" + i, LocalDate.of(2024, 1, 1).minusDays(i), "A")
                            .toxicologyBack(true);
            if (hostel || hidden.nextDouble() >= unknown) {
                fact.circumstance("place", hostel ? "hostel" : "elsewhere");
            }
            if (found) {
                fact.substance("x", EvidenceStage.TOXICOLOGY);
            }
            facts.add(fact.build());
        }
        return facts.reversed();
    }

    private static TestedSet pair(List<CaseFact> facts) {
        ItemMatrix matrix = ItemMatrix.of(facts, Taxonomy.empty(), EvidenceBasis.CONFIRMED);
        return new Combinations(matrix, 3, Cancellation.never())
                .search(
                        (a, b) ->
                                a.equals(Item.circumstance("place", "hostel"))
                                        && b.equals(Item.substance("x")),
                        false,
                        1,
                        0.05)
                .sets()
                .getFirst();
    }

    /** From the table's figures, ignoring the strata, which do not matter here. */
    private static double oddsRatio(TestedSet set) {
        double rest = set.observed() / set.expected();
        // E = XY/n and all hostel deaths are known, so that X follows from the design.
        return rest > 1 ? odds(set) : 0;
    }

    private static double odds(TestedSet set) {
        double x = 0.2 * CASES;
        double y = set.expected() * set.denominator() / x;
        double a = set.observed();
        return a * (set.denominator() - x - y + a) / ((x - a) * (y - a));
    }
}
