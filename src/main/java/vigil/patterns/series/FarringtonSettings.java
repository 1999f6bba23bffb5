package vigil.patterns.series;

import java.util.Locale;
import java.util.Optional;
import vigil.patterns.statistics.FarringtonFlexible;
import vigil.patterns.statistics.NegativeBinomial;
import vigil.patterns.statistics.NormalDistribution;
import vigil.patterns.statistics.PoissonCount;

/** The settings of Farrington flexible that are compared, by their letters. */
public enum FarringtonSettings {
    /** One level, the fitted mean taken as known. */
    A(Threshold.PLUGIN, false, false, false),
    /** With seasons, past outbreaks counting less. */
    B(Threshold.PLUGIN, true, true, false),
    /** With seasons and a trend. */
    C(Threshold.PLUGIN, true, false, true),
    /** With seasons, a trend, and past outbreaks counting less. */
    D(Threshold.PLUGIN, true, true, true),
    /** As C, from the upper limit of the fitted mean. */
    E(Threshold.MUAN, true, false, true),
    /** One level with a trend, and the ⅔ power taken as normal (Farrington et al. 1996); α .05. */
    F(Threshold.DELTA, false, false, true);

    private static final int MONTHS = 12;
    private static final double ALPHA = 0.01;
    private static final double ALPHA_OF_DELTA = 0.05;

    /** How a threshold is made of a fit. */
    private enum Threshold {
        PLUGIN("nb"),
        MUAN("muan"),
        DELTA("delta");

        private final String text;

        Threshold(String text) {
            this.text = text;
        }
    }

    /**
     * What is said of one period; NaN where it cannot be said.
     *
     * @param enough whether the last four periods hold five
     */
    public record Row(
            long observed,
            double expected,
            double dispersion,
            boolean trend,
            double upper,
            double chance,
            boolean enough) {

        /** How far the count is on the way from the mean (0) to the threshold (1). */
        public double score() {
            return (observed - expected) / (upper - expected);
        }

        /** Whether it is an alarm; nothing where there is no threshold. */
        public Optional<Boolean> alarm() {
            if (!enough) {
                return Optional.of(false);
            }
            return Double.isNaN(upper) ? Optional.empty() : Optional.of(observed > upper);
        }
    }

    private final Threshold threshold;
    private final boolean seasons;
    private final boolean reweight;
    private final boolean trend;

    FarringtonSettings(Threshold threshold, boolean seasons, boolean reweight, boolean trend) {
        this.threshold = threshold;
        this.seasons = seasons;
        this.reweight = reweight;
        this.trend = trend;
    }

    /** The letter and what it stands for, as {@code D_nb_reweight_trend}. */
    public String label() {
        return String.format(
                Locale.ROOT,
                "%s_%s_%s_%s",
                name(),
                threshold.text,
                reweight ? "reweight" : "noreweight",
                trend ? "trend" : "notrend");
    }

    /**
     * The method.
     *
     * @param frequency periods in a year: 12, or else as for weeks
     * @param alpha instead of the usual one, if given
     */
    public FarringtonFlexible method(int frequency, Optional<Double> alpha) {
        boolean monthly = frequency == MONTHS;
        int levels = monthly ? 4 : 10;
        return new FarringtonFlexible(
                frequency,
                monthly ? 3 : 4,
                monthly ? 1 : 3,
                seasons ? levels : 1,
                monthly ? 3 : 26,
                reweight,
                trend,
                alpha.orElse(threshold == Threshold.DELTA ? ALPHA_OF_DELTA : ALPHA));
    }

    /** Judges one period, at least {@link FarringtonFlexible#least} after the first. */
    public Row judge(FarringtonFlexible method, long[] counts, int at) {
        boolean enough = FarringtonFlexible.enough(counts, at);
        if (threshold == Threshold.PLUGIN) {
            return method.judge(counts, at)
                    .map(v ->
                            new Row(
                                    v.observed(),
                                    v.expected(),
                                    v.dispersion(),
                                    v.trend(),
                                    v.upper(),
                                    v.chance(),
                                    enough))
                    .orElseGet(() -> none(counts[at], enough));
        }
        return method.fitted(counts, at)
                .map(fit ->
                        threshold == Threshold.MUAN
                                ? limit(method, fit, counts[at], enough)
                                : power(method, fit, counts[at], enough))
                .orElseGet(() -> none(counts[at], enough));
    }

    private static Row none(long observed, boolean enough) {
        return new Row(observed, Double.NaN, Double.NaN, false, Double.NaN, Double.NaN, enough);
    }

    /** The quantile of a count whose mean is the upper limit of the fitted one. */
    private static Row limit(
            FarringtonFlexible method,
            FarringtonFlexible.Fitted fit,
            long observed,
            boolean enough) {
        double high =
                fit.mean()
                        * Math.exp(NormalDistribution.quantile(1 - method.alpha()) * fit.error());
        boolean wide = fit.dispersion() > 1;
        double upper;
        double chance;
        if (!Double.isFinite(high)) {
            upper = wide ? Double.POSITIVE_INFINITY : Double.NaN;
            chance = wide ? Double.NaN : 1;
        } else if (wide) {
            NegativeBinomial next = NegativeBinomial.withMean(high, high / (fit.dispersion() - 1));
            upper = next.quantile(1 - method.alpha());
            chance = next.upperTail(observed);
        } else {
            upper = PoissonCount.quantile(high, 1 - method.alpha());
            chance = PoissonCount.upperTail(observed, high);
        }
        return new Row(observed, fit.mean(), fit.dispersion(), fit.trend(), upper, chance, enough);
    }

    /** y^⅔ is normal about μ^⅔ with variance 4/9 μ^⅓ τ, τ = φ + var(μ)/μ. */
    private static Row power(
            FarringtonFlexible method,
            FarringtonFlexible.Fitted fit,
            long observed,
            boolean enough) {
        double mean = fit.mean();
        double error = mean * fit.error();
        double tau = fit.dispersion() + error * error / mean;
        double deviation = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * tau);
        double centre = Math.pow(mean, 2.0 / 3);
        double edge = centre + NormalDistribution.quantile(1 - method.alpha()) * deviation;
        double z = (Math.pow(observed, 2.0 / 3) - centre) / deviation;
        return new Row(
                observed,
                mean,
                fit.dispersion(),
                fit.trend(),
                Math.pow(edge, 1.5),
                NormalDistribution.upperTail(z),
                enough);
    }
}
