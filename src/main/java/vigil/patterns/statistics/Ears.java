package vigil.patterns.statistics;

import java.util.OptionalDouble;

/**
 * The Early Aberration Reporting System (Hutwagner et al., J. Urban Health 80, 2003), from the mean
 * and standard deviation of a short past. Too many false alarms at a panel's counts to be a source
 * of findings; given for comparison only.
 */
public enum Ears {
    /** The periods just before; mean + z sd. */
    C1(0, 0.001),
    /** The same, two periods left out between. */
    C2(2, 0.001),
    /**
     * What the two periods before stood above their own C2 mean, beyond one sd each, summed against
     * z; as a bound on the count: count + sd (z − sum). This is C3 as R's surveillance has it,
     * which leaves the period itself out of the sum.
     */
    C3(2, 0.025);

    private static final int CARRIED = 2;

    private final int gap;
    private final double alpha;
    private final double usualZ;

    Ears(int gap, double alpha) {
        this.gap = gap;
        this.alpha = alpha;
        this.usualZ = NormalDistribution.quantile(1 - alpha);
    }

    /** The usual chance of an alarm when counts are normal. */
    public double usualAlpha() {
        return alpha;
    }

    /**
     * The bound above which a count is an alarm; absent when the past is too short or all of one
     * count, so that there is nothing to judge by.
     *
     * @param at index of the period
     * @param baseline periods of the past
     * @param leastDeviation the smallest standard deviation to reckon with
     */
    public OptionalDouble upper(
            long[] counts, int at, int baseline, double leastDeviation, double chance) {
        if (at < first(baseline)) {
            return OptionalDouble.empty();
        }
        double[] now = moments(counts, at, baseline, leastDeviation);
        double upper = asPublished(counts, at, baseline, leastDeviation, chance);
        // A flat past gives 0/0: nothing is said.
        boolean sayable = now[1] > 0 && Double.isFinite(upper);
        return sayable ? OptionalDouble.of(upper) : OptionalDouble.empty();
    }

    /** The first index that has a bound. */
    public int first(int baseline) {
        return baseline + gap + (this == C3 ? CARRIED : 0);
    }

    /**
     * The same as R's surveillance prints it, also where a flat past leaves nothing to judge by:
     * then the mean, or NaN where it divides nothing by nothing.
     *
     * @param at index of the period, at least {@link #first}
     */
    public double asPublished(
            long[] counts, int at, int baseline, double leastDeviation, double chance) {
        double[] now = moments(counts, at, baseline, leastDeviation);
        // The quantile takes longer than all the rest, and is nearly always the usual one.
        double z = chance == alpha ? usualZ : NormalDistribution.quantile(1 - chance);
        if (this != C3) {
            return now[0] + z * now[1];
        }
        double sum = 0;
        for (int i = at - CARRIED; i < at; i++) {
            double[] then = moments(counts, i, baseline, leastDeviation);
            sum += Math.max(0, (counts[i] - then[0]) / then[1] - 1);
        }
        return Math.max(0, counts[at] + (z - sum) * now[1]);
    }

    private double[] moments(long[] counts, int at, int baseline, double leastDeviation) {
        double mean = 0;
        for (int i = at - gap - baseline; i < at - gap; i++) {
            mean += counts[i];
        }
        mean /= baseline;
        double squares = 0;
        for (int i = at - gap - baseline; i < at - gap; i++) {
            squares += (counts[i] - mean) * (counts[i] - mean);
        }
        double deviation = Math.sqrt(squares / (baseline - 1));
        return new double[] {mean, Math.max(deviation, leastDeviation)};
    }
}
