package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Makes of a table of true counts what may be seen of it outside the panel. Small counts are hidden
 * and as many others with them as it takes so that nobody who adds and subtracts can narrow any
 * hidden count down to fewer than three values; or every count is rounded for itself. Pure: the
 * same table and rule give the same result.
 */
public final class Gate {

    /** How many ranges are looked at, at most, in search of the fewest counts to hide. */
    private static final int STEPS = 60_000;

    private static final int BOX_STEPS = 400;

    private final LinearSolver solver;

    public Gate(LinearSolver solver) {
        this.solver = solver;
    }

    /** A table of two dimensions, or of one if it has a single row or column. */
    public Gated pass(CountTable table, GateRule rule) {
        if (table.rows().isEmpty() || table.columns().isEmpty()) {
            return new Gated.Shut("empty");
        }
        Lattice lattice = Lattice.of(table);
        return hidden(lattice, rule)
                .<Gated>map(hidden -> {
                    Shown shown = new Shown(lattice, rule, hidden);
                    return new Gated.Open(
                            shown.table(table, shown::at), tally(lattice, rule, hidden));
                })
                .orElseGet(() -> new Gated.Shut("notProtectable"));
    }

    /** A table of three dimensions with all its totals; empty if it cannot be protected. */
    public Optional<ShownCube> pass(CountCube cube, GateRule rule) {
        Lattice lattice = Lattice.of(cube);
        return hidden(lattice, rule)
                .map(hidden -> {
                    Shown shown = new Shown(lattice, rule, hidden);
                    List<ShownTable> sheets =
                            IntStream.range(0, cube.layers().size())
                                    .mapToObj(layer ->
                                            shown.table(
                                                    cube.sheets().get(layer),
                                                    (row, column) -> shown.at(layer, row, column)))
                                    .toList();
                    CountTable first = cube.sheets().getFirst();
                    Optional<ShownTable> together =
                            first.totals()
                                    ? Optional.of(
                                            shown.table(
                                                    first,
                                                    (row, column) ->
                                                            shown.at(sheets.size(), row, column)))
                                    : Optional.empty();
                    return new ShownCube(
                            cube.title(), cube.layers(), sheets, together, shown.notes());
                });
    }

    private static Gated.Tally tally(Lattice lattice, GateRule rule, BitSet hidden) {
        int small = (int) hidden.stream().filter(cell -> rule.small(lattice.value(cell))).count();
        return new Gated.Tally(lattice.cells(), small, hidden.cardinality() - small);
    }

    private Optional<BitSet> hidden(Lattice lattice, GateRule rule) {
        if (rule.mode() == GateRule.Mode.ROUND) {
            return Optional.of(new BitSet());
        }
        BitSet small = new BitSet();
        BitSet smallInside = new BitSet();
        BitSet inside = new BitSet();
        BitSet all = new BitSet();
        for (int cell = 0; cell < lattice.cells(); cell++) {
            all.set(cell);
            inside.set(cell, !lattice.margin(cell));
            small.set(cell, rule.small(lattice.value(cell)));
            smallInside.set(cell, small.get(cell) && !lattice.margin(cell));
        }
        if (small.isEmpty() || lattice.lines().isEmpty()) {
            return Optional.of(small);
        }
        if (!rule.totalsMayHide() && !protectable(lattice, smallInside, inside)) {
            return Optional.empty();
        }
        Optional<BitSet> hidden = fewest(lattice, small, inside);
        boolean totalsToo = rule.totalsMayHide() || !small.equals(smallInside);
        return hidden.isEmpty() && totalsToo ? fewest(lattice, small, all) : hidden;
    }

    private boolean protectable(Lattice lattice, BitSet small, BitSet others) {
        IntFunction<Boolean> wide;
        BitSet usable = (BitSet) others.clone();
        usable.or(small);
        if (lattice.summed() <= 2) {
            Ranges ranges = new FlowRanges(lattice);
            wide = cell -> ranges.wide(cell, usable);
        } else {
            ProgrammeRanges ranges = new ProgrammeRanges(lattice, solver);
            wide = cell -> ranges.wide(cell, usable);
        }
        return small.stream().allMatch(wide::apply);
    }

    private Optional<BitSet> fewest(Lattice lattice, BitSet small, BitSet candidates) {
        return lattice.summed() <= 2
                ? new FewestHidden(lattice, new FlowRanges(lattice), STEPS).find(small, candidates)
                : new CoveringBoxes(lattice, new ProgrammeRanges(lattice, solver), BOX_STEPS)
                        .find(small, candidates);
    }

    /** A table put together from what may be seen of each cell. */
    private record Shown(Lattice lattice, GateRule rule, BitSet hidden) {

        ShownCount at(int... place) {
            int cell = lattice.at(place);
            if (hidden.get(cell)) {
                return new ShownCount.Hidden();
            }
            long value = lattice.value(cell);
            return rule.mode() == GateRule.Mode.ROUND
                    ? new ShownCount.Rounded(rounded(value))
                    : new ShownCount.Exact(value);
        }

        private static long rounded(long count) {
            long base = GateRule.ROUNDED_TO;
            return (count + base / 2) / base * base;
        }

        List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (rule.mode() == GateRule.Mode.ROUND) {
                notes.add("gate.note.rounded");
            } else if (!hidden.isEmpty()) {
                notes.add(rule.zerosShown() ? "gate.note.hidden" : "gate.note.hiddenWithZeros");
                if (hidden.stream().anyMatch(lattice::margin)) {
                    notes.add("gate.note.hiddenTotals");
                }
            }
            return notes;
        }

        private interface Place {
            ShownCount at(int row, int column);
        }

        ShownTable table(CountTable table, Place place) {
            int rows = table.rows().size();
            int columns = table.columns().size();
            List<List<ShownCount>> counts =
                    IntStream.range(0, rows)
                            .mapToObj(row ->
                                    IntStream.range(0, columns)
                                            .mapToObj(column -> place.at(row, column))
                                            .toList())
                            .toList();
            boolean totals = table.totals();
            return new ShownTable(
                    table.title(),
                    table.rows(),
                    table.columns(),
                    counts,
                    totals
                            ? IntStream.range(0, rows)
                                    .mapToObj(row -> place.at(row, columns))
                                    .toList()
                            : List.of(),
                    totals
                            ? IntStream.range(0, columns)
                                    .mapToObj(column -> place.at(rows, column))
                                    .toList()
                            : List.of(),
                    totals ? place.at(rows, columns) : new ShownCount.Hidden(),
                    notes());
        }
    }
}
