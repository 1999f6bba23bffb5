package vigil.charts;

import java.util.ArrayList;
import java.util.List;
import vigil.charts.Mark.Anchor;
import vigil.charts.Mark.Point;

/** A chart while it is being drawn. Words never leave the sheet. */
final class Drawing {

    /** Sizes of words, in points. */
    static final double SMALL = 10.5;

    static final double NORMAL = 11.5;

    private static final double EDGE = 1;
    private static final double ASCENT = 0.78;
    private static final double DESCENT = 0.24;

    private final double width;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Chart.Spot> spots = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> columns = List.of();

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void line(double x1, double y1, double x2, double y2, double weight, Ink ink) {
        marks.add(new Mark.Line(x1, y1, x2, y2, weight, ink, false));
    }

    void dashes(double x1, double y1, double x2, double y2, double weight, Ink ink) {
        marks.add(new Mark.Line(x1, y1, x2, y2, weight, ink, true));
    }

    void box(double x, double y, double wide, double high, Ink ink) {
        if (wide > 0 && high > 0) {
            marks.add(new Mark.Box(x, y, wide, high, ink));
        }
    }

    void trace(List<Point> points, double weight, Ink ink, boolean dashed) {
        if (points.size() > 1) {
            marks.add(new Mark.Trace(points, weight, ink, dashed));
        }
    }

    void region(List<Point> ring, Ink ink) {
        if (ring.size() > 2) {
            marks.add(new Mark.Region(List.of(ring), ink));
        }
    }

    void dot(double x, double y, double radius, Ink ink, boolean filled) {
        marks.add(new Mark.Dot(x, y, radius, ink, filled));
    }

    /** A triangle pointing up: something above its range. */
    void triangle(double x, double y, double size, Ink ink) {
        region(
                List.of(
                        new Point(x - size, y + size * 0.8),
                        new Point(x, y - size),
                        new Point(x + size, y + size * 0.8)),
                ink);
    }

    /** A square on its corner: something on the watch list. */
    void diamond(double x, double y, double size, Ink ink) {
        region(
                List.of(
                        new Point(x, y - size),
                        new Point(x + size, y),
                        new Point(x, y + size),
                        new Point(x - size, y)),
                ink);
    }

    /** Words as wide as there is room from the sheet's edges. */
    void words(double x, double y, String text, double size, Anchor anchor, Ink ink) {
        words(x, y, text, size, false, anchor, ink, width);
    }

    void bold(double x, double y, String text, double size, Anchor anchor, Ink ink) {
        words(x, y, text, size, true, anchor, ink, width);
    }

    /**
     * @param room the widest they may be
     */
    void words(
            double x,
            double y,
            String text,
            double size,
            boolean bold,
            Anchor anchor,
            Ink ink,
            double room) {
        String fitting = TextWidth.fit(text, size, bold, Math.min(room, width - 2 * EDGE));
        if (fitting.isEmpty()) {
            return;
        }
        double wide = TextWidth.of(fitting, size, bold);
        double start =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - wide / 2;
                    case END -> x - wide;
                };
        double moved = Math.clamp(start, EDGE, Math.max(EDGE, width - EDGE - wide)) - start;
        double base = Math.clamp(y, EDGE + ASCENT * size, height - EDGE - DESCENT * size);
        marks.add(new Mark.Words(x + moved, base, fitting, size, bold, anchor, ink, 0));
    }

    /** Words that run upwards. */
    void upwards(
            double x, double y, String text, double size, Anchor anchor, Ink ink, double room) {
        String fitting = TextWidth.fit(text, size, false, room);
        if (!fitting.isEmpty()) {
            marks.add(new Mark.Words(x, y, fitting, size, false, anchor, ink, -90));
        }
    }

    /**
     * Says what it is made from. Its title is not part of the drawing, because it stands above it
     * wherever the drawing is shown. Returns where the drawing may begin.
     */
    double head(String beneath) {
        words(2, 12, beneath, SMALL, Anchor.START, Ink.MUTED);
        return beneath.isEmpty() ? 4 : 20;
    }

    /** What is to be said where there is nothing to draw. */
    void nothing(String text) {
        words(width / 2, height / 2 + 8, text, NORMAL, Anchor.MIDDLE, Ink.MUTED);
    }

    /** A shape and what it means. */
    record Key(Shape shape, Ink ink, String text) {}

    /** How a key is drawn. */
    enum Shape {
        BOX,
        TRIANGLE,
        DIAMOND,
        DOT,
        CIRCLE,
        DASHES,
        LINE
    }

    private static final double KEY = 16;

    /** How many lines the keys take. */
    int keyLines(List<Key> keys) {
        return keys.isEmpty() ? 0 : keys(keys, Double.NaN);
    }

    /**
     * Draws the keys side by side, in as many lines as they need.
     *
     * @param top of the first line; NaN to measure only
     * @return how many lines
     */
    int keys(List<Key> keys, double top) {
        int lines = 1;
        double x = 2;
        for (Key key : keys) {
            double wide = KEY + TextWidth.of(key.text, SMALL, false);
            if (x > 2 && x + wide > width - 2) {
                lines++;
                x = 2;
            }
            if (!Double.isNaN(top)) {
                double base = top + lines * 15 - 4;
                shape(key, x + 6, base - 3.5);
                words(x + KEY, base, key.text, SMALL, Anchor.START, Ink.MUTED);
            }
            x += wide + 16;
        }
        return lines;
    }

    private void shape(Key key, double x, double y) {
        switch (key.shape) {
            case BOX -> box(x - 5, y - 4.5, 10, 9, key.ink);
            case TRIANGLE -> triangle(x, y, 4.2, key.ink);
            case DIAMOND -> diamond(x, y, 4.8, key.ink);
            case DOT -> dot(x, y, 3.6, key.ink, true);
            case CIRCLE -> dot(x, y, 3.6, key.ink, false);
            case DASHES -> dashes(x - 6, y, x + 6, y, 1.6, key.ink);
            case LINE -> line(x - 6, y, x + 6, y, 3, key.ink);
        }
    }

    void spot(double x, double y, double wide, double high, String text) {
        spots.add(new Chart.Spot(x, y, wide, high, text, List.of()));
    }

    void columns(String... heads) {
        columns = List.of(heads);
    }

    void row(List<String> row) {
        rows.add(row);
    }

    void row(String... row) {
        rows.add(List.of(row));
    }

    Chart chart(String title, String description) {
        return new Chart(
                title, description, width, height, marks, spots, new Chart.Table(columns, rows));
    }
}
