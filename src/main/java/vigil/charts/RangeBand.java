package vigil.charts;

import java.util.ArrayList;
import java.util.List;
import vigil.charts.Mark.Point;

/** A range drawn as steps, in one piece for each run of spans that have one. */
final class RangeBand {

    private final Drawing drawing;
    private final List<Point> upper = new ArrayList<>();
    private final List<Point> lower = new ArrayList<>();

    RangeBand(Drawing drawing) {
        this.drawing = drawing;
    }

    /** One span of it, from left to right and from high to low on the paper. */
    void step(double left, double right, double low, double high) {
        upper.add(new Point(left, high));
        upper.add(new Point(right, high));
        lower.addFirst(new Point(left, low));
        lower.addFirst(new Point(right, low));
    }

    /** Draws what there is since the last end. */
    void end() {
        if (upper.isEmpty()) {
            return;
        }
        List<Point> ring = new ArrayList<>(upper);
        ring.addAll(lower);
        drawing.region(ring, Ink.BAND);
        drawing.trace(upper, 0.8, Ink.RULE, false);
        upper.clear();
        lower.clear();
    }
}
