package vigil.disclosure.gate;

import java.util.HashSet;
import java.util.Set;

/** Numbers that are hidden somewhere already, and stay so as long as they do not change. */
public final class HiddenBefore {

    private record Number(String counted, Scope scope, long count) {}

    private final Set<Number> numbers = new HashSet<>();

    /** Adds what a table hides. */
    public void add(Differencing.Left left) {
        Lattice lattice = Lattice.of(left.counted());
        int rows = left.counted().rows().size();
        int columns = left.counted().columns().size();
        int margin = left.counted().totals() ? 1 : 0;
        for (int row = 0; row < rows + margin; row++) {
            for (int column = 0; column < columns + margin; column++) {
                if (left.shown().at(row, column) instanceof ShownCount.Hidden) {
                    numbers.add(
                            number(
                                    left.subject(),
                                    left.counted(),
                                    row,
                                    column,
                                    lattice.value(lattice.at(row, column))));
                }
            }
        }
    }

    /** How many there are. */
    public int size() {
        return numbers.size();
    }

    /** Where they stand in a table. */
    public Gate.Places places(Subject subject, CountTable table) {
        Lattice lattice = Lattice.of(table);
        return (row, column) ->
                numbers.contains(
                        number(
                                subject,
                                table,
                                row,
                                column,
                                lattice.value(lattice.at(row, column))));
    }

    private static Number number(
            Subject subject, CountTable table, int row, int column, long count) {
        return new Number(subject.counted(), Scope.of(subject, table, row, column), count);
    }
}
