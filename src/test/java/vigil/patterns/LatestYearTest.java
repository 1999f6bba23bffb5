package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vigil.patterns.statistics.ScanStatistic;

class LatestYearTest {

    private static final int[] DEATHS = {7, 9, 6, 8, 8, 7, 7, 6, 9, 8, 5, 7};

    @Test
    void aShareThatStaysAsItIsIsNoRise() {
        int[] cases = {2, 2, 1, 2, 2, 2, 2, 1, 2, 2, 1, 2};
        assertThat(new LatestYear(DEATHS, cases, 6).chance()).isGreaterThan(0.3);
    }

    @Test
    void whatCameInTheLastMonthsIsOne() {
        int[] cases = {3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(new LatestYear(DEATHS, cases, 6).chance()).isLessThan(0.001);
    }

    @Test
    void exactAndDealtOutByChanceAgree() {
        int[] cases = {4, 2, 1, 1, 0, 2, 1, 0, 1, 1, 0, 1};
        double observed = statistic(cases);
        int[] months = new int[Arrays.stream(DEATHS).sum()];
        int at = 0;
        for (int m = 0; m < DEATHS.length; m++) {
            for (int i = 0; i < DEATHS[m]; i++) {
                months[at++] = m;
            }
        }
        SplittableRandom random = new SplittableRandom(4);
        int reached = 0;
        int times = 40_000;
        for (int r = 0; r < times; r++) {
            int[] dealt = new int[12];
            for (int i = 0; i < Arrays.stream(cases).sum(); i++) {
                int j = i + random.nextInt(months.length - i);
                int kept = months[i];
                months[i] = months[j];
                months[j] = kept;
                dealt[months[i]]++;
            }
            reached += statistic(dealt) >= observed - 1e-12 ? 1 : 0;
        }
        assertThat(new LatestYear(DEATHS, cases, 6).chance())
                .isCloseTo((double) reached / times, Offset.offset(0.01));
    }

    private static double statistic(int[] cases) {
        double best = 0;
        int count = 0;
        int seen = 0;
        int all = Arrays.stream(cases).sum();
        for (int w = 0; w < 6; w++) {
            count += cases[w];
            seen += DEATHS[w];
            best =
                    Math.max(
                            best,
                            ScanStatistic.of(
                                    count, (double) all * seen / Arrays.stream(DEATHS).sum()));
        }
        return best;
    }
}
