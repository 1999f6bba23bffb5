package vigil.disclosure.gate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which counts of a table of three dimensions to hide besides the small ones: every hidden count
 * becomes the corner of a box all of whose corners are hidden, with as few more as can be found in
 * so many steps; then whatever turns out not to be needed is shown again.
 */
final class CoveringBoxes {

    private final Lattice lattice;
    private final ProgrammeRanges ranges;
    private final Boxes boxes;
    private int steps;

    private Optional<BitSet> best = Optional.empty();
    private int bestCount = Integer.MAX_VALUE;
    private long bestSum = Long.MAX_VALUE;

    CoveringBoxes(Lattice lattice, Leeway leeway, ProgrammeRanges ranges, int steps) {
        this.lattice = lattice;
        this.ranges = ranges;
        this.boxes = new Boxes(lattice, leeway);
        this.steps = steps;
    }

    /** All that must be hidden; empty if what may be hidden does not protect the small counts. */
    Optional<BitSet> find(BitSet small, BitSet candidates) {
        BitSet usable = (BitSet) candidates.clone();
        usable.or(small);
        cover(small, (BitSet) small.clone(), usable, 0, 0);
        BitSet hidden = best.orElse(usable);
        if (best.isEmpty() && !allWide(hidden)) {
            return Optional.empty();
        }
        hidden = (BitSet) hidden.clone();
        showAgain(small, hidden);
        return Optional.of(hidden);
    }

    private boolean allWide(BitSet hidden) {
        return hidden.stream().allMatch(cell -> ranges.wide(cell, hidden));
    }

    private void showAgain(BitSet small, BitSet hidden) {
        List<Integer> added =
                hidden.stream()
                        .filter(cell -> !small.get(cell))
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingLong(c -> -lattice.value(c))
                                        .thenComparingInt(c -> c))
                        .toList();
        for (int cell : added) {
            hidden.clear(cell);
            if (!allWide(hidden)) {
                hidden.set(cell);
            }
        }
    }

    private void cover(BitSet small, BitSet hidden, BitSet usable, int used, long sum) {
        if (steps-- <= 0 && best.isPresent()) {
            return;
        }
        List<int[]> fewest = List.of();
        boolean open = false;
        int least = 0;
        for (int cell = small.nextSetBit(0); cell >= 0; cell = small.nextSetBit(cell + 1)) {
            if (!boxes.around(cell, hidden).isEmpty()) {
                continue;
            }
            List<int[]> around = boxes.around(cell, usable);
            if (around.isEmpty()) {
                return;
            }
            least =
                    Math.max(
                            least,
                            around.stream().mapToInt(b -> missing(b, hidden)).min().orElse(0));
            if (!open || around.size() < fewest.size()) {
                fewest = around;
                open = true;
            }
        }
        if (!open) {
            if (used < bestCount || used == bestCount && sum < bestSum) {
                best = Optional.of((BitSet) hidden.clone());
                bestCount = used;
                bestSum = sum;
            }
            return;
        }
        if (used + least > bestCount || used + least == bestCount && sum >= bestSum) {
            return;
        }
        List<int[]> order =
                fewest.stream()
                        .sorted(
                                Comparator.<int[]>comparingInt(b -> missing(b, hidden))
                                        .thenComparingLong(b -> sum(b, hidden)))
                        .toList();
        for (int[] box : order) {
            if (steps <= 0 && best.isPresent()) {
                return;
            }
            BitSet more = (BitSet) hidden.clone();
            for (int corner : box) {
                more.set(corner);
            }
            cover(small, more, usable, used + missing(box, hidden), sum + sum(box, hidden));
        }
    }

    private static int missing(int[] box, BitSet hidden) {
        int missing = 0;
        for (int corner : box) {
            missing += hidden.get(corner) ? 0 : 1;
        }
        return missing;
    }

    private long sum(int[] box, BitSet hidden) {
        long sum = 0;
        for (int corner : box) {
            sum += hidden.get(corner) ? 0 : lattice.value(corner);
        }
        return sum;
    }
}
