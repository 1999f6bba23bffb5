package vigil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.words.Words;

/** The sheet of keys says what the source takes, and nothing else. */
class ShortcutsTest {

    private static final Words WORDS = Words.english();

    /** A combination of keys with Ctrl, Alt or both. */
    private static final Pattern COMBINATION =
            Pattern.compile("new KeyCodeCombination\\(\\s*KeyCode\\.(\\w+)\\s*,([^;]*?)\\)");

    /** One of the keys F1 to F12, by itself. */
    private static final Pattern FUNCTION = Pattern.compile("KeyCode\\.(F\\d+)\\b");

    private static final Map<String, String> NAMES =
            Map.of(
                    "ENTER", "Enter",
                    "PAGE_DOWN", "PgDn",
                    "PAGE_UP", "PgUp",
                    "SLASH", "/",
                    "LEFT", "←",
                    "RIGHT", "→");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil/ui"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String simple(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Set<String> taken() throws IOException {
        Set<String> taken = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher combination = COMBINATION.matcher(source);
            while (combination.find()) {
                String with = combination.group(2);
                String key = combination.group(1);
                taken.add(
                        simple(file)
                                + "."
                                + (with.contains("SHORTCUT_DOWN") ? "Ctrl+" : "")
                                + (with.contains("SHIFT_DOWN") ? "Shift+" : "")
                                + (with.contains("ALT_DOWN") ? "Alt+" : "")
                                + NAMES.getOrDefault(key, key));
            }
            Matcher function = FUNCTION.matcher(source);
            while (function.find()) {
                taken.add(simple(file) + "." + function.group(1));
            }
        }
        return taken;
    }

    private static Set<String> said() {
        Set<String> said = new TreeSet<>();
        WORDS.keys().stream()
                .filter(key -> key.startsWith("shortcut."))
                .map(key -> key.substring("shortcut.".length()))
                .filter(key -> !key.startsWith("place"))
                .forEach(said::add);
        return said;
    }

    @Test
    void everyKeyThatTheSourceTakesIsOnTheSheet() throws IOException {
        assertThat(taken()).hasSizeGreaterThan(40);
        assertThat(said()).containsAll(taken());
    }

    @Test
    void nothingOnTheSheetIsTakenByNobody() throws IOException {
        Set<String> taken = taken();
        for (String key : said()) {
            String place = key.substring(0, key.indexOf('.'));
            String keys = key.substring(key.indexOf('.') + 1);
            List<Path> file = sources().stream().filter(f -> simple(f).equals(place)).toList();
            assertThat(file).as(place).hasSize(1);
            // Keys that are asked for in another way than as a combination of their own.
            String code = keys.replaceFirst(".*\\+(?=.)", "");
            String source = Files.readString(file.getFirst());
            assertThat(taken.contains(key) || source.contains("KeyCode." + code(code)))
                    .as(key)
                    .isTrue();
        }
    }

    private static String code(String key) {
        return switch (key) {
            case "1…8", "1…6" -> "getKeyCode";
            case "0" -> "DIGIT0";
            case "+" -> "PLUS";
            case "−" -> "MINUS";
            default ->
                    NAMES.entrySet().stream()
                            .filter(name -> name.getValue().equals(key))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(key.toUpperCase(Locale.ROOT));
        };
    }

    @Test
    void everyPlaceHasANameAndStandsOnTheSheet() {
        List<String> places = List.of(WORDS.of("shortcut.places").split(" "));
        for (String key : said()) {
            assertThat(places).contains(key.substring(0, key.indexOf('.')));
        }
        for (String place : places) {
            assertThat(WORDS.has("shortcut.place." + place)).as(place).isTrue();
        }
    }

    @Test
    void everyCardNamesKeysThatAreOnTheSheet() {
        WORDS.keys().stream()
                .filter(key -> key.matches("card\\.[A-Z_]+\\.keys") || key.equals("card.shared"))
                .forEach(key -> {
                    for (String named : WORDS.of(key).split(" ")) {
                        assertThat(said()).as(key).contains(named);
                    }
                });
    }

    @Test
    void everyTooltipNamesKeysThatAreOnTheSheet() {
        Set<String> keys = new TreeSet<>();
        said().forEach(key -> keys.add(key.substring(key.indexOf('.') + 1)));
        WORDS.keys().stream()
                .filter(key -> key.endsWith(".shortcut"))
                .forEach(key -> assertThat(keys).as(key).contains(WORDS.of(key)));
    }
}
