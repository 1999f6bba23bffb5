package vigil.patterns.statistics;

/** The standard normal distribution. */
public final class NormalDistribution {

    private NormalDistribution() {}

    /**
     * The z with P(Z ≤ z) = p: for p above ½ the root of the quantile of chi-square with one degree
     * of freedom at 2p − 1, that is of twice Gamma(½).
     *
     * @param p between 0 and 1
     */
    public static double quantile(double p) {
        return p < 0.5
                ? -quantile(1 - p)
                : Math.sqrt(2 * GammaDistribution.quantile(0.5, 2 * p - 1));
    }

    /** P(Z ≥ z): half of chi-square's upper tail at z². */
    public static double upperTail(double z) {
        double tail = GammaDistribution.upper(0.5, z * z / 2) / 2;
        return z < 0 ? 1 - tail : tail;
    }
}
