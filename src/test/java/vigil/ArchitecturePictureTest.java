package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws the packages of the program and what uses what, from its classes, and holds the picture in
 * {@code docs} to that. Uses that follow from others are left out of it.
 */
@AnalyzeClasses(packages = "vigil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitecturePictureTest {

    private static final Path DRAWN = Path.of("target", "architecture.svg");
    private static final Path KEPT = Path.of("docs", "images", "architecture.svg");

    /** It uses every other, so its arrows would only hide the rest. */
    private static final String ROOT = "app";

    private static final int WIDTH = 1060;
    private static final int ROW = 104;
    private static final int BOX_WIDTH = 168;
    private static final int BOX_HEIGHT = 52;

    /** What each package says of itself in the picture. */
    private static final Map<String, String> SAYS =
            Map.ofEntries(
                    Map.entry(ROOT, "start; wires all others"),
                    Map.entry("ui", "JavaFX"),
                    Map.entry("cli", "commands"),
                    Map.entry("store", "H2, jOOQ, Flyway"),
                    Map.entry("keys", "key file, seals"),
                    Map.entry("documents", "PDF"),
                    Map.entry("exchange", "tables in and out"),
                    Map.entry("sample", "invented county"),
                    Map.entry("charts", "drawings of figures"),
                    Map.entry("solver", "linear programmes"),
                    Map.entry("words", "sentences by key"),
                    Map.entry("casework", "use cases and ports"),
                    Map.entry("patterns", "arithmetic over facts"),
                    Map.entry("disclosure", "what may leave"),
                    Map.entry("domain", "facts and rules"));

    @ArchTest
    static void theKeptPictureIsWhatTheCodeSays(JavaClasses classes) throws IOException {
        String svg = svg(withoutWhatFollows(uses(classes)));
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, svg);
        assertThat(KEPT).as("docs keep a picture of the packages").exists();
        assertThat(Files.readString(KEPT))
                .as("what uses what has changed: copy %s to %s", DRAWN, KEPT)
                .isEqualTo(svg);
    }

    @ArchTest
    static void everyArrowPointsDown(JavaClasses classes) {
        Map<String, Set<String>> uses = uses(classes);
        Map<String, Integer> rows = rows(uses);
        uses.forEach((from, those) ->
                those.forEach(to -> assertThat(rows.get(from)).isGreaterThan(rows.get(to))));
    }

    private static Map<String, Set<String>> uses(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass one : classes) {
            boolean ours = one.getSource().filter(ArchitecturePictureTest::shipped).isPresent();
            if (!ours || one.getPackageName().equals("vigil")) {
                continue;
            }
            String from = part(one);
            uses.computeIfAbsent(from, name -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith("vigil."))
                    .map(ArchitecturePictureTest::part)
                    .filter(to -> !to.equals(from))
                    .forEach(uses.get(from)::add);
        }
        return uses;
    }

    private static boolean shipped(Source source) {
        return source.getUri().toString().contains("/classes/");
    }

    private static String part(JavaClass one) {
        return one.getPackageName().split("\\.")[1];
    }

    /** Each package one row above the highest it uses. */
    private static Map<String, Integer> rows(Map<String, Set<String>> uses) {
        Map<String, Integer> rows = new TreeMap<>();
        for (int pass = 0; pass < uses.size(); pass++) {
            uses.forEach((from, those) ->
                    rows.put(
                            from,
                            those.stream().mapToInt(to -> rows.getOrDefault(to, 0)).max().orElse(-1)
                                    + 1));
        }
        return rows;
    }

    /** An arrow is left out where a longer way leads to the same package. */
    private static Map<String, Set<String>> withoutWhatFollows(Map<String, Set<String>> uses) {
        Map<String, Set<String>> least = new TreeMap<>();
        uses.forEach((from, those) -> {
            Set<String> kept = new TreeSet<>(those);
            for (String to : those) {
                for (String through : those) {
                    if (!through.equals(to) && reaches(uses, through, to)) {
                        kept.remove(to);
                    }
                }
            }
            least.put(from, kept);
        });
        return least;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.get(from).contains(to)
                || uses.get(from).stream().anyMatch(next -> reaches(uses, next, to));
    }

    private static String svg(Map<String, Set<String>> uses) {
        Map<String, Integer> rows = rows(uses);
        int top = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<String, int[]> places = new TreeMap<>();
        for (int row = 0; row <= top; row++) {
            int wanted = row;
            List<String> there = new ArrayList<>(rows.keySet());
            there.removeIf(name -> rows.get(name) != wanted);
            for (int i = 0; i < there.size(); i++) {
                int x = WIDTH * (2 * i + 1) / (2 * there.size());
                places.put(there.get(i), new int[] {x, 20 + (top - row) * ROW});
            }
        }
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        .formatted(WIDTH, 40 + top * ROW + BOX_HEIGHT));
        svg.append(" role=\"img\" font-family=\"sans-serif\" font-size=\"14\">\n");
        svg.append("<title>The packages of Vigil; an arrow means uses</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        svg.append("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"");
        svg.append(" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">");
        svg.append("<path d=\"M0 0 8 4 0 8z\" fill=\"#5b6b7b\"/></marker></defs>\n");
        uses.forEach((from, those) -> {
            if (!from.equals(ROOT)) {
                those.forEach(to -> svg.append(arrow(places.get(from), places.get(to))));
            }
        });
        places.forEach((name, place) -> svg.append(box(name, place)));
        return svg.append("</svg>\n").toString();
    }

    private static String arrow(int[] from, int[] to) {
        int lean = Integer.signum(to[0] - from[0]) * Math.min(60, Math.abs(to[0] - from[0]) / 4);
        int startY = from[1] + BOX_HEIGHT;
        return """
        <path d="M%d %d C%d %d %d %d %d %d" fill="none" stroke="#5b6b7b" marker-end="url(#tip)"/>
        """
                .formatted(
                        from[0] + lean,
                        startY,
                        from[0] + lean,
                        startY + 40,
                        to[0] - lean,
                        to[1] - 40,
                        to[0] - lean,
                        to[1]);
    }

    private static String box(String name, int[] place) {
        return """
        <rect x="%d" y="%d" width="%d" height="%d" rx="6" fill="#eef3f7" stroke="#31506b"/>
        <text x="%d" y="%d" text-anchor="middle" font-weight="bold" fill="#10202e">%s</text>
        <text x="%d" y="%d" text-anchor="middle" font-size="12" fill="#33485a">%s</text>
        """
                .formatted(
                        place[0] - BOX_WIDTH / 2,
                        place[1],
                        BOX_WIDTH,
                        BOX_HEIGHT,
                        place[0],
                        place[1] + 22,
                        name,
                        place[0],
                        place[1] + 40,
                        SAYS.getOrDefault(name, ""));
    }
}
