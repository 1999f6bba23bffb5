package vigil.patterns.statistics;

/**
 * Whether a share goes up or down from year to year.
 *
 * <p>Cochran and Armitage (Biometrics 10, 1954, and 11, 1955): χ² = (Σ t (k − n p))² / (p (1 − p) Σ
 * n (t − t̄)²), one degree of freedom, p the share of all years, t̄ the mean of t weighted by n.
 * The annual odds ratio is e to the slope of a logistic regression on the year, by iteratively
 * reweighted least squares from logits of (k + ½)/(n + 1) to a relative change of deviance below
 * 10⁻⁸, as in R's glm; its interval from the slope's standard error.
 *
 * @param chiSquare 0 if there is nothing to compare
 * @param chance of so large a trend either way
 * @param slope ln of the annual odds ratio
 * @param slopeError its standard error
 */
public record YearlyShares(double chiSquare, double chance, double slope, double slopeError) {

    private static final int MOST_STEPS = 50;
    private static final double PRECISION = 1e-8;
    private static final double Z95 = NormalDistribution.quantile(0.975);

    /**
     * Tests years 1, 2, …
     *
     * @param has cases with it, for each year
     * @param of cases in each year, at least as many
     */
    public static YearlyShares of(long[] has, long[] of) {
        double n = 0;
        double k = 0;
        double mean = 0;
        for (int t = 0; t < of.length; t++) {
            n += of[t];
            k += has[t];
            mean += (double) of[t] * t;
        }
        mean /= n;
        double p = k / n;
        double top = 0;
        double spread = 0;
        for (int t = 0; t < of.length; t++) {
            top += (t - mean) * (has[t] - of[t] * p);
            spread += of[t] * (t - mean) * (t - mean);
        }
        if (k == 0 || k == n || spread == 0) {
            return new YearlyShares(0, 1, 0, Double.POSITIVE_INFINITY);
        }
        double chiSquare = top * top / (p * (1 - p) * spread);
        double[] slope = logistic(has, of);
        return new YearlyShares(
                chiSquare, GammaDistribution.upper(0.5, chiSquare / 2), slope[0], slope[1]);
    }

    private static double[] logistic(long[] has, long[] of) {
        double[] eta = new double[of.length];
        for (int t = 0; t < of.length; t++) {
            eta[t] = Math.log((has[t] + 0.5) / (of[t] - has[t] + 0.5));
        }
        double slope = 0;
        double spread = 1;
        double before = deviance(has, of, eta);
        for (int step = 0; step < MOST_STEPS; step++) {
            double w = 0;
            double wt = 0;
            double wz = 0;
            double[] weight = new double[of.length];
            double[] z = new double[of.length];
            for (int t = 0; t < of.length; t++) {
                double mu = 1 / (1 + Math.exp(-eta[t]));
                weight[t] = of[t] * mu * (1 - mu);
                z[t] = weight[t] > 0 ? eta[t] + (has[t] - of[t] * mu) / weight[t] : eta[t];
                w += weight[t];
                wt += weight[t] * t;
                wz += weight[t] * z[t];
            }
            spread = 0;
            double joint = 0;
            for (int t = 0; t < of.length; t++) {
                spread += weight[t] * (t - wt / w) * (t - wt / w);
                joint += weight[t] * (t - wt / w) * (z[t] - wz / w);
            }
            double next = joint / spread;
            for (int t = 0; t < of.length; t++) {
                eta[t] = wz / w + next * (t - wt / w);
            }
            slope = next;
            double now = deviance(has, of, eta);
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < PRECISION) {
                break;
            }
            before = now;
        }
        return new double[] {slope, 1 / Math.sqrt(spread)};
    }

    private static double deviance(long[] has, long[] of, double[] eta) {
        double sum = 0;
        for (int t = 0; t < of.length; t++) {
            double mu = of[t] / (1 + Math.exp(-eta[t]));
            sum += part(has[t], mu) + part(of[t] - has[t], of[t] - mu);
        }
        return 2 * sum;
    }

    private static double part(long count, double mean) {
        return count == 0 ? 0 : count * Math.log(count / mean);
    }

    /** The annual odds ratio with its 95% interval. */
    public Interval annualOddsRatio() {
        return new Interval(
                Math.exp(slope - Z95 * slopeError),
                Math.exp(slope),
                Math.exp(slope + Z95 * slopeError));
    }
}
