package vigil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.casework.Setting;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;

/**
 * Does everything a panel does, with a word of {@link Planted} in each place, and then waits to be
 * killed with work that was not saved. Run by {@link LeakTest}.
 */
final class LeakJourney {

    static final String NHS = "9434765919";
    static final String POSTCODE = "ZE3 9JW";

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private final Set<Planted> planted = EnumSet.noneOf(Planted.class);
    private final Set<String> fields = new TreeSet<>();
    private final Wiring wiring;
    private final PanelDesk desk;
    private final Path out;

    private LeakJourney(Wiring wiring, PanelDesk desk, Path out) {
        this.wiring = wiring;
        this.desk = desk;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Wiring wiring = Wiring.ofThisComputer(Clock.systemDefaultZone());
        wiring.device().opened(arguments[0]);
        PanelDesk desk;
        try (Passphrase words =
                Passphrase.of(Files.readString(Path.of(arguments[1])).strip().toCharArray())) {
            desk = wiring.care().open(Path.of(arguments[0]), "sam", words, Progress.none());
        }
        LeakJourney journey = new LeakJourney(wiring, desk, Path.of(arguments[2]));
        ReviewCase stored = journey.caseWithEverything();
        journey.edits(stored);
        journey.panel(stored);
        journey.faults();
        journey.unsaved(stored);
        System.out.println("planted " + journey.planted.size());
        journey.fields.forEach(field -> System.out.println("field " + field));
        System.out.println("fields");
        System.in.read();
    }

    private String word(Planted place) {
        planted.add(place);
        return place.word();
    }

    private String wordOf(String field) {
        fields.add(field);
        return Planted.wordOf(field);
    }

    private Optional<Value> value(String field, FieldType type) {
        return switch (type) {
            case FieldType.Text text ->
                    Optional.of(
                            new Value.Text(
                                    wordOf(field)
                                            + " "
                                            + word(
                                                    text.multiline()
                                                            ? Planted.LONG_TEXT_ANSWER
                                                            : Planted.TEXT_ANSWER)));
            case FieldType.NhsNumber n -> Optional.of(new Value.Text(NHS));
            case FieldType.Postcode p -> Optional.of(new Value.Text(POSTCODE));
            case FieldType.Parts parts -> {
                Map<String, Value> values = new LinkedHashMap<>();
                for (FieldType.Part part : parts.parts()) {
                    if (part.type() instanceof FieldType.Text) {
                        values.put(
                                part.name(),
                                new Value.Text(
                                        wordOf(field + "/" + part.name())
                                                + " "
                                                + word(Planted.PART_OF_AN_ANSWER)));
                    } else {
                        value(field, part.type()).ifPresent(v -> values.put(part.name(), v));
                    }
                }
                yield values.isEmpty() ? Optional.empty() : Optional.of(Value.Parts.of(values));
            }
            default -> Optional.empty();
        };
    }

