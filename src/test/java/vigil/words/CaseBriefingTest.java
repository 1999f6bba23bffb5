package vigil.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;

class CaseBriefingTest {

    private static final Words WORDS = Words.english();
    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static ReviewCase blank() {
        return ReviewCase.blank(new CaseId(new UUID(1, 1)), CaseReference.of("SHE", 2026, 1));
    }

    private static Answer date(String text) {
        return Answer.of(new Value.Date(PartialDate.parse(text).orElseThrow()));
    }

    private static Answer code(String code) {
        return Answer.of(new Value.Code(code));
    }

    private static String told(ReviewCase reviewCase) {
        StringBuilder told = new StringBuilder();
        for (CaseBriefing.Paragraph paragraph :
                CaseBriefing.of(
                        WORDS,
                        new AnswerText(WORDS, VOCABULARY, List.of()),
                        VOCABULARY,
                        reviewCase,
                        TODAY)) {
            told.append(paragraph.heading()).append(": ");
            told.append(String.join(" ", paragraph.sentences())).append('\n');
        }
        return told.toString();
    }

    @Test
    void anEmptyCaseSaysOnlyThatAPersonIsInIt() {
        assertThat(told(blank()))
                .isEqualTo("The person: A person.\nWhere the review stands: Status: Notified.\n");
    }

    @Test
    void aCaseIsToldInOrderAndWithoutTheName() {
        ReviewCase reviewCase =
                blank().with(Fields.SURNAME, Answer.of(new Value.Text("Quillgate")))
                        .with(Fields.FORENAMES, Answer.of(new Value.Text("Shaun")))
                        .with(Fields.SEX, code("SEX01"))
                        .with(Fields.DATE_OF_BIRTH, date("1985-04-18"))
                        .with(Fields.DATE_OF_DEATH, date("2026-10-26"))
                        .with(Fields.DATE_NOTIFIED, date("2026-10-28"))
                        .with(Fields.PLACE, code("PLACE08"))
                        .with(Fields.LIVING, code("LIVING01"))
                        .with(Fields.PRISON_RELEASE, date("2026-10-20"))
                        .with(Fields.TOXICOLOGY_REQUESTED, code("YNU01"))
                        .with(new FieldKey("social.domesticAbuse"), code("DA07"))
                        .with(
                                new FieldKey("use.previousOverdoses"),
                                Answer.of(
                                        Value.Parts.of(
                                                Map.of(
                                                        "ever",
                                                        new Value.Number(
                                                                java.math.BigDecimal.TWO)))))
                        .with(Fields.ETHNIC_GROUP, Answer.gap(GapReason.NOT_YET_ASKED))
                        .withEvidence(
                                List.of(
                                        SubstanceEvidence.of(
                                                new UUID(2, 1),
                                                Optional.empty(),
                                                "blues",
                                                EvidenceStage.SUSPECTED)))
                        .withFactors(
                                List.of(
                                        new FactorFinding(
                                                new UUID(3, 1),
                                                "IND01",
                                                Influence.SUFFICIENT,
                                                Optional.empty(),
                                                "")))
                        .withChronology(
                                List.of(
                                        new ChronologyEntry(
                                                new UUID(4, 1),
                                                PartialDate.parse("2026-10-21").orElseThrow(),
                                                Optional.empty(),
                                                "EVENT_TYPE01",
                                                "No appointment was kept for release",
                                                Optional.empty(),
                                                true,
                                                false,
                                                "OUTPUT_TIER01")));
        String told = told(reviewCase);
        assertThat(told)
                .containsSubsequence(
                        "The person: A man of 41. Lived: alone.",
                        "What happened: Died 26 Oct 2026; the place was hotel, B and B or short let.",
                        "Suspected, seen or prescribed: blues.",
                        "Toxicology has been asked for and is not back, 27 days after the death.",
                        "2 earlier overdoses are known, none of them in the last 12 months.",
                        "Released from prison 6 days before.",
                        "One event is recorded, one of them in the last 28 days.",
                        "A missed opportunity, 21 Oct 2026: No appointment was kept for release.",
                        "Sufficient on its own (3): " + VOCABULARY.factorName("IND01"),
                        "Not yet asked: Ethnic group.",
                        "Notified 28 Oct 2026, 25 days ago.")
                .doesNotContain("Quillgate", "Shaun", "omestic abuse");
    }

    @Test
    void whatIsLongAgoIsToldInMonthsToo() {
        ReviewCase released =
                blank().with(Fields.DATE_OF_DEATH, date("2026-10-26"))
                        .with(Fields.PRISON_RELEASE, date("2024-07-02"));
        assertThat(told(released))
                .contains("Released from prison 846 days (about 28 months) before.");
    }

    @Test
    void somebodyWhoSurvivedDidNotDie() {
        assertThat(
                        told(
                                blank().with(Fields.TYPE, code(Fields.NEAR_FATAL))
                                        .with(Fields.DATE_OF_INCIDENT, date("2026-10-26"))))
                .contains("Overdosed 26 Oct 2026 and survived.")
                .doesNotContain("Died");
    }
}
