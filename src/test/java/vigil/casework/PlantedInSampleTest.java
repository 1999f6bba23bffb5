package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.HeardIntake;
import vigil.exchange.VigilFolder;
import vigil.exchange.VocabularyResources;
import vigil.patterns.Argument;
import vigil.patterns.CaseFact;
import vigil.patterns.EvidenceStage;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Item;
import vigil.patterns.Level;
import vigil.patterns.Options;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.patterns.Window;
import vigil.words.PatternWords;
import vigil.words.Words;

/**
 * The search that the window does first, on the sample that ships: what is planted there is on the
 * board with the numbers of sample-data/README.md, and is not when the planted cases are taken out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedInSampleTest {

    private static final Path SAMPLE = Path.of("sample-data");
    private static final LocalDate AS_AT = LocalDate.of(2026, 11, 22);
    private static final LocalDate PREGABALIN_RISES = LocalDate.of(2026, 5, 1);
    private static final String HOSTEL = "Copperbeck House";
    private static final int TEN = 10;

    private static final Item PROTONITAZENE = Item.substance("OPI034");
    private static final Item METHADONE = Item.substance("OPI006");
    private static final Item PREGABALIN = Item.substance("GAB001");

    private final Vocabulary vocabulary = VocabularyResources.load();
    private final List<CaseFact> facts = new ArrayList<>();
    private String readme = "";
    private String hostel = "";
    private PatternSummary summary = search(List.of());
    private List<Finding> board = List.of();

    @BeforeAll
    void readAndSearchOnce() throws Refused, IOException {
        readme = Files.readString(SAMPLE.resolve("README.md"));
        HeardIntake heard = new HeardIntake();
        new VigilFolder(SAMPLE, vocabulary, UUID::randomUUID).read(heard, Progress.none());
        CaseFactReader reader = new CaseFactReader(vocabulary);
        Map<String, Integer> premises = new HashMap<>();
        for (ReviewCase reviewCase : heard.cases) {
            Optional<String> address =
                    reviewCase
                            .answers()
                            .known(Fields.INCIDENT_ADDRESS)
                            .map(Value::toString)
                            .map(Terms::fold);
            Optional<Integer> number =
                    address.map(a -> premises.computeIfAbsent(a, k -> premises.size() + 1));
            if (address.filter(a -> a.contains(Terms.fold(HOSTEL))).isPresent()) {
                hostel = "p" + number.orElseThrow();
            }
            reader.read(reviewCase, number.map(n -> "p" + n), district(reviewCase))
                    .ifPresent(facts::add);
        }
        summary = search(facts);
        board = board(summary);
    }

    private static Optional<String> district(ReviewCase reviewCase) {
        return reviewCase
                .answers()
                .known(Fields.INCIDENT_ADDRESS)
                .flatMap(value ->
                        Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?) [0-9][A-Z]{2}")
                                .matcher(value.toString())
                                .results()
                                .findFirst())
                .map(match -> match.group(1));
    }

    private PatternSummary search(List<CaseFact> deaths) {
        return PatternSearch.run(
                deaths,
                PatternWatch.taxonomy(vocabulary),
                Slice.everything(),
                Options.asAt(AS_AT),
                () -> false,
                (step, done, total) -> {});
    }

    private static List<Finding> board(PatternSummary summary) {
        return summary.board().entries().stream().map(PatternBoard.Entry::finding).toList();
    }

    private List<Finding> boardWithout(Predicate<CaseFact> planted) {
        List<CaseFact> others = facts.stream().filter(planted.negate()).toList();
        assertThat(others).hasSizeLessThan(facts.size());
        return board(search(others));
    }

    private static Finding only(List<Finding> board, Predicate<Finding> wanted) {
        List<Finding> found = board.stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Numbers of a line of the README, which must be there. */
    private List<Integer> stated(String line) {
        MatchResult match =
                Pattern.compile(line)
                        .matcher(readme)
                        .results()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not in the README: " + line));
        List<Integer> numbers = new ArrayList<>();
        for (int group = 1; group <= match.groupCount(); group++) {
            numbers.add(Integer.parseInt(match.group(group)));
        }
        return numbers;
    }

    private static boolean has(CaseFact fact, Item substance) {
        return fact.substances().getOrDefault(substance.code(), Set.of()).stream()
                .anyMatch(stage -> stage != EvidenceStage.SUSPECTED);
    }

    private static boolean newOpioid(CaseFact fact) {
        return has(fact, PROTONITAZENE);
    }

    private static boolean methadoneWithPregabalin(CaseFact fact) {
        return !fact.died().isBefore(PREGABALIN_RISES)
                && has(fact, METHADONE)
                && has(fact, PREGABALIN);
    }

    private static boolean soonAfterPrison(CaseFact fact) {
        return fact.daysSinceRelease().orElse(-1) >= 0 && fact.daysSinceRelease().orElse(-1) <= 28;
    }

    private boolean inHostel(CaseFact fact) {
        return fact.premises().equals(Optional.of(hostel));
    }

    private static boolean pairRises(Finding finding) {
        return finding.type() == FindingType.RISING_COMBINATION
                && finding.items().equals(List.of(PREGABALIN, METHADONE));
    }

    @Test
    void theNewOpioidIsOnTopWithItsBoroughAndAllItsDeaths() {
        List<Integer> stated =
                stated(
                        "\\| (\\d+) \\| 5 February 2026, 17 July 2026 \\| (\\d+) Doncaster,"
                                + " (\\d+) Rotherham \\|");
        Finding repeat = board.getFirst();
        assertThat(repeat.type()).isEqualTo(FindingType.RARE_REPEAT);
        assertThat(repeat.items()).containsExactly(PROTONITAZENE);
        assertThat(repeat.area()).contains("DONCASTER");
        assertThat(repeat.window())
                .contains(new Window(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 7, 17)));
        assertThat(repeat.notes().getFirst().arguments())
                .contains(new Argument.Count(stated.get(0)), new Argument.Count(stated.get(1)));
        Finding reached =
                only(
                        board,
                        f ->
                                f.type() == FindingType.FIRST_SEEN
                                        && f.items().contains(PROTONITAZENE));
        assertThat(reached.area()).contains("ROTHERHAM");
        assertThat(reached.figures().observed()).isEqualTo(stated.get(2).longValue());
        assertThat(facts.stream().filter(PlantedInSampleTest::newOpioid)).hasSize(stated.get(0));
        assertThat(boardWithout(PlantedInSampleTest::newOpioid))
                .noneMatch(f -> f.items().contains(PROTONITAZENE));
    }

    @Test
    void methadoneWithPregabalinIsOnTheBoardAsARiseOfTheTwoTogether() {
        List<Integer> stated = stated("\\| \\d+ of \\d+ \\| (\\d+) of (\\d+) \\|");
        Finding rise = only(board, PlantedInSampleTest::pairRises);
        assertThat(rise.level()).isEqualTo(Level.STRONG);
        List<CaseFact> planted =
                facts.stream().filter(PlantedInSampleTest::methadoneWithPregabalin).toList();
        assertThat(planted).hasSize(stated.getFirst());
        LocalDate from = rise.window().orElseThrow().first();
        assertThat(rise.cases())
                .containsExactlyElementsOf(
                        planted.stream()
                                .filter(fact -> !fact.died().isBefore(from))
                                .map(CaseFact::reference)
                                .toList());
        assertThat(rise.cases()).hasSizeGreaterThan(stated.getFirst() * 3 / 4);
        // That the two are together over all years too is the same matter, and one line.
        assertThat(summary.board().entries())
                .filteredOn(entry -> entry.finding().items().equals(rise.items()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.similar())
                                .filteredOn(more -> more.items().equals(rise.items()))
                                .extracting(Finding::type)
                                .contains(FindingType.COMBINATION));
        assertThat(boardWithout(PlantedInSampleTest::methadoneWithPregabalin))
                .noneMatch(PlantedInSampleTest::pairRises);
    }

    @Test
    void theSecondWeekAfterPrisonIsOnTheBoardAndFullest() {
        List<Integer> stated = stated("\\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
        Finding release = only(board, f -> f.type() == FindingType.AFTER_RELEASE);
        assertThat(release.level()).isEqualTo(Level.STRONG);
        assertThat(release.figures().denominator()).isEqualTo(stated.get(0).longValue());
        assertThat(release.figures().observed()).isEqualTo(stated.get(1).longValue());
        assertThat(release.bands())
                .filteredOn(band -> band.count() == stated.get(2))
                .singleElement()
                .satisfies(band -> {
                    assertThat(band.first()).isEqualTo(8);
                    assertThat(band.last()).isEqualTo(14);
                });
        assertThat(boardWithout(PlantedInSampleTest::soonAfterPrison))
                .noneMatch(f -> f.type() == FindingType.AFTER_RELEASE);
    }

    @Test
    void theHostelIsOnTheBoardAndNoOtherAddress() {
        List<Integer> stated = stated(HOSTEL + ", Sheffield: (\\d+) deaths in ten weeks");
        Finding place = only(board, f -> f.type() == FindingType.SAME_PLACE);
        assertThat(place.level()).isEqualTo(Level.STRONG);
        assertThat(place.area()).contains("SHEFFIELD");
        assertThat(place.premises()).contains(hostel);
        assertThat(place.cases())
                .hasSize(stated.getFirst())
                .containsExactlyElementsOf(
                        facts.stream().filter(this::inHostel).map(CaseFact::reference).toList());
        assertThat(boardWithout(this::inHostel))
                .noneMatch(f -> f.type() == FindingType.SAME_PLACE && f.level() == Level.STRONG);
    }

    @Test
    void theBoardIsShort() {
        assertThat(board).as(said()).hasSizeLessThanOrEqualTo(TEN);
    }

    private String said() {
        PatternWords words = new PatternWords(Words.in(Locale.UK), vocabulary);
        return board.stream()
                .map(finding -> words.say(finding.sentence()))
                .collect(Collectors.joining("\n"));
    }
}
