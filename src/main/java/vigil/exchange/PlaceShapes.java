package vigil.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vigil.casework.BoundaryFiles;
import vigil.domain.geography.Boundary;
import vigil.domain.geography.Extent;
import vigil.domain.geography.Outline;
import vigil.domain.geography.PlaceLevel;

/**
 * Finds the panel's places among the shapes of a file. Makers name their columns as they like, so a
 * borough is known by its name in any column, a ward by its official code, a postcode district by
 * its form.
 */
final class PlaceShapes {

    private static final Pattern WARD = Pattern.compile("(E05|W05|S13|N08)\\d{6}");
    private static final Pattern DISTRICT = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?");
    private static final Pattern NAME = Pattern.compile("(?i)(.*nm|.*name.*)");

    /** Welsh names stand beside the English in some files. */
    private static final Pattern OTHER_NAME = Pattern.compile("(?i).*(nmw|namew|cy)$");

    /** About twenty metres, in degrees and on a grid in metres. */
    private static final double FINE_DEGREES = 0.0002;

    private static final double FINE_METRES = 20;

    /** A point that moves by less than this share of the map is not seen on a screen. */
    private static final double SEEN = 1 / 1500.0;

    private final Map<String, String> areas;
    private final Map<String, Boundary> boroughs = new LinkedHashMap<>();
    private final Map<String, Boundary> wards = new LinkedHashMap<>();
    private final Map<String, Boundary> wardsHere = new LinkedHashMap<>();
    private final Map<String, Boundary> districts = new LinkedHashMap<>();
    private int shapes;

    /**
     * @param areas code by name in lower case
     */
    PlaceShapes(Map<String, String> areas) {
        this.areas = Map.copyOf(areas);
    }

    void take(GeoJson.Shape shape) {
        shapes++;
        Optional<String> ward =
                shape.properties().values().stream()
                        .map(String::strip)
                        .filter(value -> WARD.matcher(value).matches())
                        .findFirst();
        Optional<String> area =
                shape.properties().values().stream()
                        .flatMap(value -> area(value).stream())
                        .findFirst();
        if (ward.isPresent()) {
            Boundary boundary = boundary(ward.get(), name(shape).orElse(ward.get()), shape);
            join(wards, boundary);
            if (area.isPresent()) {
                join(wardsHere, boundary);
            }
        } else if (area.isPresent()) {
            String name = name(shape).filter(n -> area(n).isPresent()).orElse(area.get());
            join(boroughs, boundary(area.get(), name, shape));
        } else {
            shape.properties().values().stream()
                    .map(value -> value.strip().toUpperCase(Locale.ROOT))
                    .filter(value -> DISTRICT.matcher(value).matches())
                    .findFirst()
                    .ifPresent(code -> join(districts, boundary(code, code, shape)));
        }
    }

    private Optional<String> area(String value) {
        String name = value.strip().toLowerCase(Locale.ROOT).replaceFirst("^city of ", "");
        return Optional.ofNullable(areas.get(name));
    }

    private static Optional<String> name(GeoJson.Shape shape) {
        return shape.properties().entrySet().stream()
                .filter(entry -> NAME.matcher(entry.getKey()).matches())
                .filter(entry -> !OTHER_NAME.matcher(entry.getKey()).matches())
                .map(entry -> entry.getValue().strip())
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** Some makers give each island of a place a shape of its own. */
    private static void join(Map<String, Boundary> places, Boundary boundary) {
        places.merge(
                boundary.code(),
                boundary,
                (one, other) -> {
                    List<List<Boundary.Point>> rings = new ArrayList<>(one.rings());
                    rings.addAll(other.rings());
                    return one.drawnBy(rings);
                });
    }

    private static Boundary boundary(String code, String name, GeoJson.Shape shape) {
        Boundary.Point any = shape.rings().getFirst().getFirst();
        boolean degrees = Math.abs(any.x()) <= 180 && Math.abs(any.y()) <= 90;
        List<List<Boundary.Point>> rings = new ArrayList<>();
        for (List<Boundary.Point> ring : shape.rings()) {
            List<Boundary.Point> flat =
                    ring.stream().map(point -> degrees ? mercator(point) : grid(point)).toList();
            rings.add(Outline.simplified(flat, degrees ? FINE_DEGREES : FINE_METRES));
        }
        return new Boundary(code, name, rings);
    }

    /** Degrees of longitude, and of latitude stretched so that shapes keep their form. */
    private static Boundary.Point mercator(Boundary.Point point) {
        double latitude = Math.toRadians(Math.clamp(point.y(), -85, 85));
        double y = Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + latitude / 2)));
        return new Boundary.Point(rounded(point.x(), 1e6), -rounded(y, 1e6));
    }

    private static Boundary.Point grid(Boundary.Point point) {
        return new Boundary.Point(rounded(point.x(), 10), -rounded(point.y(), 10));
    }

    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }

    /** What this panel can use; nothing if no shape is one of its places. */
    Optional<BoundaryFiles.Outlines> outlines() {
        if (!wards.isEmpty()) {
            return Optional.of(outlines(PlaceLevel.WARD, wardsHere.isEmpty() ? wards : wardsHere));
        }
        if (!boroughs.isEmpty()) {
            return Optional.of(outlines(PlaceLevel.BOROUGH, boroughs));
        }
        return districts.isEmpty()
                ? Optional.empty()
                : Optional.of(outlines(PlaceLevel.DISTRICT, districts));
    }

    private BoundaryFiles.Outlines outlines(PlaceLevel level, Map<String, Boundary> places) {
        Extent extent = Extent.of(places.values());
        double tolerance = Math.max(extent.width(), extent.height()) * SEEN;
        List<Boundary> simplified =
                places.values().stream()
                        .map(place ->
                                place.drawnBy(
                                        place.rings().stream()
                                                .map(ring -> Outline.simplified(ring, tolerance))
                                                .toList()))
                        .sorted(java.util.Comparator.comparing(Boundary::code))
                        .toList();
        return new BoundaryFiles.Outlines(level, simplified, shapes - places.size());
    }
}
