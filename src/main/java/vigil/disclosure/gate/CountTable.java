package vigil.disclosure.gate;

import java.util.List;

/**
 * A table of counts of people by two properties; totals of rows, of columns and of all are worked
 * out and count as published unless the table says otherwise.
 *
 * @param title of what, for the register
 * @param rows heads
 * @param columns heads
 * @param counts by row, each as long as the columns
 * @param totals whether its totals are shown
 */
public record CountTable(
        String title,
        List<String> rows,
        List<String> columns,
        List<List<Long>> counts,
        boolean totals) {

    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() != rows.size()) {
            throw new IllegalArgumentException("A row of counts for each row");
        }
        for (List<Long> row : counts) {
            if (row.size() != columns.size() || row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("A count of 0 or more for each column");
            }
        }
    }
}