    private ReviewCase caseWithEverything() throws Refused {
        ReviewCase draft = Cases.notified(desk, word(Planted.TEXT_ANSWER));
        Answers answers = draft.answers();
        for (FieldDefinition field : desk.vocabulary().catalogue().fields()) {
            String name = field.key().text();
            Optional<Value> value = field.answered() ? value(name, field.type()) : Optional.empty();
            if (value.isEmpty() && field.answered() && answers.get(field.key()).isEmpty()) {
                answers =
                        answers.with(
                                field.key(), new Answer.Gap(GapReason.NOT_YET_ASKED, wordOf(name)));
            }
            if (value.isPresent()) {
                answers = answers.with(field.key(), value.get());
                if (field.section().repeats()) {
                    answers =
                            answers.with(
                                    new AnswerKey(field.key(), 1),
                                    field.type() instanceof FieldType.Text
                                            ? Answer.of(
                                                    new Value.Text(word(Planted.REPEATED_ANSWER)))
                                            : Answer.of(value.get()));
                }
            }
        }
        answers =
                answers.with(
                        Fields.SEX,
                        new Answer.Gap(GapReason.NOT_YET_ASKED, word(Planted.NOTE_OF_A_GAP)));
        SubstanceEvidence evidence =
                new SubstanceEvidence(
                        desk.newId(),
                        Optional.empty(),
                        word(Planted.SUBSTANCE_AS_WRITTEN),
                        EvidenceStage.CONFIRMED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        word(Planted.APPEARANCE),
                        Optional.empty(),
                        Optional.empty(),
                        word(Planted.CONCENTRATION),
                        "mg",
                        word(Planted.LABORATORY),
                        Optional.empty(),
                        Optional.empty());
        AgencyReturn ret =
                new AgencyReturn(
                        desk.newId(),
                        "AGENCY_TYPE04",
                        word(Planted.RETURN_CONTACT),
                        Optional.of(DAY),
                        Optional.of(DAY.plusDays(14)),
                        "AGENCY_STATUS01",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        word(Planted.RETURN_CONTENT),
                        Optional.empty(),
                        word(Planted.RETURN_FILE));
        ChronologyEntry event =
                new ChronologyEntry(
                        desk.newId(),
                        PartialDate.of(DAY),
                        Optional.empty(),
                        "EVENT_TYPE01",
                        word(Planted.CHRONOLOGY),
                        Optional.empty(),
                        true,
                        false,
                        "OUTPUT_TIER01");
        FactorFinding factor =
                new FactorFinding(
                        desk.newId(),
                        desk.vocabulary().factors().keySet().iterator().next(),
                        Influence.values()[Influence.values().length - 1],
                        Optional.empty(),
                        word(Planted.NOTE_OF_A_FACTOR));
        return desk.notification()
                .accept(
                        draft.withAnswers(answers)
                                .withEvidence(List.of(evidence))
                                .withFactors(List.of(factor))
                                .withReturns(List.of(ret))
                                .withChronology(List.of(event)));
    }

    private void edits(ReviewCase stored) throws Refused {
        desk.cases()
                .save(
                        stored.with(
                                Fields.CONCLUSION_NOTE,
                                Answer.of(new Value.Text(word(Planted.EDITED)))));
        refused(() ->
                desk.cases()
                        .save(
                                stored.with(
                                        Fields.CONCLUSION_NOTE,
                                        Answer.of(new Value.Text(word(Planted.STALE_EDIT))))));
    }

    private interface Attempt {
        void make() throws Refused;
    }

    /** What is refused goes to the log, as whatever nobody foresaw does. */
    private void refused(Attempt attempt) {
        try {
            attempt.make();
            throw new AssertionError("not refused");
        } catch (Refused | RuntimeException e) {
            wiring.faults().record(e);
        }
    }

