package vigil.patterns;

import java.util.List;

/**
 * Items against each other.
 *
 * @param items so ordered that those that go together are neighbours
 * @param pairs for item i, the pairs with items 0 to i − 1
 */
public record TogetherTable(List<Item> items, List<List<Pair>> pairs) {

    public TogetherTable {
        items = List.copyOf(items);
        pairs = pairs.stream().map(List::copyOf).toList();
    }

    /**
     * Two items.
     *
     * @param observed deaths that have both
     * @param first deaths that have the first, among those that can say of both
     * @param second deaths that have the second, among the same
     * @param canSay how many those are
     * @param expected deaths that would have both if they were unconnected, allowing for year of
     *     death; see {@link TestedSet}
     * @param known whether it is known that they go together or exclude each other, so that the
     *     pair is never tested
     */
    public record Pair(
            long observed, long first, long second, long canSay, double expected, boolean known) {

        /** Observed over expected; NaN when nothing was to be expected. */
        public double ratio() {
            return expected > 0 ? observed / expected : Double.NaN;
        }
    }

    /** The pair of two different items, in either order. */
    public Pair pair(int i, int j) {
        return i > j ? pairs.get(i).get(j) : pairs.get(j).get(i);
    }
}
