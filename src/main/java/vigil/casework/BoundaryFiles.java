package vigil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vigil.domain.geography.Boundary;
import vigil.domain.geography.PlaceLevel;

/** Outlines and look-up tables in files of other makers. */
public interface BoundaryFiles {

    /**
     * What a file of outlines holds that this panel can use.
     *
     * @param level which places they turned out to be
     * @param boundaries by code, each once, already simplified for a screen
     * @param left how many other shapes the file held
     */
    record Outlines(PlaceLevel level, List<Boundary> boundaries, int left) {

        public Outlines {
            boundaries = List.copyOf(boundaries);
        }
    }

    /**
     * Reads GeoJSON (RFC 7946, and the older form with a named grid).
     *
     * @param areas the panel's areas, code by name in lower case
     * @throws Refused if it is no GeoJSON, is too large, or holds no place of this panel
     */
    Outlines outlines(Path file, Map<String, String> areas, Progress progress) throws Refused;

    /**
     * Reads which postcode is in which ward: a table with a column of postcodes and one of ward
     * codes, as the national directories have them.
     *
     * @return ward code by postcode without its space
     */
    Map<String, String> wards(Path file, Progress progress) throws Refused;
}
