package vigil.patterns.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.words.Words;

/** Every sentence of the answers has a text, and every text is said. */
class QuestionTextTest {

    private static final Words WORDS = Words.english();
    private static final Pattern QUOTED =
            Pattern.compile("\"(question\\.[A-Za-z.]+)\"", Pattern.UNICODE_CASE);
    private static final Pattern LABEL = Pattern.compile("\"([A-Za-z]+)\"");

    private static List<String> keys() {
        return WORDS.keys().stream().filter(key -> key.startsWith("question.")).sorted().toList();
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil/patterns/questions"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyQuestionHasATitleAndAMethod() {
        for (Question question : Question.values()) {
            assertThat(WORDS.of("question." + question.key() + ".title")).endsWith("?");
            assertThat(WORDS.of("question." + question.key() + ".method")).endsWith(".");
        }
        for (Question.Group group : Question.Group.values()) {
            assertThat(WORDS.has("questions.group." + group)).as(group.name()).isTrue();
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        for (String key : found(QUOTED, sources())) {
            assertThat(keys()).as(key).anyMatch(each -> each.startsWith(key));
        }
    }

    @Test
    void everyTextIsSaid() throws IOException {
        String sources = sources();
        Set<String> quoted = found(QUOTED, sources);
        Set<String> names = new HashSet<>(found(LABEL, sources));
        for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
            names.add(day.name());
        }
        for (String key : keys()) {
            if (key.endsWith(".title") || key.endsWith(".method")) {
                continue;
            }
            String last = key.substring(key.lastIndexOf('.') + 1);
            boolean label = key.startsWith("question.label.") && names.contains(last);
            boolean said =
                    quoted.stream()
                            .anyMatch(each ->
                                    key.equals(each)
                                            || key.startsWith(each + ".")
                                                    && sources.contains("\"." + last + "\""));
            boolean part = sources.contains("key + \"." + last + "\"");
            assertThat(label || said || part).as(key).isTrue();
        }
    }

    @Test
    void noTextClaimsMoreThanItMay() {
        Pattern banned =
                Pattern.compile("victim|addict|significan|p-value|\\bprove[sd]? that\\b|clean\\b");
        for (String key : keys()) {
            assertThat(WORDS.pattern(key)).as(key).doesNotContainPattern(banned);
            assertThat(WORDS.pattern(key)).as(key).doesNotContain("—", "–", "'");
        }
    }
}
