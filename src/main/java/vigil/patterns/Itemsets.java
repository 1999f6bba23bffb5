package vigil.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All sets of items that so many cases have, of any size (Zaki's Eclat, IEEE TKDE 12, 2000: depth
 * first over upright sets of cases).
 *
 * @param cases how many there are
 * @param items how many items any of them has
 * @param sets most cases first, then fewest items, then by name
 */
public record Itemsets(int cases, int items, List<Set> sets) {

    /** Beyond this many nobody can read them. */
    public static final int MOST = 2_000_000;

    /**
     * One set.
     *
     * @param closed whether no larger set is of as many cases
     * @param maximal whether no larger set is of enough cases
     */
    public record Set(String name, int size, int support, boolean closed, boolean maximal) {}

    /** There are more than {@link #MOST}. */
    public static final class TooMany extends Exception {
        private static final long serialVersionUID = 1;
    }

    public Itemsets {
        sets = List.copyOf(sets);
    }

    /**
     * Finds them.
     *
     * @param least fewest cases of a set, at least 1
     */
    public static Itemsets of(Transactions transactions, int least) throws TooMany {
        ItemMatrix matrix =
                ItemMatrix.of(transactions.facts(), Taxonomy.empty(), EvidenceBasis.CONFIRMED);
        List<Integer> frequent = new ArrayList<>();
        int all = 0;
        for (int k = 0; k < matrix.items().size(); k++) {
            if (matrix.item(k).kind() == Item.Kind.FACTOR) {
                all++;
                if (Bits.count(matrix.present(k)) >= least) {
                    frequent.add(k);
                }
            }
        }
        Search search = new Search(matrix, frequent, least);
        search.extend(List.of(), Bits.all(matrix.size()), 0);
        search.found.sort(
                Comparator.comparingInt(Set::support)
                        .reversed()
                        .thenComparingInt(Set::size)
                        .thenComparing(Set::name));
        return new Itemsets(matrix.size(), all, search.found);
    }

    private static final class Search {

        private final ItemMatrix matrix;
        private final List<Integer> items;
        private final int least;
        private final List<Set> found = new ArrayList<>();

        Search(ItemMatrix matrix, List<Integer> items, int least) {
            this.matrix = matrix;
            this.items = items;
            this.least = least;
        }

        void extend(List<Integer> set, long[] cases, int from) throws TooMany {
            for (int next = from; next < items.size(); next++) {
                long[] both = Bits.and(cases, matrix.present(items.get(next)));
                int support = Bits.count(both);
                if (support >= least) {
                    List<Integer> larger = new ArrayList<>(set);
                    larger.add(items.get(next));
                    keep(larger, both, support);
                    extend(larger, both, next + 1);
                }
            }
        }

        private void keep(List<Integer> set, long[] cases, int support) throws TooMany {
            if (found.size() == MOST) {
                throw new TooMany();
            }
            int most = 0;
            for (int other : items) {
                if (!set.contains(other)) {
                    most = Math.max(most, Bits.countBoth(cases, matrix.present(other)));
                }
            }
            String name =
                    set.stream().map(k -> matrix.item(k).key()).collect(Collectors.joining("|"));
            found.add(new Set(name, set.size(), support, most < support, most < least));
        }
    }
}
