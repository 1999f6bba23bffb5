package vigil.disclosure.gate;

import java.util.List;

/**
 * A table as it may leave.
 *
 * @param counts by row
 * @param rowTotals empty if totals are not shown
 * @param columnTotals empty if totals are not shown
 * @param total of all
 * @param notes keys of what is to be said beneath: that counts are hidden, rounded, merged
 */
public record ShownTable(
        String title,
        List<String> rows,
        List<String> columns,
        List<List<ShownCount>> counts,
        List<ShownCount> rowTotals,
        List<ShownCount> columnTotals,
        ShownCount total,
        List<String> notes) {

    public ShownTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
        notes = List.copyOf(notes);
    }

    /** What is shown at a place; one past the last row or column is a total. */
    public ShownCount at(int row, int column) {
        if (row < rows.size() && column < columns.size()) {
            return counts.get(row).get(column);
        }
        return row < rows.size()
                ? rowTotals.get(row)
                : column < columns.size() ? columnTotals.get(column) : total;
    }

    /** How many counts and totals are not shown. */
    public long hidden() {
        int margin = rowTotals.isEmpty() ? 0 : 1;
        long hidden = 0;
        for (int row = 0; row < rows.size() + margin; row++) {
            for (int column = 0; column < columns.size() + margin; column++) {
                hidden += at(row, column) instanceof ShownCount.Hidden ? 1 : 0;
            }
        }
        return hidden;
    }
}
