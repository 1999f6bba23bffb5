package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.EveryValue;
import vigil.casework.AuditTrail;
import vigil.casework.KeyVault;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.Revision;
import vigil.casework.StoreKey;
import vigil.disclosure.MinutesView;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;
import vigil.keys.CheapKeys;

/**
 * Every field of the catalogue is kept: stored as it was given, remembered in the history, and not
 * read for those who may not see it. Its editor is tested by {@code EveryEditorTest}.
 */
class EveryFieldTest {

    @TempDir Path folder;

    private static List<FieldDefinition> answered(Vocabulary vocabulary) {
        return vocabulary.catalogue().fields().stream().filter(FieldDefinition::answered).toList();
    }

    /** A value for every field at once; a case moves on by one step only. */
    private static Value value(FieldDefinition field, PanelDesk desk) {
        return field.key().equals(Fields.STATUS)
                ? new Value.Code("CASE_STATUS02")
                : EveryValue.of(
                        field.type(), desk.vocabulary(), desk.session().member().id().toString());
    }

    @Test
    void everyAnswerIsStoredRememberedAndKeptFromThoseWhoMayNotReadIt() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        Map<AnswerKey, Answer> given = new TreeMap<>();
        ReviewCase stored;
        ReviewCase noted;
        try (PanelDesk desk = program.open()) {
            noted = desk.notification().accept(Cases.notified(desk, "Doyle"));
            ReviewCase full = noted;
            for (FieldDefinition field : answered(desk.vocabulary())) {
                Answer answer = Answer.of(value(field, desk));
                given.put(new AnswerKey(field.key(), 0), answer);
                full = full.with(field.key(), answer);
            }
            stored = desk.cases().save(full);
        }
        try (PanelDesk desk = program.open()) {
            ReviewCase read = desk.cases().open(stored.id()).reviewCase();
            assertThat(read.answers().all()).isEqualTo(given);
            Set<String> remembered =
                    desk.cases().history(stored.id()).getFirst().change().items().stream()
                            .map(CaseChange.Item::item)
                            .collect(Collectors.toCollection(TreeSet::new));
            for (FieldDefinition field : answered(desk.vocabulary())) {
                boolean changed =
                        !noted.answers().get(field.key()).equals(read.answers().get(field.key()));
                assertThat(remembered.contains("answer:" + field.key() + "#0"))
                        .as(field.key().text())
                        .isEqualTo(changed);
            }
            emptied(desk, read);
        }
        for (PanelRole role :
                List.of(PanelRole.CHAIR, PanelRole.DEPUTY, PanelRole.CALDICOTT_GUARDIAN)) {
            notReadBy(program, stored, role);
        }
    }

    /** Taking every answer away again is remembered with what it was. */
    private static void emptied(PanelDesk desk, ReviewCase full) throws Exception {
        ReviewCase less = full;
        for (FieldDefinition field : answered(desk.vocabulary())) {
            if (!field.key().equals(Fields.STATUS)) {
                less = less.withAnswers(less.answers().without(new AnswerKey(field.key(), 0)));
            }
        }
        ReviewCase saved = desk.cases().save(less);
        CaseChange change = desk.cases().history(full.id()).getFirst().change();
        assertThat(change.items()).hasSize(answered(desk.vocabulary()).size() - 1);
        assertThat(change.items())
                .allMatch(item -> item.before().isPresent() && item.after().isEmpty());
        ReviewCase back = change.inverse().applyTo(saved, desk.vocabulary().catalogue());
        assertThat(back.answers()).as("what was can be put back").isEqualTo(full.answers());
        desk.cases().save(back);
    }

    /** Somebody else of the panel, with a passphrase of their own. */
    private static PanelDesk as(Program program, PanelRole role) throws Exception {
        PanelMember member =
                new PanelMember(
                        new java.util.UUID(9, role.ordinal()),
                        Optional.of(role.name().toLowerCase(java.util.Locale.ROOT)),
                        "Somebody else",
                        "AGENCY_TYPE01",
                        role,
                        true);
        try (PanelDesk desk = program.open()) {
            desk.membership().save(member);
        }
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            KeyVault vault = CheapKeys.vault();
            try (StoreKey key = vault.unlock(program.store(), Program.USER, words).key()) {
                vault.add(
                        program.store(),
                        key,
                        KeyVault.Holder.of(member, member.userName().orElseThrow()),
                        words);
            }
            return program.wiring()
                    .care()
                    .open(program.store(), member.userName().orElseThrow(), words, Progress.none());
        }
    }

    private static void notReadBy(Program program, ReviewCase stored, PanelRole role)
            throws Exception {
        try (PanelDesk desk = as(program, role)) {
            ReviewCase seen = desk.cases().open(stored.id()).reviewCase();
            List<String> wrong = new ArrayList<>();
            for (FieldDefinition field : answered(desk.vocabulary())) {
                boolean there = seen.answers().get(field.key()).isPresent();
                if (there != desk.session().sight().of(field.sensitivity())) {
                    wrong.add(field.key() + " " + field.sensitivity() + " read: " + there);
                }
            }
            assertThat(wrong).as(role.name()).isEmpty();
        }
    }

    @Test
    void whatSomebodyMayNotReadTheyCannotHarm() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        ReviewCase stored;
        try (PanelDesk desk = program.open()) {
            ReviewCase full = desk.notification().accept(Cases.notified(desk, "Doyle"));
            for (FieldDefinition field : answered(desk.vocabulary())) {
                full = full.with(field.key(), Answer.of(value(field, desk)));
            }
            stored = desk.cases().save(full);
        }
        try (PanelDesk desk = as(program, PanelRole.DEPUTY)) {
            ReviewCase seen = desk.cases().open(stored.id()).reviewCase();
            desk.cases().save(seen.with(Fields.NARRATIVE, Answer.of(new Value.Text("Otherwise."))));
        }
        try (PanelDesk desk = program.open()) {
            ReviewCase now = desk.cases().open(stored.id()).reviewCase();
            assertThat(CaseChange.between(stored, now).items())
                    .extracting(CaseChange.Item::item)
                    .containsExactly("answer:" + Fields.NARRATIVE + "#0");
        }
    }

    /** Fields that are no answers of their own, and where each of them is kept. */
    private static final Map<String, List<String>> PLACES =
            Map.ofEntries(
                    at(CaseLink.class, "type", "case.linkedCases"),
                    at(SubstanceEvidence.class, "substance", "substance.substance"),
                    at(SubstanceEvidence.class, "asWritten", "substance.asWritten"),
                    at(SubstanceEvidence.class, "stage", "substance.stage"),
                    at(SubstanceEvidence.class, "role", "substance.role"),
                    at(SubstanceEvidence.class, "source", "substance.source"),
                    at(SubstanceEvidence.class, "prescribed", "substance.prescribed"),
                    at(SubstanceEvidence.class, "route", "substance.route"),
                    at(SubstanceEvidence.class, "appearance", "substance.form"),
                    at(SubstanceEvidence.class, "unexpected", "substance.unexpected"),
                    at(SubstanceEvidence.class, "matrix", "substance.matrix"),
                    at(SubstanceEvidence.class, "concentration", "substance.concentration"),
                    at(SubstanceEvidence.class, "laboratory", "substance.laboratory"),
                    at(SubstanceEvidence.class, "certificateLine", "substance.certificateLine"),
                    at(FactorFinding.class, "factor", "review.factors"),
                    at(FactorFinding.class, "influence", "review.influence"),
                    at(FactorFinding.class, "note", "review.evidenceNote"),
                    at(FactorFinding.class, "modifiable", "review.modifiable"),
                    at(AgencyReturn.class, "agency", "request.agency"),
                    at(AgencyReturn.class, "contact", "request.contact"),
                    at(AgencyReturn.class, "sent", "request.sent"),
                    at(AgencyReturn.class, "status", "request.status"),
                    at(AgencyReturn.class, "reminders", "request.reminders"),
                    at(AgencyReturn.class, "received", "request.received"),
                    at(AgencyReturn.class, "recordsHeld", "request.recordsHeld"),
                    at(AgencyReturn.class, "content", "request.content"),
                    at(AgencyReturn.class, "disclosure", "request.disclosure"),
                    at(AgencyReturn.class, "file", "request.file"),
                    at(ChronologyEntry.class, "date", "chronology.date"),
                    at(ChronologyEntry.class, "event", "chronology.event"),
                    at(ChronologyEntry.class, "what", "chronology.what"),
                    at(ChronologyEntry.class, "fromReturn", "chronology.source"),
                    at(ChronologyEntry.class, "missed", "chronology.flags"),
                    at(ChronologyEntry.class, "tier", "chronology.tier"),
                    at(Meeting.class, "discussions", "review.meeting"),
                    at(CaseDiscussion.class, "presenter", "review.presenter"),
                    at(CaseDiscussion.class, "summary", "review.summary"),
                    at(CaseDiscussion.class, "wentWell", "review.wentWell"),
                    at(CaseDiscussion.class, "different", "review.different"),
                    at(CaseDiscussion.class, "preventability", "review.preventability"),
                    at(CaseDiscussion.class, "confidence", "review.confidence"),
                    at(CaseDiscussion.class, "disagreement", "review.disagreement"),
                    at(CaseDiscussion.class, "learning", "review.learning"),
                    at(CaseDiscussion.class, "themes", "review.themes"),
                    at(CaseDiscussion.class, "returnOn", "review.returnToPanel"),
                    at(Recommendation.class, "wording", "recommendation.wording"),
                    at(Recommendation.class, "reference", "recommendation.reference"),
                    at(Recommendation.class, "reach", "recommendation.level"),
                    at(Recommendation.class, "reviewCase", "recommendation.comesFrom"),
                    at(Recommendation.class, "ownerPerson", "recommendation.owner"),
                    at(Recommendation.class, "accepted", "recommendation.accepted"),
                    at(PanelAction.class, "wording", "recommendation.steps"),
                    at(Recommendation.class, "due", "recommendation.due"),
                    at(PanelStore.ActionNote.class, "text", "recommendation.progress"),
                    at(Recommendation.class, "status", "recommendation.status"),
                    at(Recommendation.class, "evidence", "recommendation.evidence"),
                    at(Recommendation.class, "effectMeasure", "recommendation.effectMeasure"),
                    at(Recommendation.class, "escalated", "recommendation.escalated"),
                    at(Meeting.class, "date", "meeting.when"),
                    at(Meeting.class, "chair", "meeting.officers"),
                    at(Meeting.class, "attendance", "meeting.attendance"),
                    at(Meeting.class, "interests", "meeting.interests"),
                    at(Attendance.class, "confidentialityAccepted", "meeting.confidentiality"),
                    at(Meeting.class, "agenda", "meeting.items"),
                    at(AgendaItem.class, "discussion", "meeting.discussion"),
                    at(Meeting.class, "version", "meeting.version"),
                    at(PanelStore.Release.class, "recipient", "meeting.distribution"),
                    at(AlertReport.class, "received", "alert.received"),
                    at(AlertReport.class, "criterion", "alert.criterion"),
                    at(AlertReport.class, "substance", "alert.substance"),
                    at(DrugAlert.class, "cases", "alert.linkedCases"),
                    at(AlertReport.class, "evidence", "alert.evidenceLevel"),
                    at(DrugAlert.class, "scores", "alert.scores"),
                    at(DrugAlert.class, "decision", "alert.decision"),
                    at(DrugAlert.class, "grade", "alert.grade"),
                    at(DrugAlert.class, "audience", "alert.audience"),
                    at(DrugAlert.class, "text", "alert.text"),
                    at(DrugAlert.class, "dates", "alert.dates"),
                    at(DrugAlert.class, "reached", "alert.reached"),
                    at(ReviewCase.class, "reference", "case.reference"),
                    at(MinutesView.CasePage.class, "label", "case.publicLabel"),
                    at(Revision.class, "change", "governance.changes"),
                    at(AuditTrail.Entry.class, "intent", "governance.views"));

    /** What belongs to a field beside its value. */
    private static final List<Map.Entry<String, List<String>>> BESIDE =
            List.of(
                    at(Recommendation.class, "acceptedReason", "recommendation.accepted"),
                    at(FollowThrough.class, "repliedOn", "recommendation.accepted"),
                    at(FollowThrough.class, "lookedOn", "recommendation.effectMeasure"));

    /** What the sharing log will hold; nothing keeps it yet. */
    private static final Set<String> NOT_YET = Set.of("governance.sharing");

    private static Map.Entry<String, List<String>> at(
            Class<? extends Record> record, String component, String field) {
        assertThat(
                        java.util.Arrays.stream(record.getRecordComponents())
                                .map(java.lang.reflect.RecordComponent::getName))
                .as(field)
                .contains(component);
        return Map.entry(field, List.of(record.getSimpleName(), component));
    }

    @Test
    void everyFieldIsAnAnswerWorkedOutOrKeptInARecordOfItsOwn() {
        Vocabulary vocabulary = new Program(folder).wiring().vocabulary();
        assertThat(vocabulary.catalogue().fields()).hasSize(281);
        assertThat(BESIDE).allMatch(place -> PLACES.containsKey(place.getKey()));
        for (FieldDefinition field : vocabulary.catalogue().fields()) {
            String key = field.key().text();
            assertThat(field.label()).as(key).isNotBlank();
            assertThat(field.help()).as(key).hasSizeGreaterThan(20);
            boolean kept = PLACES.containsKey(key);
            switch (field.storage()) {
                case ANSWER -> assertThat(field.answered() && !kept).as(key).isTrue();
                case DERIVED -> assertThat(field.answered() || kept).as(key).isFalse();
                default ->
                        assertThat(kept != NOT_YET.contains(key) && !field.answered())
                                .as(key)
                                .isTrue();
            }
        }
    }
}
