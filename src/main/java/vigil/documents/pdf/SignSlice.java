package vigil.documents.pdf;

import java.io.IOException;
import vigil.documents.content.Alignment;
import vigil.documents.content.Colour;

/** A long and a short line, each with what is asked for below it. */
record SignSlice(Line signature, Line date) implements Slice {

    private static final double ROOM = 34;
    private static final double LONG = 270;
    private static final double GAP = 24;
    private static final double SHORT = 126;
    private static final double WEIGHT = 0.75;

    @Override
    public double height() {
        return ROOM + 3 + Math.max(signature.height(), date.height());
    }

    @Override
    public boolean keepsWithNext() {
        return false;
    }

    @Override
    public void paint(Sheet sheet, double top) throws IOException {
        double left = PageFrame.SIDE;
        double second = left + LONG + GAP;
        double y = top + ROOM;
        sheet.artifact();
        sheet.rule(left, y, left + LONG, y, WEIGHT, Colour.MUTED);
        sheet.rule(second, y, second + SHORT, y, WEIGHT, Colour.MUTED);
        signature.paint(sheet, left, LONG, Alignment.START, y + 3);
        date.paint(sheet, second, SHORT, Alignment.START, y + 3);
    }
}
