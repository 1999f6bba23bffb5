package vigil.patterns.series;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether a series of counts has risen in its latest periods: the prospective purely temporal scan
 * (Kulldorff, J. R. Stat. Soc. A 164, 2001). For each window of the last periods with c of C cases,
 * e = C × share of time in the window, and the statistic is c ln(c/e) + (C − c) ln((C − c)/(C − e))
 * when c &gt; e and c ≥ 2. p = (1 + simulations in which the C cases, dealt out evenly over the
 * time, give so large a statistic) / (simulations + 1).
 */
public final class CountScan {

    private static final int LEAST_COUNT = 2;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long[] counts;
    private final double[] length;
    private final int windows;

    /**
     * The most surprising window.
     *
     * @param periods how many, up to the last
     * @param total C
     * @param p chance of so large a statistic
     */
    public record Row(
            int periods, long observed, double expected, long total, double statistic, double p) {

        /** The rate in the window over the rate outside. */
        public double relativeRate() {
            return observed / expected / ((total - observed) / (total - expected));
        }
    }

    /**
     * @param counts in order of time
     * @param length of each period
     * @param windows the longest window, in periods
     */
    public CountScan(long[] counts, double[] length, int windows) {
        this.counts = counts.clone();
        this.length = length.clone();
        this.windows = Math.min(windows, counts.length);
    }

    /** A start for random numbers that depends on the counts and on nothing else. */
    public long seed() {
        long hash = FNV_PRIME;
        for (long count : counts) {
            hash = (hash ^ count) * FNV_PRIME;
        }
        return hash;
    }

    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** The best window; nothing if no window has more than its share. */
    public Optional<Row> row(int simulations, long seed) {
        long total = total();
        double[] share = shares();
        long[] back = new long[windows];
        for (int w = 0; w < windows; w++) {
            back[w] = counts[counts.length - 1 - w];
        }
        int best = best(back, share, total);
        if (best == 0) {
            return Optional.empty();
        }
        long observed = Arrays.stream(back).limit(best).sum();
        double expected = total * share[best - 1];
        double statistic = statistic(observed, expected, total);
        long reached =
                IntStream.range(0, simulations)
                        .parallel()
                        .filter(r -> simulated(share, total, seed, r) >= statistic - 1e-12)
                        .count();
        return Optional.of(
                new Row(
                        best,
                        observed,
                        expected,
                        total,
                        statistic,
                        (1.0 + reached) / (simulations + 1.0)));
    }

    /** Of the last 1, 2, … periods, their share of the time. */
    private double[] shares() {
        double all = Arrays.stream(length).sum();
        double[] share = new double[windows];
        double sum = 0;
        for (int w = 0; w < windows; w++) {
            sum += length[length.length - 1 - w];
            share[w] = sum / all;
        }
        return share;
    }

    private static int best(long[] back, double[] share, long total) {
        int best = 0;
        double most = 0;
        long count = 0;
        for (int w = 0; w < back.length; w++) {
            count += back[w];
            double statistic = statistic(count, total * share[w], total);
            if (statistic > most) {
                most = statistic;
                best = w + 1;
            }
        }
        return best;
    }

    private static double statistic(long count, double expected, long total) {
        if (count < LEAST_COUNT || count <= expected) {
            return 0;
        }
        return count * Math.log(count / expected)
                + (count == total
                        ? 0
                        : (total - count) * Math.log((total - count) / (total - expected)));
    }

    private static double simulated(double[] share, long total, long seed, int index) {
        SplittableRandom random =
                new SplittableRandom((seed ^ (index + 1L) * FNV_PRIME) * FNV_PRIME);
        long[] back = new long[share.length];
        for (long i = 0; i < total; i++) {
            double at = random.nextDouble();
            if (at < share[share.length - 1]) {
                int w = 0;
                while (at >= share[w]) {
                    w++;
                }
                back[w]++;
            }
        }
        double most = 0;
        long count = 0;
        for (int w = 0; w < share.length; w++) {
            count += back[w];
            most = Math.max(most, statistic(count, total * share[w], total));
        }
        return most;
    }
}
