package vigil.patterns.statistics;

/**
 * The number of marked cases among {@code drawn} taken without replacement from {@code total}, of
 * which {@code marked} are marked: what two unconnected facts would share by chance.
 *
 * <p>P(k) = C(marked, k) C(total − marked, drawn − k) / C(total, drawn) (Fisher 1935). Evaluated in
 * log space by Loader's expansion; tails by summing outward with the ratio of neighbours, so that
 * they keep their digits far below the smallest double.
 *
 * @param total all cases
 * @param marked those with the first fact
 * @param drawn those with the second fact
 */
public record Hypergeometric(long total, long marked, long drawn) {

    private static final double NEGLIGIBLE = 1e-18;

    public Hypergeometric {
        if (marked < 0 || drawn < 0 || marked > total || drawn > total) {
            throw new IllegalArgumentException("Margins must lie between 0 and the total");
        }
    }

    /** The smallest possible count. */
    public long least() {
        return Math.max(0, drawn - (total - marked));
    }

    /** The largest possible count. */
    public long most() {
        return Math.min(marked, drawn);
    }

    /** ln P(X = k). */
    public double logProbability(long k) {
        if (k < least() || k > most()) {
            return Double.NEGATIVE_INFINITY;
        }
        if (total == 0) {
            return 0;
        }
        double all = total;
        double p = drawn / all;
        double q = (total - drawn) / all;
        return SaddlePoint.logBinomial((double) k, (double) marked, p, q)
                + SaddlePoint.logBinomial((double) drawn - k, (double) total - marked, p, q)
                - SaddlePoint.logBinomial((double) drawn, all, p, q);
    }

    /** P(X = k). */
    public double probability(long k) {
        return Math.exp(logProbability(k));
    }

    /** P(X ≥ k). */
    public double upperTail(long k) {
        return Math.min(1, Math.exp(logUpperTail(k)));
    }

    /** P(X ≤ k). */
    public double lowerTail(long k) {
        return Math.min(1, Math.exp(logLowerTail(k)));
    }

    /** ln P(X ≥ k). */
    public double logUpperTail(long k) {
        if (k <= least()) {
            return 0;
        }
        if (k > most()) {
            return Double.NEGATIVE_INFINITY;
        }
        return isAbove(k) ? outward(k, 1) : Math.log1p(-Math.exp(outward(k - 1, -1)));
    }

    /** ln P(X ≤ k). */
    public double logLowerTail(long k) {
        if (k >= most()) {
            return 0;
        }
        if (k < least()) {
            return Double.NEGATIVE_INFINITY;
        }
        return isAbove(k) ? Math.log1p(-Math.exp(outward(k + 1, 1))) : outward(k, -1);
    }

    /** P(X &gt; k) + ½ P(X = k) (Lancaster's mid-p), less conservative than the tail itself. */
    public double midUpperTail(long k) {
        double half = probability(k) / 2;
        return k <= least() ? 1 - half : upperTail(k) - half;
    }

    private boolean isAbove(long k) {
        return (double) k * total >= (double) marked * drawn;
    }

    /** ln of the sum from k to the end on that side; the terms fall from the mean outward. */
    private double outward(long k, int direction) {
        double term = 1;
        double sum = 1;
        long rest = total - marked - drawn;
        for (long j = k; direction > 0 ? j < most() : j > least(); j += direction) {
            term *=
                    direction > 0
                            ? (double) (marked - j)
                                    * (drawn - j)
                                    / ((double) (j + 1) * (rest + j + 1))
                            : (double) j
                                    * (rest + j)
                                    / ((double) (marked - j + 1) * (drawn - j + 1));
            sum += term;
            if (term < NEGLIGIBLE * sum) {
                break;
            }
        }
        return logProbability(k) + Math.log(sum);
    }
}
