package vigil.casework;

import java.util.List;

/**
 * The beginning of a table.
 *
 * @param shape as it was read: the sheet that was chosen, the header row that was guessed
 * @param sheets of the workbook; empty for a text file
 * @param lines the first rows, blank ones left out
 */
public record TablePreview(TableShape shape, List<String> sheets, List<Line> lines) {

    /**
     * One row.
     *
     * @param number as the file counts its rows
     */
    public record Line(long number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public TablePreview {
        sheets = List.copyOf(sheets);
        lines = List.copyOf(lines);
    }
}
