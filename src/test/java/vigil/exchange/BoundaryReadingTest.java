package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casework.BoundaryFiles.Outlines;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.geography.Boundary;
import vigil.domain.geography.PlaceLevel;

class BoundaryReadingTest {

    private static final Map<String, String> AREAS =
            Map.of("sheffield", "SHE", "doncaster", "DON", "bristol, city of", "BRI");

    @TempDir private Path folder;

    @Test
    void theOutlinesOfTheSampleAreTheFourBoroughs() throws Refused {
        Outlines read =
                new BoundaryReading()
                        .outlines(
                                Path.of("sample-data", "outlines", "boroughs.geojson"),
                                Map.of(
                                        "sheffield",
                                        "SHE",
                                        "doncaster",
                                        "DON",
                                        "barnsley",
                                        "BAR",
                                        "rotherham",
                                        "ROT"),
                                Progress.none());
        assertThat(read.level()).isEqualTo(PlaceLevel.BOROUGH);
        assertThat(read.boundaries())
                .extracting(Boundary::code)
                .containsExactly("BAR", "DON", "ROT", "SHE");
        assertThat(read.left()).isZero();
    }

    @Test
    void boroughsAreKnownByTheirNamesInAnyColumnAndOthersAreCounted() throws Refused {
        Outlines read =
                read(
                        collection(
                                feature(
                                        "\"LAD24CD\":\"E08000019\",\"LAD24NM\":\"Sheffield\"",
                                        SQUARE),
                                feature(
                                        "\"LAD24NM\":\"City of Doncaster\",\"LAD24NMW\":\" \"",
                                        SQUARE),
                                feature("\"LAD24NM\":\"Leeds\"", SQUARE),
                                feature(
                                        "\"LAD24NM\":\"Sheffield\"",
                                        "{\"type\":\"Point\",\"coordinates\":[1,2]}")));
        assertThat(read.boundaries()).extracting(Boundary::code).containsExactly("DON", "SHE");
        assertThat(read.boundaries())
                .extracting(Boundary::name)
                .containsExactly("City of Doncaster", "Sheffield");
        assertThat(read.left()).isEqualTo(1);
    }

    @Test
    void northIsUpAndDegreesKeepTheirShape() throws Refused {
        Boundary boundary =
                read(collection(feature("\"n\":\"Sheffield\"", SQUARE))).boundaries().getFirst();
        assertThat(boundary.rings()).hasSize(1);
        double top =
                boundary.rings().getFirst().stream().mapToDouble(p -> p.y()).min().orElseThrow();
        double bottom =
                boundary.rings().getFirst().stream().mapToDouble(p -> p.y()).max().orElseThrow();
        // A tenth of a degree of latitude at 53.35 is as long as 0.1 / cos(53.35) of longitude.
        assertThat(bottom - top).isCloseTo(0.1 / Math.cos(Math.toRadians(53.35)), within(0.001));
    }

    @Test
    void severalPolygonsAndHolesAreRingsOfOnePlace() throws Refused {
        String two =
                "{\"coordinates\":[[[[0,0,5],[9,0],[9,9],[0,9],[0,0]],[[3,3],[4,3],[4,4],[3,3]]],"
                        + "[[[20,20],[29,20],[29,29],[20,20]]]],\"type\":\"MultiPolygon\"}";
        Outlines read = read(collection(feature("\"n\":\"Sheffield\"", two)));
        assertThat(read.boundaries().getFirst().rings()).hasSize(3);
        assertThat(read.boundaries().getFirst().rings().getFirst()).hasSize(4);
    }

    @Test
    void wardsAreThoseOfThePanelsBoroughsWhereTheFileSaysSo() throws Refused {
        Outlines read =
                read(
                        collection(
                                feature(
                                        "\"WD24CD\":\"E05010858\",\"WD24NM\":\"Burngreave\",\"LAD24NM\":\"Sheffield\"",
                                        SQUARE),
                                feature(
                                        "\"WD24CD\":\"E05010859\",\"WD24NM\":\"Otley\",\"LAD24NM\":\"Leeds\"",
                                        SQUARE)));
        assertThat(read.level()).isEqualTo(PlaceLevel.WARD);
        assertThat(read.boundaries())
                .singleElement()
                .satisfies(ward -> {
                    assertThat(ward.code()).isEqualTo("E05010858");
                    assertThat(ward.name()).isEqualTo("Burngreave");
                });
    }

