package vigil.patterns.statistics;

/**
 * Tails and exact intervals of a count of rare, separate events.
 *
 * <p>P(X ≥ k | m) = P(k, m), the regularised incomplete gamma function; the interval is Garwood's
 * (Biometrika 28, 1936): the quantiles of Gamma(k) and Gamma(k + 1).
 */
public final class PoissonCount {

    private static final long MOST = 1L << 50;

    private PoissonCount() {}

    /** P(X ≥ k) when m are expected. */
    public static double upperTail(long k, double m) {
        return k <= 0 ? 1 : GammaDistribution.lower((double) k, m);
    }

    /** P(X ≤ k) when m are expected. */
    public static double lowerTail(long k, double m) {
        return k < 0 ? 0 : GammaDistribution.upper(k + 1.0, m);
    }

    /** The smallest count whose upper tail is at most alpha when m are expected. */
    public static long smallestSurprising(double m, double alpha) {
        long k = (long) Math.ceil(m);
        while (upperTail(k, m) > alpha) {
            k++;
        }
        return k;
    }

    /** The smallest k with P(X ≤ k) ≥ p when m are expected. */
    public static long quantile(double m, double p) {
        long high = 1;
        while (lowerTail(high, m) < p && high < MOST) {
            high *= 2;
        }
        long low = -1;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (lowerTail(middle, m) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * What the mean may be when k were seen.
     *
     * @param level for instance 0.95
     */
    public static Interval interval(long k, double level) {
        double tail = (1 - level) / 2;
        return new Interval(
                k == 0 ? 0 : GammaDistribution.quantile((double) k, tail),
                k,
                GammaDistribution.quantile(k + 1.0, 1 - tail));
    }
}
