package vigil.disclosure.gate;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Makes of a table of true counts what may be seen of it outside the panel. Small counts are hidden
 * and as many others with them as it takes so that nobody who adds and subtracts can narrow any
 * hidden count down to fewer than three values; or every count is rounded for itself, if that is
 * enough. Pure: the same table and rule give the same result.
 */
public final class Gate {

    /** A place in a table; one past the last row or column is a total. */
    public interface Places {

        boolean at(int row, int column);
    }

    /** How many ranges are looked at, at most, in search of the fewest counts to hide. */
    private static final int STEPS = 60_000;

    private static final int BOX_STEPS = 400;

    private final LinearSolver solver;

    public Gate(LinearSolver solver) {
        this.solver = solver;
    }

    /** A table of two dimensions, or of one if it has a single row or column. */
    public Gated pass(CountTable table, GateRule rule) {
        return pass(table, rule, (row, column) -> false);
    }

    /**
     * The same, where more than what is small has to be hidden.
     *
     * @param also what is hidden in any case
     */
    public Gated pass(CountTable table, GateRule rule, Places also) {
        if (table.rows().isEmpty() || table.columns().isEmpty()) {
            return new Gated.Shut("empty");
        }
        Lattice lattice = Lattice.of(table);
        if (rule.mode() == GateRule.Mode.ROUND) {
            return roundingTells(lattice, rule)
                    ? new Gated.Shut("roundingTells")
                    : open(table, new ShownCells(lattice, rule, new BitSet()));
        }
        BitSet forced = new BitSet();
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column <= table.columns().size(); column++) {
                boolean total = row == table.rows().size() || column == table.columns().size();
                if ((!total || table.totals()) && also.at(row, column)) {
                    forced.set(lattice.at(row, column));
                }
            }
        }
        return hidden(lattice, rule, forced)
                .map(hidden -> open(table, new ShownCells(lattice, rule, hidden)))
                .orElseGet(() -> new Gated.Shut("notProtectable"));
    }

    private static Gated open(CountTable table, ShownCells shown) {
        return new Gated.Open(shown.table(table, shown::at), shown.tally());
    }

    /** A table of three dimensions with all its totals; empty if it cannot be protected. */
    public Optional<ShownCube> pass(CountCube cube, GateRule rule) {
        Lattice lattice = Lattice.of(cube);
        if (rule.mode() == GateRule.Mode.ROUND) {
            return roundingTells(lattice, rule)
                    ? Optional.empty()
                    : Optional.of(new ShownCells(lattice, rule, new BitSet()).cube(cube));
        }
        return hidden(lattice, rule, new BitSet())
                .map(hidden -> new ShownCells(lattice, rule, hidden).cube(cube));
    }

    /** Whether a small count can be worked out although it and everything else is rounded. */
    private boolean roundingTells(Lattice lattice, GateRule rule) {
        if (lattice.lines().isEmpty()) {
            return false;
        }
        BitSet all = new BitSet();
        all.set(0, lattice.cells());
        IntPredicate wide = wide(lattice, Leeway.rounded(lattice), GateRule.ROUNDED_WIDTH, all);
        return IntStream.range(0, lattice.cells())
                .filter(cell -> rule.small(lattice.value(cell)))
                .anyMatch(cell -> !wide.test(cell));
    }

    private IntPredicate wide(Lattice lattice, Leeway leeway, int need, BitSet hidden) {
        if (lattice.summed() <= 2) {
            Ranges ranges = new FlowRanges(lattice, leeway, need);
            return cell -> ranges.wide(cell, hidden);
        }
        ProgrammeRanges ranges = new ProgrammeRanges(lattice, leeway, need, solver);
        return cell -> ranges.wide(cell, hidden);
    }

    private Optional<BitSet> hidden(Lattice lattice, GateRule rule, BitSet forced) {
        BitSet small = new BitSet();
        BitSet inside = new BitSet();
        BitSet all = new BitSet();
        for (int cell = 0; cell < lattice.cells(); cell++) {
            all.set(cell);
            inside.set(cell, !lattice.margin(cell));
            small.set(cell, rule.small(lattice.value(cell)) || forced.get(cell));
        }
        if (small.isEmpty() || lattice.lines().isEmpty()) {
            return Optional.of(small);
        }
        BitSet smallInside = (BitSet) small.clone();
        smallInside.and(inside);
        if (!rule.totalsMayHide()
                && !smallInside.stream()
                        .allMatch(wide(lattice, Leeway.hidden(lattice), GateRule.WIDTH, inside))) {
            return Optional.empty();
        }
        Optional<BitSet> hidden = fewest(lattice, small, inside);
        boolean totalsToo = rule.totalsMayHide() || !small.equals(smallInside);
        return hidden.isEmpty() && totalsToo ? fewest(lattice, small, all) : hidden;
    }

    private Optional<BitSet> fewest(Lattice lattice, BitSet small, BitSet candidates) {
        Leeway leeway = Leeway.hidden(lattice);
        return lattice.summed() <= 2
                ? new FewestHidden(lattice, new FlowRanges(lattice, leeway, GateRule.WIDTH), STEPS)
                        .find(small, candidates)
                : new CoveringBoxes(
                                lattice,
                                leeway,
                                new ProgrammeRanges(lattice, leeway, GateRule.WIDTH, solver),
                                BOX_STEPS)
                        .find(small, candidates);
    }
}
