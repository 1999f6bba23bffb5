package vigil.casework.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.PlainTables;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** The rows of one table with cells by the names of their columns; says what is wrong and where. */
final class NamedRows implements AutoCloseable {

    private static final int DATE_LENGTH = 10;

    private final PlainTables.Table table;
    private Optional<PlainTables.Row> row = Optional.empty();

    NamedRows(PlainTables tables, Path file) throws Refused {
        table = tables.open(file);
    }

    /** Refuses a table that lacks one of the columns. */
    NamedRows needing(String... columns) throws Refused {
        for (String column : columns) {
            if (!has(column)) {
                close();
                throw refusedWhole("column", column, String.join(", ", columns));
            }
        }
        return this;
    }

    boolean has(String column) {
        return place(column) >= 0;
    }

    List<String> columns() {
        return table.columns();
    }

    String file() {
        return table.file();
    }

    boolean next() throws Refused {
        row = table.next();
        return row.isPresent();
    }

    private int place(String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The cell of a column that is there, which may be empty. */
    String text(String column) {
        return row.map(r -> r.cells().get(place(column))).orElse("");
    }

    /** The cell, which must not be empty. */
    String needed(String column) throws Refused {
        String text = text(column);
        if (text.isEmpty()) {
            throw refused("missing", column);
        }
        return text;
    }

    /** A date as 2024-03-31; a time after it is left out. */
    LocalDate date(String column) throws Refused {
        String text = needed(column);
        try {
            boolean time =
                    text.length() > DATE_LENGTH && " T".indexOf(text.charAt(DATE_LENGTH)) >= 0;
            return LocalDate.parse(time ? text.substring(0, DATE_LENGTH) : text);
        } catch (DateTimeParseException e) {
            throw refused("date", column);
        }
    }

    /** A number of cases: whole, not negative. */
    int count(String column) throws Refused {
        try {
            int count = Integer.parseInt(needed(column));
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw refused("count", column);
    }

    double number(String column) throws Refused {
        try {
            double number = Double.parseDouble(needed(column));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw refused("number", column);
    }

    /** What is wrong with the row just read. */
    Refused refused(String reason, Object... details) {
        return refusedAt(row.map(r -> "line " + r.line()).orElse(""), reason, List.of(details));
    }

    /** What is wrong with the whole table. */
    Refused refusedWhole(String reason, Object... details) {
        return refusedAt("", reason, List.of(details));
    }

    private Refused refusedAt(String place, String reason, List<Object> details) {
        List<Object> all = new ArrayList<>(details);
        return new Refused(new Problem.NotAnalysable(file(), place, reason, all));
    }

    @Override
    public void close() {
        table.close();
    }
}
