package vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.chronology.SixReturns;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;

/**
 * What could tell of whom an alert speaks is found in every grammar; plain advice is left alone.
 */
class AlertTextCheckTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();

    private static ReviewCase person() {
        ReviewCase one = SixReturns.reviewCase();
        one = with(one, "person.surname", text("Mellor"));
        one = with(one, "person.forenames", text("Anthony James"));
        one = with(one, "person.otherNames", text("Sparky"));
        one = with(one, "person.nhsNumber", text("943 476 5919"));
        one = with(one, "person.dateOfBirth", date(1991, 3, 14));
        one = with(one, "incident.dateOfDeath", date(2026, 10, 3));
        one =
                with(
                        one,
                        "incident.address",
                        Value.Parts.of(
                                Map.of(
                                        "lines",
                                                text(
                                                        "Flat 2, 14 Abbeydale Grange, Nether Edge, Sheffield"),
                                        "postcode", text("S7 1RS"))));
        return with(one, "incident.hospital", text("Northern General Hospital"));
    }

    private static Value text(String words) {
        return new Value.Text(words);
    }

    private static Value date(int year, int month, int day) {
        return new Value.Date(PartialDate.of(LocalDate.of(year, month, day)));
    }

    private static ReviewCase with(ReviewCase reviewCase, String key, Value value) {
        FieldKey field = new FieldKey(key);
        return reviewCase.withAnswers(reviewCase.answers().with(field, Answer.of(value)));
    }

    private static List<AlertTextCheck.Hit> check(String words) {
        return new AlertTextCheck(
                        List.of(person()),
                        List.of("DARD-BAR-2026-007"),
                        List.of("Ashcroft, Dean Paul"),
                        List.of("Sheffield", "Barnsley", "South Yorkshire review panel"),
                        VOCABULARY.names())
                .in(
                        DrugAlert.begun(new UUID(1, 1), LocalDate.of(2026, 11, 22))
                                .withText(
                                        new AlertText(
                                                Map.of(
                                                        AlertPart.KNOWN,
                                                        "Blue tablets are sold as diazepam. "
                                                                + words
                                                                + " Nobody can tell by looking."))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They were sold to Mellor.",
                "They came from MELLOR’S flat.",
                "A friend of Anthony used them too.",
                "A friend called Tony used them too.",
                "He was known as Sparky.",
                "Seen with A.M. last week.",
                "Seen with A. J. M. last week.",
                "The person, AM, was found later.",
                "The person, AJM, was found later.",
                "NHS 9434765919 has the record.",
                "NHS 943 476 5919 has the record.",
                "It happened on 3 October.",
                "It happened on 03/10/2026.",
                "It happened on October 3rd.",
                "Born 14.3.1991.",
                "Found at Abbeydale Grange.",
                "Found in Nether Edge.",
                "Found near S7 1RS.",
                "A 35-year-old died.",
                "Somebody aged 35 died.",
                "Taken to the Northern General Hospital.",
                "See DARD-BAR-2026-007.",
                "Dean Ashcroft was with them.",
                "Sold in Scarborough Road.",
                "Residents of Parkview Hostel should take care."
            })
    void whatTellsOfSomebodyIsFoundWithItsSentence(String sentence) {
        List<AlertTextCheck.Hit> hits = check(sentence);
        assertThat(hits).as(sentence).isNotEmpty();
        assertThat(hits.getFirst().where()).isEqualTo("KNOWN");
        assertThat(hits.getFirst().sentence()).doesNotContain("Nobody can tell by looking");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A laboratory found bromazolam in Sheffield and Barnsley since October 2026.",
                "Call 999, give naloxone, and stay until the ambulance comes.",
                "Ask your GP, the ED or the A&E department about OST.",
                "People aged 35 to 50 and people in South Yorkshire should take care.",
                "Start with less than usual, and never alone at home or in a house.",
                "In the road, in the street or in a hostel: report it.",
                "Take 35 mg or 3 tablets less."
            })
    void plainAdviceIsLeftAlone(String sentence) {
        assertThat(check(sentence)).as(sentence).isEmpty();
    }

    @Test
    void theDescriptionOfTheDrugIsLookedThroughToo() {
        DrugAlert alert = DrugAlert.begun(new UUID(1, 1), LocalDate.of(2026, 11, 22));
        assertThat(
                        new AlertTextCheck(
                                        List.of(person()),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        VOCABULARY.names())
                                .in(
                                        alert.withReport(
                                                alert.report()
                                                        .withDescription("Mellor’s white powder"))))
                .extracting(AlertTextCheck.Hit::where)
                .contains(AlertTextCheck.DESCRIPTION);
    }
}
