package vigil.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows under column heads. The heads come again on each further page the table reaches.
 *
 * @param caption what the table shows, above it
 * @param rowHeads whether the first cell of each row is the head of that row
 * @param striped whether every other row is tinted; for wide tables of short cells
 * @param close whether rows stand close and in smaller letters; for a page that must hold much
 */
public record Table(
        Optional<String> caption,
        List<Column> columns,
        boolean rowHeads,
        boolean striped,
        boolean close,
        List<Row> rows)
        implements Block {

    public Table(
            Optional<String> caption,
            List<Column> columns,
            boolean rowHeads,
            boolean striped,
            List<Row> rows) {
        this(caption, columns, rowHeads, striped, false, rows);
    }

    /** More would leave no room for words. */
    public static final int MOST_COLUMNS = 24;

    /**
     * A column and its head.
     *
     * @param share of the width, relative to the other columns; a column is widened where its
     *     longest word would not fit
     */
    public record Column(String head, double share, Alignment alignment) {

        public Column {
            Refuse.when(head.isBlank(), "a column has a head");
            Refuse.when(!(share > 0) || Double.isInfinite(share), "a column has a share of width");
        }

        public static Column of(String head, double share) {
            return new Column(head, share, Alignment.START);
        }

        /** A column of numbers, lined up at their last digit. */
        public static Column figures(String head, double share) {
            return new Column(head, share, Alignment.END);
        }
    }

    /** One row; as many cells as there are columns, an empty one where there is nothing to say. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... texts) {
            List<Cell> cells = new ArrayList<>();
            for (String text : texts) {
                cells.add(Cell.of(text));
            }
            return new Row(cells);
        }
    }

    /** What stands at one column of one row. */
    public record Cell(List<Run> runs) {

        public Cell {
            runs = List.copyOf(runs);
        }

        public static Cell of(String text) {
            return new Cell(List.of(Run.of(text)));
        }

        public static Cell of(Run... runs) {
            return new Cell(List.of(runs));
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Refuse.when(columns.isEmpty(), "a table has column heads");
        Refuse.when(columns.size() > MOST_COLUMNS, "a table has at most 24 columns");
        for (Row row : rows) {
            Refuse.when(row.cells().size() != columns.size(), "a row has a cell for each column");
        }
    }

    public static Table of(String caption, List<Column> columns, List<Row> rows) {
        return new Table(Optional.of(caption), columns, false, false, rows);
    }

    public Table withRowHeads() {
        return new Table(caption, columns, true, striped, close, rows);
    }

    public Table setClose() {
        return new Table(caption, columns, rowHeads, striped, true, rows);
    }

    public Table withStripes() {
        return new Table(caption, columns, rowHeads, true, close, rows);
    }
}
