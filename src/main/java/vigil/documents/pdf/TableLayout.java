package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Colour;
import vigil.documents.content.Run;
import vigil.documents.content.Table;

/** Lays out a table: a rule below the heads, light rules between rows, no upright lines. */
record TableLayout(Compositor compositor) {

    private static final double ABOVE = 5;
    private static final double BELOW = 5;
    private static final double CLOSE = 2.5;
    private static final double HEAD_RULE = 1;
    private static final double ROW_RULE = 0.4;

    /** A table up to this share of a page is not parted. */
    private static final double SMALL = 0.33;

    /** Heads higher than this share of a page are not painted again on the next. */
    private static final double REPEATED = 0.3;

    Flow flow(Table table, Tag parent, PageFrame frame) throws IOException {
        Tag tag = parent.add("Table");
        List<Slice> slices = new ArrayList<>(caption(table, tag, frame));
        List<Passage> heads = heads(table, tag.add("THead").add("TR"));
        List<List<Passage>> rows = rows(table, tag);
        TableColumns columns = TableColumns.of(table, heads, rows, frame, compositor.breaker());
        double whole = frame.height() * Theme.WHOLE;
        RowSlice head =
                new RowSlice(headLook(frame, table.close()), columns.heads(heads), true, whole);
        slices.add(head);
        List<RowSlice> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean ruled = !table.striped() || i == rows.size() - 1;
            RowSlice.Look look =
                    rowLook(frame, table.striped() && i % 2 == 1, ruled, table.close());
            body.add(new RowSlice(look, columns.cells(rows.get(i)), false, whole));
        }
        slices.addAll(kept(body, frame.height() * SMALL - head.height()));
        boolean repeats = head.height() < frame.height() * REPEATED;
        Optional<Slice> repeated = repeats ? Optional.of(head) : Optional.empty();
        return new Flow(Theme.AROUND - 2, Theme.AROUND + 4, slices, repeated);
    }

    /**
     * A small table stays on one page; of a larger one, neither the first nor the last row is left
     * alone with the heads.
     */
    private static List<RowSlice> kept(List<RowSlice> rows, double small) {
        boolean all = rows.stream().mapToDouble(RowSlice::height).sum() <= small;
        int last = rows.size() - 1;
        List<RowSlice> kept = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            boolean edge = rows.size() > 2 && (i == 0 || i == last - 1);
            kept.add(rows.get(i).keeping(i < last && (all || edge)));
        }
        return kept;
    }

    private List<Slice> caption(Table table, Tag tag, PageFrame frame) throws IOException {
        List<Slice> slices = new ArrayList<>();
        if (table.caption().filter(c -> !c.isBlank()).isPresent()) {
            Tag caption = tag.add("Caption");
            double width = Math.min(frame.width(), Theme.MEASURE);
            for (Line line :
                    compositor.lines(table.caption().get(), Theme.CAPTION, caption, width)) {
                slices.add(LineSlice.of(line, PageFrame.SIDE, true, Passage.Inline.NOWHERE));
            }
        }
        return slices;
    }

    private List<Passage> heads(Table table, Tag row) throws IOException {
        List<Passage> heads = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            Tag cell = row.add("TH").heading(Tag.Scope.COLUMN);
            heads.add(compositor.typesetter().set(column.head(), style(table).bolder(), cell));
        }
        return heads;
    }

    private List<List<Passage>> rows(Table table, Tag tag) throws IOException {
        List<List<Passage>> rows = new ArrayList<>();
        // There is a body even without rows, because a table with heads has to have one.
        Tag body = tag.add("TBody");
        for (Table.Row row : table.rows()) {
            Tag parent = body.add("TR");
            List<Passage> cells = new ArrayList<>();
            for (Table.Cell cell : row.cells()) {
                boolean head = table.rowHeads() && cells.isEmpty();
                cells.add(cell(cell.runs(), head, parent, style(table)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static TextStyle style(Table table) {
        return table.close() ? Theme.CLOSE_CELL : Theme.CELL;
    }

    private Passage cell(List<Run> runs, boolean head, Tag row, TextStyle style)
            throws IOException {
        if (!head) {
            return compositor.typesetter().set(runs, style, row.add("TD"));
        }
        Tag tag = row.add("TH").heading(Tag.Scope.ROW);
        return compositor.typesetter().set(runs, style.bolder(), tag);
    }

    private static RowSlice.Look headLook(PageFrame frame, boolean close) {
        return new RowSlice.Look(
                PageFrame.SIDE,
                frame.width(),
                close ? CLOSE : ABOVE,
                close ? CLOSE : BELOW,
                Optional.empty(),
                HEAD_RULE,
                Colour.INK);
    }

    private static RowSlice.Look rowLook(
            PageFrame frame, boolean tinted, boolean ruled, boolean close) {
        return new RowSlice.Look(
                PageFrame.SIDE,
                frame.width(),
                close ? CLOSE : ABOVE,
                close ? CLOSE : BELOW,
                tinted ? Optional.of(Colour.TINT) : Optional.empty(),
                ruled ? ROW_RULE : 0,
                Colour.RULE);
    }
}
