package vigil.patterns;

import vigil.patterns.statistics.NegativeBinomial;
import vigil.patterns.statistics.PoissonCount;

/**
 * Whether a count is surprising against its own past.
 *
 * <p>With a known mean: the exact Poisson tail, amber at 1% and red at 0.1%. With a past of limited
 * length: the predictive negative binomial, widened when the past itself varied more than a Poisson
 * count does (size m²/(s² − m) from blocks as long as the window, by moments).
 *
 * @param observed the count
 * @param expected what the past gives for a span as long
 * @param probability of a count at least so large
 */
public record CountSignal(long observed, double expected, double probability) {

    private static final double AMBER_FROM = 0.01;
    private static final double RED_FROM = 0.001;
    private static final int LEAST_BLOCKS = 4;

    /** How loud a count is by itself. */
    public enum Light {
        NONE,
        AMBER,
        RED
    }

    /** Against a mean that is known. */
    public static CountSignal againstMean(long observed, double mean) {
        return new CountSignal(observed, mean, PoissonCount.upperTail(observed, mean));
    }

    /**
     * Against the past.
     *
     * @param blocks counts of earlier spans as long as the one observed
     */
    public static CountSignal againstPast(long observed, long[] blocks) {
        if (blocks.length == 0) {
            throw new IllegalArgumentException("There must be a past");
        }
        long past = 0;
        for (long block : blocks) {
            past += block;
        }
        NegativeBinomial next = NegativeBinomial.predictive(past, blocks.length, 1);
        double size = next.size();
        if (blocks.length >= LEAST_BLOCKS) {
            double mean = (double) past / blocks.length;
            double squares = 0;
            for (long block : blocks) {
                squares += (block - mean) * (block - mean);
            }
            double excess = squares / (blocks.length - 1) - mean;
            if (excess > 0) {
                size = Math.min(size, mean * mean / excess);
            }
        }
        double p = NegativeBinomial.withMean(next.mean(), size).upperTail(observed);
        return new CountSignal(observed, next.mean(), p);
    }

    /** The smallest count that would be at least so loud against a known mean. */
    public static long smallest(Light light, double mean) {
        return switch (light) {
            case NONE -> 0;
            case AMBER -> PoissonCount.smallestSurprising(mean, AMBER_FROM);
            case RED -> PoissonCount.smallestSurprising(mean, RED_FROM);
        };
    }

    public Light light() {
        return probability <= RED_FROM
                ? Light.RED
                : probability <= AMBER_FROM ? Light.AMBER : Light.NONE;
    }
}
