package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.count;
import static vigil.patterns.Reference.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarCasesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"ct80", "ct400"})
    void rankingScoresAndReasonsAgreeWithTheReference(String set) {
        List<CaseFact> facts =
                Connecticut.asFactors(
                        Connecticut.transactions("oracles/itemsets/" + set + "_transactions.csv"),
                        "data/connecticut_rich_cases.csv.gz");
        SimilarCases cases = new SimilarCases(facts, Taxonomy.empty(), EvidenceBasis.CONFIRMED);
        Map<String, List<SimilarCase>> found = new HashMap<>();
        for (NamedCsvRecord row : Reference.rows("oracles/similar/" + set + "_expected.csv")) {
            String query = row.getField("query_case");
            SimilarCase actual =
                    found.computeIfAbsent(query, key -> cases.of(key, 10))
                            .get(count(row, "rank") - 1);
            assertThat(actual.reference()).as(row.toString()).isEqualTo(row.getField("case"));
            assertThat(actual.score()).isCloseTo(number(row, "score"), Offset.offset(1e-11));
            assertThat(actual.shared().stream().map(Item::code).collect(Collectors.joining("|")))
                    .isEqualTo(row.getField("shared_items"));
            assertThat(actual.reasons()).hasSameSizeAs(actual.shared());
        }
    }

    @Test
    void whatOneOfTheTwoCannotSayIsLeftOut() {
        List<CaseFact> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            facts.add(
                    CaseFact.of("C" + i, DAY, "A")
                            .toxicologyBack(true)
                            .factorsAssessed(true)
                            .build());
        }
        CaseFact asked =
                CaseFact.of("X", DAY, "A")
                        .toxicologyBack(true)
                        .substance("rare", EvidenceStage.TOXICOLOGY)
                        .factorsAssessed(true)
                        .factor("SOC01", 2)
                        .build();
        CaseFact notBack =
                CaseFact.of("Y", DAY, "A").factorsAssessed(true).factor("SOC01", 1).build();
        CaseFact back =
                CaseFact.of("Z", DAY, "A")
                        .toxicologyBack(true)
                        .factorsAssessed(true)
                        .factor("SOC01", 1)
                        .build();
        facts.addAll(List.of(asked, notBack, back));
        List<SimilarCase> like =
                new SimilarCases(facts, Taxonomy.empty(), EvidenceBasis.CONFIRMED).of("X", 5);
        assertThat(like).extracting(SimilarCase::reference).containsExactly("Y", "Z");
        assertThat(like.getFirst().score()).isEqualTo(1);
        assertThat(like.getLast().score()).isLessThan(1);
    }

    @Test
    void theWaitingCaseWithTheNovelOpioidAndARiddleComesFirstAndSaysWhy() {
        List<CaseFact> facts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            facts.add(
                    CaseFact.of("R" + i, DAY, "A")
                            .status("reviewed")
                            .toxicologyBack(true)
                            .substance("heroin", EvidenceStage.TOXICOLOGY)
                            .factorsAssessed(true)
                            .factor("SOC01", 1)
                            .build());
        }
        facts.add(
                CaseFact.of("W1", DAY, "A")
                        .status("waiting")
                        .notified(DAY)
                        .toxicologyBack(true)
                        .substance("heroin", EvidenceStage.TOXICOLOGY)
                        .factorsAssessed(true)
                        .factor("SOC01", 1)
                        .build());
        facts.add(
                CaseFact.of("W2", DAY, "A")
                        .status("waiting")
                        .notified(DAY)
                        .toxicologyBack(true)
                        .substance("heroin", EvidenceStage.SUSPECTED)
                        .substance("protonitazene", EvidenceStage.TOXICOLOGY)
                        .factorsAssessed(true)
                        .factor("SYS01", 1)
                        .build());
        List<WaitingCase> ranked =
                new CaseSelection(
                                facts,
                                Panel.taxonomy(),
                                fact -> fact.status().equals("reviewed"),
                                DAY.plusDays(73))
                        .rank(fact -> fact.status().equals("waiting"));
        assertThat(ranked).extracting(WaitingCase::reference).containsExactly("W2", "W1");
        assertThat(ranked.getFirst().parts())
                .extracting(WaitingCase.Part::ground)
                .containsExactlyInAnyOrder(WaitingCase.Ground.values());
        // 3 watched, nearly 2 unlike, 2 disagreements, 1 rare factor, 73 of 365 days.
        assertThat(ranked.getFirst().score()).isBetween(8.1, 8.2);
        assertThat(ranked.getLast().parts())
                .extracting(WaitingCase.Part::ground)
                .containsExactly(WaitingCase.Ground.WAITING);
        Wording wording = EnglishText.wording();
        ranked.forEach(waiting ->
                waiting.parts()
                        .forEach(part ->
                                assertThat(wording.say(part.reason()))
                                        .endsWith(".")
                                        .doesNotContain("{")));
    }
}
