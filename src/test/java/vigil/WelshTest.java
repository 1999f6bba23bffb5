package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.words.LateWords;
import vigil.words.Words;

/**
 * Welsh over English: every file that is translated says all that the English one does, with the
 * same arguments. How a file is written is told in docs/decisions/0010-words.md.
 */
class WelshTest {

    private static final Path ENGLISH = Path.of("src/main/resources/vigil/text");
    private static final Path WELSH = ENGLISH.resolve("cy");
    private static final String MARK = "NATIVE CHECK";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+|page|pages)\\b");

    /** What a keyboard says, and what is the same word in both. */
    private static final Pattern SAME =
            Pattern.compile("[^\\p{L}]*|.*(Ctrl|Alt)\\+.*|Vigil|Panel|.*\\{\\d+}[^\\p{L}]*");

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> translated() {
        return Words.FILES.stream()
                .filter(file -> Files.exists(WELSH.resolve(file + ".properties")))
                .toList();
    }

    private static Set<String> arguments(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyFileIsInWelsh() throws IOException {
        Set<String> missing = new TreeSet<>(Words.FILES);
        missing.removeAll(translated());
        assertThat(missing).isEmpty();
        try (Stream<Path> files = Files.list(WELSH)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".properties", "")))
                    .allMatch(Words.FILES::contains);
        }
    }

    @Test
    void everyWelshFileIsMarkedForANativeCheck() throws IOException {
        for (String file : translated()) {
            assertThat(Files.readAllLines(WELSH.resolve(file + ".properties")).getFirst())
                    .as(file)
                    .startsWith("#")
                    .contains(MARK);
        }
    }

    @Test
    void noSentenceIsMissingInWelshOrLeftOver() throws IOException {
        for (String file : translated()) {
            Properties english = read(ENGLISH.resolve(file + ".properties"));
            Properties welsh = read(WELSH.resolve(file + ".properties"));
            assertThat(new TreeSet<>(welsh.stringPropertyNames()))
                    .as(file)
                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        }
    }

    @Test
    void welshSentencesTakeTheSameArgumentsAndCanBeSaid() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String file : translated()) {
            Properties english = read(ENGLISH.resolve(file + ".properties"));
            Properties welsh = read(WELSH.resolve(file + ".properties"));
            for (String key : welsh.stringPropertyNames()) {
                String said = welsh.getProperty(key);
                String original = english.getProperty(key, "");
                if (!arguments(said).equals(arguments(original))) {
                    wrong.add(key + ": other arguments than in English");
                }
                if (said.isBlank() || said.replaceAll("'\\{pages?}'", "").contains("'")) {
                    wrong.add(key + ": blank, or a straight apostrophe");
                }
                if (lines(said) != lines(original)) {
                    wrong.add(key + ": other lines than in English");
                }
                wrong.addAll(choices(key, original, said));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static long lines(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    /**
     * A number that English makes a choice by may be plain in Welsh; a choice must begin as low.
     */
    private static List<String> choices(String key, String english, String welsh) {
        String plain = "'?\\{pages?}'?";
        Format[] first =
                new MessageFormat(english.replaceAll(plain, "")).getFormatsByArgumentIndex();
        Format[] second;
        try {
            second = new MessageFormat(welsh.replaceAll(plain, "")).getFormatsByArgumentIndex();
        } catch (IllegalArgumentException e) {
            return List.of(key + ": no valid pattern");
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            if (first[i] instanceof ChoiceFormat ours
                    && second[i] instanceof ChoiceFormat theirs
                    && theirs.getLimits()[0] > ours.getLimits()[0]) {
                wrong.add(key + ": the choice begins later than in English");
            }
        }
        return wrong;
    }

    @Test
    void hardlyAnythingInAWelshFileIsStillEnglish() throws IOException {
        for (String file : translated()) {
            Properties english = read(ENGLISH.resolve(file + ".properties"));
            Properties welsh = read(WELSH.resolve(file + ".properties"));
            long same =
                    welsh.stringPropertyNames().stream()
                            .filter(key -> !SAME.matcher(welsh.getProperty(key)).matches())
                            .filter(key -> welsh.getProperty(key).equals(english.getProperty(key)))
                            .count();
            assertThat(same).as(file).isLessThanOrEqualTo(2 + welsh.size() / 20);
        }
    }

    /** The table of words in docs/admin says in its last column what is not written. */
    @Test
    void oneThingHasOneWordAndOneGender() throws IOException {
        List<String> wrong =
                Files.readAllLines(Path.of("docs/admin/welsh.md")).stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                        .map(line -> line.split("\\|"))
                        .filter(cells -> cells.length > 4)
                        .flatMap(cells -> Stream.of(cells[4].split(",")))
                        .map(String::strip)
                        .filter(form -> !form.isEmpty())
                        .toList();
        assertThat(wrong).contains("ffolder hon", "fersiwn hwn");
        for (String file : translated()) {
            read(WELSH.resolve(file + ".properties"))
                    .forEach((key, said) -> {
                        for (String form : wrong) {
                            assertThat(
                                            Pattern.compile("\\b" + form + "\\b")
                                                    .matcher(said + "")
                                                    .find())
                                    .as("%s: %s", key, form)
                                    .isFalse();
                        }
                    });
        }
    }

    @Test
    void whatIsNotTranslatedIsSaidInEnglish() {
        Words welsh = Words.in(Words.WELSH);
        Words english = Words.english();
        assertThat(welsh.keys()).isEqualTo(english.keys());
        assertThat(welsh.of("unlock.unlock")).isEqualTo("Datgloi");
        assertThat(english.of("unlock.unlock")).isEqualTo("Unlock");
    }

    @Test
    void theLanguageCanBeChangedWhileTheProgramRuns() {
        Words words = Words.english();
        words.speak(Words.WELSH);
        assertThat(words.of("home.title")).isEqualTo("Heddiw");
        words.speak(Words.ENGLISH);
        assertThat(words.of("home.title")).isEqualTo("Today");
    }

    @Test
    void welshHasMoreThanTwoFormsOfANumber() {
        Words welsh = Words.in(Words.WELSH);
        assertThat(welsh.of("late.days", 1)).isEqualTo("1 diwrnod yn hwyr");
        assertThat(welsh.of("late.days", 2)).isEqualTo("2 ddiwrnod yn hwyr");
        assertThat(welsh.of("late.days", 3)).isEqualTo("3 diwrnod yn hwyr");
        assertThat(LateWords.say(welsh, 90)).isEqualTo("90 diwrnod yn hwyr");
        assertThat(LateWords.say(welsh, 443)).isEqualTo("dros 14 mis yn hwyr");
        assertThat(LateWords.say(welsh, 2_639)).isEqualTo("dros 7 mlynedd yn hwyr");
        assertThat(LateWords.say(Words.english(), 2_639)).isEqualTo("over 7 years late");
        assertThat(LateWords.say(Words.english(), 731)).isEqualTo("over 2 years late");
        assertThat(LateWords.say(Words.english(), 400)).isEqualTo("over 13 months late");
        assertThat(welsh.of("home.actions.text", 2, 0)).startsWith("Mae 2 gam yn agored");
    }

    @Test
    void daysAndMonthsAreWelsh() {
        Words welsh = Words.in(Words.WELSH);
        LocalDate day = LocalDate.of(2026, 3, 14);
        assertThat(welsh.date(day)).isEqualTo("14 Maw 2026");
        assertThat(welsh.weekday(day)).isEqualTo("Dydd Sadwrn");
        assertThat(welsh.longDate(day)).isEqualTo("Dydd Sadwrn 14 Mawrth 2026");
        assertThat(welsh.fullDate(day)).isEqualTo("14 Mawrth 2026");
        assertThat(welsh.month(YearMonth.of(2026, 8))).isEqualTo("Awst 2026");
        assertThat(welsh.moment(LocalDateTime.of(2026, 11, 5, 9, 30)))
                .isEqualTo("5 Tachwedd 2026, 09:30");
    }

    @Test
    void welshListsFollowTheWelshAlphabet() {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                "Llanelli",
                                "Lydan",
                                "Chwilog",
                                "Cymer",
                                "Ddol",
                                "Dyfi",
                                "Rhyl",
                                "Ruthin",
                                "Thomas",
                                "Tywyn",
                                "Ffestiniog",
                                "Fynwy",
                                "Gwent",
                                "Ngof",
                                "Hafod",
                                "Pwllheli",
                                "Phylip",
                                "abergele"));
        names.sort(Words.in(Words.WELSH).alphabetical());
        assertThat(names)
                .containsExactly(
                        "abergele",
                        "Cymer",
                        "Chwilog",
                        "Dyfi",
                        "Ddol",
                        "Fynwy",
                        "Ffestiniog",
                        "Gwent",
                        "Ngof",
                        "Hafod",
                        "Lydan",
                        "Llanelli",
                        "Pwllheli",
                        "Phylip",
                        "Ruthin",
                        "Rhyl",
                        "Tywyn",
                        "Thomas");
        List<String> english = new ArrayList<>(List.of("Cymer", "Chwilog", "abergele"));
        english.sort(Words.english().alphabetical());
        assertThat(english).containsExactly("abergele", "Chwilog", "Cymer");
        assertThat(new HashSet<>(names)).hasSize(18);
    }
}
