package vigil.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.patterns.Figures;

class FigureRulesTest {

    @Test
    void noRateIsMadeFromTooFewDeathsAndOneFromFewIsMarked() {
        assertThat(Reliability.ofCrudeRate(2)).isEqualTo(Reliability.WITHHELD);
        assertThat(Reliability.ofCrudeRate(3)).isEqualTo(Reliability.UNRELIABLE);
        assertThat(Reliability.ofCrudeRate(20)).isEqualTo(Reliability.RELIABLE);
        assertThat(Reliability.ofStandardisedRate(9)).isEqualTo(Reliability.WITHHELD);
        assertThat(Reliability.ofStandardisedRate(19)).isEqualTo(Reliability.UNRELIABLE);
    }

    @Test
    void aPercentageIsWholeAndOfTenDeathsAtLeast() {
        assertThat(Reliability.percentage(ShownCount.of(1), ShownCount.of(9))).isEmpty();
        assertThat(Reliability.percentage(ShownCount.of(5), ShownCount.of(12))).hasValue(42);
        assertThat(Reliability.percentage(new ShownCount.Hidden(), ShownCount.of(12))).isEmpty();
        assertThat(Reliability.percentage(ShownCount.of(6), new ShownCount.Rounded(15)))
                .hasValue(40);
    }

    @Test
    void aFindingOfFewOrOfAllButFewStaysInside() {
        FindingRule rule = new FindingRule(5);
        assertThat(rule.mayLeave(figures(4, 100))).isFalse();
        assertThat(rule.mayLeave(figures(5, 100))).isTrue();
        assertThat(rule.mayLeave(figures(97, 100))).isFalse();
        assertThat(rule.mayLeave(figures(100, 100))).isTrue();
    }

    private static Figures figures(long observed, long of) {
        return new Figures(observed, of, 1, 1, 1, 1);
    }

    @Test
    void aDeathAloneInItsCellIsFound() {
        record Death(String area, int age, LocalDate day) {}
        Death one = new Death("A", 31, LocalDate.of(2026, 1, 3));
        Death two = new Death("A", 34, LocalDate.of(2026, 3, 31));
        Death lone = new Death("A", 35, LocalDate.of(2026, 3, 31));
        assertThat(
                        Coarse.alone(
                                List.of(one, two, lone),
                                d -> Coarse.of(d.area, Optional.of(d.age), "F", d.day, "opioid")))
                .containsExactly(lone);
        assertThat(Coarse.of("A", Optional.of(31), "F", one.day, "opioid"))
                .isEqualTo(new Coarse("A", "25-34", "F", "2026Q1", "opioid"));
    }
}
