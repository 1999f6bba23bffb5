package vigil.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Folds a pair under a triple that wholly carries it: one without whose cases the pair would no
 * longer be even possible.
 */
final class CarriedPairs {

    /** Triples past these will not be shown, so that nothing need be folded under them. */
    private static final int TRIPLES = 20;

    private final Combinations search;
    private final ItemMatrix matrix;

    CarriedPairs(Combinations search, ItemMatrix matrix) {
        this.search = search;
        this.matrix = matrix;
    }

    /**
     * Folds what is carried.
     *
     * @param findings one for each strong or possible set, in the table's order
     */
    List<PatternBoard.Entry> fold(List<Finding> findings) {
        List<Integer> triples =
                IntStream.range(0, findings.size())
                        .filter(i -> findings.get(i).items().size() > 2)
                        .limit(TRIPLES)
                        .boxed()
                        .toList();
        Map<Integer, List<Finding>> under = new HashMap<>();
        BitSet carried = new BitSet();
        for (int i = 0; i < findings.size(); i++) {
            Finding pair = findings.get(i);
            if (pair.items().size() == 2) {
                Optional<Integer> by =
                        triples.stream().filter(t -> carries(findings.get(t), pair)).findFirst();
                if (by.isPresent()) {
                    under.computeIfAbsent(by.get(), key -> new ArrayList<>()).add(pair);
                    carried.set(i);
                }
            }
        }
        return IntStream.range(0, findings.size())
                .filter(i -> !carried.get(i))
                .mapToObj(i ->
                        new PatternBoard.Entry(findings.get(i), under.getOrDefault(i, List.of())))
                .toList();
    }

    private boolean carries(Finding triple, Finding pair) {
        if (!triple.items().containsAll(pair.items())
                || triple.level().compareTo(pair.level()) > 0) {
            return false;
        }
        long[] without = Bits.andNot(Bits.all(matrix.size()), matrix.together(triple.items()));
        int[] set = pair.items().stream().mapToInt(matrix::position).toArray();
        return search.alone(set, without).level() == Level.COUNT;
    }
}
