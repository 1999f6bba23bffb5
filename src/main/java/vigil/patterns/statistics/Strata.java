package vigil.patterns.statistics;

import java.util.Arrays;

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
        boolean far = observed - expected() > FAR_FROM * Math.sqrt(variance());
        Sum sum = convolve(far ? FAR : NEAR);
        double above = 0;
        for (int k = sum.last(); k > observed; k--) {
            above += sum.mass(k);
        }
        double here = sum.mass(observed);
        return new Tail(Math.min(1, above + here), Math.min(1, above + here / 2));
    }

    /**
     * The mass of all sums not more likely than the one observed (within 10⁻⁷), as R's exact
     * mantelhaen.test.
     */
    public double twoSided(int observed) {
        Sum sum = convolve(FAR);
        double limit = sum.mass(observed) * (1 + 1e-7);
        double p = 0;
        for (int k = sum.firstCount; k <= sum.last(); k++) {
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

    private Sum convolve(double negligible) {
        Sum sum = new Sum(0, new double[] {1});
        for (int t = 0; t < total.length; t++) {
            sum =
                    sum.plus(
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

    /** The distribution of a sum over the strata so far. */
    private static final class Sum {

        private final int firstCount;
        private final double[] masses;

        Sum(int firstCount, double[] masses) {
            this.firstCount = firstCount;
            this.masses = masses;
        }

        int last() {
            return firstCount + masses.length - 1;
        }

        double mass(int k) {
            int i = k - firstCount;
            return i < 0 || i >= masses.length ? 0 : masses[i];
        }

        Sum plus(TiltedHypergeometric stratum, double negligible) {
            double[] more = stratum.mass();
            if (more.length == 1) {
                return new Sum(firstCount + stratum.first(), masses);
            }
            double[] out = new double[masses.length + more.length - 1];
            for (int i = 0; i < more.length; i++) {
                double weight = more[i];
                for (int j = 0; j < masses.length; j++) {
                    out[i + j] += weight * masses[j];
                }
            }
            int from = 0;
            int to = out.length;
            while (out[from] < negligible) {
                from++;
            }
            while (out[to - 1] < negligible) {
                to--;
            }
            boolean whole = from == 0 && to == out.length;
            return new Sum(
                    firstCount + stratum.first() + from,
                    whole ? out : Arrays.copyOfRange(out, from, to));
        }
    }
}
