package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.patterns.CountSignal.Light;

class CountSignalTest {

    /** The worked values of the field guide. */
    @ParameterizedTest
    @CsvSource({"1.9, 7, 8", "0.5, 4, 5", "11, 20, 24"})
    void lightsTurnAtTheWorkedCounts(double mean, long amber, long red) {
        assertThat(CountSignal.smallest(Light.AMBER, mean)).isEqualTo(amber);
        assertThat(CountSignal.smallest(Light.RED, mean)).isEqualTo(red);
        assertThat(CountSignal.againstMean(amber - 1, mean).light()).isEqualTo(Light.NONE);
        assertThat(CountSignal.againstMean(amber, mean).light()).isEqualTo(Light.AMBER);
        assertThat(CountSignal.againstMean(red, mean).light()).isEqualTo(Light.RED);
    }

    @Test
    void workedProbabilityOfASpike() {
        assertThat(CountSignal.againstMean(30, 14).probability())
                .isCloseTo(0.00014, within(0.000005));
    }

    @Test
    void aPastThatVariedMoreMakesACountLessSurprising() {
        long[] even = {3, 3, 2, 4, 3, 3, 2, 4, 3, 3};
        long[] uneven = {0, 9, 0, 8, 1, 0, 7, 0, 5, 0};
        double steady = CountSignal.againstPast(10, even).probability();
        double erratic = CountSignal.againstPast(10, uneven).probability();
        assertThat(steady).isLessThan(0.01);
        assertThat(erratic).isGreaterThan(0.05);
    }

    @Test
    void aShortPastMakesACountLessSurprising() {
        double shortPast = CountSignal.againstPast(7, new long[] {2, 2, 2}).probability();
        double longPast = CountSignal.againstPast(7, new long[60]).probability();
        double known = CountSignal.againstMean(7, 2).probability();
        assertThat(shortPast).isGreaterThan(known);
        assertThat(longPast).isLessThan(1e-9);
    }
}
