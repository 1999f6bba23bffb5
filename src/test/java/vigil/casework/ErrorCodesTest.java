package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vigil.words.Words;

/** Every kind of problem has a code of its own, which stays. */
class ErrorCodesTest {

    private static final Path REGISTER =
            Path.of("src/main/resources/vigil/support/codes.properties");
    private static final Path FROZEN = Path.of("src/test/resources/vigil/codes-frozen.txt");
    private static final Words WORDS = Words.english();

    @Test
    void everyKindOfProblemHasACodeAndSomethingToDo() {
        List<String> lacking = new ArrayList<>();
        for (Class<?> kind : Problem.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName();
            String key = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            if (ErrorCodes.of(key).isEmpty() || !WORDS.has("todo." + key)) {
                lacking.add(key);
            }
        }
        assertThat(lacking)
                .as(
                        "kinds to add to codes.properties, codes-frozen.txt and, as todo.<kind>, to a text")
                .isEmpty();
    }

    @Test
    void noCodeIsUsedTwice() throws IOException {
        Properties register = new Properties();
        try (var reader = Files.newBufferedReader(REGISTER)) {
            register.load(reader);
        }
        assertThat(new HashSet<>(register.values())).hasSameSizeAs(register.values());
        assertThat(new HashSet<>(ErrorCodes.all().values())).hasSameSizeAs(register.values());
        assertThat(ErrorCodes.all().values()).allMatch(code -> code.matches("V-[1-9]\\d\\d[A-Z]"));
        long lines =
                Files.readAllLines(REGISTER).stream().filter(l -> l.matches("\\w+=\\d+")).count();
        assertThat(lines).as("a kind that stands there twice").isEqualTo(register.size());
    }

    @Test
    void noCodeEverChanges() throws IOException {
        Map<String, String> all = ErrorCodes.all();
        for (String line : Files.readAllLines(FROZEN)) {
            String[] parts = line.split(" ");
            assertThat(all).containsEntry(parts[0], parts[1]);
        }
        assertThat(Files.readAllLines(FROZEN))
                .as("new ones are added there")
                .hasSameSizeAs(all.keySet());
    }

    @Test
    void aCodeIsUnderstoodHoweverItIsWrittenAndAMistakeIsNoticed() {
        String code = ErrorCodes.of("diskFull").orElseThrow();
        assertThat(ErrorCodes.kind(code)).contains("diskFull");
        assertThat(ErrorCodes.kind(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .contains("diskFull");
        assertThat(ErrorCodes.kind(code.substring(0, 5))).contains("diskFull");
        for (String each : ErrorCodes.all().values()) {
            for (int place = 2; place < 5; place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    StringBuilder wrong = new StringBuilder(each);
                    wrong.setCharAt(place, digit);
                    if (!wrong.toString().equals(each)) {
                        assertThat(ErrorCodes.kind(wrong.toString()))
                                .as(wrong.toString())
                                .isEmpty();
                    }
                }
            }
        }
    }

    /** The page for whoever answers the telephone, and the one in the guide, say what is so. */
    @Test
    void thePagesListEveryCode() throws IOException {
        String admin = ErrorCodePages.admin(WORDS);
        String guide = ErrorCodePages.guide(WORDS);
        if (Boolean.getBoolean("vigil.write")) {
            Files.writeString(ErrorCodePages.ADMIN, admin);
            Files.writeString(ErrorCodePages.GUIDE, guide);
        }
        assertThat(Files.readString(ErrorCodePages.ADMIN))
                .as("run with -Dvigil.write=true")
                .isEqualTo(admin);
        assertThat(Files.readString(ErrorCodePages.GUIDE)).isEqualTo(guide);
    }
}
