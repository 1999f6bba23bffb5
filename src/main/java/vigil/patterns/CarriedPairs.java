package vigil.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds a pair under a triple that wholly carries it: one without whose cases the pair would no
 * longer be even possible.
 */
final class CarriedPairs {

    /** Triples past these will not be shown, so that nothing need be folded under them. */
    private static final int TRIPLES = 20;

    private final Combinations search;
    private final ItemMatrix matrix;
    private final Map<Item, Integer> positions = new HashMap<>();

    CarriedPairs(Combinations search, ItemMatrix matrix) {
        this.search = search;
        this.matrix = matrix;
        for (int k = 0; k < matrix.items().size(); k++) {
            positions.put(matrix.item(k), k);
        }
    }

    /**
     * @param findings one for each strong or possible set, in the table's order
     */
    List<PatternBoard.Entry> fold(List<Finding> findings) {
        List<Finding> triples =
                findings.stream().filter(f -> f.items().size() > 2).limit(TRIPLES).toList();
        Map<Finding, List<Finding>> under = new IdentityHashMap<>();
        List<Finding> carried = new ArrayList<>();
        for (Finding pair : findings) {
            if (pair.items().size() > 2) {
                continue;
            }
            for (Finding triple : triples) {
                if (triple.items().containsAll(pair.items())
                        && triple.level().compareTo(pair.level()) <= 0
                        && !standsWithout(pair, triple)) {
                    under.computeIfAbsent(triple, key -> new ArrayList<>()).add(pair);
                    carried.add(pair);
                    break;
                }
            }
        }
        return findings.stream()
                .filter(finding -> carried.stream().noneMatch(pair -> pair == finding))
                .map(f -> new PatternBoard.Entry(f, under.getOrDefault(f, List.of())))
                .toList();
    }

    private boolean standsWithout(Finding pair, Finding triple) {
        long[] everyone = Bits.all(matrix.size());
        long[] together = everyone;
        for (Item item : triple.items()) {
            together = Bits.and(together, matrix.present(position(item)));
        }
        long[] without = Bits.andNot(everyone, together);
        int[] set = pair.items().stream().mapToInt(this::position).toArray();
        return search.alone(set, without).level() != Level.COUNT;
    }

    private int position(Item item) {
        return positions.getOrDefault(item, 0);
    }
}