    private void panel(ReviewCase stored) throws Refused {
        desk.membership()
                .save(
                        new PanelMember(
                                desk.newId(),
                                Optional.empty(),
                                word(Planted.MEMBER_NAME),
                                "AGENCY_TYPE04",
                                PanelRole.CHAIR,
                                true));
        desk.settings().set(Setting.MARKING_FULL, word(Planted.SETTING));
        Attendance guest =
                new Attendance(
                        desk.newId(),
                        Optional.empty(),
                        word(Planted.ATTENDEE),
                        "AGENCY_TYPE04",
                        word(Planted.ATTENDEE_ROLE),
                        Presence.DEPUTY,
                        word(Planted.DEPUTY),
                        true);
        Meeting draft =
                desk.meetings().draft(word(Planted.MEETING_TITLE), DAY, List.of(), Map.of());
        List<AgendaItem> agenda = new ArrayList<>(draft.agenda());
        agenda.add(desk.meetings().caseItem(stored.id(), stored.reference().text(), 15));
        agenda.add(
                new AgendaItem(
                        desk.newId(),
                        AgendaKind.OTHER,
                        word(Planted.AGENDA_TITLE),
                        Optional.empty(),
                        5,
                        word(Planted.AGENDA_DISCUSSION),
                        word(Planted.AGENDA_DECISION)));
        CaseDiscussion said =
                new CaseDiscussion(
                        desk.newId(),
                        stored.id(),
                        word(Planted.PRESENTER),
                        word(Planted.SUMMARY),
                        word(Planted.AGENCIES),
                        word(Planted.WENT_WELL),
                        word(Planted.DIFFERENT),
                        word(Planted.LEARNING),
                        word(Planted.DISAGREEMENT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        word(Planted.THEMES),
                        Optional.empty(),
                        word(Planted.RETURN_REASON));
        Meeting meeting =
                desk.meetings()
                        .save(
                                draft.withDetails(
                                                draft.title(),
                                                DAY,
                                                "10:00",
                                                word(Planted.VENUE),
                                                Optional.empty(),
                                                Optional.empty(),
                                                1)
                                        .withConfidentiality(word(Planted.CONFIDENTIALITY))
                                        .withAttendance(List.of(guest))
                                        .withInterests(
                                                List.of(
                                                        new DeclaredInterest(
                                                                guest.id(),
                                                                stored.id(),
                                                                word(Planted.INTEREST),
                                                                true)))
                                        .withAgenda(agenda)
                                        .withDiscussions(List.of(said)));
        followUp(stored, meeting);
        for (OutputTier tier : List.of(OutputTier.FULL, OutputTier.PUBLIC)) {
            Publication.Prepared prepared =
                    desk.publication().prepare(meeting.id(), tier, Progress.none());
            desk.publication().view(prepared);
            if (prepared.found().isEmpty()) {
                desk.publication()
                        .release(prepared, out.resolve(tier + ".pdf"), word(Planted.RECIPIENT));
            }
        }
    }

    private void followUp(ReviewCase stored, Meeting meeting) throws Refused {
        Recommendation blank =
                desk.actions()
                        .newRecommendation(Optional.of(meeting.id()), Optional.of(stored.id()));
        Recommendation made =
                desk.actions()
                        .save(
                                new Recommendation(
                                        blank.id(),
                                        0,
                                        word(Planted.RECOMMENDATION_REFERENCE),
                                        blank.meeting(),
                                        blank.reviewCase(),
                                        DAY,
                                        word(Planted.RECOMMENDATION),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        word(Planted.RECOMMENDATION_OWNER),
                                        Optional.empty(),
                                        "",
                                        Optional.empty(),
                                        PanelAction.NOT_STARTED,
                                        word(Planted.RECOMMENDATION_EVIDENCE),
                                        "",
                                        Optional.empty()));
        // The database refuses the reference and quotes it in its message.
        refused(() ->
                desk.actions()
                        .save(
                                new Recommendation(
                                        desk.newId(),
                                        0,
                                        made.reference(),
                                        made.meeting(),
                                        made.reviewCase(),
                                        DAY,
                                        made.wording(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        made.ownerPerson(),
                                        Optional.empty(),
                                        "",
                                        Optional.empty(),
                                        PanelAction.NOT_STARTED,
                                        made.evidence(),
                                        "",
                                        Optional.empty())));
        PanelAction action =
                desk.actions()
                        .save(
                                new PanelAction(
                                        desk.newId(),
                                        0,
                                        "",
                                        Optional.of(made.id()),
                                        Optional.of(meeting.id()),
                                        Optional.of(stored.id()),
                                        DAY,
                                        word(Planted.ACTION),
                                        Optional.empty(),
                                        word(Planted.ACTION_OWNER),
                                        Optional.empty(),
                                        PanelAction.NOT_STARTED,
                                        word(Planted.ACTION_EVIDENCE),
                                        Optional.empty()));
        desk.actions().note(action, word(Planted.ACTION_NOTE));
    }

    private void faults() {
        wiring.faults()
                .record(
                        new IllegalStateException(
                                word(Planted.FAULT_MESSAGE),
                                new SQLException("'" + word(Planted.FAULT_CAUSE) + "'", "23505")));
        refused(() ->
                desk.imports()
                        .run(
                                new BrokenFiles(wiring.files(), word(Planted.FAULT_IN_IMPORT))
                                        .folder(out),
                                Progress.none()));
    }

    private void unsaved(ReviewCase stored) throws Refused {
        ReviewCase opened = desk.cases().open(stored.id()).reviewCase();
        desk.cases()
                .keepDraft(
                        opened,
                        opened.with(
                                Fields.NARRATIVE,
                                Answer.of(new Value.Text(word(Planted.UNSAVED_DRAFT)))));
        desk.notification().keepDraft(Cases.notified(desk, word(Planted.UNSAVED_NOTIFICATION)));
    }
}