    @Test
    void postcodeDistrictsAreKnownByTheirForm() throws Refused {
        Outlines read =
                read(
                        collection(
                                feature("\"name\":\"DN4\"", SQUARE),
                                feature("\"name\":\"S1\"", SQUARE),
                                feature("\"name\":\"somewhere\"", SQUARE)));
        assertThat(read.level()).isEqualTo(PlaceLevel.DISTRICT);
        assertThat(read.boundaries()).extracting(Boundary::code).containsExactly("DN4", "S1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{\"type\":\"Feature\"}",
                "{\"features\":[{\"geometry\":{\"coordinates\":[[[1,2],[3",
                "{\"features\":[{\"properties\":{\"n\":\"Sheffield\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1],[2],[3]]]}}]}",
                "{\"features\":[{\"properties\":{\"n\":\"Sheffield\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e300,2],[3,4],[5,6]]]}}]}",
                "{\"features\":[]} and more"
            })
    void whatIsNoMapIsRefusedAndNamed(String text) {
        assertThat(reason(text)).isEqualTo("notAMap");
    }

    @Test
    void aMapOfSomewhereElseSaysThatNoPlaceFits() {
        assertThat(reason(collection(feature("\"n\":\"Leeds\"", SQUARE)))).isEqualTo("noPlace");
        assertThat(reason("{\"features\":[]}")).isEqualTo("noPlace");
    }

    @Test
    void deeplyNestedPartsAreRefused() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(reason("{\"x\":" + deep + ",\"features\":[]}")).isEqualTo("tooDeep");
        assertThat(
                        reason(
                                "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                        + deep
                                        + "}}]}"))
                .isEqualTo("tooDeep");
    }

    @Test
    void cuttingOrChangingAFileNeverEndsInAnythingButARefusal() throws IOException {
        String good =
                collection(
                        feature("\"n\":\"Sheffield\"", SQUARE), feature("\"n\":\"Leeds\"", SQUARE));
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] changed = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("changed.geojson"), changed);
            try {
                new BoundaryReading().outlines(file, AREAS, Progress.none());
            } catch (Refused refused) {
                assertThat(refused.problem()).isInstanceOf(Problem.UnreadableFile.class);
            }
        }
    }

    @Test
    void anOutlineOfManyPointsIsMadeFitForAScreen() throws Refused {
        StringBuilder ring = new StringBuilder("[[");
        int points = 100_000;
        for (int i = 0; i <= points; i++) {
            double angle = 2 * Math.PI * (i % points) / points;
            ring.append(i == 0 ? "" : ",")
                    .append('[')
                    .append(-1.5 + 0.3 * Math.cos(angle))
                    .append(',')
                    .append(53.4 + 0.3 * Math.sin(angle))
                    .append(']');
        }
        ring.append("]]");
        Boundary boundary =
                read(collection(
                                feature(
                                        "\"n\":\"Sheffield\"",
                                        "{\"type\":\"Polygon\",\"coordinates\":" + ring + "}")))
                        .boundaries()
                        .getFirst();
        assertThat(boundary.points()).isBetween(30, 500);
    }

    @Test
    void wardsOfPostcodesAreReadFromADirectory() throws Refused, IOException {
        Path file =
                Files.writeString(
                        folder.resolve("nspl.csv"),
                        "pcd,pcds,doterm,osward\nS1  2AB,S1 2AB,,E05010858\nDN4 5XX,DN4 5XX,,E05011050\nnone,none,,E05\nS1 2AC,S1 2AC,,\n");
        assertThat(new BoundaryReading().wards(file, Progress.none()))
                .containsOnly(Map.entry("S12AB", "E05010858"), Map.entry("DN45XX", "E05011050"));
    }

    @Test
    void aTableWithoutWardsSaysWhichColumnIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "pcds,town\nS1 2AB,Sheffield\n");
        assertThatThrownBy(() -> new BoundaryReading().wards(file, Progress.none()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem())
                                        .isEqualTo(
                                                new Problem.UnreadableFile(
                                                        "a.csv", "ward", "missingColumn")));
    }

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-1.5,53.3],[-1.4,53.3],[-1.4,53.4],[-1.5,53.4],[-1.5,53.3]]]}";

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{"
                + properties
                + "},\"geometry\":"
                + geometry
                + "}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\"},\"features\":["
                + String.join(",", features)
                + "]}";
    }

    private Outlines read(String text) throws Refused {
        try {
            Path file = Files.writeString(folder.resolve("map.geojson"), text);
            return new BoundaryReading().outlines(file, AREAS, Progress.none());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String reason(String text) {
        try {
            read(text);
            throw new AssertionError("not refused");
        } catch (Refused refused) {
            return ((Problem.UnreadableFile) refused.problem()).reason();
        }
    }
}
