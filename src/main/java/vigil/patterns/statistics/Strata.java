package vigil.patterns.statistics;

/**
 * Two facts within several strata (years of death): in stratum t, {@code total[t]} cases of which
 * {@code first[t]} have the first fact and {@code second[t]} the second. Says what they would share
 * if they were unconnected within every stratum, and how surprising the number observed is.
 *
 * <p>Expected E = Σ first·second/total and variance V = Σ first·second·(total−first)·(total−second)
 * / (total²·(total−1)) (Mantel and Haenszel 1959). The conditional distribution of the sum is the
 * convolution of the strata's hypergeometric distributions, formed directly: convolution by Fourier
 * transform leaves noise of 10⁻¹⁷, more than many tails. All terms are positive, so every digit of
 * a tail is good; terms are only left out where they cannot matter to the tail asked for.
 */
public final class Strata {

    /** Enough for tails that are not far out; a far tail needs the small terms themselves. */
    private static final double NEAR = 1e-32;

    private static final double FAR = 1e-300;
    private static final double FAR_FROM = 4;

    /** Enough for tails out to eleven deviations, where the small terms are very many. */
    private static final double MIDWAY = 1e-60;

    private static final double FARTHER_FROM = 11;
    private static final double MANY_FROM = 5e6;
    private static final double LEAST_MIDWAY = 1e-36;

    private final int[] total;
    private final int[] first;
    private final int[] second;

    /** The arrays are copied; they have one entry a stratum. */
    public Strata(int[] total, int[] first, int[] second) {
        if (total.length != first.length || total.length != second.length) {
            throw new IllegalArgumentException("The arrays must have one entry a stratum");
        }
        this.total = total.clone();
        this.first = first.clone();
        this.second = second.clone();
    }

    public int size() {
        return total.length;
    }

    public double expected() {
        return expected(total, first, second);
    }

    public double variance() {
        return variance(total, first, second);
    }

    /** E for counts that are kept elsewhere. */
    public static double expected(int[] total, int[] first, int[] second) {
        double expected = 0;
        for (int t = 0; t < total.length; t++) {
            if (total[t] > 0) {
                expected += (double) first[t] * second[t] / total[t];
            }
        }
        return expected;
    }

    /** V for counts that are kept elsewhere. */
    public static double variance(int[] total, int[] first, int[] second) {
        double variance = 0;
        for (int t = 0; t < total.length; t++) {
            double n = total[t];
            if (n > 1) {
                variance +=
                        (first[t] / n)
                                * (second[t] / n)
                                * (n - first[t])
                                * (n - second[t])
                                / (n - 1);
            }
        }
        return variance;
    }

    /** The exact chance of at least so many shared cases, and its mid-p. */
    public Tail upperTail(int observed) {
        double deviations = (observed - expected()) / Math.sqrt(variance());
        // Not written as a quotient, which is not a number when nothing varies.
        boolean far = observed - expected() > FAR_FROM * Math.sqrt(variance());
        if (far && deviations < FARTHER_FROM && work() > MANY_FROM) {
            // All that is left out is below 10⁻⁵⁴, so that no digit of such a tail is lost.
            Tail tail = upperTail(observed, MIDWAY);
            if (tail.midP > LEAST_MIDWAY) {
                return tail;
            }
        }
        return upperTail(observed, far ? FAR : NEAR);
    }

    private Tail upperTail(int observed, double negligible) {
        StrataSum sum = convolve(negligible);
        double above = 0;
        for (int k = sum.last(); k > observed; k--) {
            above += sum.mass(k);
        }
        double here = sum.mass(observed);
        return new Tail(Math.min(1, above + here), Math.min(1, above + here / 2));
    }

    /** About how many products the widest convolution takes. */
    private double work() {
        double work = 0;
        double so = 0;
        for (int t = 0; t < total.length; t++) {
            double width = Math.min(first[t], second[t]);
            work += so * width;
            so += width;
        }
        return work;
    }

    /**
     * The mass of all sums not more likely than the one observed (within 10⁻⁷), as R's exact
     * mantelhaen.test.
     */
    public double twoSided(int observed) {
        StrataSum sum = convolve(FAR);
        double limit = sum.mass(observed) * (1 + 1e-7);
        double p = 0;
        for (int k = sum.first(); k <= sum.last(); k++) {
            if (sum.mass(k) <= limit) {
                p += sum.mass(k);
            }
        }
        return Math.min(1, p);
    }

    /** The common odds ratio by conditional maximum likelihood: Σ E[X | ψ] = observed. */
    public double oddsRatio(int observed) {
        int least = 0;
        int most = 0;
        for (int t = 0; t < total.length; t++) {
            least += Math.max(0, first[t] + second[t] - total[t]);
            most += Math.min(first[t], second[t]);
        }
        if (observed <= least) {
            return 0;
        }
        if (observed >= most) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.exp(Root.ofIncreasing(tilt -> mean(tilt) - observed, 0));
    }

    private double mean(double tilt) {
        double mean = 0;
        for (int t = 0; t < total.length; t++) {
            mean += TiltedHypergeometric.of(total[t], first[t], second[t], tilt, NEAR).mean();
        }
        return mean;
    }

    private StrataSum convolve(double negligible) {
        StrataSum sum = new StrataSum();
        for (int t = 0; t < total.length; t++) {
            sum.add(
                    TiltedHypergeometric.of(total[t], first[t], second[t], 0, negligible),
                    negligible);
        }
        return sum;
    }

    /**
     * An upper tail.
     *
     * @param p P(X ≥ observed)
     * @param midP P(X &gt; observed) + ½ P(X = observed)
     */
    public record Tail(double p, double midP) {}
}
