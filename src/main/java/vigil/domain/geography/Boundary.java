package vigil.domain.geography;

import java.util.List;

/**
 * The outline of one place.
 *
 * @param code an area's code, a ward's code or a postcode district
 * @param name what people call it
 * @param rings closed lines; what lies within an even number of them is outside
 */
public record Boundary(String code, String name, List<List<Point>> rings) {

    public Boundary {
        rings = rings.stream().map(List::copyOf).toList();
        if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 3)) {
            throw new IllegalArgumentException("A place has at least one ring of three points");
        }
    }

    /** A place on the flat map, x to the east, y to the south, in units of the map. */
    public record Point(double x, double y) {}

    /** How many points it has. */
    public int points() {
        return rings.stream().mapToInt(List::size).sum();
    }

    /** The same with new rings. */
    public Boundary drawnBy(List<List<Point>> others) {
        return new Boundary(code, name, others);
    }
}
