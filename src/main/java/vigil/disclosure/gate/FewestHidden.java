package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which counts to hide besides the small ones so that nothing hidden can be worked out: as few as
 * possible, and of as many as possible the choice with the smallest sum. First a good choice is
 * made greedily; then every smaller one is looked for, one count more at a time, by following for
 * an unprotected count each of the counts one of which must be hidden with it. That is exact unless
 * it takes more steps than are allowed, and then the good choice stands.
 */
final class FewestHidden {

    private final Lattice lattice;
    private final Ranges ranges;
    private int steps;

    private BitSet best = new BitSet();
    private int bestCount;
    private long bestSum;

    /**
     * @param steps how often the range of a count may be looked at in search of the fewest; so that
     *     the same table is treated in the same way on every machine, it is not a time
     */
    FewestHidden(Lattice lattice, Ranges ranges, int steps) {
        this.lattice = lattice;
        this.ranges = ranges;
        this.steps = steps;
    }

    /**
     * All that must be hidden.
     *
     * @param small hidden in any case
     * @param candidates what may be hidden besides
     * @return empty if even hiding all of them does not protect what is hidden
     */
    Optional<BitSet> find(BitSet small, BitSet candidates) {
        BitSet others = (BitSet) candidates.clone();
        others.andNot(small);
        if (!greedy(small, others)) {
            return Optional.empty();
        }
        List<Integer> open = unprotected(small, small);
        boolean found = false;
        for (int limit = 1; limit <= bestCount && !found && steps > 0; limit++) {
            found = deepen((BitSet) small.clone(), open, 0, 0, limit, others);
        }
        return Optional.of(best);
    }

    private List<Integer> unprotected(BitSet among, BitSet hidden) {
        return among.stream().filter(cell -> !wide(cell, hidden)).boxed().toList();
    }

    private boolean wide(int cell, BitSet hidden) {
        steps--;
        return ranges.wide(cell, hidden);
    }

    private boolean greedy(BitSet small, BitSet others) {
        BitSet hidden = (BitSet) small.clone();
        List<Integer> open = new ArrayList<>(unprotected(small, hidden));
        while (!open.isEmpty()) {
            int[] votes = new int[lattice.cells()];
            Optional<BitSet> tightest = Optional.empty();
            for (int cell : open) {
                BitSet cut = ranges.cut(cell, hidden, others);
                if (cut.isEmpty()) {
                    return false;
                }
                cut.stream().forEach(c -> votes[c]++);
                if (tightest.isEmpty() || cut.cardinality() < tightest.get().cardinality()) {
                    tightest = Optional.of(cut);
                }
            }
            int chosen =
                    tightest.orElseThrow().stream()
                            .boxed()
                            .min(
                                    Comparator.<Integer>comparingInt(c -> -votes[c])
                                            .thenComparingLong(lattice::value)
                                            .thenComparingInt(c -> c))
                            .orElseThrow();
            hidden.set(chosen);
            open.add(chosen);
            open.removeIf(cell -> ranges.wide(cell, hidden));
        }
        showAgain(small, hidden);
        best = hidden;
        bestCount = hidden.cardinality() - small.cardinality();
        bestSum = sum(small, hidden);
        return true;
    }

    /** Shows again, from the largest down, whatever is not needed after all. */
    private void showAgain(BitSet small, BitSet hidden) {
        List<Integer> added =
                hidden.stream()
                        .filter(cell -> !small.get(cell))
                        .boxed()
                        .sorted(Comparator.comparingLong(c -> -lattice.value(c)))
                        .toList();
        for (int cell : added) {
            hidden.clear(cell);
            if (!unprotected(hidden, hidden).isEmpty()) {
                hidden.set(cell);
            }
        }
    }

    private long sum(BitSet small, BitSet hidden) {
        return hidden.stream().filter(c -> !small.get(c)).mapToLong(lattice::value).sum();
    }

    /**
     * Looks for a choice of so many more counts.
     *
     * @return whether one was found; the best stands in the fields
     */
    private boolean deepen(
            BitSet hidden, List<Integer> open, int used, long sum, int limit, BitSet allowed) {
        if (open.isEmpty()) {
            if (used < bestCount || used == bestCount && sum < bestSum) {
                best = (BitSet) hidden.clone();
                bestCount = used;
                bestSum = sum;
            }
            return true;
        }
        if (used >= limit || steps <= 0) {
            return false;
        }
        List<BitSet> cuts = new ArrayList<>();
        for (int cell : open) {
            steps--;
            cuts.add(ranges.cut(cell, hidden, allowed));
        }
        cuts.sort(Comparator.comparingInt(BitSet::cardinality));
        if (cuts.getFirst().isEmpty() || used + atLeast(cuts) > limit) {
            return false;
        }
        if (used + atLeast(cuts) >= bestCount && sum + leastSum(cuts) >= bestSum) {
            return false;
        }
        int[] votes = new int[lattice.cells()];
        cuts.forEach(cut -> cut.stream().forEach(c -> votes[c]++));
        int[] branches =
                cuts.getFirst().stream()
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(c -> -votes[c])
                                        .thenComparingLong(lattice::value)
                                        .thenComparingInt(c -> c))
                        .mapToInt(Integer::intValue)
                        .toArray();
        boolean found = false;
        BitSet left = (BitSet) allowed.clone();
        for (int branch : branches) {
            left.clear(branch);
            hidden.set(branch);
            List<Integer> still =
                    IntStream.concat(
                                    open.stream().mapToInt(Integer::intValue), IntStream.of(branch))
                            .filter(cell -> !wide(cell, hidden))
                            .boxed()
                            .toList();
            found |= deepen(hidden, still, used + 1, sum + lattice.value(branch), limit, left);
            hidden.clear(branch);
        }
        return found;
    }

    /** Cuts that have nothing in common each take one. */
    private static int atLeast(List<BitSet> cuts) {
        BitSet taken = new BitSet();
        int count = 0;
        for (BitSet cut : cuts) {
            if (!cut.intersects(taken)) {
                taken.or(cut);
                count++;
            }
        }
        return count;
    }

    private long leastSum(List<BitSet> cuts) {
        BitSet taken = new BitSet();
        long sum = 0;
        for (BitSet cut : cuts) {
            if (!cut.intersects(taken)) {
                taken.or(cut);
                sum += cut.stream().mapToLong(lattice::value).min().orElse(0);
            }
        }
        return sum;
    }
}
