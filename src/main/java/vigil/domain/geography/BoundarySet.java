package vigil.domain.geography;

import java.time.LocalDate;
import java.util.List;

/**
 * All outlines of one level, from one file.
 *
 * @param source the name of the file
 * @param attribution what its licence asks to be printed beneath a map; may be empty
 * @param imported when it was read
 */
public record BoundarySet(
        PlaceLevel level,
        String source,
        String attribution,
        LocalDate imported,
        List<Boundary> boundaries) {

    public BoundarySet {
        boundaries = List.copyOf(boundaries);
    }

    /** The smallest upright rectangle around all of it. */
    public Extent extent() {
        return Extent.of(boundaries);
    }
}
