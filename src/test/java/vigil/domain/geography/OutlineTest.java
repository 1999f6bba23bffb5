package vigil.domain.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.domain.geography.Boundary.Point;

class OutlineTest {

    @Test
    void pointsOnALineGoAndCornersStay() {
        List<Point> ring =
                List.of(
                        new Point(0, 0),
                        new Point(5, 0.001),
                        new Point(10, 0),
                        new Point(10, 10),
                        new Point(5, 9.999),
                        new Point(0, 10));
        assertThat(Outline.simplified(ring, 0.01))
                .containsExactly(
                        new Point(0, 0), new Point(10, 0), new Point(10, 10), new Point(0, 10));
    }

    @Test
    void everyPointLeftOutLiesWithinTheTolerance() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            List<Point> ring = new ArrayList<>();
            int points = 20 + random.nextInt(300);
            for (int i = 0; i < points; i++) {
                double angle = 2 * Math.PI * i / points;
                double far = 10 + random.nextDouble();
                ring.add(new Point(far * Math.cos(angle), far * Math.sin(angle)));
            }
            List<Point> simple = Outline.simplified(ring, 0.4);
            assertThat(simple.size()).isLessThanOrEqualTo(ring.size());
            assertThat(ring).allSatisfy(p -> assertThat(distance(p, simple)).isLessThan(0.4001));
        }
    }

    @Test
    void aSpeckIsStillARing() {
        List<Point> ring =
                List.of(
                        new Point(0, 0),
                        new Point(0.1, 0),
                        new Point(0.1, 0.1),
                        new Point(0.05, 0.1),
                        new Point(0, 0.1));
        assertThat(Outline.simplified(ring, 5)).hasSize(3);
    }

    private static double distance(Point p, List<Point> ring) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            double dx = b.x() - a.x();
            double dy = b.y() - a.y();
            double along =
                    Math.clamp(
                            ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / (dx * dx + dy * dy),
                            0,
                            1);
            least =
                    Math.min(
                            least,
                            Math.hypot(p.x() - a.x() - along * dx, p.y() - a.y() - along * dy));
        }
        return least;
    }
}
