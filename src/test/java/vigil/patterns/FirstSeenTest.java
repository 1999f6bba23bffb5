package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FirstSeenTest {

    private static final LocalDate AS_AT = LocalDate.of(2024, 6, 30);

    @Test
    void appearancesEqualTheReference() {
        List<CaseFact> facts = Connecticut.asSubstances();
        Map<String, Set<Appearance>> expected = new TreeMap<>();
        for (NamedCsvRecord row : Reference.rows("oracles/first/connecticut_rich_expected.csv")) {
            String before = row.getField("last_before");
            expected.computeIfAbsent(row.getField("as_at"), key -> new java.util.HashSet<>())
                    .add(
                            new Appearance(
                                    Item.substance(row.getField("item")),
                                    LocalDate.parse(row.getField("first_in_window")),
                                    before.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(LocalDate.parse(before)),
                                    Reference.count(row, "cases_in_window")));
        }
        expected.forEach((asAt, appearances) ->
                assertThat(search(facts, LocalDate.parse(asAt)).appearances())
                        .as(asAt)
                        .containsExactlyInAnyOrderElementsOf(appearances));
        assertThat(expected).isNotEmpty();
    }

    @Test
    void aWatchedSubstanceStandsAboveOneThatIsNot() {
        List<CaseFact> facts = history();
        facts.add(confirmed("new1", AS_AT.minusDays(20), "North", "plain"));
        facts.add(confirmed("new2", AS_AT.minusDays(30), "North", "watched"));
        List<Finding> board = board(search(facts, AS_AT));
        assertThat(board.get(0).items()).containsExactly(Item.substance("watched"));
        assertThat(board.get(1).items()).containsExactly(Item.substance("plain"));
        assertThat(board.get(0).level()).isEqualTo(Level.NEW);
        assertThat(board.get(0).area()).contains("North");
    }

    @Test
    void theKeyStaysTheSameWhenTheNextDeathIsInAnotherArea() {
        List<CaseFact> facts = history();
        facts.add(confirmed("new1", AS_AT.minusDays(30), "North", "plain"));
        Finding first = board(search(facts, AS_AT)).getFirst();
        assertThat(first.area()).contains("North");
        facts.add(confirmed("new2", AS_AT.minusDays(20), "South", "plain"));
        Finding second = board(search(facts, AS_AT)).getFirst();
        assertThat(second.area()).isEmpty();
        assertThat(second.key()).isEqualTo(first.key());
    }

    @Test
    void whatIsNewToOneAreaHasAnotherKeyThanTheSameInAnother() {
        List<CaseFact> north = history();
        north.add(confirmed("old", AS_AT.minusDays(400), "South", "watched"));
        north.add(confirmed("now", AS_AT.minusDays(20), "North", "watched"));
        List<CaseFact> south = history();
        south.add(confirmed("old", AS_AT.minusDays(400), "North", "watched"));
        south.add(confirmed("now", AS_AT.minusDays(20), "South", "watched"));
        assertThat(firstSeen(north)).isPresent();
        assertThat(firstSeen(south)).isPresent();
        assertThat(firstSeen(north).map(Finding::key))
                .isNotEqualTo(firstSeen(south).map(Finding::key));
    }

    private static Optional<Finding> firstSeen(List<CaseFact> facts) {
        return search(facts, AS_AT).findings().stream()
                .filter(f -> f.type() == FindingType.FIRST_SEEN)
                .findFirst();
    }

    @Test
    void onAShortRecordOnlyTheWatchListIsNew() {
        List<CaseFact> facts = new ArrayList<>();
        facts.add(confirmed("a", AS_AT.minusDays(100), "North", "plain"));
        facts.add(confirmed("b", AS_AT.minusDays(50), "North", "watched"));
        PatternSummary summary = search(facts, AS_AT);
        assertThat(summary.appearances())
                .extracting(Appearance::item)
                .containsExactly(Item.substance("watched"));
        assertThat(summary.findings().getFirst().caveats()).contains(Caveat.SHORT_RECORD);
    }

    @Test
    void aWatchedSubstanceIsNewToTheAreaItReaches() {
        List<CaseFact> facts = history();
        facts.add(confirmed("old", AS_AT.minusDays(400), "South", "watched"));
        facts.add(confirmed("now", AS_AT.minusDays(20), "North", "watched"));
        Finding finding =
                search(facts, AS_AT).findings().stream()
                        .filter(f -> f.type() == FindingType.FIRST_SEEN)
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.area()).contains("North");
        assertThat(finding.sentence().key()).isEqualTo("pattern.firstSeen.here.oneInArea");
    }

    @Test
    void aSuspicionIsSaidAsSuchAndNeverCountsAsConfirmed() {
        List<CaseFact> facts = history();
        facts.add(
                CaseFact.of("s", AS_AT.minusDays(10), "North")
                        .substance("watched", EvidenceStage.SUSPECTED)
                        .build());
        PatternSummary summary = search(facts, AS_AT);
        assertThat(summary.appearances()).isEmpty();
        Finding finding = board(summary).getFirst();
        assertThat(finding.slice().basis()).isEqualTo(EvidenceBasis.SUSPECTED);
        assertThat(finding.caveats()).contains(Caveat.SUSPECTED_ONLY);
        assertThat(finding.sentence().key()).isEqualTo("pattern.firstSeen.suspected.oneInArea");
    }

    @Test
    void aSuspicionThatTheLaboratoryDidNotConfirmIsNotSaid() {
        List<CaseFact> facts = history();
        facts.add(
                CaseFact.of("s", AS_AT.minusDays(10), "North")
                        .substance("watched", EvidenceStage.SUSPECTED)
                        .toxicologyBack(true)
                        .build());
        assertThat(search(facts, AS_AT).findings()).isEmpty();
    }

    @Test
    void deathsThatAwaitToxicologyAreSaidBesideTheConfirmedAndNotAddedToThem() {
        List<CaseFact> facts = history();
        facts.add(confirmed("c", AS_AT.minusDays(20), "North", "watched"));
        facts.add(
                CaseFact.of("s", AS_AT.minusDays(10), "North")
                        .substance("watched", EvidenceStage.SUSPECTED)
                        .build());
        Finding finding = board(search(facts, AS_AT)).getFirst();
        assertThat(finding.cases()).containsExactly("c");
        assertThat(finding.notes())
                .contains(Sentence.of("pattern.note.alsoSuspected", Argument.count(1)));
    }

    @Test
    void aMetaboliteIsCountedAsWhatItProves() {
        List<CaseFact> facts = history();
        facts.add(confirmed("m", AS_AT.minusDays(10), "North", "metabolite"));
        assertThat(search(facts, AS_AT).appearances())
                .extracting(Appearance::item)
                .containsExactly(Item.substance("watched"));
    }

    @Test
    void twoInTwentyEightDaysOfSomethingRareAreShown() {
        List<CaseFact> facts = history();
        facts.add(confirmed("old", AS_AT.minusDays(700), "South", "plain"));
        facts.add(confirmed("r1", AS_AT.minusDays(40), "North", "plain"));
        facts.add(confirmed("r2", AS_AT.minusDays(20), "North", "plain"));
        Finding finding = board(search(facts, AS_AT)).getFirst();
        assertThat(finding.type()).isEqualTo(FindingType.RARE_REPEAT);
        assertThat(finding.cases()).containsExactly("r1", "r2");
        assertThat(finding.area()).contains("North");
    }

    @Test
    void twentyNineDaysApartAreNotTwoInTwentyEight() {
        List<CaseFact> facts = history();
        facts.add(confirmed("old1", AS_AT.minusDays(700), "South", "plain"));
        facts.add(confirmed("old2", AS_AT.minusDays(400), "South", "plain"));
        facts.add(confirmed("r1", AS_AT.minusDays(48), "North", "plain"));
        facts.add(confirmed("r2", AS_AT.minusDays(20), "North", "plain"));
        assertThat(repeats(facts)).isEmpty();
        facts.removeIf(fact -> fact.reference().equals("old1"));
        // The same three, with one fewer before them, are the third ever.
        assertThat(repeats(facts))
                .extracting(finding -> finding.sentence().key())
                .containsExactly("pattern.thirdEver");
    }

    private static List<Finding> repeats(List<CaseFact> facts) {
        return search(facts, AS_AT).findings().stream()
                .filter(finding -> finding.type() == FindingType.RARE_REPEAT)
                .toList();
    }

    private static List<Finding> board(PatternSummary summary) {
        return summary.board().entries().stream().map(PatternBoard.Entry::finding).toList();
    }

    /** Two deaths a month over four years in two areas, with nothing in them. */
    private static List<CaseFact> history() {
        List<CaseFact> facts = new ArrayList<>();
        for (int month = 0; month < 48; month++) {
            LocalDate day = AS_AT.minusMonths(month);
            facts.add(confirmed("n" + month, day, "North", "usual"));
            facts.add(confirmed("s" + month, day.minusDays(9), "South", "usual"));
        }
        return facts;
    }

    private static CaseFact confirmed(String id, LocalDate died, String area, String substance) {
        return CaseFact.of(id, died, area)
                .substance(substance, EvidenceStage.TOXICOLOGY)
                .toxicologyBack(true)
                .build();
    }

    private static PatternSummary search(List<CaseFact> facts, LocalDate asAt) {
        Taxonomy taxonomy =
                new Taxonomy(
                        List.of(
                                new Taxonomy.Substance(
                                        "watched",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        true),
                                new Taxonomy.Substance(
                                        "metabolite",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of("watched"),
                                        false)),
                        List.of(),
                        List.of());
        return PatternSearch.run(
                facts,
                taxonomy,
                Slice.everything(),
                Options.asAt(asAt).withPermutations(19).withLargestSet(2),
                () -> false,
                SearchProgress.none());
    }
}
