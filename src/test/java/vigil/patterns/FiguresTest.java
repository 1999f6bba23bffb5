package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theRatioNeverLiesOutsideItsOwnInterval() {
        for (double expected : new double[] {0.001, 0.02, 0.15, 0.5, 1, 3, 20, 111}) {
            for (long observed : new long[] {1, 2, 5, 14, 49, 300}) {
                Figures figures = Figures.of(observed, 1_000, expected);
                assertThat(figures.ratio())
                        .as(observed + " for " + expected)
                        .isBetween(figures.low(), figures.high());
            }
        }
    }

    /** 5 events: 1.6235 to 11.6683 (Garwood 1936, as in every table of exact Poisson limits). */
    @Test
    void whereLittleWasExpectedTheExactIntervalIsGiven() {
        Figures figures = Figures.of(5, 400, 0.15);
        assertThat(figures.low()).isCloseTo(1.6235 / 0.15, within(0.01));
        assertThat(figures.high()).isCloseTo(11.6683 / 0.15, within(0.01));
    }
}
