package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.casework.CaseSuggestion;
import vigil.casework.MeetingMatter;
import vigil.casework.MeetingPapers;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.QuorumRule;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.TestKit;

class PreparationViewModelTest {

    private final TestKit test = new TestKit();
    private final Kit kit = test.with(new InlineWork());
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);
    private final PanelDesk desk =
            MemoryStoreDesk.open(
                    store,
                    MemoryStoreSample.COORDINATOR,
                    TestKit.vocabulary(),
                    new TinyMinutes(),
                    TestKit.CLOCK);
    private final UUID id =
            store.records().panel().meetings().stream()
                    .filter(row -> row.state() == MeetingState.PLANNED)
                    .map(PanelStore.MeetingRow::id)
                    .findFirst()
                    .orElseThrow();
    private final MeetingViewModel meeting = new MeetingViewModel(kit, desk, id);
    private final PreparationViewModel model =
            new PreparationViewModel(kit, meeting, Navigator.nowhere());

    @BeforeEach
    void open() {
        meeting.open(problem -> {
            throw new AssertionError(problem);
        });
        model.read();
    }

    private Meeting stored() {
        return store.records().panel().meeting(id).orElseThrow();
    }

    private MeetingMatter due() {
        return model.outlook().get().orElseThrow().matters().stream()
                .filter(m -> model.standing(m) == DueChoices.Standing.DUE)
                .filter(m -> !(m instanceof MeetingMatter.Approval))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTakenStandsOnTheStoredAgendaAndIsTakenOffAgain() {
        MeetingMatter matter = due();
        model.take(matter);
        assertThat(model.standing(matter)).isEqualTo(DueChoices.Standing.TAKEN);
        assertThat(stored().agenda())
                .extracting(AgendaItem::title)
                .contains(model.words().title(matter));
        model.read();
        assertThat(model.standing(matter)).isEqualTo(DueChoices.Standing.TAKEN);
        model.take(matter);
        assertThat(model.standing(matter)).isEqualTo(DueChoices.Standing.DUE);
        assertThat(stored().agenda())
                .extracting(AgendaItem::title)
                .doesNotContain(model.words().title(matter));
    }

    @Test
    void whatIsLeftStaysLeftUntilItIsDueAgain() {
        MeetingMatter matter = due();
        long before = model.undecided();
        model.leave(matter);
        model.read();
        assertThat(model.standing(matter)).isEqualTo(DueChoices.Standing.LEFT);
        model.leave(matter);
        assertThat(model.standing(matter)).isEqualTo(DueChoices.Standing.DUE);
        assertThat(model.undecided()).isEqualTo(before);
    }

    @Test
    void whatCannotBeKeptIsDueAgainAndSaid() {
        MeetingMatter matter = due();
        store.refuseWrites(new Problem.StoreClosed());
        model.leave(matter);
        assertThat(model.standing(matter)).isEqualTo(DueChoices.Standing.DUE);
        assertThat(test.problems()).isNotEmpty();
    }

    @Test
    void casesWithMostReasonComeFirstEachWithAReasonInWords() {
        List<CaseSuggestion> free =
                model.outlook().get().orElseThrow().cases().stream()
                        .filter(one -> one.on().isEmpty())
                        .toList();
        assertThat(free).isNotEmpty();
        assertThat(free)
                .extracting(CaseSuggestion::points)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(free).allMatch(one -> !model.words().why(one).isBlank());
        assertThat(free.stream().filter(CaseSuggestion::suggested).count()).isLessThanOrEqualTo(8);
    }

    @Test
    void papersAreMarkedReadyAndOthersAdded() {
        MeetingPapers.Line agenda = model.shown().get().orElseThrow().papers().getFirst();
        model.ready(agenda, true);
        assertThat(model.shown().get().orElseThrow().papers().getFirst().ready()).isPresent();
        model.addPaper("Letter from the coroner", "Secretariat");
        assertThat(model.shown().get().orElseThrow().papers().getLast())
                .satisfies(
                        line -> assertThat(line.title()).isEqualTo("Letter from the coroner"),
                        line -> assertThat(line.owner()).isEqualTo("Secretariat"));
    }

    @Test
    void theRuleAndTheEndAreKeptWithTheMeeting() {
        model.frame(new QuorumRule(5, 0, false, Set.of("AGENCY_TYPE22")), 120);
        model.read();
        assertThat(model.minutes()).isEqualTo(120);
        assertThat(QuorumWords.rule(kit, desk.vocabulary(), model.rule(), 7))
                .isEqualTo("5 of 7 needed: DWP among them.");
        assertThat(
                        QuorumWords.state(
                                kit, desk.vocabulary(), model.rule().state(stored(), Set.of())))
                .contains("Not expected: DWP");
    }

    @Test
    void aSeriesIsMadeAndItsNextMeetingPlannedFromIt() {
        SeriesViewModel series = new SeriesViewModel(kit, desk);
        MeetingSeries begun = series.begin();
        MeetingSeries named =
                new MeetingSeries(
                        begun.id(),
                        0,
                        "County panel",
                        begun.rhythm(),
                        begun.anchor(),
                        begun.startsAt(),
                        begun.minutes(),
                        "Town Hall",
                        begun.quorum(),
                        begun.template(),
                        begun.papers(),
                        true);
        series.save(
                named,
                saved -> assertThat(saved.version()).isEqualTo(1),
                problem -> {
                    throw new AssertionError(problem);
                });
        MeetingListViewModel list = new MeetingListViewModel(kit, desk);
        PlanMeetingViewModel plan =
                list.plan(list.nextOfEach().stream().findFirst(), Navigator.nowhere());
        assertThat(plan.details().title().get()).isEqualTo("County panel");
        assertThat(plan.details().endsAt().get()).isEqualTo("13:00");
        assertThat(plan.details().date().get())
                .isEqualTo(plan.details().dates().stream().findFirst());
        assertThat(plan.details().room()).isPositive();
        plan.chooseSuggested();
        plan.plan(
                made -> {
                    Meeting meeting = store.records().panel().meeting(made).orElseThrow();
                    assertThat(meeting.venue()).isEqualTo("Town Hall");
                    assertThat(store.records().plans().plan(made).orElseThrow().series())
                            .isEqualTo(Optional.of(named.id()));
                },
                problem -> {
                    throw new AssertionError(problem);
                });
    }
}
