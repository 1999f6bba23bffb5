package vigil.casework.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.casework.PlainTables;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** A table of figures of which each row is worked out by itself or with others of its group. */
public final class FigureFile {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    /** One row: where it stands, and its cells by column. */
    public record Row(long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    private FigureFile(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads one. */
    public static FigureFile read(PlainTables tables, Path file) throws Refused {
        try (PlainTables.Table table = tables.open(file)) {
            List<Row> rows = new ArrayList<>();
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    cells.put(table.columns().get(i), row.get().cells().get(i));
                }
                rows.add(new Row(row.get().line(), cells));
            }
            FigureFile read = new FigureFile(table.file(), table.columns(), rows);
            if (rows.isEmpty()) {
                throw read.refused("noRows");
            }
            return read;
        }
    }

    public boolean has(String... wanted) {
        return columns.containsAll(List.of(wanted));
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public String text(Row row, String column) {
        return row.cells().getOrDefault(column, "");
    }

    /** A whole number, not negative. */
    public int count(Row row, String column) throws Refused {
        try {
            int count = Integer.parseInt(text(row, column));
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw refused(row, "count", column);
    }

    public double number(Row row, String column) throws Refused {
        try {
            double number = Double.parseDouble(text(row, column));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw refused(row, "number", column);
    }

    /** A number greater than 0, or with {@code most} between 0 and that. */
    public double positive(Row row, String column, double most) throws Refused {
        double number = number(row, column);
        if (number < 0 || number > most || (number == 0 && most > 1)) {
            throw refused(row, "range", column);
        }
        return number;
    }

    /** What is wrong with one row. */
    public Refused refused(Row row, String reason, Object... details) {
        return new Refused(
                new Problem.NotAnalysable(name, "line " + row.line(), reason, List.of(details)));
    }

    /** What is wrong with all of it. */
    public Refused refused(String reason, Object... details) {
        return new Refused(new Problem.NotAnalysable(name, "", reason, List.of(details)));
    }
}
