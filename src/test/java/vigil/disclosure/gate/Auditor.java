package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody outside with what was published, who works out how far each hidden number can be
 * narrowed down. Knows nothing of how the gate works: from the shown numbers it writes down the
 * sums, and solves for the least and the greatest value of each hidden one by the simplex method.
 */
final class Auditor {

    /** What a hidden number can be; the greatest is infinite if nothing bounds it. */
    record Range(double low, double high) {

        /** How many whole numbers lie in it, at most a thousand. */
        long values() {
            return Double.isInfinite(high)
                    ? 1000
                    : (long) (Math.floor(high + 1e-6) - Math.ceil(low - 1e-6)) + 1;
        }
    }

    private static final double TINY = 1e-9;

    private final List<double[]> left = new ArrayList<>();
    private final List<Double> right = new ArrayList<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();

    /** Reads a grid of any dimensions whose last place in each is the total. */
    private Auditor() {}

    static Map<String, Range> audit(ShownTable table) {
        Auditor auditor = new Auditor();
        int rows = table.rows().size();
        int columns = table.columns().size();
        List<List<ShownCount>> grid = grid(table);
        for (int i = 0; i <= rows; i++) {
            List<ShownCount> parts = grid.get(i).subList(0, columns);
            auditor.sum(
                    names("%d,%%d".formatted(i), columns),
                    parts,
                    i + "," + columns,
                    grid.get(i).get(columns));
        }
        for (int j = 0; j <= columns; j++) {
            int column = j;
            List<ShownCount> parts =
                    grid.subList(0, rows).stream().map(row -> row.get(column)).toList();
            auditor.sum(
                    names("%%d,%d".formatted(j), rows),
                    parts,
                    rows + "," + j,
                    grid.get(rows).get(j));
        }
        return auditor.ranges();
    }

