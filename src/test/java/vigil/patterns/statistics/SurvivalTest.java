package vigil.patterns.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    @Test
    void withoutOpenWaitsItIsTheOrdinaryMedian() {
        assertThat(new Survival(List.of(5, 1, 3, 9), List.of()).median()).hasValue(3);
        assertThat(new Survival(List.of(7), List.of()).median()).hasValue(7);
    }

    /** 6-MP arm of Freireich's leukaemia trial, as in every textbook: median 23 weeks. */
    @Test
    void theTextbookExampleGivesItsMedian() {
        Survival arm =
                new Survival(
                        List.of(6, 6, 6, 7, 10, 13, 16, 22, 23),
                        List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));
        assertThat(arm.size()).isEqualTo(21);
        assertThat(arm.median()).hasValue(23);
        assertThat(arm.longestOpen()).isEqualTo(35);
    }

    @Test
    void whileMoreThanHalfStillWaitThereIsNoMedian() {
        assertThat(new Survival(List.of(10), List.of(20, 30)).median()).isEmpty();
        assertThat(new Survival(List.of(), List.of(3)).median()).isEmpty();
        assertThat(new Survival(List.of(), List.of()).median()).isEmpty();
    }
}
