package vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casework.Fixture;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;

/** What each version of the minutes holds of a meeting full of identifiers. */
class MinutesTiersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final CaseId CASE = new CaseId(new UUID(3, 3));
    private static final UUID MEETING = new UUID(4, 4);
    private static final String LEARNING = "Release from custody needs an appointment.";
    private static final String ADVICE = "Offer naloxone at every release.";

    /** Everything that points to somebody, as it stands in the record. */
    private static final List<String> IDENTIFIERS =
            List.of(
                    "Mellor",
                    "Peter",
                    "Ginger",
                    "Joan",
                    "9434765919",
                    "943 476 5919",
                    "Riverside Lodge",
                    "14 Alder Street",
                    "S3 8ZZ",
                    "1984",
                    "2 September",
                    "DARD-SHE-2026-007",
                    "Ravenscroft",
                    "Okonkwo",
                    "Blenkinsop",
                    "brother-in-law",
                    "Fallowmere Hall");

    private static Value parts(String lines, String postcode) {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("lines", new Value.Text(lines));
        parts.put("postcode", new Value.Text(postcode));
        return Value.Parts.of(parts);
    }

    private static Value day(String day) {
        return new Value.Date(PartialDate.parse(day).orElseThrow());
    }

    static ReviewCase reviewCase() {
        Answers answers =
                Answers.none()
                        .with(Fields.SURNAME, new Value.Text("Mellor"))
                        .with(Fields.FORENAMES, new Value.Text("Peter Alan"))
                        .with(new FieldKey("person.otherNames"), new Value.Text("Ginger"))
                        .with(new FieldKey("family.nextOfKin"), new Value.Text("Joan Mellor"))
                        .with(new FieldKey("family.contact"), new Value.Text("0114 496 0123"))
                        .with(new FieldKey("coroner.reference"), new Value.Text("SY/26/1187"))
                        .with(Fields.NHS_NUMBER, new Value.Text("943 476 5919"))
                        .with(Fields.DATE_OF_BIRTH, day("1984-05-17"))
                        .with(Fields.DATE_OF_INCIDENT, day("2026-09-01"))
                        .with(Fields.DATE_OF_DEATH, day("2026-09-02"))
                        .with(Fields.ADDRESS, parts("Flat 2, 14 Alder Street, Sheffield", "S3 8ZZ"))
                        .with(
                                Fields.INCIDENT_ADDRESS,
                                parts("Riverside Lodge, 3 Mill Lane, Sheffield", "S1 2AB"));
        return ReviewCase.blank(CASE, new CaseReference("DARD-SHE-2026-007"))
                .withAnswers(answers)
                .withChronology(
                        List.of(
                                new ChronologyEntry(
                                        new UUID(5, 5),
                                        PartialDate.parse("2026-08-30").orElseThrow(),
                                        Optional.empty(),
                                        "EVENT_TYPE01",
                                        "Riverside Lodge told Joan he was asleep.",
                                        Optional.empty(),
                                        true,
                                        false,
                                        "OUTPUT_TIER01")));
    }

    private static AgendaItem item(AgendaKind kind, String title, String said, String decided) {
        return new AgendaItem(
                new UUID(6, kind.ordinal()), kind, title, Optional.empty(), 5, said, decided);
    }

    static Meeting meeting(String learning) {
        Attendance attendance =
                new Attendance(
                        new UUID(8, 8),
                        Optional.empty(),
                        "Dr Ravenscroft",
                        "AGENCY_TYPE04",
                        "consultant",
                        Presence.PRESENT,
                        "Ms Okonkwo",
                        true);
        CaseDiscussion said =
                new CaseDiscussion(
                        new UUID(9, 9),
                        CASE,
                        "Dr Ravenscroft",
                        "Mr Mellor died at Riverside Lodge on 2 September.",
                        "GP: NHS number 943 476 5919, lived at 14 Alder Street S3 8ZZ.",
                        "Joan was rung the same day.",
                        "P.M. could have been seen sooner.",
                        learning,
                        "Dr Ravenscroft disagreed about Peter.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "release from prison; naloxone",
                        Optional.empty(),
                        "Wait for the report on Ginger.");
        return new Meeting(
                MEETING,
                1,
                "Panel meeting",
                DAY,
                "10:00",
                "Committee Room 2, Fallowmere Hall",
                Optional.of(new UUID(1, 1)),
                Optional.empty(),
                1,
                MeetingState.HELD,
                "Confidential. Peter’s family was told.",
                List.of(attendance),
                List.of(new DeclaredInterest(attendance.id(), CASE, "brother-in-law", true)),
                List.of(
                        item(AgendaKind.WELCOME, "Welcome", "Dr Ravenscroft was late.", ""),
                        item(
                                AgendaKind.LAST_MINUTES,
                                "Minutes of the last meeting",
                                "",
                                "Agreed but for Mr Mellor."),
                        item(AgendaKind.ALERTS, "Alerts", "Seen on Peter.", "Issue an alert."),
                        new AgendaItem(
                                new UUID(6, 99),
                                AgendaKind.CASE,
                                "DARD-SHE-2026-007",
                                Optional.of(CASE),
                                15,
                                "Mellor, Peter",
                                "Complete.")),
                List.of(said));
    }

    static MinutesRecord record(Meeting meeting, String advice) {
        Recommendation recommendation =
                new Recommendation(
                        new UUID(10, 1),
                        1,
                        "R-2026-01",
                        Optional.of(MEETING),
                        Optional.of(CASE),
                        DAY,
                        advice,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("AGENCY_TYPE04"),
                        "Ms Blenkinsop",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        PanelAction.NOT_STARTED,
                        "as Mr Mellor’s GP said",
                        "",
                        Optional.empty());
        PanelAction action =
                new PanelAction(
                        new UUID(11, 1),
                        1,
                        "A-2026-01",
                        Optional.empty(),
                        Optional.of(MEETING),
                        Optional.of(CASE),
                        DAY,
                        "Write to every GP.",
                        Optional.empty(),
                        "Ms Blenkinsop",
                        Optional.empty(),
                        PanelAction.NOT_STARTED,
                        "Joan agrees",
                        Optional.empty());
        return new MinutesRecord(
                Fixture.PROFILE,
                meeting,
                Map.of(CASE, reviewCase()),
                List.of(
                        new PanelMember(
                                new UUID(1, 1),
                                Optional.empty(),
                                "Ms Okonkwo",
                                "AGENCY_TYPE17",
                                PanelRole.CHAIR,
                                true)),
                List.of(recommendation),
                List.of(action),
                Optional.empty(),
                Map.of(new MinutesRecord.AreaAndType("SHEFFIELD", "CASE_TYPE01"), 3),
                Optional.empty(),
                new Markings("OFFICIAL-SENSITIVE", "", "", "OFFICIAL"),
                5,
                DAY,
                Fixture.VOCABULARY.withList(
                        new CodeList("AREA", "Area", List.of(new Code("SHEFFIELD", "Sheffield")))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @Test
    void thePublicVersionHoldsNoneOfThem() {
        String view =
                MinutesProjection.of(record(meeting(LEARNING), ADVICE), OutputTier.PUBLIC)
                        .toString();
        for (String identifier : IDENTIFIERS) {
            assertThat(view).doesNotContainIgnoringCase(identifier);
        }
        assertThat(ResidualIdentifiers.of(List.of(reviewCase())).in(view)).isEmpty();
        assertThat(view)
                .contains(LEARNING)
                .contains(ADVICE)
                .contains("Write to every GP.")
                .contains("Issue an alert.")
                .contains("release from prison")
                .contains("<5")
                .doesNotContain("count=3");
    }

    @Test
    void theFullVersionHoldsEverythingButWhatPoliceAndFamilySaid() {
        String view =
                MinutesProjection.of(record(meeting(LEARNING), ADVICE), OutputTier.FULL).toString();
        List<String> expected = new ArrayList<>(IDENTIFIERS);
        expected.removeAll(List.of("9434765919", "1984"));
        for (String identifier : expected) {
            assertThat(view).contains(identifier);
        }
        assertThat(view)
                .contains(LEARNING, ADVICE, "P.M. could have been seen sooner.", "count=3")
                .doesNotContain("0114 496 0123")
                .doesNotContain("SY/26/1187");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr Mellor was known to three services.",
                "PETER had asked for help.",
                "He was called Ginger by everyone.",
                "His mother, Joan, found him.",
                "The record of 943 476 5919 was not read.",
                "The record of 943-476-5919 was not read.",
                "The record of 9434765919 was not read.",
                "Somebody else’s number, 987 654 3210, stood in it.",
                "He lived at 14 Alder Street.",
                "Two more people of Alder Street died.",
                "Staff of Riverside Lodge were not trained.",
                "Staff of riverside  lodge were not trained.",
                "A flat in S3 8ZZ was sealed.",
                "A flat in S38ZZ was sealed.",
                "Another postcode, DN1 3AA, was named.",
                "He was born on 17/05/1984.",
                "He was born on 17 May 1984.",
                "He was born on 17.5.1984.",
                "The call on 2 September was too late.",
                "The call on 2nd September 2026 was too late.",
                "The call on the 2nd of September was too late.",
                "The call on 02/09/2026 was too late.",
                "The call on 2026-09-02 was too late.",
                "The call on September 2 was too late.",
                "He was last well on 1 September 2026.",
                "P.M. should have been seen.",
                "P. A. M. should have been seen.",
                "As in DARD-SHE-2026-007, nobody asked.",
                "As in dard she 2026 007, nobody asked.",
                "The inquest is SY/26/1187.",
                "Ring 0114 496 0123.",
            })
    void textThatStillPointsToSomebodyIsFoundWhereverItStands(String text) {
        ResidualIdentifiers identifiers = ResidualIdentifiers.of(List.of(reviewCase()));
        assertThat(identifiers.in(text)).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LEARNING,
                ADVICE,
                "Eight of 22 September’s deaths were in Sheffield.",
                "By 12 September 2026 every hostel has naloxone; 1,984 kits were given.",
                "The PM found pulmonary oedema at 2 p.m.",
                "S1 and S3 have most of the deaths.",
                "Ring 0300 123 4567 for help; order 1234567890.",
                "Hostels and lodges by the riverside need training.",
                "R-2026-07 and A-2026-007 are done.",
            })
    void textThatPointsToNobodyIsNot(String text) {
        ResidualIdentifiers identifiers = ResidualIdentifiers.of(List.of(reviewCase()));
        assertThat(identifiers.in(text)).as(text).isEmpty();
    }
}
