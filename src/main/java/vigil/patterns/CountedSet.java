package vigil.patterns;

import vigil.patterns.statistics.Strata;

/** What is known of a set before the family's q; a set that was not tested has p = 1. */
final class CountedSet {

    /** Below this many deviations a set of a large family is not tested: it could not be shown. */
    private static final double SCREEN = 1.5;

    private final int[] items;
    private final int observed;
    private int denominator;
    private double expected;
    private double variance;
    private double p = 1;
    private double midP = 1;

    /**
     * @param items their places in the matrix
     */
    CountedSet(int[] items, int observed) {
        this.items = items;
        this.observed = observed;
    }

    int[] items() {
        return items;
    }

    int observed() {
        return observed;
    }

    int denominator() {
        return denominator;
    }

    double expected() {
        return expected;
    }

    double variance() {
        return variance;
    }

    double p() {
        return p;
    }

    double midP() {
        return midP;
    }

    boolean tested() {
        return midP < 1;
    }

    void among(int[] total) {
        denominator = 0;
        for (int count : total) {
            denominator += count;
        }
    }

    /**
     * Takes the expectation and the variance of one way to part the set where they are the largest
     * yet.
     *
     * @return whether the set could be shown for all that this way says
     */
    boolean parted(StratumCounter.Split split) {
        double e = split.expected();
        double v = split.variance();
        expected = Math.max(expected, e);
        variance = Math.max(variance, v);
        return observed - 0.5 - e >= SCREEN * Math.sqrt(v);
    }

    /**
     * Tests it in each way to part it, the largest p counting.
     *
     * @param all whether also when it can no longer be strong
     * @param strongFrom mid-p above which it cannot
     */
    void test(StratumCounter.Split[] splits, boolean all, double strongFrom) {
        p = 0;
        midP = 0;
        for (StratumCounter.Split split : splits) {
            if (all || midP <= strongFrom) {
                Strata.Tail tail = split.upperTail(observed);
                p = Math.max(p, tail.p());
                midP = Math.max(midP, tail.midP());
            }
        }
    }
}
