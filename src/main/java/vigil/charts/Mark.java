package vigil.charts;

import java.util.List;

/** Something drawn, in points from the top left corner; later marks lie over earlier ones. */
public sealed interface Mark {

    record Line(double x1, double y1, double x2, double y2, double weight, Ink ink, boolean dashed)
            implements Mark {}

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, Ink ink) implements Mark {}

    /** A line through points. */
    record Trace(List<Point> points, double weight, Ink ink, boolean dashed) implements Mark {

        public Trace {
            points = List.copyOf(points);
        }
    }

    /**
     * Filled shapes, each closed; what lies within an even number of them is left out, so that a
     * shape may have holes.
     */
    record Region(List<List<Point>> rings, Ink ink) implements Mark {

        public Region {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    /** A disc, or a circle if it is not filled. */
    record Dot(double x, double y, double radius, Ink ink, boolean filled) implements Mark {}

    /**
     * Words on one line.
     *
     * @param x of the start, middle or end, by the anchor
     * @param y of the base line
     * @param size in points
     * @param turn in degrees clockwise about (x, y)
     */
    record Words(
            double x,
            double y,
            String text,
            double size,
            boolean bold,
            Anchor anchor,
            Ink ink,
            double turn)
            implements Mark {}

    record Point(double x, double y) {}

    /** Which part of the words is at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
