package vigil.patterns.statistics;

import java.util.Arrays;

/**
 * A count over time with a level for each season and, if wanted, one common trend: ln μ = season +
 * slope × time, by iteratively reweighted least squares (McCullagh and Nelder, Generalized Linear
 * Models, 1989, §2.5), with overdispersion φ = Σ weight (y − μ)²/μ / (n − parameters).
 *
 * <p>With one level for each season the weighted normal equations need no matrix: the slope is that
 * of deviations from the seasons' weighted means, and the leverage of a point is w (1/W + d²/D), W
 * the weight of its season, d its distance in time from the season's mean, D = Σ w d². The start is
 * μ = y + 0.1 and the end a relative change of deviance below 10⁻⁸, as in R's glm.
 */
final class SeasonalPoisson {

    private static final int MOST_STEPS = 25;
    private static final double PRECISION = 1e-8;

    private final double[] y;
    private final double[] time;
    private final int[] season;
    private final boolean trend;
    private final double[] prior;

    private final double[] level;
    private final double[] seasonWeight;
    private final double[] seasonTime;
    private final double[] mu;
    private final double[] weight;
    private double slope;
    private double spread;
    private boolean converged;

    /**
     * @param season from 0; each number up to the largest occurs
     * @param prior a weight for each count
     */
    SeasonalPoisson(double[] y, double[] time, int[] season, boolean trend, double[] prior) {
        this.y = y;
        this.time = time;
        this.season = season;
        this.trend = trend;
        this.prior = prior;
        int seasons = Arrays.stream(season).max().orElse(0) + 1;
        level = new double[seasons];
        seasonWeight = new double[seasons];
        seasonTime = new double[seasons];
        mu = new double[y.length];
        weight = new double[y.length];
        fit();
    }

    private void fit() {
        double[] eta = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            mu[i] = y[i] + 0.1;
            eta[i] = Math.log(mu[i]);
        }
        double before = deviance();
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double[] z = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                weight[i] = prior[i] * mu[i];
                z[i] = eta[i] + (y[i] - mu[i]) / mu[i];
            }
            regress(z);
            for (int i = 0; i < y.length; i++) {
                eta[i] = level[season[i]] + slope * time[i];
                mu[i] = Math.exp(eta[i]);
            }
            double now = deviance();
            converged = Math.abs(now - before) / (Math.abs(now) + 0.1) < PRECISION;
            before = now;
        }
    }

    private void regress(double[] z) {
        double[] seasonZ = new double[level.length];
        Arrays.fill(seasonWeight, 0);
        Arrays.fill(seasonTime, 0);
        for (int i = 0; i < z.length; i++) {
            seasonWeight[season[i]] += weight[i];
            seasonTime[season[i]] += weight[i] * time[i];
            seasonZ[season[i]] += weight[i] * z[i];
        }
        for (int s = 0; s < level.length; s++) {
            seasonTime[s] /= seasonWeight[s];
            seasonZ[s] /= seasonWeight[s];
        }
        spread = 0;
        double joint = 0;
        for (int i = 0; i < z.length && trend; i++) {
            double d = time[i] - seasonTime[season[i]];
            spread += weight[i] * d * d;
            joint += weight[i] * d * (z[i] - seasonZ[season[i]]);
        }
        slope = spread > 0 ? joint / spread : 0;
        for (int s = 0; s < level.length; s++) {
            level[s] = seasonZ[s] - slope * seasonTime[s];
        }
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double term = y[i] > 0 ? y[i] * Math.log(y[i] / mu[i]) : 0;
            sum += 2 * prior[i] * (term - (y[i] - mu[i]));
        }
        return sum;
    }

    boolean converged() {
        return converged && (!trend || spread > 0);
    }

    /** The mean at another time. */
    double mean(int atSeason, double atTime) {
        return Math.exp(level[atSeason] + slope * atTime);
    }

    double slope() {
        return slope;
    }

    /** The standard error of the slope for φ = 1. */
    double slopeError() {
        return 1 / Math.sqrt(spread);
    }

    /** The variance of the logarithm of the mean at another time, for φ = 1. */
    double variance(int atSeason, double atTime) {
        double d = atTime - seasonTime[atSeason];
        return 1 / seasonWeight[atSeason] + (trend ? d * d / spread : 0);
    }

    private int degrees() {
        return y.length - level.length - (trend ? 1 : 0);
    }

    /** φ as estimated, which may be below 1. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += prior[i] * (y[i] - mu[i]) * (y[i] - mu[i]) / mu[i];
        }
        return sum / degrees();
    }

    /** The chance of so steep a slope if there were none, by Student's t. */
    double trendChance() {
        double error = Math.sqrt(dispersion() / spread);
        return StudentT.twoSided(slope / error, degrees());
    }

    /**
     * Anscombe's residuals, 3/2 (y^⅔ μ^−⅙ − μ^½) / √(φ (1 − leverage)).
     *
     * @param phi at least 1
     */
    double[] anscombe(double phi) {
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double d = time[i] - seasonTime[season[i]];
            double leverage =
                    weight[i] * (1 / seasonWeight[season[i]] + (trend ? d * d / spread : 0));
            double raw =
                    1.5 * (Math.pow(y[i], 2.0 / 3) * Math.pow(mu[i], -1.0 / 6) - Math.sqrt(mu[i]));
            residuals[i] = raw / Math.sqrt(phi * (1 - leverage));
        }
        return residuals;
    }
}
