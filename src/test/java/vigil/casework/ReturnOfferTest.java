package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/** What a return offers to a case, and what it must not do by itself. */
class ReturnOfferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Sight DEPUTY = new Sight(true, false, false);

    private static ReturnOffers offers(Sight sight) {
        return new ReturnOffers(
                Fixture.VOCABULARY, new AnswerReading(Fixture.VOCABULARY, TODAY), sight);
    }

    private static ReturnedSheet.Given given(String key, String text) {
        return new ReturnedSheet.Given(
                key, "Q", new ReturnedSheet.Text(text, Optional.empty()), "");
    }

    private static ReturnedSheet sheet(ReturnedSheet.Given... given) {
        return new ReturnedSheet(Optional.empty(), "", "", "", List.of(given), List.of(), 0, false);
    }

    private static final ReviewCase CASE =
            ReviewCase.blank(new CaseId(UUID.randomUUID()), new CaseReference("DARD-SHE-2026-001"))
                    .with(new FieldKey("health.smoker"), Answer.of(new Value.Code("SMOKER03")))
                    .with(
                            new FieldKey("person.gpPractice"),
                            Answer.of(new Value.Text("Old Mill Surgery")))
                    .with(
                            new FieldKey("health.lastGpContact"),
                            Answer.gap(GapReason.NOT_YET_ASKED));

    private static ReturnOffer only(ReturnedSheet.Given... given) {
        List<ReturnOffer> all = offers(Sight.ALL).answers(CASE, "AGENCY_TYPE04", sheet(given));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void eachOfferSaysHowItStandsToTheCase() {
        assertThat(only(given("health.lastGpContact", "14/3/2026")).state())
                .as("a reason for not knowing is no answer to be overwritten")
                .isEqualTo(ReturnOffer.State.NEW);
        assertThat(only(given("health.smoker", "yes")).state())
                .isEqualTo(ReturnOffer.State.DIFFERS);
        assertThat(only(given("health.smoker", "NEVER")).state()).isEqualTo(ReturnOffer.State.SAME);
        assertThat(only(given("person.gpPractice", "Old Mill Surgery")).state())
                .isEqualTo(ReturnOffer.State.SAME);
        assertThat(only(given("health.smoker", "only at weekends")).state())
                .isEqualTo(ReturnOffer.State.UNCLEAR);
        assertThat(only(given("free.medicines", "Sertraline")).state())
                .isEqualTo(ReturnOffer.State.FREE);
    }

    @Test
    void aTakenAnswerNamesTheAgencyAsItsSource() {
        assertThat(only(given("health.lastGpContact", "14/3/2026")).offered())
                .contains(
                        new Answer.Known(
                                new Value.Date(PartialDate.of(LocalDate.of(2026, 3, 14))),
                                "AGENCY_TYPE04"));
    }

    @Test
    void partsInRowsOfTheirOwnBecomeOneAnswer() {
        ReturnOffer offer =
                only(
                        given("mind.lastContact/date", "oct 2026"),
                        given("mind.lastContact/type", firstLabel("CONTACT_TYPE")));
        assertThat(offer.state()).isEqualTo(ReturnOffer.State.NEW);
        assertThat(((Answer.Known) offer.offered().orElseThrow()).value())
                .isInstanceOfSatisfying(
                        Value.Parts.class, parts -> assertThat(parts.parts()).hasSize(2));
    }

    private static String firstLabel(String list) {
        return Fixture.VOCABULARY.list(list).codes().getFirst().label();
    }

    @Test
    void severalChoicesAndWordsForNotKnowingAreUnderstood() {
        String two =
                Fixture.VOCABULARY.list("PHYS").codes().get(0).label()
                        + "; "
                        + Fixture.VOCABULARY.list("PHYS").codes().get(1).label();
        assertThat(
                        ((Answer.Known)
                                        only(given("health.conditions", two))
                                                .offered()
                                                .orElseThrow())
                                .value())
                .isInstanceOfSatisfying(
                        Value.Codes.class, codes -> assertThat(codes.codes()).hasSize(2));
        assertThat(only(given("health.lastGpContact", "no record")).offered())
                .contains(Answer.gap(GapReason.NO_RECORD));
        assertThat(only(given("health.lastGpContact", "n/k")).offered())
                .contains(Answer.gap(GapReason.NOT_RECORDED));
    }

    @Test
    void momentsAreReadFromCellsAndFromWords() {
        AnswerReading reading = new AnswerReading(Fixture.VOCABULARY, TODAY);
        var type = Fixture.VOCABULARY.catalogue().get(new FieldKey("incident.found")).type();
        Value expected =
                reading.value(
                                type,
                                new ReturnedSheet.Text(
                                        "x", Optional.of(LocalDateTime.of(2026, 3, 14, 2, 30))))
                        .orElseThrow();
        assertThat(reading.value(type, new ReturnedSheet.Text("14/3/2026 02:30", Optional.empty())))
                .contains(expected);
        assertThat(
                        reading.value(
                                type,
                                new ReturnedSheet.Text(
                                        "14 March 2026 at 2.30am", Optional.empty())))
                .contains(expected);
    }

    @Test
    void whatTheReaderMayNotSeeIsCountedAndNotShown() {
        ReturnedSheet police =
                sheet(
                        given("incident.substancesAtScene", "brown powder"),
                        given("incident.foundBy", firstLabel("FOUND")));
        assertThat(offers(DEPUTY).answers(CASE, "AGENCY_TYPE01", police)).hasSize(1);
        assertThat(offers(DEPUTY).unseen(police)).isEqualTo(1);
        assertThat(offers(Sight.ALL).answers(CASE, "AGENCY_TYPE01", police)).hasSize(2);
    }

    @Test
    void eventsWithoutADateOrWordsAreCounted() {
        ReturnedSheet sheet =
                new ReturnedSheet(
                        Optional.empty(),
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(event("3/11/2026", "Seen."), event("", "?"), event("5/11", "")),
                        0,
                        false);
        UUID request = UUID.randomUUID();
        assertThat(offers(Sight.ALL).events(request, sheet, new NewIds(Fixture.CLOCK)))
                .hasSize(1)
                .allMatch(e -> e.fromReturn().equals(Optional.of(request)));
        assertThat(offers(Sight.ALL).unclearEvents(sheet)).isEqualTo(2);
    }

    private static ReturnedSheet.Event event(String date, String what) {
        return new ReturnedSheet.Event(
                new ReturnedSheet.Text(date, Optional.empty()), ReturnedSheet.Text.NONE, "", what);
    }
}
