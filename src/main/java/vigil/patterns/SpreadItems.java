package vigil.patterns;

import java.util.HashMap;
import java.util.Map;

/** The sets of an {@link ItemMatrix} as a {@link StratumCounter} reads them. */
final class SpreadItems {

    private final ItemMatrix matrix;
    private final StratumCounter counter;
    private final long[][] present;
    private final long[][] assessed;
    private final long[][] known;
    private final int[] sizes;

    SpreadItems(ItemMatrix matrix, StratumCounter counter) {
        this.matrix = matrix;
        this.counter = counter;
        int n = matrix.items().size();
        present = new long[n][];
        assessed = new long[n][];
        known = new long[n][];
        sizes = new int[n];
        Map<Integer, long[]> groups = new HashMap<>();
        for (int k = 0; k < n; k++) {
            present[k] = counter.spread(matrix.present(k));
            long[] group = groups.get(matrix.group(k));
            if (group == null) {
                group = counter.spread(matrix.assessed(k));
                groups.put(matrix.group(k), group);
            }
            assessed[k] = group;
            known[k] = Bits.and(present[k], group);
            sizes[k] = Bits.count(present[k]);
        }
    }

    StratumCounter counter() {
        return counter;
    }

    /** The cases that have item k. */
    long[] present(int k) {
        return present[k];
    }

    /** The cases that can say whether they have item k. */
    long[] assessed(int k) {
        return assessed[k];
    }

    /** The cases that have item k and can say so. */
    long[] known(int k) {
        return known[k];
    }

    /** How many cases have item k. */
    int size(int k) {
        return sizes[k];
    }

    int group(int k) {
        return matrix.group(k);
    }
}
