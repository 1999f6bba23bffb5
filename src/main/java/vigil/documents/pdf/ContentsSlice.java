package vigil.documents.pdf;

import java.io.IOException;
import vigil.documents.content.Alignment;
import vigil.documents.content.Colour;

/**
 * A line of the contents, active over its whole width.
 *
 * @param numbered whether the page number stands on this line, the last of its entry
 */
record ContentsSlice(
        Line line,
        double left,
        double right,
        double above,
        Passage.Inline link,
        boolean numbered,
        Compositor compositor,
        Anchors anchors)
        implements Slice {

    private static final double LEADER_GAP = 6;

    @Override
    public double height() {
        return above + line.height();
    }

    @Override
    public boolean keepsWithNext() {
        return !numbered;
    }

    @Override
    public void paint(Sheet sheet, double top) throws IOException {
        double y = top + above;
        line.paint(sheet, left, 0, Alignment.START, y);
        if (numbered) {
            int page = anchors.place(link.target()).page() + 1;
            Line number = compositor.line(" " + page, Theme.BODY, link.tag());
            number.paint(sheet, left, right - left, Alignment.END, y);
            double base = y + Theme.BODY.baseline();
            sheet.area(link, left, y, right, y + line.height());
            sheet.artifact();
            double from = left + line.width() + LEADER_GAP;
            double to = right - number.width() - LEADER_GAP + 3;
            sheet.dots(from, to, base - 0.6, Colour.RULE);
        } else {
            sheet.area(link, left, y, right, y + line.height());
        }
    }
}
