package vigil.patterns;

import java.util.Arrays;
import vigil.patterns.statistics.Strata;

/**
 * Counts a set of cases stratum by stratum. Strata are consecutive runs of positions, so each word
 * of a set is looked at once.
 */
final class StratumCounter {

    private final int strata;
    private final int[] word;
    private final long[] mask;
    private final int[] stratum;

    /**
     * @param bounds from {@link ItemMatrix#years}
     */
    StratumCounter(int[] bounds) {
        strata = bounds.length - 1;
        int size = bounds[strata];
        int most = ((size + 63) >> 6) + strata;
        int[] words = new int[most];
        long[] masks = new long[most];
        int[] owners = new int[most];
        int pieces = 0;
        for (int t = 0; t < strata; t++) {
            int from = bounds[t];
            while (from < bounds[t + 1]) {
                int w = from >> 6;
                int to = Math.min(bounds[t + 1], (w + 1) << 6);
                words[pieces] = w;
                masks[pieces] = (-1L << from) & (-1L >>> -to);
                owners[pieces] = t;
                pieces++;
                from = to;
            }
        }
        word = Arrays.copyOf(words, pieces);
        mask = Arrays.copyOf(masks, pieces);
        stratum = Arrays.copyOf(owners, pieces);
    }

    /** In each stratum, how many cases are in both sets. */
    int[] both(long[] a, long[] b) {
        int[] counts = new int[strata];
        for (int i = 0; i < word.length; i++) {
            counts[stratum[i]] += Long.bitCount(a[word[i]] & b[word[i]] & mask[i]);
        }
        return counts;
    }

    /** In each stratum, how many cases are in all three sets. */
    int[] all(long[] a, long[] b, long[] c) {
        int[] counts = new int[strata];
        for (int i = 0; i < word.length; i++) {
            int w = word[i];
            counts[stratum[i]] += Long.bitCount(a[w] & b[w] & c[w] & mask[i]);
        }
        return counts;
    }

    /** The margins of two facts in every stratum. */
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
