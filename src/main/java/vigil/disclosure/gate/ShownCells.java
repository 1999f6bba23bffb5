package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tables put together from what may be seen of each number. The only place that makes them. */
record ShownCells(Lattice lattice, GateRule rule, BitSet hidden) {

    /** Looks up what is shown at a place of a table. */
    interface Place {
        ShownCount at(int row, int column);
    }

    ShownCount at(int... place) {
        int cell = lattice.at(place);
        if (hidden.get(cell)) {
            return new ShownCount.Hidden();
        }
        long value = lattice.value(cell);
        return rule.mode() == GateRule.Mode.ROUND
                ? new ShownCount.Rounded(GateRule.rounded(value))
                : new ShownCount.Exact(value);
    }

    Gated.Tally tally() {
        int small = (int) hidden.stream().filter(cell -> rule.small(lattice.value(cell))).count();
        return new Gated.Tally(lattice.cells(), small, hidden.cardinality() - small);
    }

    private List<String> notes() {
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

    ShownTable table(CountTable table, Place place) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        boolean totals = table.totals();
        List<List<ShownCount>> counts =
                IntStream.range(0, rows)
                        .mapToObj(row ->
                                IntStream.range(0, columns)
                                        .mapToObj(column -> place.at(row, column))
                                        .toList())
                        .toList();
        return new ShownTable(
                table.title(),
                table.rows(),
                table.columns(),
                counts,
                totals
                        ? IntStream.range(0, rows).mapToObj(row -> place.at(row, columns)).toList()
                        : List.of(),
                totals
                        ? IntStream.range(0, columns)
                                .mapToObj(column -> place.at(rows, column))
                                .toList()
                        : List.of(),
                totals ? place.at(rows, columns) : new ShownCount.Hidden(),
                notes());
    }

    ShownCube cube(CountCube cube) {
        CountTable first = cube.sheets().getFirst();
        int layers = cube.layers().size();
        List<ShownTable> sheets =
                IntStream.range(0, layers)
                        .mapToObj(layer ->
                                table(
                                        cube.sheets().get(layer),
                                        (row, column) -> at(layer, row, column)))
                        .toList();
        Optional<ShownTable> together =
                first.totals()
                        ? Optional.of(table(first, (row, column) -> at(layers, row, column)))
                        : Optional.empty();
        return new ShownCube(cube.title(), cube.layers(), sheets, together, notes());
    }
}
