package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * The cases that have a set of items, among the cases that can say. Sets that the same cases have
 * are one cover, named by its smallest set, of those the first by name.
 *
 * @param items in order of their keys
 * @param cases those that have all items
 * @param assessed those that can say of all items
 * @param group the number of {@code assessed}; covers with the same cases that can say share it
 */
record Cover(List<Item> items, long[] cases, long[] assessed, int group) {

    int support() {
        return Bits.count(cases);
    }

    /**
     * All distinct covers of sets up to a size, or of smaller sets if those are too many to follow.
     *
     * @param wanted which items of the matrix
     * @param together which two items of the matrix may be in one set
     * @param most how many covers are still followed
     */
    static List<Cover> of(
            ItemMatrix matrix,
            IntPredicate wanted,
            int size,
            int least,
            BiPredicate<Item, Item> together,
            int most) {
        return new Sets(matrix, wanted, least, together, most).upTo(size);
    }

    private static final class Sets {

        private final ItemMatrix matrix;
        private final int least;
        private final BiPredicate<Item, Item> together;
        private final int most;
        private final List<Integer> singles = new ArrayList<>();
        private final Set<Bitset> seen = new HashSet<>();
        private final Map<Bitset, Integer> groups = new HashMap<>();

        Sets(
                ItemMatrix matrix,
                IntPredicate wanted,
                int least,
                BiPredicate<Item, Item> together,
                int most) {
            this.matrix = matrix;
            this.together = together;
            this.least = least;
            this.most = most;
            for (int k = 0; k < matrix.items().size(); k++) {
                if (wanted.test(k) && Bits.count(matrix.present(k)) >= least) {
                    singles.add(k);
                }
            }
        }

        List<Cover> upTo(int size) {
            List<Open> level = new ArrayList<>();
            List<Cover> covers = new ArrayList<>();
            for (int at = 0; at < singles.size(); at++) {
                int k = singles.get(at);
                Open open =
                        new Open(
                                List.of(matrix.item(k)), matrix.present(k), matrix.assessed(k), at);
                level.add(open);
                keep(open, covers);
            }
            for (int s = 2; s <= size; s++) {
                List<Open> next = new ArrayList<>();
                List<Cover> more = new ArrayList<>();
                for (Open open : level) {
                    for (int at = open.last + 1; at < singles.size(); at++) {
                        extend(open, at, next, more);
                        if (covers.size() + more.size() > most) {
                            return covers;
                        }
                    }
                }
                covers.addAll(more);
                level = next;
            }
            return covers;
        }

        private void extend(Open open, int at, List<Open> next, List<Cover> covers) {
            int k = singles.get(at);
            if (Bits.countBoth(open.cases, matrix.present(k)) < least
                    || !open.items.stream().allMatch(i -> together.test(i, matrix.item(k)))) {
                return;
            }
            List<Item> items = new ArrayList<>(open.items);
            items.add(matrix.item(k));
            Open set =
                    new Open(
                            items,
                            Bits.and(open.cases, matrix.present(k)),
                            Bits.and(open.assessed, matrix.assessed(k)),
                            at);
            next.add(set);
            keep(set, covers);
        }

        private void keep(Open open, List<Cover> covers) {
            Bitset assessed = new Bitset(open.assessed, new long[0]);
            if (seen.add(new Bitset(open.cases, open.assessed))) {
                int group = groups.computeIfAbsent(assessed, key -> groups.size());
                covers.add(new Cover(open.items, open.cases, open.assessed, group));
            }
        }
    }

    private record Open(List<Item> items, long[] cases, long[] assessed, int last) {}

    /** Two arrays, compared by their contents. */
    private record Bitset(long[] first, long[] second) {

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Bitset set
                    && Arrays.equals(first, set.first)
                    && Arrays.equals(second, set.second);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(first) + Arrays.hashCode(second);
        }
    }
}
