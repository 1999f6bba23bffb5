package vigil.patterns.statistics;

/**
 * A count whose mean is itself uncertain: Poisson with a gamma mean.
 *
 * <p>P(X ≥ k) = I₁₋π(k, r), the regularised incomplete beta function, for size r and probability π;
 * the mean is r(1 − π)/π.
 *
 * @param size r, greater than 0; the smaller, the wider the spread
 * @param probability π, between 0 and 1
 */
public record NegativeBinomial(double size, double probability) {

    /**
     * The next count over {@code exposure} after {@code past} events over {@code pastExposure}: the
     * gamma posterior of the rate, shape past + ½.
     */
    public static NegativeBinomial predictive(long past, double pastExposure, double exposure) {
        return new NegativeBinomial(past + 0.5, pastExposure / (pastExposure + exposure));
    }

    /** With the given mean and size. */
    public static NegativeBinomial withMean(double mean, double size) {
        return new NegativeBinomial(size, size / (size + mean));
    }

    public double mean() {
        return size * (1 - probability) / probability;
    }

    /** P(X ≥ k). */
    public double upperTail(long k) {
        return k <= 0 ? 1 : BetaDistribution.lower((double) k, size, 1 - probability);
    }

    /** P(X ≤ k). */
    public double lowerTail(long k) {
        return k < 0 ? 0 : BetaDistribution.upper(k + 1.0, size, 1 - probability);
    }

    /** The smallest k with P(X ≤ k) ≥ p. */
    public long quantile(double p) {
        long above = 1;
        while (lowerTail(above) < p) {
            above *= 2;
        }
        long below = -1;
        while (above - below > 1) {
            long middle = (above + below) / 2;
            if (lowerTail(middle) < p) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
