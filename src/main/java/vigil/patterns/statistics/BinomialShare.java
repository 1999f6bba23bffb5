package vigil.patterns.statistics;

/** Tails and intervals of a share, k of n. */
public final class BinomialShare {

    private static final double TIE = 1 + 1e-7;

    private BinomialShare() {}

    /** P(X ≥ k) among n when each has the chance p. */
    public static double upperTail(long k, long n, double p) {
        if (k <= 0) {
            return 1;
        }
        return k > n ? 0 : BetaDistribution.lower((double) k, n - k + 1.0, p);
    }

    /** P(X ≤ k) among n when each has the chance p. */
    public static double lowerTail(long k, long n, double p) {
        if (k < 0) {
            return 0;
        }
        return k >= n ? 1 : BetaDistribution.upper(k + 1.0, (double) n - k, p);
    }

    /** P(X = k). */
    public static double probability(long k, long n, double p) {
        return Math.exp(SaddlePoint.logBinomial((double) k, (double) n, p, 1 - p));
    }

    /** P(X &gt; k) + ½ P(X = k). */
    public static double midUpperTail(long k, long n, double p) {
        return upperTail(k + 1, n, p) + probability(k, n, p) / 2;
    }

    /** The mass of all counts not more likely than k (within 10⁻⁷), as R's binom.test. */
    public static double twoSided(long k, long n, double p) {
        double limit = probability(k, n, p) * TIE;
        double mean = n * p;
        if (k == mean) {
            return 1;
        }
        long count = 0;
        if (k < mean) {
            for (long i = (long) Math.ceil(mean); i <= n; i++) {
                count += probability(i, n, p) <= limit ? 1 : 0;
            }
            return Math.min(1, lowerTail(k, n, p) + upperTail(n - count + 1, n, p));
        }
        for (long i = 0; i <= (long) Math.floor(mean); i++) {
            count += probability(i, n, p) <= limit ? 1 : 0;
        }
        return Math.min(1, lowerTail(count - 1, n, p) + upperTail(k, n, p));
    }

    /** The exact interval of Clopper and Pearson (Biometrika 26, 1934). */
    public static Interval clopperPearson(long k, long n, double level) {
        double tail = (1 - level) / 2;
        return new Interval(
                k == 0 ? 0 : BetaDistribution.quantile((double) k, n - k + 1.0, tail),
                (double) k / n,
                k == n ? 1 : BetaDistribution.quantile(k + 1.0, (double) n - k, 1 - tail));
    }

    /** The score interval of Wilson (J. Am. Stat. Assoc. 22, 1927). */
    public static Interval wilson(long k, long n, double level) {
        double z2 = 2 * GammaDistribution.quantile(0.5, level);
        double p = (double) k / n;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Math.sqrt(z2 * (p * (1 - p) / n + z2 / (4.0 * n * n))) / (1 + z2 / n);
        return new Interval(Math.max(0, centre - half), p, Math.min(1, centre + half));
    }

    /** The quantiles of Beta(k + ½, n − k + ½), with 0 and 1 at the ends (Jeffreys' interval). */
    public static Interval jeffreys(long k, long n, double level) {
        double tail = (1 - level) / 2;
        double a = k + 0.5;
        double b = n - k + 0.5;
        return new Interval(
                k == 0 ? 0 : BetaDistribution.quantile(a, b, tail),
                (double) k / n,
                k == n ? 1 : BetaDistribution.quantile(a, b, 1 - tail));
    }
}
