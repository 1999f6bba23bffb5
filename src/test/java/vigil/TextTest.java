package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.casework.Intent;
import vigil.casework.Problem;
import vigil.casework.Setting;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.exchange.VocabularyResources;
import vigil.words.Words;

/** Every sentence has a key, every key a sentence, and every sentence can be said. */
class TextTest {

    private static final Words WORDS = Words.english();
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)+)\"");
    private static final Pattern PREFIX =
            Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)*\\.)\"");

    /** What stands before the first dot of the keys. */
    private static final Set<String> FAMILIES =
            WORDS.keys().stream()
                    .filter(key -> key.indexOf('.') > 0)
                    .map(key -> key.substring(0, key.indexOf('.')))
                    .collect(Collectors.toSet());

    private static final Set<String> FIELDS =
            VocabularyResources.load().catalogue().fields().stream()
                    .map(field -> field.key().text())
                    .collect(Collectors.toSet());

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /**
     * What begins like a sentence's key but is a field of the catalogue, a resource or a property.
     */
    private static boolean isKey(String literal) {
        return FAMILIES.contains(literal.substring(0, literal.indexOf('.')))
                && !FIELDS.contains(literal);
    }

    @Test
    void noSentenceIsMissing() throws IOException {
        List<String> missing =
                found(LITERAL).stream()
                        .filter(TextTest::isKey)
                        .filter(key -> !WORDS.has(key))
                        .filter(key ->
                                WORDS.keys().stream().noneMatch(k -> k.startsWith(key + ".")))
                        .filter(key ->
                                !key.matches(
                                        ".*\\.(tip|help|md|csv|properties|ttf|css|db|keys|anchor|open|part|new|bak|pdf|json)"))
                        .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void noSentenceIsNeverSaid() throws IOException {
        Set<String> literals = found(LITERAL);
        Set<String> prefixes = found(PREFIX);
        String all = String.join("\n", sources());
        List<String> unused =
                WORDS.keys().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .filter(key ->
                                !key.endsWith(".tip")
                                        && !key.endsWith(".help")
                                        && !key.endsWith(".text")
                                        && !key.endsWith(".any")
                                        && !key.endsWith(".why")
                                        && !key.endsWith(".prompt"))
                        .filter(key ->
                                !all.contains('"' + last(key) + '"')
                                        && !all.contains("\"." + last(key) + '"'))
                        .filter(key -> !(key.startsWith("pattern.") && assembled(key, all)))
                        .sorted()
                        .toList();
        assertThat(unused).isEmpty();
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** A variant that the engine puts together: “.many” + “InArea”. */
    private static boolean assembled(String key, String all) {
        return key.endsWith("InArea")
                && all.contains("\"." + last(key).replace("InArea", "") + "\"");
    }

    @Test
    void everySentenceCanBeFilled() {
        for (String key : WORDS.keys()) {
            String text = WORDS.of(key, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            // A document puts its own page numbers in, when it knows them.
            String whole = text.replace("{page}", "1").replace("{pages}", "9");
            assertThat(whole).as(key).doesNotContain("{").isNotBlank();
            assertThat(WORDS.of(key, 2, 3, 4))
                    .as(key + ": straight apostrophe")
                    .doesNotContain("'");
            assertThat(new MessageFormat(whole.replace("'", "’"), Locale.UK)).isNotNull();
        }
    }

    @Test
    void everyProblemRoleRightAndIntentHasItsSentence() {
        for (Class<?> kind : Problem.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName();
            if (!name.equals("Invalid")) {
                String key = "problem." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
                assertThat(WORDS.has(key)).as(key).isTrue();
            }
        }
        for (PanelRole role : PanelRole.values()) {
            assertThat(WORDS.has("role." + role.name())).as(role.name()).isTrue();
        }
        for (Right right : Right.values()) {
            assertThat(WORDS.has("right." + right.name())).as(right.name()).isTrue();
        }
        for (Intent intent : Intent.values()) {
            assertThat(WORDS.has("intent." + intent.name())).as(intent.name()).isTrue();
        }
        for (Setting setting : Setting.values()) {
            assertThat(WORDS.has("settings." + setting.key())).as(setting.key()).isTrue();
        }
    }

    @Test
    void everyPartOfAFieldHasItsCaption() {
        for (FieldDefinition field : VocabularyResources.load().catalogue().fields()) {
            if (field.type() instanceof FieldType.Parts parts) {
                parts.parts()
                        .forEach(part ->
                                assertThat(WORDS.has("part." + part.name()))
                                        .as(part.name())
                                        .isTrue());
            }
        }
    }

    @Test
    void nothingIsUnkind() {
        Pattern unkind = Pattern.compile("victim|addict|abuser|junkie", Pattern.CASE_INSENSITIVE);
        WORDS.keys()
                .forEach(key ->
                        assertThat(WORDS.of(key, 1, 2, 3, 4))
                                .as(key)
                                .doesNotContainPattern(unkind));
    }
}
