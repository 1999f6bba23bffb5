package vigil.patterns;

import vigil.patterns.statistics.BinomialShare;

/**
 * How many of n deaths an even spread would put in one part of it, and the range that would be no
 * surprise: the 2.5% and 97.5% points of the binomial distribution of n and the part's share.
 *
 * @param expected n × share
 * @param low the smallest k with P(X ≤ k) ≥ 2.5%
 * @param high the smallest k with P(X ≤ k) ≥ 97.5%
 */
public record EvenSpread(double expected, long low, long high) {

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /**
     * @param deaths n
     * @param share of the part, 0 to 1
     */
    public static EvenSpread of(long deaths, double share) {
        return new EvenSpread(
                deaths * share, quantile(LOW, deaths, share), quantile(HIGH, deaths, share));
    }

    private static long quantile(double p, long deaths, double share) {
        long below = -1;
        long above = deaths;
        while (above - below > 1) {
            long middle = (above + below) / 2;
            if (BinomialShare.lowerTail(middle, deaths, share) < p) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
