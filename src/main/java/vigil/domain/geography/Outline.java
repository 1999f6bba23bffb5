package vigil.domain.geography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Takes from a ring the points that nobody would see (Douglas and Peucker, "Algorithms for the
 * reduction of the number of points required to represent a digitized line", Cartographica 10,
 * 1973): every point left out lies within a tolerance of the line through those that stay.
 */
public final class Outline {

    private Outline() {}

    /**
     * @param ring of three points or more, its last point not repeating its first
     * @param tolerance in units of the map
     * @return a ring of three points or more; the same ring if nothing can be left out
     */
    public static List<Boundary.Point> simplified(List<Boundary.Point> ring, double tolerance) {
        int size = ring.size();
        if (size <= 4) {
            return ring;
        }
        BitSet kept = new BitSet(size);
        int far = farthest(ring);
        kept.set(0);
        kept.set(far);
        Deque<int[]> pieces = new ArrayDeque<>();
        pieces.push(new int[] {0, far});
        pieces.push(new int[] {far, size});
        while (!pieces.isEmpty()) {
            int[] piece = pieces.pop();
            int worst = -1;
            double most = tolerance * tolerance;
            Boundary.Point a = ring.get(piece[0]);
            Boundary.Point b = ring.get(piece[1] % size);
            for (int i = piece[0] + 1; i < piece[1]; i++) {
                double off = squaredDistance(ring.get(i), a, b);
                if (off > most) {
                    most = off;
                    worst = i;
                }
            }
            if (worst >= 0) {
                kept.set(worst);
                pieces.push(new int[] {piece[0], worst});
                pieces.push(new int[] {worst, piece[1]});
            }
        }
        if (kept.cardinality() < 3) {
            return List.of(ring.get(0), ring.get(size / 3), ring.get(2 * size / 3));
        }
        List<Boundary.Point> points = new ArrayList<>();
        kept.stream().forEach(i -> points.add(ring.get(i)));
        return points;
    }

    /** The point farthest from the first. */
    private static int farthest(List<Boundary.Point> ring) {
        int far = 1;
        double most = -1;
        for (int i = 1; i < ring.size(); i++) {
            double dx = ring.get(i).x() - ring.get(0).x();
            double dy = ring.get(i).y() - ring.get(0).y();
            if (dx * dx + dy * dy > most) {
                most = dx * dx + dy * dy;
                far = i;
            }
        }
        return far;
    }

    private static double squaredDistance(Boundary.Point p, Boundary.Point a, Boundary.Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double along =
                length == 0
                        ? 0
                        : Math.clamp(((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length, 0, 1);
        double x = p.x() - a.x() - along * dx;
        double y = p.y() - a.y() - along * dy;
        return x * x + y * y;
    }

    /** Twice the area with a sign: positive if the ring turns with the clock on a map. */
    public static double doubledArea(List<Boundary.Point> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Boundary.Point a = ring.get(i);
            Boundary.Point b = ring.get((i + 1) % ring.size());
            sum += a.x() * b.y() - b.x() * a.y();
        }
        return sum;
    }
}
