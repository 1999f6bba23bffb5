package vigil.patterns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vigil.patterns.Reference.close;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

/** Against first principles and against another library, on random tables. */
class ExactnessTest {

    private static final double EXACT = 1e-9;

    @Test
    void hypergeometricTailsAgreeWithAnotherLibrary() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            int total = 1 + random.nextInt(3000);
            int marked = random.nextInt(total + 1);
            int drawn = random.nextInt(total + 1);
            Hypergeometric mine = new Hypergeometric(total, marked, drawn);
            HypergeometricDistribution other = HypergeometricDistribution.of(total, marked, drawn);
            int k = (int) (mine.least() + random.nextLong(mine.most() - mine.least() + 1));
            String what = mine + " at " + k;
            close(mine.upperTail(k), other.survivalProbability(k - 1), EXACT, what);
            close(mine.lowerTail(k), other.cumulativeProbability(k), EXACT, what);
            close(mine.probability(k), other.probability(k), EXACT, what);
        }
    }

    @Test
    void stratifiedTailIsTheSumOverAllTables() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 300; i++) {
            int[] total = new int[2];
            int[] first = new int[2];
            int[] second = new int[2];
            Hypergeometric[] strata = new Hypergeometric[2];
            for (int t = 0; t < 2; t++) {
                total[t] = 1 + random.nextInt(30);
                first[t] = random.nextInt(total[t] + 1);
                second[t] = random.nextInt(total[t] + 1);
                strata[t] = new Hypergeometric(total[t], first[t], second[t]);
            }
            int observed = random.nextInt(first[0] + first[1] + 1);
            double tail = 0;
            double equal = 0;
            for (long a = strata[0].least(); a <= strata[0].most(); a++) {
                for (long b = strata[1].least(); b <= strata[1].most(); b++) {
                    double p = strata[0].probability(a) * strata[1].probability(b);
                    tail += a + b >= observed ? p : 0;
                    equal += a + b == observed ? p : 0;
                }
            }
            Strata.Tail found = new Strata(total, first, second).upperTail(observed);
            assertThat(found.p()).isCloseTo(tail, within(1e-12));
            assertThat(found.midP()).isCloseTo(tail - equal / 2, within(1e-12));
        }
    }

    @Test
    void farTailsKeepTheirDigits() {
        // 300 shared of 300 and 300 among 3,000, in one stratum: 1 in C(3000, 300).
        Strata strata = new Strata(new int[] {3000}, new int[] {30}, new int[] {300});
        double exact = new Hypergeometric(3000, 30, 300).upperTail(30);
        close(strata.upperTail(30).p(), exact, EXACT, "far tail");
        assertThat(exact).isLessThan(1e-30);
    }

    @Test
    void quantilesUndoProbabilities() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 500; i++) {
            double shape = Math.exp(random.nextDouble() * 12 - 2);
            double p = random.nextDouble();
            double x = GammaDistribution.quantile(shape, p);
            assertThat(GammaDistribution.lower(shape, x)).isCloseTo(p, within(1e-11));
            double other = 0.5 + Math.exp(random.nextDouble() * 8 - 2);
            // Below a shape of one half the quantile is closer to 1 than numbers can say.
            double y = BetaDistribution.quantile(shape, other, p);
            assertThat(BetaDistribution.lower(shape, other, y)).isCloseTo(p, within(1e-9));
        }
    }

    @Test
    void twoSidedBinomialIsTheMassOfTheUnlikely() {
        SplittableRandom random = new SplittableRandom(14);
        for (int i = 0; i < 300; i++) {
            int n = 1 + random.nextInt(40);
            int k = random.nextInt(n + 1);
            double p = 0.02 + 0.96 * random.nextDouble();
            double limit = BinomialShare.probability(k, n, p) * (1 + 1e-7);
            double mass = 0;
            for (int j = 0; j <= n; j++) {
                double here = BinomialShare.probability(j, n, p);
                mass += here <= limit ? here : 0;
            }
            assertThat(BinomialShare.twoSided(k, n, p)).isCloseTo(mass, within(1e-11));
        }
    }

    @Test
    void emptyTablesAreNotSurprising() {
        assertThat(
                        new Strata(new int[] {0, 5}, new int[] {0, 0}, new int[] {0, 3})
                                .upperTail(0)
                                .p())
                .isEqualTo(1);
        assertThat(new Hypergeometric(0, 0, 0).upperTail(0)).isEqualTo(1);
        assertThat(new FisherExact(new TwoByTwo(0, 0, 0, 0)).twoSided()).isEqualTo(1);
        assertThat(PoissonCount.upperTail(0, 0)).isEqualTo(1);
        assertThat(PoissonCount.upperTail(1, 0)).isEqualTo(0);
    }
}
