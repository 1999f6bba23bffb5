package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Ranges in a table of three dimensions, by integer programme: how far a hidden count can be
 * raised, and how far lowered, while all sums hold and nothing falls below 0. Counts are let move
 * by a few only, which never makes a range seem wider than it is.
 */
final class ProgrammeRanges {

    private static final int REACH = 6;

    private final Lattice lattice;
    private final LinearSolver solver;
    private final Boxes boxes;

    ProgrammeRanges(Lattice lattice, LinearSolver solver) {
        this.lattice = lattice;
        this.solver = solver;
        this.boxes = new Boxes(lattice);
    }

    /** Whether a hidden cell can still take enough values. More hidden never makes it fewer. */
    boolean wide(int cell, BitSet hidden) {
        if (!boxes.around(cell, hidden).isEmpty()) {
            return true;
        }
        int[] cells = hidden.stream().toArray();
        int up = farthest(cell, cells, 1);
        return up >= GateRule.WIDTH || up + farthest(cell, cells, -1) >= GateRule.WIDTH;
    }

    /** By how much a cell can be moved up (1) or down (-1), as far as it matters. */
    private int farthest(int cell, int[] cells, int direction) {
        List<Double> cost = new ArrayList<>(Collections.nCopies(cells.length, 0.0));
        List<Double> most = new ArrayList<>();
        int[] place = new int[lattice.cells()];
        java.util.Arrays.fill(place, -1);
        for (int i = 0; i < cells.length; i++) {
            place[cells[i]] = i;
            double down = down(cells[i]);
            double up = REACH;
            if (cells[i] == cell) {
                cost.set(i, -1.0 * direction);
                up = Math.min(up, GateRule.WIDTH);
            }
            most.add(down + up);
        }
        List<LinearProgramme.Limit> limits = new ArrayList<>();
        for (int[] line : lattice.lines()) {
            List<Integer> variables = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            double offset = 0;
            for (int i = 0; i < line.length; i++) {
                if (place[line[i]] >= 0) {
                    double sign = i == line.length - 1 ? -1 : 1;
                    variables.add(place[line[i]]);
                    weights.add(sign);
                    offset += sign * down(line[i]);
                }
            }
            if (!variables.isEmpty()) {
                limits.add(new LinearProgramme.Limit(variables, weights, offset, offset));
            }
        }
        return switch (solver.least(new LinearProgramme(cost, most, true, limits))) {
            case LinearSolver.Solution.Least least -> {
                double moved = least.values().get(place[cell]) - down(cell);
                yield (int) Math.max(0, Math.round(moved * direction));
            }
            case LinearSolver.Solution.Unbounded _ -> GateRule.WIDTH;
            case LinearSolver.Solution.Impossible _, LinearSolver.Solution.Undecided _ -> 0;
        };
    }

    private double down(int cell) {
        return Math.min(lattice.value(cell), REACH);
    }
}
