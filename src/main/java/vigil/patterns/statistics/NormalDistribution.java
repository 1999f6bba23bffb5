package vigil.patterns.statistics;

/** Quantiles of the standard normal distribution. */
final class NormalDistribution {

    private NormalDistribution() {}

    /**
     * The z with P(Z ≤ z) = p: for p above ½ the root of the quantile of chi-square with one degree
     * of freedom at 2p − 1, that is of twice Gamma(½).
     *
     * @param p between 0 and 1
     */
    static double quantile(double p) {
        return p < 0.5
                ? -quantile(1 - p)
                : Math.sqrt(2 * GammaDistribution.quantile(0.5, 2 * p - 1));
    }
}
