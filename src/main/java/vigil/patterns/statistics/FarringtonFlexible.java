package vigil.patterns.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a count stands above what the same season of past years and their trend lead one to
 * expect: the improved Farrington algorithm (Noufaily et al., Stat. Med. 32, 2013, after Farrington
 * et al., J. R. Stat. Soc. A 159, 1996), with the quantile of the fitted negative binomial as
 * threshold.
 *
 * <p>A {@link SeasonalPoisson} is fitted to the last years without the latest periods; counts that
 * stand out (Anscombe residual s above 2.58) are fitted again with weight γ/s², all others γ, γ =
 * n/Σ. The trend is kept when there are three years, its t test is below .05 and what it predicts
 * is no more than was ever seen. An alarm needs at least 5 in the last 4 periods.
 *
 * @param frequency periods in a year: 12 or 52
 * @param years b, how many years back
 * @param halfWindow w, periods on either side of the same date that are one season with it
 * @param seasons levels a year is cut into, the window being one; 1 to use the windows only
 * @param leftOut latest periods that are not fitted
 * @param reweight whether past outbreaks count less
 * @param trend whether a trend is looked for
 * @param alpha chance of an alarm when nothing is going on
 */
public record FarringtonFlexible(
        int frequency,
        int years,
        int halfWindow,
        int seasons,
        int leftOut,
        boolean reweight,
        boolean trend,
        double alpha) {

    private static final double STANDS_OUT = 2.58;
    private static final double TREND_FROM = 0.05;
    private static final int LEAST_YEARS_FOR_TREND = 3;
    private static final int ENOUGH = 5;
    private static final int ENOUGH_IN = 4;

    /** As used for months of a panel: seasons of a quarter, the last three months left out. */
    public static FarringtonFlexible monthly(int years) {
        return new FarringtonFlexible(12, years, 1, 4, 3, true, true, 0.01);
    }

    /**
     * What is to be said of one period.
     *
     * @param expected the fitted mean
     * @param dispersion φ, at least 1
     * @param trend whether a trend was kept
     * @param rising whether that trend goes up
     * @param upper the largest count that is no surprise
     * @param chance of a count at least as large
     * @param enough whether the last four periods hold five
     */
    public record Verdict(
            long observed,
            double expected,
            double dispersion,
            boolean trend,
            boolean rising,
            long upper,
            double chance,
            boolean enough) {

        public boolean alarm() {
            return enough && observed > upper;
        }

        /** How far the count is on the way from the mean (0) to the threshold (1). */
        public double score() {
            return (observed - expected) / (upper - expected);
        }
    }

    /** The fewest periods that must lie before one that is judged. */
    public int least() {
        return frequency * years + halfWindow;
    }

    /**
     * Judges one period.
     *
     * @param counts in order of time
     * @param at index of the period; nothing when fewer than {@link #least} lie before it, or when
     *     the fit does not settle
     */
    public Optional<Verdict> judge(long[] counts, int at) {
        Fit last = last(counts, at);
        return last.model.map(model -> verdict(model, last.phi, last.kept, counts, at));
    }

    /**
     * What was fitted to the past of one period, for other thresholds than the quantile.
     *
     * @param mean expected in the period
     * @param dispersion φ, at least 1
     * @param trend whether a trend was kept
     * @param error standard error of the logarithm of the mean, by φ as estimated even below 1
     */
    public record Fitted(double mean, double dispersion, boolean trend, double error) {}

    /** The fit for one period; nothing as in {@link #judge}. */
    public Optional<Fitted> fitted(long[] counts, int at) {
        Fit last = last(counts, at);
        return last.model.map(model ->
                new Fitted(
                        model.mean(0, 0),
                        last.phi,
                        last.kept,
                        Math.sqrt(model.dispersion() * model.variance(0, 0))));
    }

    /** Whether the last four periods hold five. */
    public static boolean enough(long[] counts, int at) {
        long recent = 0;
        for (int i = Math.max(0, at - ENOUGH_IN + 1); i <= at; i++) {
            recent += counts[i];
        }
        return recent >= ENOUGH;
    }

    private Fit last(long[] counts, int at) {
        if (at < least()) {
            return Fit.NONE;
        }
        int[] block = blocks(at);
        int[] past = IntStream.range(0, at - leftOut).filter(i -> block[i] >= 0).toArray();
        double[] y = Arrays.stream(past).mapToDouble(i -> counts[i]).toArray();
        double[] time = Arrays.stream(past).mapToDouble(i -> i - at).toArray();
        int[] season = Arrays.stream(past).map(i -> block[i]).toArray();
        Fit fit = trend ? fit(y, time, season, true) : Fit.NONE;
        double most = Arrays.stream(y).max().orElse(0);
        boolean kept =
                fit.model.isPresent()
                        && years >= LEAST_YEARS_FOR_TREND
                        && fit.model.get().trendChance() < TREND_FROM
                        && fit.model.get().mean(0, 0) <= most;
        return kept ? fit.withTrend() : fit(y, time, season, false);
    }

    private Fit fit(double[] y, double[] time, int[] season, boolean withTrend) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        SeasonalPoisson model = new SeasonalPoisson(y, time, season, withTrend, ones);
        double phi = Math.max(1, model.dispersion());
        if (reweight && model.converged()) {
            double[] weights = weights(model.anscombe(phi));
            model = new SeasonalPoisson(y, time, season, withTrend, weights);
            phi = Math.max(1, model.dispersion());
        }
        return model.converged() ? new Fit(Optional.of(model), phi, false) : Fit.NONE;
    }

    private static double[] weights(double[] residuals) {
        double[] weights = new double[residuals.length];
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double s = residuals[i];
            weights[i] = s > STANDS_OUT ? 1 / (s * s) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return weights;
    }

    private Verdict verdict(
            SeasonalPoisson model, double phi, boolean kept, long[] counts, int at) {
        double mean = model.mean(0, 0);
        long observed = counts[at];
        long upper;
        double chance;
        if (phi > 1) {
            NegativeBinomial next = NegativeBinomial.withMean(mean, mean / (phi - 1));
            upper = next.quantile(1 - alpha);
            chance = next.upperTail(observed);
        } else {
            upper = PoissonCount.quantile(mean, 1 - alpha);
            chance = PoissonCount.upperTail(observed, mean);
        }
        return new Verdict(
                observed,
                mean,
                phi,
                kept,
                kept && model.slope() > 0,
                upper,
                chance,
                enough(counts, at));
    }

    /**
     * The season of each period before one: 0 for those within the window around the same date of
     * an earlier year; between two windows the others in turn, the longer first; −1 for periods
     * that are not used.
     */
    private int[] blocks(int at) {
        int[] block = new int[at];
        Arrays.fill(block, -1);
        for (int i = Math.max(0, at - halfWindow); i < at; i++) {
            block[i] = 0;
        }
        for (int year = 1; year <= years; year++) {
            int same = at - year * frequency;
            for (int i = same - halfWindow; i <= same + halfWindow; i++) {
                block[i] = 0;
            }
            int next = same + halfWindow + 1;
            int number = 0;
            for (int length : lengths()) {
                number++;
                for (int i = next; i < next + length; i++) {
                    block[i] = number;
                }
                next += length;
            }
        }
        return block;
    }

    /** How many periods each season beside the window has. */
    private List<Integer> lengths() {
        List<Integer> lengths = new ArrayList<>();
        int between = frequency - 2 * halfWindow - 1;
        for (int s = 0; s < seasons - 1; s++) {
            lengths.add(between / (seasons - 1) + (s < between % (seasons - 1) ? 1 : 0));
        }
        return lengths;
    }

    private record Fit(Optional<SeasonalPoisson> model, double phi, boolean kept) {

        static final Fit NONE = new Fit(Optional.empty(), 1, false);

        Fit withTrend() {
            return new Fit(model, phi, true);
        }
    }
}
