package vigil.documents.content;

import java.util.List;

/**
 * A drawing in points (1/72 inch), from the top left corner, x to the right and y down. It is made
 * smaller if the page is narrower.
 */
public record Drawing(double width, double height, List<Mark> marks) {

    /** Something drawn; later marks lie over earlier ones. */
    public sealed interface Mark {}

    public record Line(double x1, double y1, double x2, double y2, double weight, Colour colour)
            implements Mark {}

    /** A filled rectangle. */
    public record Bar(double x, double y, double width, double height, Colour colour)
            implements Mark {}

    public record Polyline(List<Point> points, double weight, Colour colour) implements Mark {

        public Polyline {
            points = List.copyOf(points);
            Refuse.when(points.size() < 2, "a line has two points");
        }
    }

    /**
     * Words on one line.
     *
     * @param x of the start, middle or end, by the alignment
     * @param y of the base line
     * @param size in points
     */
    public record Words(
            double x,
            double y,
            String text,
            double size,
            boolean bold,
            Alignment alignment,
            Colour colour)
            implements Mark {}

    public record Point(double x, double y) {}

    public Drawing {
        marks = List.copyOf(marks);
        Refuse.when(!(width > 0) || !(height > 0), "a drawing has a size");
        Refuse.when(Double.isInfinite(width) || Double.isInfinite(height), "a drawing has a size");
    }
}
