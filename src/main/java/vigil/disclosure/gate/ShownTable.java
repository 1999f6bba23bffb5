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
}
