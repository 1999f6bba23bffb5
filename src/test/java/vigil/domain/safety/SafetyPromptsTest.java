package vigil.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;

class SafetyPromptsTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String PROTONITAZENE = "OPI034";
    private static final String HEROIN = "OPI001";

    private static ReviewCase blank() {
        return ReviewCase.blank(new CaseId(new UUID(1, 1)), new CaseReference("DARD-SHE-2026-100"))
                .with(
                        Fields.DATE_OF_DEATH,
                        Answer.of(new Value.Date(PartialDate.of(TODAY.minusDays(2)))))
                .with(Fields.AREA_OF_RESIDENCE, Answer.of(new Value.Code("AREA01")));
    }

    private static ReviewCase with(String field, String code) {
        FieldKey key = new FieldKey(field);
        boolean several = field.equals("safeguarding.concerns");
        return blank().with(
                        key,
                        Answer.of(several ? new Value.Codes(List.of(code)) : new Value.Code(code)));
    }

    private static ReviewCase evidence(String code, String written, EvidenceStage stage) {
        return blank().withEvidence(
                        List.of(
                                SubstanceEvidence.of(
                                        new UUID(2, 2),
                                        code.isEmpty() ? Optional.empty() : Optional.of(code),
                                        written,
                                        stage)));
    }

    private static List<SafetyPrompt> of(ReviewCase reviewCase, RecentCase... others) {
        return SafetyPrompts.of(reviewCase, VOCABULARY, List.of(others), TODAY);
    }

    private static ReviewCase narrative(String text) {
        return blank().with(Fields.NARRATIVE, Answer.of(new Value.Text(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "safeguarding.childrenAtRisk, YNU01, CHILD, LIV",
        "family.childrenNeedingSupport, YNU01, CHILD, LIV",
        "safeguarding.concerns, SAFEG05, CHILD, SENS",
        "social.living, LIVING03, CHILD, SENS",
        "social.living, LIVING04, CHILD, SENS",
        "social.living, LIVING06, OTHERS_USED, SENS",
        "incident.othersPresent, BYST02, OTHERS_USED, SENS",
        "incident.othersPresent, BYST03, OTHERS_USED, SENS",
        "incident.place, PLACE10, OTHERS_USED, SENS",
        "incident.place, PLACE03, RESIDENTS, SENS",
        "incident.place, PLACE12, RESIDENTS, SENS",
        "incident.place, PLACE16, RESIDENTS, SENS"
    })
    void anAnswerAsksForWhatItMeans(
            String field, String code, SafetyKind kind, Sensitivity sensitivity) {
        assertThat(of(with(field, code)))
                .extracting(SafetyPrompt::kind, SafetyPrompt::sensitivity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, sensitivity));
    }

    @ParameterizedTest
    @CsvSource({
        "safeguarding.childrenAtRisk, YNU02",
        "safeguarding.childrenAtRisk, YNU03",
        "safeguarding.concerns, SAFEG10",
        "social.living, LIVING01",
        "incident.othersPresent, BYST01",
        "incident.othersPresent, BYST05",
        "incident.place, PLACE01",
        "social.accommodation, ACCOM07"
    })
    void otherAnswersAskForNothing(String field, String code) {
        assertThat(of(with(field, code))).isEmpty();
    }

    @Test
    void childrenAtHomeWhoAreSaidToBeSafeAskForNothing() {
        assertThat(
                        of(
                                with("social.living", "LIVING03")
                                        .with(
                                                Fields.CHILDREN_AT_RISK,
                                                Answer.of(new Value.Code(Fields.NO)))))
                .isEmpty();
    }

    @Test
    void somebodyFoundAtHomeInAHostelLeavesResidents() {
        assertThat(
                        of(
                                with("incident.place", "PLACE01")
                                        .with(
                                                Fields.ACCOMMODATION,
                                                Answer.of(new Value.Code("ACCOM07")))))
                .extracting(SafetyPrompt::kind)
                .containsExactly(SafetyKind.RESIDENTS);
    }

    @Test
    void aWatchedSubstanceAsksWhetherSuspectedOrFound() {
        assertThat(of(evidence(PROTONITAZENE, "", EvidenceStage.SUSPECTED)))
                .singleElement()
                .satisfies(prompt -> {
                    assertThat(prompt.kind()).isEqualTo(SafetyKind.POTENT_SUBSTANCE);
                    assertThat(prompt.subject()).isEqualTo(PROTONITAZENE);
                    assertThat(prompt.reasons().getFirst().key()).isEqualTo("watchedSuspected");
                });
        assertThat(of(evidence(PROTONITAZENE, "", EvidenceStage.CONFIRMED)).getFirst().reasons())
                .extracting(SafetyReason::key)
                .containsExactly("watchedFound");
    }

    @Test
    void whatWasPrescribedOrGivenByClinicians_asksForNothing() {
        assertThat(of(evidence("OPI017", "", EvidenceStage.RESUSCITATION))).isEmpty();
        assertThat(of(evidence("OPI017", "", EvidenceStage.PRESCRIBED))).isEmpty();
        assertThat(of(evidence(HEROIN, "", EvidenceStage.SUSPECTED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "White powder, strong.",
                "Friends said the gear was very strong this week",
                "Took unmarked pills bought online",
                "He went over really fast after one bag",
                "believed to be a bad batch",
                "said the heroin was stronger than usual",
                "fake diazepam from the street",
                "It was not what she thought"
            })
    void wordsThatSayASupplyWasStrongOrUnknownAsk(String text) {
        assertThat(of(narrative(text)))
                .extracting(SafetyPrompt::kind)
                .containsExactly(SafetyKind.UNKNOWN_SUBSTANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There was a strong smell of alcohol",
                "Strong family support. Used heroin before.",
                "Friends said the heroin was not strong",
                "No evidence of a bad batch",
                "Found with foil and a spoon",
                "Drank strong lager and smoked cannabis",
                "A strong history of drug use in the past"
            })
    void otherStrongWordsDoNot(String text) {
        assertThat(of(narrative(text))).isEmpty();
    }

    @Test
    void whatThePoliceSayOfTheSceneMakesThePromptTheirs() {
        assertThat(
                        of(
                                blank().with(
                                                new FieldKey("incident.substancesAtScene"),
                                                Answer.of(
                                                        new Value.Text(
                                                                "white powder, very strong")))))
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.sensitivity()).isEqualTo(Sensitivity.POL));
    }

    @Test
    void anUncodedNameAloneAsksForNothingButWithStrongWordsIsNamed() {
        assertThat(of(evidence("", "blue dolphins", EvidenceStage.SUSPECTED))).isEmpty();
        ReviewCase both =
                evidence("", "blue dolphins", EvidenceStage.SUSPECTED)
                        .with(Fields.NARRATIVE, Answer.of(new Value.Text("Strong pills.")));
        assertThat(of(both).getFirst().reasons())
                .extracting(SafetyReason::key)
                .containsExactly("strong", "notKnown");
    }

    private static RecentCase recent(int daysAgo, String area, String substance) {
        return new RecentCase(TODAY.minusDays(daysAgo), area, Set.of(substance), false);
    }

    @Test
    void twoWithAWatchedSubstanceWithin14DaysMayBeABatch() {
        ReviewCase reviewCase = evidence(PROTONITAZENE, "", EvidenceStage.SUSPECTED);
        assertThat(of(reviewCase, recent(14, "AREA02", PROTONITAZENE)))
                .extracting(SafetyPrompt::kind)
                .contains(SafetyKind.BATCH);
        assertThat(of(reviewCase, recent(15, "AREA02", PROTONITAZENE)))
                .extracting(SafetyPrompt::kind)
                .doesNotContain(SafetyKind.BATCH);
    }

    @Test
    void aCommonSubstanceMustBeThreeTimesTheUsual() {
        ReviewCase reviewCase = evidence(HEROIN, "", EvidenceStage.SUSPECTED);
        List<RecentCase> others = new ArrayList<>();
        others.add(recent(3, "AREA01", HEROIN));
        others.add(recent(6, "AREA01", HEROIN));
        others.add(recent(6, "AREA02", HEROIN)); // another area
        assertThat(SafetyPrompts.of(reviewCase, VOCABULARY, others, TODAY))
                .singleElement()
                .satisfies(
                        prompt -> assertThat(prompt.reasons().getFirst().words()).startsWith("3"));
        for (int i = 0; i < 30; i++) {
            others.add(recent(20 + i * 10, "AREA01", HEROIN)); // 1.15 in 14 days is usual
        }
        assertThat(SafetyPrompts.of(reviewCase, VOCABULARY, others, TODAY)).isEmpty();
    }

    @Test
    void anotherAtTheSameAddressMayBeABatchAndAnOldDeathIsNot() {
        RecentCase neighbour = new RecentCase(TODAY.minusDays(5), "AREA01", Set.of(), true);
        assertThat(of(blank(), neighbour))
                .extracting(SafetyPrompt::subject)
                .containsExactly("address");
        ReviewCase old =
                blank().with(
                                Fields.DATE_OF_DEATH,
                                Answer.of(new Value.Date(PartialDate.of(TODAY.minusDays(60)))));
        assertThat(of(old, neighbour)).isEmpty();
    }

    @Test
    void reasonsAreReadBackAsTheyWereWritten() {
        List<SafetyReason> reasons =
                List.of(
                        SafetyReason.of("strong", "white\tpowder,\nstrong"),
                        SafetyReason.of("childAtRisk"));
        assertThat(SafetyReason.parse(SafetyReason.text(reasons))).isEqualTo(reasons);
    }
}
