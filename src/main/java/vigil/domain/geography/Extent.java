package vigil.domain.geography;

import java.util.Collection;
import java.util.List;

/** An upright rectangle on the map. */
public record Extent(double left, double top, double right, double bottom) {

    /**
     * The smallest one around some outlines.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Extent of(Collection<Boundary> boundaries) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Boundary boundary : boundaries) {
            for (List<Boundary.Point> ring : boundary.rings()) {
                for (Boundary.Point point : ring) {
                    left = Math.min(left, point.x());
                    right = Math.max(right, point.x());
                    top = Math.min(top, point.y());
                    bottom = Math.max(bottom, point.y());
                }
            }
        }
        if (left > right) {
            throw new IllegalArgumentException("No outline");
        }
        return new Extent(left, top, right, bottom);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /** Whether they share anything: outlines of different maps do not. */
    public boolean touches(Extent other) {
        return left <= other.right
                && other.left <= right
                && top <= other.bottom
                && other.top <= bottom;
    }
}
