package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.casework.PatternDecisions.About;
import vigil.casework.PatternDecisions.Event;
import vigil.casework.PatternDecisions.Raising;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.pattern.Claim;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.FindingRecord;
import vigil.domain.pattern.Standing;
import vigil.patterns.Level;
import vigil.patterns.Parked;
import vigil.patterns.Slice;

/** What a panel decides about a finding, and who may. */
class PatternDecisionsTest {

    private static final String KEY = "COMBINATION/SUBSTANCE:A|SUBSTANCE:B//";
    private static final Standing SIX =
            new Standing(6, 100, OptionalDouble.of(2.5), Claim.POSSIBLE, "CONFIRMED");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final MemoryStore store =
            new MemoryStore(Fixture.PROFILE, Fixture.VOCABULARY, Fixture.CLOCK);

    private PanelDesk desk(PanelRole role) {
        return MemoryStoreDesk.open(
                store,
                new PanelMember(
                        new UUID(9, role.ordinal()),
                        Optional.of(role.name().toLowerCase(java.util.Locale.ROOT)),
                        "Robin " + role,
                        "AGENCY_TYPE17",
                        role,
                        true),
                Fixture.VOCABULARY,
                Fixture.noDocuments(),
                Fixture.CLOCK);
    }

    private PanelDesk later(LocalDate day) {
        return MemoryStoreDesk.open(
                store,
                new PanelMember(
                        new UUID(9, 99),
                        Optional.of("late"),
                        "Late",
                        "AGENCY_TYPE17",
                        PanelRole.COORDINATOR,
                        true),
                Fixture.VOCABULARY,
                Fixture.noDocuments(),
                Clock.fixed(
                        day.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC),
                        ZoneId.of("Europe/London")));
    }

    private static About about(int version) {
        return new About(KEY, "Six deaths had both.", SIX, version);
    }

    private static Disposition now(PanelDesk desk) throws Refused {
        return desk.patternDecisions().memory().disposition(KEY);
    }

    private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call);
    }

    private Meeting plan(PanelDesk desk) throws Refused {
        return desk.meetings()
                .save(
                        desk.meetings()
                                .draft(
                                        "December",
                                        TODAY.plusDays(12),
                                        List.of(),
                                        Map.of(AgendaKind.SURVEILLANCE, "What is being seen")));
    }

    @Test
    void aDecisionIsRememberedWithItsReasonFiguresAndAuditRow() throws Refused {
        PanelDesk desk = desk(PanelRole.CHAIR);
        desk.patternDecisions().dismiss(about(0), "  Known since last year ");

        assertThat(now(desk)).isEqualTo(Disposition.DISMISSED);
        FindingDecision held = desk.patternDecisions().memory().record(KEY).current().orElseThrow();
        assertThat(held.verdict().why()).isEqualTo("Known since last year");
        assertThat(held.standing()).isEqualTo(SIX);
        assertThat(held.said()).isEqualTo("Six deaths had both.");
        AuditTrail.Entry row = store.records().audit().latest("", 1).getFirst();
        assertThat(row.intent()).isEqualTo("SET_FINDING_ASIDE");
        assertThat(row.subject()).isEqualTo(KEY);
        assertThat(row.detail()).isEqualTo("Dismissed").doesNotContain("Known");
    }

    @Test
    void theAuditDoesNotNameAnAddress() throws Refused {
        PanelDesk desk = desk(PanelRole.COORDINATOR);
        desk.patternDecisions().watch(new About("SAME_PLACE///p0190-secret", "", SIX, 0));
        assertThat(store.records().audit().latest("", 1).getFirst().subject())
                .isEqualTo("SAME_PLACE");
    }

    @Test
    void nothingIsSetAsideWithoutAReasonOrUntilADayThatIsOver() {
        PatternDecisions decisions = desk(PanelRole.COORDINATOR).patternDecisions();
        assertThat(refused(() -> decisions.dismiss(about(0), " \n")).problem())
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        p -> assertThat(p.field()).isEqualTo("finding.reason"));
        assertThat(refused(() -> decisions.snooze(about(0), TODAY, "why")).problem())
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        p -> assertThat(p.field()).isEqualTo("finding.until"));
        assertThat(store.records().findings().decisions()).isEmpty();
    }

    @Test
    void whatIsSnoozedComesBackOnItsDay() throws Refused {
        desk(PanelRole.CHAIR).patternDecisions().snooze(about(0), TODAY.plusDays(10), "later");

        assertThat(now(later(TODAY.plusDays(9)))).isEqualTo(Disposition.SNOOZED);
        assertThat(now(later(TODAY.plusDays(10)))).isEqualTo(Disposition.OPEN);
        assertThat(later(TODAY.plusDays(10)).patternDecisions().all()).isEmpty();
    }

    @Test
    void whoDecidesOnWhatSomebodyElseHasDecidedMeanwhileIsTold() throws Refused {
        desk(PanelRole.CHAIR).patternDecisions().watch(about(0));
        PatternDecisions second = desk(PanelRole.COORDINATOR).patternDecisions();

        assertThat(refused(() -> second.dismiss(about(0), "no")).problem())
                .isInstanceOf(Problem.DecidedMeanwhile.class);
        assertThat(now(desk(PanelRole.CHAIR))).isEqualTo(Disposition.WATCHED);
        second.dismiss(about(1), "no");
        assertThat(now(desk(PanelRole.CHAIR))).isEqualTo(Disposition.DISMISSED);
    }

    @Test
    void takingBackRestoresWhatHeldBeforeAndKeepsBothRows() throws Refused {
        PatternDecisions decisions = desk(PanelRole.COORDINATOR).patternDecisions();
        FindingDecision watched = decisions.watch(about(0));
        FindingDecision dismissed = decisions.dismiss(about(1), "no");
        decisions.undo(dismissed);

        assertThat(now(desk(PanelRole.COORDINATOR))).isEqualTo(Disposition.WATCHED);
        assertThat(store.records().findings().decisions(KEY)).hasSize(3);
        assertThat(refused(() -> decisions.undo(dismissed)).problem())
                .isInstanceOf(Problem.DecidedMeanwhile.class);
        decisions.undo(watched);
        assertThat(now(desk(PanelRole.COORDINATOR))).isEqualTo(Disposition.OPEN);
        assertThat(decisions.history(KEY))
                .hasSize(4)
                .filteredOn(e -> e instanceof Event.Decided d && d.undone())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(PanelRole.class)
    void whoMaySeePatternsMayWatchButOnlyChairAndCoordinatorSetAside(PanelRole role)
            throws Refused {
        PatternDecisions decisions = desk(role).patternDecisions();
        boolean sees =
                java.util.EnumSet.of(
                                PanelRole.COORDINATOR,
                                PanelRole.DEPUTY,
                                PanelRole.CHAIR,
                                PanelRole.PANEL_MEMBER,
                                PanelRole.POLICE_LEAD,
                                PanelRole.ANALYST,
                                PanelRole.CALDICOTT_GUARDIAN)
                        .contains(role);
        boolean decides = role == PanelRole.CHAIR || role == PanelRole.COORDINATOR;
        int version = 0;
        if (sees) {
            decisions.watch(about(version++));
        } else {
            assertThat(refused(() -> decisions.watch(about(0))).problem())
                    .isInstanceOf(Problem.NotPermitted.class);
            assertThat(refused(decisions::memory).problem())
                    .isInstanceOf(Problem.NotPermitted.class);
        }
        int next = version;
        if (decides) {
            decisions.dismiss(about(next), "no");
        } else {
            assertThat(refused(() -> decisions.dismiss(about(next), "no")).problem())
                    .isInstanceOf(Problem.NotPermitted.class);
        }
        assertThat(decisions.may(Intent.WATCH_FINDING)).isEqualTo(sees);
        assertThat(decisions.may(Intent.SET_FINDING_ASIDE)).isEqualTo(decides);
        assertThat(decisions.may(Intent.RAISE_FINDING)).isEqualTo(decides);
        assertThat(store.records().findings().decisions())
                .hasSize((sees ? 1 : 0) + (decides ? 1 : 0));
    }

    @Test
    void aMemberMayStopWatchingButNotTakeUpWhatTheChairDismissed() throws Refused {
        PatternDecisions member = desk(PanelRole.PANEL_MEMBER).patternDecisions();
        member.watch(about(0));
        member.takeUp(about(1), "");
        assertThat(now(desk(PanelRole.PANEL_MEMBER))).isEqualTo(Disposition.OPEN);
        desk(PanelRole.CHAIR).patternDecisions().dismiss(about(2), "no");
        assertThat(refused(() -> member.takeUp(about(3), "")).problem())
                .isInstanceOf(Problem.NotPermitted.class);
    }

    @Test
    void aRaisedFindingIsAnItemOfTheAgendaAndLeavesItWhenTakenBack() throws Refused {
        PanelDesk desk = desk(PanelRole.COORDINATOR);
        assertThat(desk.patternDecisions().planned()).isEmpty();
        Meeting meeting = plan(desk);
        assertThat(desk.patternDecisions().planned()).hasSize(1);

        FindingDecision raised =
                desk.patternDecisions()
                        .raise(about(0), new Raising(meeting.id(), "Together: A and B", "Six."));

        List<AgendaItem> agenda = desk.meetings().open(meeting.id()).agenda();
        int standing = place(agenda, "What is being seen");
        assertThat(place(agenda, "Together: A and B")).isEqualTo(standing + 1);
        assertThat(agenda.get(standing + 1).kind()).isEqualTo(AgendaKind.SURVEILLANCE);
        assertThat(agenda.get(standing + 1).discussion()).isEqualTo("Six.");
        assertThat(now(desk)).isEqualTo(Disposition.RAISED);
        assertThat(((Event.Decided) desk.patternDecisions().history(KEY).getFirst()).meeting())
                .isEqualTo("December");

        desk.patternDecisions().undo(raised);
        assertThat(desk.meetings().open(meeting.id()).agenda()).isEqualTo(meeting.agenda());
        assertThat(now(desk)).isEqualTo(Disposition.OPEN);
    }

    private static int place(List<AgendaItem> agenda, String title) {
        return agenda.stream().map(AgendaItem::title).toList().indexOf(title);
    }

    @Test
    void aRefusedRaiseLeavesTheAgendaAsItWas() throws Refused {
        PanelDesk desk = desk(PanelRole.COORDINATOR);
        Meeting meeting = plan(desk);
        desk.patternDecisions().watch(about(0));
        assertThat(
                        refused(() ->
                                        desk.patternDecisions()
                                                .raise(
                                                        about(0),
                                                        new Raising(meeting.id(), "T", "")))
                                .problem())
                .isInstanceOf(Problem.DecidedMeanwhile.class);
        assertThat(desk.meetings().open(meeting.id())).isEqualTo(meeting);
    }

    @Test
    void nothingIsRaisedToAMeetingWhoseMinutesAreAgreed() throws Refused {
        PanelDesk desk = desk(PanelRole.COORDINATOR);
        Meeting held = desk.meetings().save(plan(desk).withState(MeetingState.HELD));
        Meeting agreed = desk.meetings().save(held.withState(MeetingState.AGREED));
        assertThat(
                        refused(() ->
                                        desk.patternDecisions()
                                                .raise(about(0), new Raising(agreed.id(), "T", "")))
                                .problem())
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void growthIsJudgedAgainstTheSameDeathsOnly() throws Refused {
        PanelDesk desk = desk(PanelRole.CHAIR);
        desk.patternDecisions().dismiss(about(0), "no");
        PanelMemory memory = desk.patternDecisions().memory();

        assertThat(memory.parked(Slice.everything()))
                .containsEntry(KEY, new Parked(6, Level.POSSIBLE));
        assertThat(memory.parked(Slice.everything().inAreas(java.util.Set.of("SHEFFIELD"))))
                .containsEntry(KEY, Parked.whatever());
        assertThat(new FindingRecord(KEY, memory.record(KEY).decisions()).version()).isEqualTo(1);
    }

    @Test
    void theClockOfADecisionIsTheDesks() throws Refused {
        FindingDecision made = desk(PanelRole.CHAIR).patternDecisions().watch(about(0));
        assertThat(made.at()).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
    }
}
