package vigil.charts.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vigil.charts.Mark;

/**
 * Where a place has room for words: the middle of the widest stretch within it, among nine level
 * lines across it.
 *
 * @param room how wide the place is there
 */
record LabelPoint(double x, double y, double room) {

    private static final int LINES = 9;

    static LabelPoint of(List<List<Mark.Point>> rings) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (List<Mark.Point> ring : rings) {
            for (Mark.Point point : ring) {
                top = Math.min(top, point.y());
                bottom = Math.max(bottom, point.y());
            }
        }
        LabelPoint best = new LabelPoint(0, (top + bottom) / 2, -1);
        double bestWorth = -1;
        for (int i = 1; i <= LINES; i++) {
            double share = (double) i / (LINES + 1);
            double y = top + share * (bottom - top);
            LabelPoint widest = widest(crossings(rings, y), y);
            // Words in the middle of a place look right; at its edge they look like a neighbour's.
            double worth = widest.room * (1 - Math.abs(share - 0.5));
            if (worth > bestWorth) {
                bestWorth = worth;
                best = widest;
            }
        }
        return best;
    }

    private static LabelPoint widest(List<Double> crossings, double y) {
        LabelPoint widest = new LabelPoint(0, y, -1);
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double room = crossings.get(i + 1) - crossings.get(i);
            if (room > widest.room) {
                widest = new LabelPoint(crossings.get(i) + room / 2, y, room);
            }
        }
        return widest;
    }

    private static List<Double> crossings(List<List<Mark.Point>> rings, double y) {
        List<Double> crossings = new ArrayList<>();
        for (List<Mark.Point> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                Mark.Point a = ring.get(i);
                Mark.Point b = ring.get((i + 1) % ring.size());
                if (a.y() <= y != b.y() <= y) {
                    crossings.add(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
                }
            }
        }
        Collections.sort(crossings);
        return crossings;
    }
}
