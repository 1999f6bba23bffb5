package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Options OPTIONS = Options.asAt(LocalDate.of(2025, 1, 31));

    @Test
    void newThenWatchedRisesThenStrongThenPossible() {
        List<Finding> lines =
                lines(
                        finding(FindingType.COMBINATION, Level.POSSIBLE, "a", 9, false, 1),
                        finding(FindingType.COMBINATION, Level.STRONG, "b", 1, false, 2),
                        finding(FindingType.RISING_SUBSTANCE, Level.POSSIBLE, "c", 1, true, 3),
                        finding(FindingType.FIRST_SEEN, Level.NEW, "d", 0, false, 4),
                        finding(FindingType.FIRST_SEEN, Level.NEW, "e", 0, true, 5));
        assertThat(lines)
                .extracting(f -> f.items().getFirst().code())
                .containsExactly("e", "d", "c", "b", "a");
    }

    @Test
    void eachKindHasItsPlacesAndUnusedOnesAreReleasedToWhatIsStrong() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(finding(FindingType.COMBINATION, Level.STRONG, "x" + i, 50 - i, false, i));
        }
        assertThat(lines(many.toArray(Finding[]::new))).hasSize(10);
        for (int i = 0; i < 4; i++) {
            many.add(
                    finding(
                            FindingType.RISING_SUBSTANCE,
                            Level.POSSIBLE,
                            "t" + i,
                            5 - i,
                            false,
                            20 + i));
        }
        List<Finding> lines = lines(many.toArray(Finding[]::new));
        assertThat(lines).filteredOn(f -> f.type() == FindingType.RISING_SUBSTANCE).hasSize(3);
        assertThat(lines).filteredOn(f -> f.type() == FindingType.COMBINATION).hasSize(7);
        assertThat(lines).hasSize(10);
    }

    @Test
    void aBoardIsTenLinesUnlessMoreThanHalfOfThemAreNew() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(finding(FindingType.COMBINATION, Level.STRONG, "x" + i, 50 - i, false, i));
        }
        for (int i = 0; i < 4; i++) {
            many.add(finding(FindingType.FIRST_SEEN, Level.NEW, "n" + i, 0, false, 20 + i));
        }
        assertThat(lines(many.toArray(Finding[]::new))).hasSize(10);
        for (int i = 4; i < 9; i++) {
            many.add(finding(FindingType.FIRST_SEEN, Level.NEW, "n" + i, 0, false, 20 + i));
        }
        List<Finding> lines = lines(many.toArray(Finding[]::new));
        assertThat(lines).filteredOn(f -> f.level() == Level.NEW).hasSize(9);
        assertThat(lines).filteredOn(f -> f.level() == Level.STRONG).hasSize(5);
    }

    @Test
    void whatHasChangedLatelyKeepsItsPlacesWhenNewsTakesThoseOfOldLinks() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(finding(FindingType.COMBINATION, Level.STRONG, "x" + i, 50 - i, false, i));
        }
        for (int i = 0; i < 4; i++) {
            many.add(finding(FindingType.FIRST_SEEN, Level.NEW, "n" + i, 0, false, 20 + i));
        }
        many.add(finding(FindingType.RISING_COMBINATION, Level.STRONG, "r", 1, false, 30));
        many.add(finding(FindingType.AFTER_RELEASE, Level.STRONG, "p", 0.5, false, 31));
        many.add(finding(FindingType.GROUP_DIFFERENCE, Level.STRONG, "g", 0.4, false, 32));
        List<Finding> lines = lines(many.toArray(Finding[]::new));
        assertThat(lines).hasSize(10);
        assertThat(lines)
                .extracting(Finding::type)
                .contains(
                        FindingType.RISING_COMBINATION,
                        FindingType.AFTER_RELEASE,
                        FindingType.GROUP_DIFFERENCE);
        assertThat(lines).filteredOn(f -> f.type() == FindingType.COMBINATION).hasSize(3);
    }

    @Test
    void possibleOnesDoNotFillPlacesLeftOver() {
        Finding[] many =
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                finding(
                                        FindingType.COMBINATION,
                                        Level.POSSIBLE,
                                        "x" + i,
                                        i,
                                        false,
                                        i))
                        .toArray(Finding[]::new);
        assertThat(lines(many)).hasSize(5);
    }

    @Test
    void nearlyTheSameCasesFoldUnderTheHigherScore() {
        Finding high = finding(FindingType.COMBINATION, Level.STRONG, "a", 9, false, 1);
        Finding low = finding(FindingType.COMBINATION, Level.STRONG, "b", 3, false, 1);
        PatternBoard board = board(OPTIONS, low, high);
        assertThat(board.entries()).hasSize(1);
        assertThat(board.entries().getFirst().finding()).isEqualTo(high);
        assertThat(board.entries().getFirst().similar()).containsExactly(low);
    }

    @Test
    void noItemHasMoreThanThreeLines() {
        Finding[] same =
                IntStream.range(0, 5)
                        .mapToObj(i ->
                                finding(
                                        FindingType.COMBINATION,
                                        Level.STRONG,
                                        "same",
                                        9 - i,
                                        false,
                                        i))
                        .toArray(Finding[]::new);
        assertThat(lines(same)).hasSize(3);
    }

    @Test
    void aParkedFindingReturnsOnlyWithMoreCasesAndAHigherLevel() {
        Finding finding = finding(FindingType.COMBINATION, Level.STRONG, "a", 9, false, 1);
        assertThat(parked(finding, new Parked(7, Level.POSSIBLE))).isEmpty();
        assertThat(parked(finding, new Parked(8, Level.POSSIBLE))).containsExactly(finding);
        assertThat(parked(finding, new Parked(2, Level.STRONG))).containsExactly(finding);
    }

    @Test
    void countsAreNotLines() {
        assertThat(lines(finding(FindingType.AFTER_RELEASE, Level.COUNT, "a", 0, false, 1)))
                .isEmpty();
    }

    private static List<Finding> parked(Finding finding, Parked since) {
        return board(OPTIONS.withParked(Map.of(finding.key(), since)), finding).parked();
    }

    private static PatternBoard board(Options options, Finding... findings) {
        return new Ranking()
                .board(
                        List.of(findings).stream()
                                .map(f -> new PatternBoard.Entry(f, List.of()))
                                .toList(),
                        List.of(),
                        options);
    }

    private static List<Finding> lines(Finding... findings) {
        return board(OPTIONS, findings).entries().stream()
                .map(PatternBoard.Entry::finding)
                .toList();
    }

    private static Finding finding(
            FindingType type,
            Level level,
            String code,
            double score,
            boolean watched,
            int casesFrom) {
        return new Finding(
                type,
                level,
                List.of(Item.substance(code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Figures.count(10, 100),
                Evidence.none(),
                new Completeness(100, 90, 80),
                IntStream.range(100 * casesFrom, 100 * casesFrom + 10)
                        .mapToObj(i -> "C" + i)
                        .toList(),
                List.of(),
                List.of(),
                score,
                watched,
                Sentence.of("pattern.remark.tooFew", Argument.count(1)),
                List.of(),
                Slice.everything());
    }
}
