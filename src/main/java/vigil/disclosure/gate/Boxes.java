package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Moves that leave every sum of a table as it is: the corners of a box, raised and lowered by the
 * same amount in turn. Where one end of an edge is a total, both its ends move the same way. If all
 * corners are hidden, none of them can be worked out. There are other moves in tables of three
 * dimensions; boxes are the smallest.
 */
final class Boxes {

    private final Lattice lattice;

    Boxes(Lattice lattice) {
        this.lattice = lattice;
    }

    /**
     * Boxes around a cell whose corners can each take enough values.
     *
     * @param usable cells that may be corners
     */
    List<int[]> around(int cell, BitSet usable) {
        List<int[]> boxes = new ArrayList<>();
        grow(new int[] {cell}, new boolean[] {true}, 0, usable, boxes);
        return boxes;
    }

    private void grow(
            int[] corners, boolean[] raised, int dimension, BitSet usable, List<int[]> boxes) {
        if (dimension == lattice.dimensions()) {
            if (corners.length > 1 && wideEnough(corners, raised)) {
                boxes.add(corners);
            }
            return;
        }
        if (lattice.size(dimension) == 1) {
            grow(corners, raised, dimension + 1, usable, boxes);
            return;
        }
        int here = lattice.coordinate(corners[0], dimension);
        for (int there = 0; there < lattice.extentOf(dimension); there++) {
            if (there == here) {
                continue;
            }
            int shift = (there - here) * lattice.step(dimension);
            boolean same = Math.max(here, there) == lattice.size(dimension);
            int n = corners.length;
            int[] more = java.util.Arrays.copyOf(corners, 2 * n);
            boolean[] signs = java.util.Arrays.copyOf(raised, 2 * n);
            boolean all = true;
            for (int i = 0; i < n && all; i++) {
                more[n + i] = corners[i] + shift;
                signs[n + i] = raised[i] == same;
                all = usable.get(more[n + i]);
            }
            if (all) {
                grow(more, signs, dimension + 1, usable, boxes);
            }
        }
    }

    private boolean wideEnough(int[] corners, boolean[] raised) {
        long up = GateRule.WIDTH;
        long down = GateRule.WIDTH;
        for (int i = 0; i < corners.length; i++) {
            if (raised[i]) {
                down = Math.min(down, lattice.value(corners[i]));
            } else {
                up = Math.min(up, lattice.value(corners[i]));
            }
        }
        return up + down >= GateRule.WIDTH;
    }
}
