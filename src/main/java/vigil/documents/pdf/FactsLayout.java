package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Alignment;
import vigil.documents.content.Colour;
import vigil.documents.content.Facts;

/**
 * Lays out labels with their values: side by side in one column, else each label above its value.
 * To the ear a list of terms: PDF 1.7 asks that a term be the label of its list item.
 */
record FactsLayout(Compositor compositor) {

    private static final double GAP = 22;
    private static final double LABEL_SHARE = 0.3;
    private static final double ABOVE = 4.5;
    private static final double BELOW = 5;
    private static final double BETWEEN_ROWS = 8;

    Flow flow(Facts facts, Tag parent, PageFrame frame) throws IOException {
        Tag list = parent.add("L").numbered("None");
        List<Slice> slices = new ArrayList<>();
        double whole = frame.height() * Theme.WHOLE;
        for (int start = 0; start < facts.facts().size(); start += facts.columns()) {
            int end = Math.min(start + facts.columns(), facts.facts().size());
            List<Facts.Fact> row = facts.facts().subList(start, end);
            boolean beside = facts.columns() == 1;
            boolean keeps = !beside && end < facts.facts().size();
            RowSlice.Look look = look(frame, beside);
            List<RowSlice.Cell> cells =
                    beside
                            ? beside(row.getFirst(), list, frame)
                            : above(row, facts.columns(), list, frame);
            slices.add(new RowSlice(look, cells, keeps, whole));
        }
        return Flow.of(12, Theme.AROUND, slices);
    }

    private static RowSlice.Look look(PageFrame frame, boolean ruled) {
        double left = PageFrame.SIDE;
        double width = frame.width();
        return ruled
                ? new RowSlice.Look(left, width, ABOVE, BELOW, Optional.empty(), 0.5, Colour.FAINT)
                : new RowSlice.Look(
                        left, width, 0, BETWEEN_ROWS, Optional.empty(), 0, Colour.FAINT);
    }

    private List<RowSlice.Cell> beside(Facts.Fact fact, Tag list, PageFrame frame)
            throws IOException {
        Tag item = list.add("LI");
        double labelWidth = frame.width() * LABEL_SHARE - GAP;
        double valueLeft = PageFrame.SIDE + labelWidth + GAP;
        double valueWidth = frame.width() - labelWidth - GAP;
        TextStyle bold = Theme.BODY.bolder();
        return List.of(
                cell(
                        PageFrame.SIDE,
                        labelWidth,
                        compositor.lines(fact.label(), bold, item.add("Lbl"), labelWidth)),
                cell(
                        valueLeft,
                        valueWidth,
                        compositor.lines(fact.value(), Theme.BODY, item.add("LBody"), valueWidth)));
    }

    private List<RowSlice.Cell> above(List<Facts.Fact> row, int columns, Tag list, PageFrame frame)
            throws IOException {
        double width = (frame.width() - GAP * (columns - 1)) / columns;
        List<RowSlice.Cell> cells = new ArrayList<>();
        for (Facts.Fact fact : row) {
            Tag item = list.add("LI");
            List<Line> lines =
                    new ArrayList<>(
                            compositor.lines(fact.label(), Theme.LABEL, item.add("Lbl"), width));
            lines.addAll(compositor.lines(fact.value(), Theme.BODY, item.add("LBody"), width));
            cells.add(cell(PageFrame.SIDE + cells.size() * (width + GAP), width, lines));
        }
        return cells;
    }

    private static RowSlice.Cell cell(double left, double width, List<Line> lines) {
        return new RowSlice.Cell(left, width, Alignment.START, RowSlice.Placed.under(0, lines));
    }
}
