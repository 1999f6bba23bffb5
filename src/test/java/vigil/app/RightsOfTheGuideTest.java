package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.ActionTracking;
import vigil.casework.CaseRow;
import vigil.casework.Emergencies;
import vigil.casework.EmergencyStore;
import vigil.casework.FollowUps;
import vigil.casework.KeyVault;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.PatternQuestions;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.casework.Reports;
import vigil.casework.StoreKey;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.keys.CheapKeys;
import vigil.patterns.Slice;
import vigil.patterns.questions.Question;

/** What the table of rights does not say by itself: whose agenda, interests, emergencies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsOfTheGuideTest {

    private static final List<PanelRole> ROLES =
            List.of(
                    PanelRole.DEPUTY,
                    PanelRole.CHAIR,
                    PanelRole.PANEL_MEMBER,
                    PanelRole.SECRETARIAT,
                    PanelRole.POLICE_LEAD,
                    PanelRole.CALDICOTT_GUARDIAN);

    @TempDir static Path folder;

    private Program program;
    private ReviewCase discussed;
    private ReviewCase ready;
    private ReviewCase elsewhere;
    private Meeting meeting;

    @BeforeAll
    void aPanelWithTwoMeetings() throws Exception {
        program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            for (PanelRole role : ROLES) {
                desk.membership().save(member(role));
            }
            discussed = notified(desk, "Doyle", "CASE_STATUS02", "CASE_STATUS04");
            ready = notified(desk, "Quill", "CASE_STATUS02", "CASE_STATUS04", "CASE_STATUS05");
            elsewhere = notified(desk, "Marsh", "CASE_STATUS02", "CASE_STATUS04");
            Meeting drafted = drafted(desk, discussed, LocalDate.of(2026, 12, 1));
            UUID deputy =
                    drafted.attendance().stream()
                            .filter(a -> a.member().equals(Optional.of(id(PanelRole.DEPUTY))))
                            .findFirst()
                            .map(Attendance::id)
                            .orElseThrow();
            meeting =
                    desk.meetings()
                            .save(
                                    drafted.withInterests(
                                            List.of(
                                                    new DeclaredInterest(
                                                            deputy, discussed.id(), "", true))));
            Meeting other = drafted(desk, elsewhere, LocalDate.of(2026, 12, 8));
            desk.meetings()
                    .save(
                            other.withAttendance(
                                    other.attendance().stream()
                                            .filter(a ->
                                                    !a.member()
                                                            .equals(
                                                                    Optional.of(
                                                                            id(
                                                                                    PanelRole
                                                                                            .PANEL_MEMBER))))
                                            .toList()));
        }
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            KeyVault vault = CheapKeys.vault();
            try (StoreKey key = vault.unlock(program.store(), Program.USER, words).key()) {
                for (PanelRole role : ROLES) {
                    PanelMember member = member(role);
                    vault.add(
                            program.store(),
                            key,
                            KeyVault.Holder.of(member, member.userName().orElseThrow()),
                            words);
                }
            }
        }
    }

    private static UUID id(PanelRole role) {
        return new UUID(9, role.ordinal());
    }

    private static PanelMember member(PanelRole role) {
        return new PanelMember(
                id(role),
                Optional.of(role.name().toLowerCase(Locale.ROOT)),
                "Person " + role.ordinal(),
                "AGENCY_TYPE01",
                role,
                true,
                true);
    }

    private static ReviewCase notified(PanelDesk desk, String surname, String... statuses)
            throws Refused {
        ReviewCase made = desk.notification().accept(Cases.notified(desk, surname));
        made =
                desk.cases()
                        .save(
                                made.withReturns(
                                        List.of(
                                                AgencyReturn.ask(
                                                        desk.newId(),
                                                        "AGENCY_TYPE01",
                                                        LocalDate.of(2026, 8, 1),
                                                        LocalDate.of(2026, 8, 20)))));
        for (String status : statuses) {
            made = desk.cases().save(made.with(Fields.STATUS, Answer.of(new Value.Code(status))));
        }
        return made;
    }

    private static Meeting drafted(PanelDesk desk, ReviewCase about, LocalDate day) throws Refused {
        List<CaseRow> rows =
                desk.cases().list().stream().filter(r -> r.id().equals(about.id())).toList();
        return desk.meetings().draft("Panel", day, rows, Map.of());
    }

    private PanelDesk as(PanelRole role) throws Exception {
        try (Passphrase words = Passphrase.of(Program.PASSPHRASE.toCharArray())) {
            return program.wiring()
                    .care()
                    .open(
                            program.store(),
                            role.name().toLowerCase(Locale.ROOT),
                            words,
                            Progress.none());
        }
    }

    private static Problem refusal(ThrowingCallable deed) {
        List<Problem> said = new ArrayList<>();
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(Refused.class, refused -> said.add(refused.problem()));
        return said.getFirst();
    }

    private static List<CaseId> ids(List<CaseRow> rows) {
        return rows.stream().map(CaseRow::id).toList();
    }

    @Test
    void aPanelMemberReadsTheCasesOfMeetingsTheyAreInvitedToAndNoOthers() throws Exception {
        try (PanelDesk desk = as(PanelRole.PANEL_MEMBER)) {
            assertThat(ids(desk.cases().list())).containsExactly(discussed.id());
            assertThat(desk.cases().open(discussed.id()).reviewCase().reference())
                    .isEqualTo(discussed.reference());
            assertThat(refusal(() -> desk.cases().open(elsewhere.id())))
                    .isInstanceOf(Problem.NotOnAgenda.class);
        }
        try (PanelDesk desk = as(PanelRole.SECRETARIAT)) {
            assertThat(ids(desk.cases().list()))
                    .containsExactlyInAnyOrder(discussed.id(), elsewhere.id());
        }
    }

    @Test
    void whoeverPlansIsOfferedReadyCasesByTheirReferenceAndNothingElseOfThem() throws Exception {
        try (PanelDesk desk = as(PanelRole.SECRETARIAT)) {
            CaseRow offered =
                    desk.meetings().candidates().stream()
                            .filter(row -> row.id().equals(ready.id()))
                            .findFirst()
                            .orElseThrow();
            assertThat(offered.reference()).isEqualTo(ready.reference());
            assertThat(offered.name()).isEmpty();
            assertThat(offered.death()).isEmpty();
            assertThat(
                            desk.preparation()
                                    .outlook(
                                            Optional.empty(),
                                            LocalDate.of(2026, 12, 15),
                                            4,
                                            Progress.none())
                                    .cases())
                    .anyMatch(one -> one.row().id().equals(ready.id()));
            assertThat(refusal(() -> desk.cases().open(ready.id())))
                    .isInstanceOf(Problem.NotOnAgenda.class);
        }
        try (PanelDesk desk = as(PanelRole.PANEL_MEMBER)) {
            assertThat(ids(desk.meetings().candidates())).doesNotContain(ready.id());
        }
    }

    @Test
    void aDeclaredInterestLeavesNoTraceInAlertsAndRequestLists() throws Exception {
        DrugAlert about;
        try (PanelDesk desk = program.open()) {
            about =
                    desk.alerts()
                            .save(
                                    desk.alerts()
                                            .begin()
                                            .withReport(AlertReport.on(LocalDate.of(2026, 8, 1)))
                                            .withCases(List.of(discussed.id(), ready.id())));
            assertThat(desk.waiting().picture(Progress.none()).requests())
                    .anyMatch(open -> open.reviewCase().equals(discussed.id()));
        }
        UUID alert = about.id();
        try (PanelDesk desk = as(PanelRole.DEPUTY)) {
            assertThat(ids(desk.cases().list()))
                    .containsExactlyInAnyOrder(ready.id(), elsewhere.id());
            DrugAlert seen =
                    desk.alerts().all().stream()
                            .filter(a -> a.id().equals(alert))
                            .findFirst()
                            .orElseThrow();
            assertThat(seen.cases()).containsExactly(ready.id());
            assertThat(desk.alerts().save(seen).cases()).containsExactly(ready.id());
            assertThat(desk.waiting().picture(Progress.none()).requests())
                    .isNotEmpty()
                    .noneMatch(open -> open.reviewCase().equals(discussed.id()));
            assertThat(desk.today().picture().overdueReturns())
                    .isNotEmpty()
                    .noneMatch(late -> late.reviewCase().equals(discussed.id()));
        }
        try (PanelDesk desk = program.open()) {
            assertThat(
                            desk.alerts().all().stream()
                                    .filter(a -> a.id().equals(alert))
                                    .findFirst()
                                    .orElseThrow()
                                    .cases())
                    .as("what was hidden from who saved it is not lost")
                    .containsExactlyInAnyOrder(discussed.id(), ready.id());
        }
    }

    @Test
    void aDeclaredInterestLeavesNoTraceInActionsAndRecommendations() throws Exception {
        String reference = discussed.reference().text();
        List<String> traces =
                List.of("About it", "Advice of it", "From its advice", "Of " + reference);
        PanelAction longer;
        try (PanelDesk desk = program.open()) {
            ActionTracking tracking = desk.actions();
            tracking.save(
                    Reworded.action(
                            action(desk, Optional.empty(), Optional.of(discussed)), traces.get(0)));
            Recommendation of =
                    tracking.save(
                            Reworded.advice(
                                    tracking.newRecommendation(
                                            Optional.empty(), Optional.of(discussed.id())),
                                    traces.get(1)));
            tracking.save(
                    Reworded.action(
                            action(desk, Optional.of(of.id()), Optional.empty()), traces.get(2)));
            tracking.save(
                    Reworded.action(
                            action(desk, Optional.empty(), Optional.empty()), traces.get(3)));
            longer =
                    tracking.save(
                            Reworded.action(
                                    action(desk, Optional.empty(), Optional.of(ready)),
                                    "Of " + reference + "7"));
            tracking.note(longer, "As with " + reference.toLowerCase(Locale.ROOT));
            assertThat(wordings(desk)).containsAll(traces);
            assertThat(tracking.notes(longer.id())).hasSize(1);
        }
        try (PanelDesk desk = as(PanelRole.DEPUTY)) {
            assertThat(wordings(desk))
                    .contains(longer.wording())
                    .doesNotContainAnyElementsOf(traces);
            assertThat(desk.actions().notes(longer.id())).isEmpty();
            FollowUps.Picture picture = desk.followUps().picture(Progress.none());
            assertThat(picture.actions())
                    .extracting(PanelAction::wording)
                    .doesNotContainAnyElementsOf(traces);
            assertThat(picture.recommendations()).isEmpty();
            assertThat(desk.today().picture().openActions())
                    .isEqualTo(desk.actions().actions().size());
        }
    }

    @Test
    void aDeclaredInterestLeavesNoTraceInMinutesQuestionsAndWhereSomethingIsWritten()
            throws Exception {
        PanelAction about;
        PanelAction open;
        Meeting other;
        try (PanelDesk desk = program.open()) {
            ActionTracking tracking = desk.actions();
            about =
                    tracking.save(
                            Reworded.action(
                                    action(desk, Optional.empty(), Optional.of(discussed)),
                                    "Ask at the ironmonger"));
            open =
                    tracking.save(
                            Reworded.action(
                                    action(desk, Optional.empty(), Optional.of(elsewhere)),
                                    "Ask at the bakery"));
            other =
                    desk.meetings()
                            .save(
                                    drafted(desk, elsewhere, LocalDate.of(2026, 12, 9))
                                            .withAttendance(List.of()) // opens it to nobody else
                                            .withState(MeetingState.HELD));
            assertThat(inMinutes(desk, other)).contains(about.reference(), open.reference());
            assertThat(questioned(desk)).contains(discussed.reference().text());
        }
        int all;
        try (PanelDesk desk = program.open()) {
            all = actionsAsked(desk);
        }
        Publication.Leak leak =
                new Publication.Leak("ironmonger", "Ask at the ironmonger", "text", 1);
        try (PanelDesk desk = as(PanelRole.DEPUTY)) {
            assertThat(inMinutes(desk, other))
                    .contains(open.reference())
                    .doesNotContain(about.reference());
            assertThat(desk.publication().whereWritten(other.id(), leak)).isEmpty();
            assertThat(questioned(desk)).doesNotContain(discussed.reference().text());
            assertThat(actionsAsked(desk)).isLessThan(all);
        }
        try (PanelDesk desk = program.open()) {
            assertThat(desk.publication().whereWritten(other.id(), leak)).isPresent();
            Meeting agreed =
                    desk.meetings()
                            .save(desk.meetings().open(other.id()).withState(MeetingState.AGREED));
            desk.minutesVersions().lock(agreed.id(), Progress.none());
            assertThat(inMinutes(desk, other)).contains(about.reference(), open.reference());
        }
        try (PanelDesk desk = as(PanelRole.DEPUTY)) {
            assertThat(inMinutes(desk, other))
                    .as("also of minutes that were locked")
                    .contains(open.reference())
                    .doesNotContain(about.reference());
        }
        try (PanelDesk desk = program.open()) {
            assertThat(desk.minutesVersions().locked(other.id(), 1)).isPresent();
            Meeting before = desk.meetings().open(meeting.id());
            UUID me = desk.session().member().id();
            UUID mine =
                    before.attendance().stream()
                            .filter(a -> a.member().equals(Optional.of(me)))
                            .findFirst()
                            .map(Attendance::id)
                            .orElseThrow();
            List<DeclaredInterest> more = new ArrayList<>(before.interests());
            more.add(new DeclaredInterest(mine, discussed.id(), "", true));
            Meeting declared = desk.meetings().save(before.withInterests(more));
            assertThat(desk.minutesVersions().locked(other.id(), 1)).isEmpty();
            desk.meetings().save(declared.withInterests(before.interests()));
        }
    }

    private static List<String> inMinutes(PanelDesk desk, Meeting of) throws Refused {
        return desk
                .publication()
                .prepare(of.id(), OutputTier.REDACTED, Progress.none())
                .view()
                .actions()
                .stream()
                .map(line -> line.reference())
                .toList();
    }

    private static Set<String> questioned(PanelDesk desk) throws Refused {
        PatternQuestions.Found found = desk.questions().answer(Slice.everything(), Progress.none());
        Set<String> named = new HashSet<>(found.cases().keySet());
        found.answers().forEach(answered -> named.addAll(answered.cases()));
        return named;
    }

    private static int actionsAsked(PanelDesk desk) throws Refused {
        return desk.questions().answer(Slice.everything(), Progress.none()).answers().stream()
                .filter(answered -> answered.question() == Question.ACTIONS)
                .mapToInt(answered -> (int) answered.figures().getFirst().known())
                .sum();
    }

    private static List<String> wordings(PanelDesk desk) throws Refused {
        List<String> all = new ArrayList<>();
        desk.actions().actions().forEach(a -> all.add(a.wording()));
        desk.actions().recommendations().forEach(r -> all.add(r.wording()));
        return all;
    }

    private static PanelAction action(
            PanelDesk desk, Optional<UUID> recommendation, Optional<ReviewCase> about) {
        return desk.actions()
                .newAction(recommendation, Optional.empty(), about.map(ReviewCase::id));
    }

    @Test
    void theChairTagsFactorsAndNothingElseAndTheDeputyTagsNone() throws Exception {
        try (PanelDesk desk = as(PanelRole.CHAIR)) {
            ReviewCase read = desk.cases().open(elsewhere.id()).reviewCase();
            FactorFinding factor =
                    new FactorFinding(
                            desk.newId(),
                            desk.vocabulary().offeredFactors().getFirst().code(),
                            Influence.ofGrade(1),
                            Optional.empty(),
                            "");
            ReviewCase tagged = desk.cases().save(read.withFactors(List.of(factor)));
            assertThat(desk.cases().open(elsewhere.id()).reviewCase().factors())
                    .containsExactly(factor);
            assertThat(
                            refusal(() ->
                                    desk.cases()
                                            .save(
                                                    tagged.with(
                                                            Fields.NARRATIVE,
                                                            Answer.of(new Value.Text("Other"))))))
                    .isEqualTo(new Problem.NotPermitted("WRITE_CASES"));
        }
        try (PanelDesk desk = as(PanelRole.DEPUTY)) {
            ReviewCase read = desk.cases().open(elsewhere.id()).reviewCase();
            assertThat(refusal(() -> desk.cases().save(read.withFactors(List.of()))))
                    .isEqualTo(new Problem.NotPermitted("WRITE_FACTORS"));
        }
    }

    @Test
    void theDeputyPublishesNothingAndThePoliceLeadOnlyTheThreatSheet() throws Exception {
        try (PanelDesk desk = as(PanelRole.DEPUTY)) {
            assertThat(
                            refusal(() ->
                                    desk.publication()
                                            .prepare(
                                                    meeting.id(),
                                                    OutputTier.PUBLIC,
                                                    Progress.none())))
                    .isEqualTo(new Problem.NotPermitted("RELEASE_PUBLIC"));
            assertThat(desk.reportPacks().may(OutputTier.PUBLIC)).isFalse();
            assertThat(desk.reportPacks().may(OutputTier.REDACTED)).isTrue();
        }
        try (PanelDesk desk = as(PanelRole.POLICE_LEAD)) {
            assertThat(desk.reportPacks().may(new Reports.Wanted.Threat())).isTrue();
            assertThat(desk.reportPacks().may(new Reports.Wanted.Annual())).isFalse();
        }
    }

    @Test
    void aClosedCaseOpensInAnEmergencyWithAReasonThatOthersAreToldAndLookAt() throws Exception {
        UUID own;
        try (PanelDesk desk = as(PanelRole.DEPUTY)) {
            assertThat(refusal(() -> desk.emergencies().open(discussed.reference().text(), "help")))
                    .isInstanceOf(Problem.EmergencyReasonMissing.class);
            assertThat(
                            refusal(() ->
                                    desk.emergencies()
                                            .open(ready.reference().text(), "A long reason")))
                    .isEqualTo(new Problem.NoEmergency(ready.reference().text()));
            Emergencies.Opened opened =
                    desk.emergencies()
                            .open(discussed.reference().text(), "A child is in the flat now");
            own = opened.opening().id();
            assertThat(opened.opening().barred()).isEqualTo(EmergencyStore.Barred.INTEREST);
            assertThat(opened.until()).isEqualTo(opened.opening().at().plusSeconds(1800));
            assertThat(opened.reviewCase().answers().text(Fields.SURNAME)).isEqualTo("Doyle");
            assertThat(refusal(() -> desk.cases().open(discussed.id())))
                    .as("it opens once, not from then on")
                    .isInstanceOf(Problem.CaseClosed.class);
            assertThat(desk.emergencies().waiting()).isEmpty();
        }
        try (PanelDesk desk = as(PanelRole.PANEL_MEMBER)) {
            Emergencies.Opened opened =
                    desk.emergencies()
                            .open(ready.reference().text(), "Same hostel, people at risk");
            assertThat(opened.opening().barred()).isEqualTo(EmergencyStore.Barred.AGENDA);
            assertThat(opened.reviewCase().answers().text(Fields.SURNAME))
                    .as("no emergency gives a key")
                    .isEmpty();
        }
        try (PanelDesk desk = program.open()) {
            assertThat(desk.emergencies().waiting()).hasSize(2);
            assertThat(refusal(() -> desk.emergencies().review(own, "")))
                    .as("the guardian looks at it")
                    .isEqualTo(new Problem.NotPermitted("REVIEW_EMERGENCIES"));
            assertThat(desk.audit().ofCase(discussed.reference(), 1).getFirst().detail())
                    .isEqualTo("barred INTEREST: A child is in the flat now");
        }
        try (PanelDesk desk = as(PanelRole.CALDICOTT_GUARDIAN)) {
            desk.emergencies().review(own, "Right to do so");
            assertThat(desk.emergencies().waiting()).hasSize(1);
            assertThat(refusal(() -> desk.emergencies().review(own, "")))
                    .isInstanceOf(Problem.AlreadyAnswered.class);
        }
        assertThat(program.wiring()).isNotNull();
    }
}