    static Map<String, Range> audit(ShownCube cube) {
        Auditor auditor = new Auditor();
        List<ShownTable> all = new ArrayList<>(cube.sheets());
        all.add(cube.together().orElseThrow());
        int layers = cube.layers().size();
        int rows = all.getFirst().rows().size();
        int columns = all.getFirst().columns().size();
        List<List<List<ShownCount>>> grid = all.stream().map(Auditor::grid).toList();
        for (int k = 0; k <= layers; k++) {
            for (int i = 0; i <= rows; i++) {
                auditor.sum(
                        names("%d,%d,%%d".formatted(k, i), columns),
                        grid.get(k).get(i).subList(0, columns),
                        k + "," + i + "," + columns,
                        grid.get(k).get(i).get(columns));
            }
            for (int j = 0; j <= columns; j++) {
                int column = j;
                auditor.sum(
                        names("%d,%%d,%d".formatted(k, j), rows),
                        grid.get(k).subList(0, rows).stream().map(r -> r.get(column)).toList(),
                        k + "," + rows + "," + j,
                        grid.get(k).get(rows).get(j));
            }
        }
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                int row = i;
                int column = j;
                auditor.sum(
                        names("%%d,%d,%d".formatted(i, j), layers),
                        grid.subList(0, layers).stream().map(s -> s.get(row).get(column)).toList(),
                        layers + "," + i + "," + j,
                        grid.get(layers).get(i).get(j));
            }
        }
        return auditor.ranges();
    }

    private static List<String> names(String pattern, int n) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(pattern.formatted(i));
        }
        return names;
    }

    private static List<List<ShownCount>> grid(ShownTable table) {
        List<List<ShownCount>> grid = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<ShownCount> row = new ArrayList<>(table.counts().get(i));
            row.add(table.rowTotals().get(i));
            grid.add(row);
        }
        List<ShownCount> last = new ArrayList<>(table.columnTotals());
        last.add(table.total());
        grid.add(last);
        return grid;
    }

    private void sum(
            List<String> names, List<ShownCount> parts, String totalName, ShownCount total) {
        double[] row = new double[4096];
        double rest = 0;
        for (int i = 0; i < parts.size(); i++) {
            rest -= put(row, names.get(i), parts.get(i), 1);
        }
        rest -= put(row, totalName, total, -1);
        left.add(row);
        right.add(rest);
    }

    private double put(double[] row, String name, ShownCount count, int sign) {
        if (count instanceof ShownCount.Exact exact) {
            return sign * exact.count();
        }
        row[unknown.computeIfAbsent(name, n -> unknown.size())] += sign;
        return 0;
    }

    private Map<String, Range> ranges() {
        Map<String, Range> ranges = new LinkedHashMap<>();
        unknown.forEach((name, number) -> {
            double low = least(number, 1).orElse(Double.NEGATIVE_INFINITY);
            double high = -least(number, -1).orElse(Double.NEGATIVE_INFINITY);
            ranges.put(name, new Range(low, high));
        });
        return ranges;
    }

    /** The least value of weight × the unknown; empty if there is none. */
    private Optional<Double> least(int number, double weight) {
        int n = unknown.size();
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < left.size(); r++) {
            double[] row = left.get(r);
            double sign = right.get(r) < 0 ? -1 : 1;
            boolean any = false;
            for (int v = 0; v < n; v++) {
                any |= row[v] != 0;
            }
            if (!any) {
                if (Math.abs(right.get(r)) > TINY) {
                    throw new IllegalStateException("What is shown does not add up");
                }
                continue;
            }
            double[] copy = new double[n + 1];
            for (int v = 0; v < n; v++) {
                copy[v] = sign * row[v];
            }
            copy[n] = sign * right.get(r);
            rows.add(copy);
        }
        int m = rows.size();
        double[][] t = new double[m][n + m + 1];
        int[] basis = new int[m];
        for (int r = 0; r < m; r++) {
            System.arraycopy(rows.get(r), 0, t[r], 0, n);
            t[r][n + r] = 1;
            t[r][n + m] = rows.get(r)[n];
            basis[r] = n + r;
        }
        double[] phaseOne = new double[n + m];
        Arrays.fill(phaseOne, n, n + m, 1);
        if (simplex(t, basis, phaseOne, n + m).orElseThrow() > 1e-6) {
            throw new IllegalStateException("What is shown contradicts itself");
        }
        for (int r = 0; r < m; r++) {
            for (int v = 0; v < n && basis[r] >= n; v++) {
                if (Math.abs(t[r][v]) > TINY) {
                    pivot(t, basis, r, v);
                }
            }
        }
        double[] cost = new double[n + m];
        cost[number] = weight;
        return simplex(t, basis, cost, n);
    }

    /** Bland's rule; only variables below the limit may enter. */
    private static Optional<Double> simplex(double[][] t, int[] basis, double[] cost, int limit) {
        int last = cost.length;
        while (true) {
            int enter = -1;
            for (int v = 0; v < limit && enter < 0; v++) {
                double reduced = cost[v];
                for (int r = 0; r < t.length; r++) {
                    reduced -= cost[basis[r]] * t[r][v];
                }
                enter = reduced < -TINY ? v : -1;
            }
            if (enter < 0) {
                double value = 0;
                for (int r = 0; r < t.length; r++) {
                    value += cost[basis[r]] * t[r][last];
                }
                return Optional.of(value);
            }
            int leave = -1;
            for (int r = 0; r < t.length; r++) {
                if (t[r][enter] > TINY
                        && (leave < 0
                                || t[r][last] / t[r][enter]
                                        < t[leave][last] / t[leave][enter] - TINY
                                || Math.abs(
                                                        t[r][last] / t[r][enter]
                                                                - t[leave][last] / t[leave][enter])
                                                <= TINY
                                        && basis[r] < basis[leave])) {
                    leave = r;
                }
            }
            if (leave < 0) {
                return Optional.empty();
            }
            pivot(t, basis, leave, enter);
        }
    }

    private static void pivot(double[][] t, int[] basis, int row, int column) {
        double by = t[row][column];
        for (int v = 0; v < t[row].length; v++) {
            t[row][v] /= by;
        }
        for (int r = 0; r < t.length; r++) {
            double factor = t[r][column];
            if (r != row && factor != 0) {
                for (int v = 0; v < t[r].length; v++) {
                    t[r][v] -= factor * t[row][v];
                }
            }
        }
        basis[row] = column;
    }
}
