package vigil.charts.map;

import java.util.ArrayList;
import java.util.List;
import vigil.charts.Mark;
import vigil.domain.geography.Boundary;
import vigil.domain.geography.Extent;

/** From the map's units to points of the drawing: as large as fits, in the middle. */
final class MapProjection {

    private final Extent extent;
    private final double scale;
    private final double left;
    private final double top;
    private final double height;

    /**
     * @param width of the drawing
     * @param most its greatest height
     * @param from where the map begins, from above
     */
    MapProjection(Extent extent, double width, double most, double from) {
        this.extent = extent;
        double across = Math.max(extent.width(), 1e-9);
        double down = Math.max(extent.height(), 1e-9);
        this.scale = Math.min(width / across, most / down);
        this.height = down * scale;
        this.left = (width - across * scale) / 2;
        this.top = from;
    }

    /** How high the map came out. */
    double height() {
        return height;
    }

    List<List<Mark.Point>> rings(Boundary boundary) {
        List<List<Mark.Point>> rings = new ArrayList<>();
        for (List<Boundary.Point> ring : boundary.rings()) {
            rings.add(ring.stream().map(this::point).toList());
        }
        return rings;
    }

    private Mark.Point point(Boundary.Point point) {
        return new Mark.Point(
                left + (point.x() - extent.left()) * scale,
                top + (point.y() - extent.top()) * scale);
    }
}
