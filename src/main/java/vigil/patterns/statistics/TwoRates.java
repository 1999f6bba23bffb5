package vigil.patterns.statistics;

/**
 * Two counts over two lengths of time: now and before.
 *
 * <p>Given their sum, the recent count is binomial with probability now/(now + before) when the
 * rate has not changed (Przyborowski and Wilenski, Biometrika 31, 1940).
 *
 * @param recent events now
 * @param recentTime length of now
 * @param past events before
 * @param pastTime length of before, in the same unit
 */
public record TwoRates(long recent, double recentTime, long past, double pastTime) {

    private double share() {
        return recentTime / (recentTime + pastTime);
    }

    /** What the past rate would give now. */
    public double expected() {
        return past * recentTime / pastTime;
    }

    /** The chance of a recent count at least so large. */
    public double greater() {
        return BinomialShare.upperTail(recent, recent + past, share());
    }

    /** Its mid-p. */
    public double midGreater() {
        return BinomialShare.midUpperTail(recent, recent + past, share());
    }

    public double twoSided() {
        return BinomialShare.twoSided(recent, recent + past, share());
    }

    /** Recent rate over past rate with its exact 95% interval; NaN when both counts are 0. */
    public Interval ratio() {
        Interval share = BinomialShare.clopperPearson(recent, recent + past, 0.95);
        double times = pastTime / recentTime;
        if (recent + past == 0) {
            return new Interval(0, Double.NaN, Double.POSITIVE_INFINITY);
        }
        return new Interval(
                odds(share.low()) * times,
                odds(share.estimate()) * times,
                odds(share.high()) * times);
    }

    /** The predictive distribution of the recent count, allowing for a short past. */
    public NegativeBinomial predictive() {
        return NegativeBinomial.predictive(past, pastTime, recentTime);
    }

    private static double odds(double p) {
        return p / (1 - p);
    }
}
