package vigil.patterns;

import vigil.patterns.statistics.Strata;

/**
 * Counts sets of cases stratum by stratum. Strata are consecutive runs of positions; here each
 * begins a word of its own, so that a stratum is counted in one plain loop over whole words.
 */
final class StratumCounter {

    private final int[] bounds;
    private final int[] start;

    /**
     * @param bounds from {@link ItemMatrix#years}
     */
    StratumCounter(int[] bounds) {
        this.bounds = bounds.clone();
        start = new int[bounds.length];
        for (int t = 1; t < bounds.length; t++) {
            start[t] = start[t - 1] + ((bounds[t] - bounds[t - 1] + 63) >> 6);
        }
    }

    int strata() {
        return bounds.length - 1;
    }

    /** The same set, laid out as this counter reads it. */
    long[] spread(long[] cases) {
        long[] out = new long[start[strata()]];
        for (int t = 0; t < strata(); t++) {
            int from = bounds[t];
            for (int w = start[t]; w < start[t + 1]; w++) {
                int left = bounds[t + 1] - from;
                int word = from >> 6;
                long bits = cases[word] >>> from;
                if ((from & 63) != 0 && word + 1 < cases.length) {
                    bits |= cases[word + 1] << -from;
                }
                out[w] = left < 64 ? bits & (-1L >>> -left) : bits;
                from += 64;
            }
        }
        return out;
    }

    /** In each stratum, how many cases of a set that was {@link #spread}. */
    int[] each(long[] a) {
        int[] counts = new int[strata()];
        both(a, a, counts);
        return counts;
    }

    /** In each stratum, how many cases are in both sets. */
    int[] both(long[] a, long[] b) {
        int[] counts = new int[strata()];
        both(a, b, counts);
        return counts;
    }

    /** The same into an array that is there. */
    void both(long[] a, long[] b, int[] counts) {
        for (int t = 0; t < counts.length; t++) {
            counts[t] = both(a, b, start[t], start[t + 1]);
        }
    }

    private static int both(long[] a, long[] b, int from, int to) {
        int count = 0;
        for (int w = from; w < to; w++) {
            count += Long.bitCount(a[w] & b[w]);
        }
        return count;
    }

    /** The margins of two facts in every stratum; the arrays are kept, not copied. */
    static final class Split {

        private final int[] total;
        private final int[] first;
        private final int[] second;

        Split(int[] total, int[] first, int[] second) {
            this.total = total;
            this.first = first;
            this.second = second;
        }

        double expected() {
            return Strata.expected(total, first, second);
        }

        double variance() {
            return Strata.variance(total, first, second);
        }

        Strata.Tail upperTail(int observed) {
            return new Strata(total, first, second).upperTail(observed);
        }
    }
}
