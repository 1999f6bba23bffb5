package vigil.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.Alignment;
import vigil.documents.content.Table;

/**
 * Where the columns of a table stand, and at what size their words are set.
 *
 * @param widths without the gaps between them
 */
record TableColumns(
        double left,
        double gap,
        List<Double> widths,
        List<Alignment> alignments,
        double size,
        LineBreaker breaker) {

    private static final double WIDEST_GAP = 18;
    private static final double GAPS_SHARE = 0.2;
    private static final double INSET = 6;
    private static final int SHORT_CELL = 12;
    private static final double[] SIZES = {10, 9.25, 8.5};

    static TableColumns of(
            Table table,
            List<Passage> heads,
            List<List<Passage>> rows,
            PageFrame frame,
            LineBreaker breaker) {
        int count = heads.size();
        double inset = table.striped() ? INSET : 0;
        double room = frame.width() - 2 * inset;
        double gap = count == 1 ? 0 : Math.min(WIDEST_GAP, room * GAPS_SHARE / (count - 1));
        double total = room - gap * (count - 1);
        double[] longest = longest(heads, rows, breaker, SHORT_CELL);
        if (ColumnWidths.sum(longest) > total) {
            longest = longest(heads, rows, breaker, 0);
        }
        double size = size(ColumnWidths.sum(longest), total);
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            shares[i] = table.columns().get(i).share();
            longest[i] *= size / SIZES[0];
        }
        List<Double> widths = new ArrayList<>();
        for (double width : ColumnWidths.share(total, shares, longest)) {
            widths.add(width);
        }
        List<Alignment> alignments = table.columns().stream().map(Table.Column::alignment).toList();
        return new TableColumns(
                PageFrame.SIDE + inset, gap, List.copyOf(widths), alignments, size, breaker);
    }

    /** The largest size at which no word has to be cut, or the smallest there is. */
    private static double size(double needed, double total) {
        for (double size : SIZES) {
            if (needed * size / SIZES[0] <= total) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    private static double[] longest(
            List<Passage> heads, List<List<Passage>> rows, LineBreaker breaker, int whole) {
        double[] longest = new double[heads.size()];
        for (int i = 0; i < longest.length; i++) {
            // Even a column of nothing but empty cells is there.
            longest[i] = Math.max(1, needed(heads.get(i), breaker, whole));
            for (List<Passage> row : rows) {
                longest[i] = Math.max(longest[i], needed(row.get(i), breaker, whole));
            }
        }
        return longest;
    }

    /** Dates and the like, of up to {@code whole} letters, stay on one line. */
    private static double needed(Passage cell, LineBreaker breaker, int whole) {
        return cell.letters().count() <= whole ? cell.width() : breaker.longestWord(cell);
    }

    /** A row of cells, their first lines level. */
    List<RowSlice.Cell> cells(List<Passage> row) {
        List<RowSlice.Cell> cells = new ArrayList<>(row.size());
        double x = left;
        for (int i = 0; i < row.size(); i++) {
            double width = widths.get(i);
            List<Line> lines = breaker.lines(row.get(i).sized(size), width);
            cells.add(
                    new RowSlice.Cell(
                            x, width, alignments.get(i), RowSlice.Placed.under(0, lines)));
            x += width + gap;
        }
        return cells;
    }

    /** The heads, their last lines level. */
    List<RowSlice.Cell> heads(List<Passage> heads) {
        List<RowSlice.Cell> cells = cells(heads);
        double height = cells.stream().mapToDouble(RowSlice.Cell::height).max().orElse(0);
        return cells.stream().map(c -> c.lower(height - c.height())).toList();
    }
}
