package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.words.Words;

/** Whoever waits is told for what: every piece of work in the window has words. */
class WorkNamesTest {

    private static final Pattern BEGUN =
            Pattern.compile(
                    "(?:\\.(?:run|request)\\(|LatestAnswer<>\\(\\s*kit\\.work\\(\\),)"
                            + "\\s*\"([a-zA-Z]+)\"\\s*,");

    /** Nobody waits for these: they get ready or clear up after somebody. */
    private static final Set<String> UNSEEN = Set.of("gettingReady", "closingPages");

    @Test
    void allWorkThatSomebodyMayWaitForSaysWhatItIs() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher begun = BEGUN.matcher(Files.readString(file));
                begun.results().forEach(found -> names.add(found.group(1)));
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(60)
                .contains("drawingChart", "countingPlaces")
                .containsAll(UNSEEN);

        names.removeAll(UNSEEN);
        Words english = Words.english();
        Words welsh = Words.in(Words.WELSH);
        assertThat(names)
                .allMatch(name -> english.has("work." + name))
                .allSatisfy(name ->
                        assertThat(welsh.of("work." + name))
                                .isNotEqualTo(english.of("work." + name)));
    }
}
