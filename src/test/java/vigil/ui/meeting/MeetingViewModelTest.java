package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingMerge.Choice;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.MeetingViewModel.Keeping;

class MeetingViewModelTest {

    private static final UUID ID = MemoryStoreSample.meetingId(4);

    private final TestKit test = new TestKit();
    private final InlineWork work = new InlineWork();
    private final Kit kit = test.with(work);
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);
    private MeetingViewModel model = open(MemoryStoreSample.SECRETARY);

    private PanelDesk desk(PanelMember member) {
        return MemoryStoreDesk.open(
                store, member, TestKit.vocabulary(), new TinyMinutes(), TestKit.CLOCK);
    }

    private MeetingViewModel open(PanelMember member) {
        MeetingViewModel opened = new MeetingViewModel(kit, desk(member), ID);
        opened.open(problem -> {
            throw new AssertionError(problem);
        });
        return opened;
    }

    @BeforeEach
    void opened() {
        assertThat(model.keeping().get()).isEqualTo(Keeping.KEPT);
    }

    private Meeting stored() {
        return store.records().panel().meeting(ID).orElseThrow();
    }

    private Meeting shown() {
        return model.meeting().get().orElseThrow();
    }

    private static Meeting titled(Meeting m, String title) {
        return m.withDetails(
                title, m.date(), m.startsAt(), m.venue(), m.chair(), m.secretary(), m.quorum());
    }

    private void title(String title) {
        model.change(m -> titled(m, title));
    }

    private void theyTitle(String title) {
        Meeting now = stored();
        assertThat(
                        store.records()
                                .panel()
                                .updateMeeting(titled(now, title).withVersion(now.version() + 1)))
                .isTrue();
    }

    @Test
    void aChangeIsStoredTwoSecondsAfterTheLastOne() {
        title("P");
        title("Pa");
        title("Panel, moved");

        assertThat(model.keeping().get()).isEqualTo(Keeping.WAITING);
        assertThat(stored().title()).isEqualTo("Panel meeting");
        assertThat(work.waiting())
                .singleElement()
                .satisfies(w -> assertThat(w.pause()).isEqualTo(Duration.ofSeconds(2)));
        work.passTime();

        assertThat(stored().title()).isEqualTo("Panel, moved");
        assertThat(stored().version()).isEqualTo(2);
        assertThat(model.keeping().get()).isEqualTo(Keeping.KEPT);
    }

    @Test
    void leavingAFieldStoresAtOnceAndNothingTwice() {
        title("Panel, moved");
        model.keep();
        model.keep();
        work.passTime();

        assertThat(stored().version()).isEqualTo(2);
        assertThat(store.records().audit().latest("", 1).getFirst().intent())
                .isEqualTo("SAVE_MEETING");
    }

    @Test
    void whatIsTypedWhileASaveIsUnderWayIsStoredAfterIt() {
        title("first");
        work.hold();
        model.keep();
        assertThat(model.keeping().get()).isEqualTo(Keeping.SAVING);
        title("second");
        model.dispose();
        work.release();

        assertThat(stored().title()).isEqualTo("second");
    }

    @Test
    void aFailureKeepsWhatWasTypedAndCanBeTriedAgain() {
        store.refuseWrites(new Problem.DiskFull(10, 1));
        title("not lost");
        work.passTime();

        assertThat(model.keeping().get()).isEqualTo(Keeping.FAILED);
        assertThat(model.trouble().get()).contains(new Problem.DiskFull(10, 1));
        assertThat(shown().title()).isEqualTo("not lost");
        store.allowWrites();
        model.keep();

        assertThat(stored().title()).isEqualTo("not lost");
        assertThat(model.keeping().get()).isEqualTo(Keeping.KEPT);
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void anotherPersonsChangeElsewhereIsTakenInWithoutAQuestion() {
        theyTitle("Theirs");
        model.change(m -> m.withConfidentiality("Mine."));
        work.passTime();

        assertThat(stored().title()).isEqualTo("Theirs");
        assertThat(stored().confidentiality()).isEqualTo("Mine.");
        assertThat(test.notes()).hasSize(1);
        assertThat(model.keeping().get()).isEqualTo(Keeping.KEPT);
    }

    @Test
    void whereBothChangedTheSameNothingIsSavedUntilItIsDecided() {
        theyTitle("Theirs");
        title("Mine");
        work.passTime();
        Disagreement open = model.disagreement().get().orElseThrow();

        assertThat(stored().title()).isEqualTo("Theirs");
        assertThat(shown().title()).isEqualTo("Mine");
        model.change(m -> m.withConfidentiality("Typed meanwhile."));
        work.passTime();
        assertThat(stored().title()).isEqualTo("Theirs");

        model.decide(open.conflicts().getFirst().place(), Choice.THEIRS);
        assertThat(shown().title()).isEqualTo("Theirs");
        assertThat(shown().confidentiality()).isEqualTo("Typed meanwhile.");
        model.decide(open.conflicts().getFirst().place(), Choice.MINE);
        model.settle();

        assertThat(stored().title()).isEqualTo("Mine");
        assertThat(stored().confidentiality()).isEqualTo("Typed meanwhile.");
        assertThat(model.disagreement().get()).isEmpty();
    }

    @Test
    void lockingInTheMiddleOfADisagreementKeepsBothWordings() {
        Meeting now = stored();
        store.records()
                .panel()
                .updateMeeting(now.withConfidentiality("Theirs.").withVersion(now.version() + 1));
        model.change(m -> m.withConfidentiality("Mine."));
        work.passTime();
        assertThat(model.disagreement().get()).isPresent();
        model.dispose();

        assertThat(stored().confidentiality()).isEqualTo("Theirs.\n\nMine.");
    }

    @Test
    void whatWasTakenAwayCanBePutBack() {
        UUID first = shown().agenda().getFirst().id();
        Meeting before = shown();
        model.remove(
                "Welcome",
                m -> Agenda.remove(m, first),
                m -> Agenda.insert(m, before.agenda().getFirst(), 0));
        assertThat(shown().agenda()).hasSize(before.agenda().size() - 1);
        model.putBack();

        assertThat(shown()).isEqualTo(before);
        assertThat(model.removed().get()).isEmpty();
    }

    @Test
    void agreeingStoresWhatIsTypedFirstAndClosesTheMeeting() {
        title("Last words");
        model.become(MeetingState.AGREED);

        assertThat(stored().state()).isEqualTo(MeetingState.AGREED);
        assertThat(stored().title()).isEqualTo("Last words");
        assertThat(model.mayWrite()).isFalse();
        title("Too late");
        assertThat(shown().title()).isEqualTo("Last words");
    }

    @Test
    void aMemberOfThePanelReadsAndChangesNothing() {
        PanelMember member =
                new PanelMember(
                        MemoryStoreSample.id(1, 99),
                        java.util.Optional.of("eve"),
                        "Eve Ward",
                        "AGENCY_TYPE07",
                        PanelRole.PANEL_MEMBER,
                        true);
        model = open(member);
        title("Not mine to change");

        assertThat(model.mayWrite()).isFalse();
        assertThat(shown().title()).isEqualTo("Panel meeting");
    }

    @Test
    void aCaseClosesToWhoeverDeclaresAnInterestInIt() {
        UUID me =
                shown().attendance().stream()
                        .filter(a -> a.name().equals("Tom Whitfield"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        DeclaredInterest interest =
                new DeclaredInterest(me, MemoryStoreSample.caseId(1), "Neighbour", true);
        model.change(m -> Attendances.declare(m, interest));
        CasePageViewModel page = model.casePage(MemoryStoreSample.caseId(1));
        page.open();

        assertThat(page.closed()).isTrue();
        assertThat(page.reviewCase().get()).isEmpty();
        assertThat(model.casePage(MemoryStoreSample.caseId(2)).closed()).isFalse();
        model.change(m -> Attendances.withdraw(m, interest));
        page.open();
        assertThat(page.reviewCase().get()).isPresent();
    }
}
