package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.patterns.statistics.Interval;

class PatternTextTest {

    private static final Pattern BANNED =
            Pattern.compile(
                    "\\bvictim|\\baddict|\\babuse|\\bp ?[<=]|p-value|significan|\\bclean\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Properties texts = sentences();

    /** What the engine says; the page and the names of items stand in the same file. */
    private static Properties sentences() {
        Properties sentences = EnglishText.properties();
        sentences
                .keySet()
                .removeIf(key ->
                        !key.toString().startsWith("pattern.")
                                || key.toString().startsWith("pattern.item."));
        return sentences;
    }

    @Test
    void everyTextIsAPatternWithoutBannedWords() {
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(new MessageFormat(text, Locale.UK).toPattern()).as(key).isNotEmpty();
            assertThat(BANNED.matcher(text).find()).as(key + ": " + text).isFalse();
            assertThat(text).as(key).doesNotContain("—", "–");
        }
    }

    @Test
    void everyKeyInTheCodeHasATextAndEveryTextAKeyInTheCode() throws IOException {
        Set<String> beginnings = new TreeSet<>();
        Pattern quoted = Pattern.compile("\"(pattern\\.[A-Za-z.]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vigil/patterns"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = quoted.matcher(Files.readString(source));
                while (matcher.find()) {
                    beginnings.add(matcher.group(1));
                }
            }
        }
        assertThat(beginnings).isNotEmpty();
        for (String key : beginnings) {
            assertThat(texts.stringPropertyNames()).as(key).anyMatch(k -> k.startsWith(key));
        }
        for (String key : texts.stringPropertyNames()) {
            assertThat(beginnings).as(key).anyMatch(key::startsWith);
        }
        for (Caveat caveat : Caveat.values()) {
            assertThat(texts).containsKey(caveat.key());
        }
        for (Evidence.Method method : Evidence.Method.values()) {
            assertThat(texts).containsKey(method.key());
        }
    }

    /** Plants a little of everything, so that many kinds of sentence are made. */
    @Test
    void everySentenceThatIsMadeReadsWhole() {
        Set<String> keys = new HashSet<>();
        Wording wording = EnglishText.wording();
        for (long seed = 0; seed < 6; seed++) {
            PatternSummary summary =
                    Panel.search(eventful(seed), Options.asAt(Panel.LAST).withPermutations(199));
            List<Sentence> sentences = new ArrayList<>(summary.remarks());
            for (Finding finding : summary.findings()) {
                sentences.add(finding.sentence());
                sentences.addAll(finding.notes());
                sentences.add(finding.completeness().toxicology());
            }
            for (Sentence sentence : sentences) {
                String text = wording.say(sentence);
                keys.add(sentence.key());
                assertThat(text).as(sentence.key()).doesNotContain("{", "}", "null", "NaN", "∞");
                assertThat(text).as(sentence.key()).endsWith(".");
            }
        }
        assertThat(keys).hasSizeGreaterThan(12);
    }

    private static List<CaseFact> eventful(long seed) {
        return Panel.deaths(
                4,
                110,
                seed,
                (death, fact) -> {
                    if (death.inLastDays(60) && death.random().nextInt(5) == 0) {
                        fact.substance("protonitazene", EvidenceStage.TOXICOLOGY);
                    }
                    if (death.inLastDays(100) && death.random().nextInt(3) == 0) {
                        fact.substance("ketamine", EvidenceStage.TOXICOLOGY)
                                .substance("cocaine", EvidenceStage.TOXICOLOGY)
                                .factor("SOC09", 3);
                    }
                    if (death.area().equals("Sheffield") && death.random().nextInt(4) == 0) {
                        fact.substance("amphetamine", EvidenceStage.TOXICOLOGY);
                    }
                    if (death.number() % 60 < 3) {
                        fact.premises("hostel " + death.number() / 60);
                    }
                    if (death.random().nextInt(15) == 0) {
                        fact.daysSinceDischarge(death.random().nextInt(10));
                    }
                    if (death.number() == 435) {
                        fact.substance("metonitazene", EvidenceStage.SUSPECTED)
                                .toxicologyBack(false);
                    }
                    if (death.number() == 10 || death.number() == 437) {
                        fact.substance("xylazine", EvidenceStage.TOXICOLOGY);
                    }
                });
    }

    @Test
    void oneOfSomethingIsSaidInTheSingularAndNothingIsOneTimes() {
        Wording wording = EnglishText.wording();
        assertThat(
                        wording.say(
                                new BeforeAfter(
                                                Optional.empty(),
                                                1,
                                                1,
                                                1,
                                                1,
                                                new Interval(0.42, 1.02, 1.04),
                                                1)
                                        .sentence()))
                .isEqualTo(
                        "1 death in the day before, 1 in the day after. The rate after, divided by"
                                + " the rate before, is 1.0; the data fit 0.4 to 1.0.");
        Sentence one = Sentence.of("pattern.remark.tooFew", Argument.count(1));
        assertThat(wording.say(one)).startsWith("1 death is too few");
        assertThat(read(Argument.times(2))).isEqualTo("2");
        assertThat(read(Argument.about(1))).as("about 1").isEqualTo("1");
    }

    @Test
    void numbersAreRoundedForReading() {
        assertThat(read(new Argument.Estimate(12.879))).isEqualTo("13");
        assertThat(read(new Argument.Estimate(2.36))).isEqualTo("2.4");
        assertThat(read(new Argument.Estimate(5.0004))).isEqualTo("5");
        assertThat(read(new Argument.Estimate(0.439))).isEqualTo("0.4");
        assertThat(read(new Argument.Estimate(0.0789))).isEqualTo("0.08");
        assertThat(read(new Argument.Estimate(1234.5))).isEqualTo("1,235");
        assertThat(read(new Argument.OnceIn(0.0015))).isEqualTo("670");
        assertThat(read(new Argument.OnceIn(0.001))).isEqualTo("1,000");
        assertThat(read(new Argument.Percent(37, 61))).isEqualTo("61%");
        assertThat(read(new Argument.Day(LocalDate.of(2024, 3, 9)))).isEqualTo("9 March 2024");
        assertThat(
                        read(
                                Argument.names(
                                        List.of(
                                                Item.factor("A"),
                                                Item.factor("B"),
                                                Item.factor("C")))))
                .isEqualTo("A, B and C");
    }

    private static String read(Argument argument) {
        Properties texts = EnglishText.properties();
        return new Wording(key -> texts.getProperty(key, "{0}"), Item::code, Locale.UK)
                .say(Sentence.of("plain", argument));
    }
}
