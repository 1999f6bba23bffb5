package vigil.patterns.statistics;

/**
 * A ratio of observed to expected that is drawn towards 1 when counts are small.
 *
 * <p>IC = log₂((O + ½)/(E + ½)); its 95% bounds are log₂ of the 2.5% and 97.5% quantiles of a gamma
 * distribution of shape O + ½ and rate E + ½ (Norén, Hopstadius and Bate, Stat. Methods Med. Res.
 * 22, 2013). Safe at one to five cases.
 *
 * @param ic the logarithm to base 2 of the shrunk ratio
 * @param low its lower bound, IC025
 * @param high its upper bound, IC975
 */
public record InformationComponent(double ic, double low, double high) {

    private static final double LOG_TWO = Math.log(2);

    public static InformationComponent of(long observed, double expected) {
        return of(observed, expected, quantiles(observed));
    }

    static InformationComponent of(long observed, double expected, double[] bounds) {
        double rate = expected + 0.5;
        return new InformationComponent(
                log2((observed + 0.5) / rate), log2(bounds[0] / rate), log2(bounds[1] / rate));
    }

    /** The 2.5% and 97.5% quantiles of Gamma(observed + ½, 1). */
    static double[] quantiles(long observed) {
        double shape = observed + 0.5;
        return new double[] {
            GammaDistribution.quantile(shape, 0.025), GammaDistribution.quantile(shape, 0.975)
        };
    }

    /** 2 to the lower bound: the smallest ratio the data support. */
    public double lowRatio() {
        return Math.exp(low * LOG_TWO);
    }

    /** 2 to the upper bound: the largest ratio the data support. */
    public double highRatio() {
        return Math.exp(high * LOG_TWO);
    }

    /** Cases beyond the expected that even the lower bound leaves: max(0, (2^low − 1)·E). */
    public double cautiousExcess(double expected) {
        return Math.max(0, (lowRatio() - 1) * expected);
    }

    /**
     * The score by which findings of every type are ranked: with L = E·2^low, L ln(L/E) − (L − E),
     * and 0 unless the lower bound is above 1. It weighs size and strength together.
     */
    public double cautiousGain(double expected) {
        if (low <= 0) {
            return 0;
        }
        double least = expected * lowRatio();
        return least * Math.log(least / expected) - (least - expected);
    }

    private static double log2(double x) {
        return Math.log(x) / LOG_TWO;
    }
}
