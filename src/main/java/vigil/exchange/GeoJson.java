package vigil.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.geography.Boundary;

/**
 * Reads the shapes of a GeoJSON file (RFC 7946) one after another, without ever holding the file.
 * Only polygons are places; points, lines and whatever else a maker adds are passed over.
 */
final class GeoJson {

    /** A shape with what its maker says of it, in the file's own numbers, x east and y north. */
    record Shape(Map<String, String> properties, List<List<Boundary.Point>> rings) {}

    /** What is done with each shape. */
    interface Shapes {
        void take(Shape shape) throws Refused;
    }

    /** The most detailed outlines of all wards of a country have about six million points. */
    private static final int MOST_POINTS = 12_000_000;

    private static final int MOST_DEPTH = 40;
    private static final int MOST_TEXT = 100_000;
    private static final int POINTS_A_REPORT = 200_000;

    private final String name;
    private final Progress progress;
    private final JsonParser json;
    private int points;
    private boolean collection;

    private GeoJson(String name, JsonParser json, Progress progress) {
        this.name = name;
        this.json = json;
        this.progress = progress;
    }

    static void read(String name, InputStream in, Progress progress, Shapes shapes) throws Refused {
        JsonFactory factory =
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MOST_DEPTH)
                                        .maxStringLength(MOST_TEXT)
                                        .maxNameLength(1_000)
                                        .maxNumberLength(100)
                                        .build())
                        .build();
        try (JsonParser json = factory.createParser(in)) {
            GeoJson reading = new GeoJson(name, json, progress);
            reading.document(shapes);
        } catch (StreamConstraintsException e) {
            throw refused(name, Fault.TOO_DEEP, e);
        } catch (IOException e) {
            throw refused(name, Fault.NOT_A_MAP, e);
        }
    }

    private void document(Shapes shapes) throws IOException, Refused {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw CsvTable.refused(name, "", Fault.NOT_A_MAP);
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("features") && value == JsonToken.START_ARRAY) {
                collection = true;
                JsonToken next = json.nextToken();
                while (next == JsonToken.START_OBJECT) {
                    feature(shapes);
                    next = json.nextToken();
                }
                if (next != JsonToken.END_ARRAY) {
                    throw CsvTable.refused(name, "", Fault.NOT_A_MAP);
                }
            } else {
                json.skipChildren();
            }
        }
        if (!collection || json.nextToken() != null) {
            throw CsvTable.refused(name, "", Fault.NOT_A_MAP);
        }
    }

    private void feature(Shapes shapes) throws IOException, Refused {
        Map<String, String> properties = new LinkedHashMap<>();
        Optional<List<List<Boundary.Point>>> rings = Optional.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("properties") && value == JsonToken.START_OBJECT) {
                properties = properties();
            } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
                rings = geometry();
            } else {
                json.skipChildren();
            }
        }
        if (rings.isPresent() && !rings.get().isEmpty()) {
            shapes.take(new Shape(properties, rings.get()));
        }
    }

    private Map<String, String> properties() throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            if (json.nextToken().isScalarValue()) {
                properties.put(field, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return properties;
    }

    /** A kind may stand behind its coordinates; their depth tells as much. */
    private Optional<List<List<Boundary.Point>>> geometry() throws IOException, Refused {
        String type = "";
        List<List<Boundary.Point>> rings = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("type")) {
                type = json.getText();
            } else if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates(rings);
            } else {
                json.skipChildren();
            }
        }
        return type.endsWith("Polygon") ? Optional.of(rings) : Optional.empty();
    }

    /** Goes down until an array begins with a number: that is a point, and what holds it a line. */
    private void coordinates(List<List<Boundary.Point>> rings) throws IOException, Refused {
        JsonToken first = json.nextToken();
        if (first != null && first.isNumeric()) {
            skipRestOfPoint();
        } else {
            line(first, rings);
        }
    }

    /**
     * Reads points, or lines within lines, up to the end of the array they stand in.
     *
     * @param first the token behind the array's start
     */
    private void line(@Nullable JsonToken first, List<List<Boundary.Point>> rings)
            throws IOException, Refused {
        List<Boundary.Point> line = new ArrayList<>();
        JsonToken token = first;
        while (token == JsonToken.START_ARRAY) {
            JsonToken inner = json.nextToken();
            if (inner != null && inner.isNumeric()) {
                line.add(point());
            } else {
                line(inner, rings);
            }
            token = json.nextToken();
        }
        if (token != JsonToken.END_ARRAY) {
            throw CsvTable.refused(name, "", Fault.NOT_A_MAP);
        }
        close(line, rings);
    }

    private Boundary.Point point() throws IOException, Refused {
        double x = json.getDoubleValue();
        JsonToken second = json.nextToken();
        if (second == null || !second.isNumeric()) {
            throw CsvTable.refused(name, "", Fault.NOT_A_MAP);
        }
        double y = json.getDoubleValue();
        if (!Double.isFinite(x) || !Double.isFinite(y) || Math.abs(x) > 1e9 || Math.abs(y) > 1e9) {
            throw CsvTable.refused(name, "", Fault.NOT_A_MAP);
        }
        skipRestOfPoint();
        if (++points > MOST_POINTS) {
            throw CsvTable.refused(name, "", Fault.TOO_LARGE);
        }
        if (points % POINTS_A_REPORT == 0) {
            progress.checkCancelled();
            progress.report("readingMap", points, 0);
        }
        return new Boundary.Point(x, y);
    }

    private void skipRestOfPoint() throws IOException {
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            json.skipChildren();
            token = json.nextToken();
        }
    }

    private static Refused refused(String name, Fault fault, IOException cause) {
        return new Refused(new Problem.UnreadableFile(name, "", fault.key()), cause);
    }

    /** A ring ends where it began; the repeated point is left out. */
    private static void close(List<Boundary.Point> line, List<List<Boundary.Point>> rings) {
        if (line.size() > 1 && line.getFirst().equals(line.getLast())) {
            line.removeLast();
        }
        if (line.size() >= 3) {
            rings.add(line);
        }
    }
}
