package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Area;
import vigil.exchange.VocabularyResources;
import vigil.patterns.questions.Reply;
import vigil.patterns.questions.Topic;

class QuestionFactReaderTest {

    private final QuestionFactReader reader = new QuestionFactReader(VocabularyResources.load());

    private Map<Topic, Reply> read(Answers answers) {
        return reader.read(answers);
    }

    private static Answers with(String field, Value value) {
        return Answers.none().with(new FieldKey(field), value);
    }

    @Test
    void aCodeIsKnownAndNotKnownIsNoCode() {
        assertThat(read(with("incident.othersPresent", new Value.Code("BYST01"))))
                .containsEntry(Topic.OTHERS_PRESENT, new Reply.Coded(java.util.Set.of("BYST01")));
        assertThat(read(with("incident.othersPresent", new Value.Code("BYST06"))))
                .containsEntry(Topic.OTHERS_PRESENT, new Reply.NotKnown());
        assertThat(read(with("incident.naloxoneGiven", new Value.Code("NAL_GIVEN09"))))
                .containsEntry(Topic.NALOXONE_GIVEN, new Reply.NotApplicable());
        assertThat(
                        read(
                                with(
                                        "justice.status",
                                        new Value.Codes(List.of("CJ_STATUS08", "CJ_STATUS13")))))
                .containsEntry(Topic.JUSTICE, new Reply.Coded(java.util.Set.of("CJ_STATUS08")));
    }

    @Test
    void aGapIsNotKnownUnlessTheQuestionDoesNotArise() {
        FieldKey field = new FieldKey("use.naloxoneHeld");
        assertThat(read(Answers.none().with(field, Answer.gap(GapReason.NO_REPLY))))
                .containsEntry(Topic.NALOXONE_HELD, new Reply.NotKnown());
        assertThat(read(Answers.none().with(field, Answer.gap(GapReason.NOT_APPLICABLE))))
                .containsEntry(Topic.NALOXONE_HELD, new Reply.NotApplicable());
    }

    @Test
    void whatNobodyFilledInIsAbsentAndWhatIsNotAskedIsNotApplicable() {
        Map<Topic, Reply> nothing = read(Answers.none());
        assertThat(nothing).doesNotContainKey(Topic.OTHERS_PRESENT);
        assertThat(nothing).containsEntry(Topic.NALOXONE_AT_PREMISES, new Reply.NotApplicable());
        assertThat(read(Answers.none().with(Fields.PLACE, new Value.Code("PLACE03"))))
                .doesNotContainKey(Topic.NALOXONE_AT_PREMISES);
    }

    @Test
    void daysAreCountedToTheDeathAndNumbersAreReadFromTheirPart() {
        LinkedHashMap<String, Value> contact = new LinkedHashMap<>();
        contact.put("date", new Value.Date(PartialDate.parse("2026-03-01").orElseThrow()));
        LinkedHashMap<String, Value> overdoses = new LinkedHashMap<>();
        overdoses.put("month", new Value.Number(BigDecimal.TWO));
        Map<Topic, Reply> replies =
                read(
                        Answers.none()
                                .with(
                                        Fields.DATE_OF_DEATH,
                                        new Value.Date(
                                                PartialDate.parse("2026-03-31").orElseThrow()))
                                .with(Fields.TREATMENT_LAST_CONTACT, new Value.Parts(contact))
                                .with(
                                        new FieldKey("use.previousOverdoses"),
                                        new Value.Parts(overdoses))
                                .with(
                                        Fields.TOXICOLOGY_RECEIVED,
                                        new Value.Date(
                                                PartialDate.parse("2026-05-30").orElseThrow())));
        assertThat(replies)
                .containsEntry(Topic.TREATMENT_CONTACT, new Reply.Amount(30))
                .containsEntry(Topic.OVERDOSES_IN_MONTH, new Reply.Amount(2))
                .containsEntry(Topic.TOXICOLOGY_WAIT, new Reply.Amount(60));
    }

    @Test
    void aDecileIsReadFromItsNameAndACauseFromItsCode() {
        assertThat(read(with("person.smallArea", new Value.Text("E01008021, decile 1"))))
                .containsEntry(Topic.DEPRIVATION, new Reply.Amount(1));
        assertThat(read(with("person.smallArea", new Value.Text("IMD decile: 10"))))
                .containsEntry(Topic.DEPRIVATION, new Reply.Amount(10));
        assertThat(read(with("person.smallArea", new Value.Text("E01008021"))))
                .doesNotContainKey(Topic.DEPRIVATION);
        assertThat(read(with("coroner.underlyingCause", new Value.Text("K70.3 cirrhosis"))))
                .containsEntry(Topic.UNDERLYING_CAUSE, new Reply.Coded(java.util.Set.of("K70.3")));
    }

    @Test
    void peopleAreReadFromTheSettingByNameOfTheArea() {
        List<Area> areas =
                List.of(new Area("NORTH", "Northtown", "NOR"), new Area("EAST", "Eastham", "EAS"));
        assertThat(PatternQuestions.populations("northtown 556,500; Eastham: 90000", areas))
                .containsEntry("NORTH", 556_500L)
                .containsEntry("EAST", 90_000L);
        assertThat(PatternQuestions.populations("Northtown many", areas)).isEmpty();
        assertThat(PatternQuestions.populations("", areas)).isEmpty();
    }
}
