package vigil.documents.pdf;

import java.io.IOException;
import java.util.List;
import vigil.documents.content.Drawing;

/**
 * A drawing on the page.
 *
 * @param scale at most 1
 * @param words one line for each {@link Drawing.Words} of the drawing, in order, already scaled
 */
record FigureSlice(Tag tag, Drawing drawing, double left, double scale, List<Line> words)
        implements Slice {

    /** Between the caption and the drawing. */
    private static final double ABOVE = 5;

    @Override
    public double height() {
        return ABOVE + drawing.height() * scale;
    }

    @Override
    public boolean keepsWithNext() {
        return false;
    }

    @Override
    public void paint(Sheet sheet, double start) throws IOException {
        double top = start + ABOVE;
        double bottom = sheet.height() - start - height();
        tag.at(
                new Tag.Box(
                        (float) left,
                        (float) bottom,
                        (float) (left + drawing.width() * scale),
                        (float) (sheet.height() - top)));
        sheet.enter(tag);
        int next = 0;
        for (Drawing.Mark mark : drawing.marks()) {
            switch (mark) {
                case Drawing.Line line ->
                        sheet.rule(
                                x(line.x1()),
                                top + line.y1() * scale,
                                x(line.x2()),
                                top + line.y2() * scale,
                                line.weight() * scale,
                                line.colour(),
                                line.stroke());
                case Drawing.Bar bar ->
                        sheet.bar(
                                x(bar.x()),
                                top + bar.y() * scale,
                                bar.width() * scale,
                                bar.height() * scale,
                                bar.colour());
                case Drawing.Polyline polyline ->
                        sheet.polyline(
                                polyline.points().stream().map(p -> on(p, top)).toList(),
                                polyline.weight() * scale,
                                polyline.colour(),
                                polyline.stroke());
                case Drawing.Shape shape ->
                        sheet.shape(
                                shape.rings().stream()
                                        .map(ring -> ring.stream().map(p -> on(p, top)).toList())
                                        .toList(),
                                shape.colour(),
                                shape.fill());
                case Drawing.Disc disc ->
                        sheet.disc(
                                x(disc.x()),
                                top + disc.y() * scale,
                                disc.radius() * scale,
                                disc.colour(),
                                disc.filled());
                case Drawing.Words word -> paint(words.get(next++), word, sheet, top);
            }
        }
    }

    private void paint(Line line, Drawing.Words word, Sheet sheet, double top) throws IOException {
        double before =
                switch (word.alignment()) {
                    case START -> 0;
                    case CENTRE -> line.width() / 2;
                    case END -> line.width();
                };
        double y = top + word.y() * scale;
        if (word.turn() == 0) {
            line.paint(sheet, x(word.x()) - before, y);
        } else {
            sheet.turned(line, -Math.toRadians(word.turn()), x(word.x()), y, before);
        }
    }

    private double x(double inDrawing) {
        return left + inDrawing * scale;
    }

    private Drawing.Point on(Drawing.Point point, double top) {
        return new Drawing.Point(x(point.x()), top + point.y() * scale);
    }
}
