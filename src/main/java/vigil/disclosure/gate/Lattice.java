package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a table with its totals, of any number of dimensions, and the sums that hold
 * between them. A dimension of a single value has no total of its own: that would be the value.
 */
final class Lattice {

    private final int[] sizes;
    private final boolean totals;
    private final int[] steps;
    private final long[] values;
    private final boolean[] margins;
    private final List<int[]> lines = new ArrayList<>();

    private Lattice(boolean totals, int... sizes) {
        this.totals = totals;
        this.sizes = sizes.clone();
        this.steps = new int[sizes.length];
        int cells = 1;
        for (int d = sizes.length - 1; d >= 0; d--) {
            steps[d] = cells;
            cells *= extent(d);
        }
        this.values = new long[cells];
        this.margins = new boolean[cells];
        if (totals) {
            for (int d = 0; d < sizes.length; d++) {
                for (int cell = 0; cell < cells && sizes[d] > 1; cell++) {
                    if (coordinate(cell, d) == 0) {
                        lines.add(line(cell, d));
                    }
                }
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            for (int d = 0; d < sizes.length; d++) {
                margins[cell] |= isTotal(cell, d);
            }
        }
    }

    static Lattice of(CountTable table) {
        Lattice lattice = new Lattice(table.totals(), table.rows().size(), table.columns().size());
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                lattice.values[lattice.at(row, column)] = table.counts().get(row).get(column);
            }
        }
        lattice.addUp();
        return lattice;
    }

    static Lattice of(CountCube cube) {
        CountTable first = cube.sheets().getFirst();
        int rows = first.rows().size();
        int columns = first.columns().size();
        Lattice lattice = new Lattice(first.totals(), cube.layers().size(), rows, columns);
        for (int layer = 0; layer < cube.layers().size(); layer++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    lattice.values[lattice.at(layer, row, column)] =
                            cube.sheets().get(layer).counts().get(row).get(column);
                }
            }
        }
        lattice.addUp();
        return lattice;
    }

    private void addUp() {
        // The lines of one dimension after those of another, so that totals of totals come last.
        for (int[] line : lines) {
            int total = line[line.length - 1];
            values[total] = 0;
            for (int i = 0; i < line.length - 1; i++) {
                values[total] += values[line[i]];
            }
        }
    }

    private int extent(int dimension) {
        return hasTotal(dimension) ? sizes[dimension] + 1 : sizes[dimension];
    }

    private boolean hasTotal(int dimension) {
        return totals && sizes[dimension] > 1;
    }

    private int[] line(int start, int dimension) {
        int[] line = new int[extent(dimension)];
        for (int i = 0; i < line.length; i++) {
            line[i] = start + i * steps[dimension];
        }
        return line;
    }

    int coordinate(int cell, int dimension) {
        return cell / steps[dimension] % extent(dimension);
    }

    private boolean isTotal(int cell, int dimension) {
        return hasTotal(dimension) && coordinate(cell, dimension) == sizes[dimension];
    }

    /** The cell at a place; a place one past the end of a dimension is its total. */
    int at(int... place) {
        int cell = 0;
        for (int d = 0; d < place.length; d++) {
            int i = place[d] == sizes[d] && !hasTotal(d) ? 0 : place[d];
            cell += i * steps[d];
        }
        return cell;
    }

    int dimensions() {
        return sizes.length;
    }

    int size(int dimension) {
        return sizes[dimension];
    }

    int extentOf(int dimension) {
        return extent(dimension);
    }

    int step(int dimension) {
        return steps[dimension];
    }

    int cells() {
        return values.length;
    }

    long value(int cell) {
        return values[cell];
    }

    /** Whether it is a total of anything. */
    boolean margin(int cell) {
        return margins[cell];
    }

    /** Whether it is a total along this dimension. */
    boolean total(int cell, int dimension) {
        return isTotal(cell, dimension);
    }

    /** Cells that add up, the last one being their sum. */
    List<int[]> lines() {
        return lines;
    }

    /** Dimensions along which counts are added up. */
    int summed() {
        return totals ? (int) Arrays.stream(sizes).filter(size -> size > 1).count() : 0;
    }
}
