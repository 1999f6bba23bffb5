package vigil.documents.content;

import java.util.List;

/**
 * A drawing in points (1/72 inch), from the top left corner, x to the right and y down. It is made
 * smaller if the page is narrower.
 */
public record Drawing(double width, double height, List<Mark> marks) {

    /** Something drawn; later marks lie over earlier ones. */
    public sealed interface Mark {}

    public record Line(
            double x1, double y1, double x2, double y2, double weight, Colour colour, Stroke stroke)
            implements Mark {

        public Line(double x1, double y1, double x2, double y2, double weight, Colour colour) {
            this(x1, y1, x2, y2, weight, colour, Stroke.SOLID);
        }
    }

    /** How a line is drawn. */
    public enum Stroke {
        SOLID,
        DASHED
    }

    /** How a shape is filled. */
    public enum Fill {
        SOLID,
        /** Lines from bottom left to top right on white, so that it can be told in grey too. */
        HATCHED
    }

    /** A filled rectangle. */
    public record Bar(double x, double y, double width, double height, Colour colour)
            implements Mark {}

    public record Polyline(List<Point> points, double weight, Colour colour, Stroke stroke)
            implements Mark {

        public Polyline {
            points = List.copyOf(points);
            Refuse.when(points.size() < 2, "a line has two points");
        }

        public Polyline(List<Point> points, double weight, Colour colour) {
            this(points, weight, colour, Stroke.SOLID);
        }
    }

    /**
     * Closed shapes, filled; what lies within an even number of them is left out, so that a shape
     * may have holes.
     */
    public record Shape(List<List<Point>> rings, Colour colour, Fill fill) implements Mark {

        public Shape {
            rings = rings.stream().map(List::copyOf).toList();
            Refuse.when(rings.isEmpty(), "a shape has a ring");
            Refuse.when(
                    rings.stream().anyMatch(ring -> ring.size() < 3), "a ring has three points");
        }
    }

    /** A disc, or a circle with white inside. */
    public record Disc(double x, double y, double radius, Colour colour, boolean filled)
            implements Mark {}

    /**
     * Words on one line.
     *
     * @param x of the start, middle or end, by the alignment
     * @param y of the base line
     * @param size in points
     * @param turn in degrees clockwise about (x, y)
     */
    public record Words(
            double x,
            double y,
            String text,
            double size,
            boolean bold,
            Alignment alignment,
            Colour colour,
            double turn)
            implements Mark {

        public Words(
                double x,
                double y,
                String text,
                double size,
                boolean bold,
                Alignment alignment,
                Colour colour) {
            this(x, y, text, size, bold, alignment, colour, 0);
        }
    }

    public record Point(double x, double y) {}

    public Drawing {
        marks = List.copyOf(marks);
        Refuse.when(!(width > 0) || !(height > 0), "a drawing has a size");
        Refuse.when(Double.isInfinite(width) || Double.isInfinite(height), "a drawing has a size");
    }
}
