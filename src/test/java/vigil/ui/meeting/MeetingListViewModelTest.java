package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.casework.CaseRow;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;

class MeetingListViewModelTest {

    private final Kit kit = new TestKit().with(new InlineWork());
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);
    private final PanelDesk desk =
            MemoryStoreDesk.open(
                    store,
                    MemoryStoreSample.SECRETARY,
                    TestKit.vocabulary(),
                    new TinyMinutes(),
                    TestKit.CLOCK);
    private final MeetingListViewModel model = new MeetingListViewModel(kit, desk);

    @Test
    void newestMeetingsComeFirst() {
        assertThat(model.shown().get().meetings())
                .extracting(row -> row.date())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .hasSize(5);
        assertThat(model.shown().get().meetings().get(2).quorate()).isTrue();
    }

    @Test
    void aPlannedMeetingHasTheStandingAgendaEverybodyAndTheChosenCases() {
        PlanMeetingViewModel plan = model.plan();
        List<CaseRow> waiting = plan.waiting("");
        plan.chosen(waiting.get(0)).set(true);
        plan.chosen(waiting.get(2)).set(true);
        plan.details().date().set(Optional.of(LocalDate.of(2026, 11, 5)));
        plan.details().venue().set("Town Hall");
        List<UUID> planned = new ArrayList<>();
        plan.plan(
                planned::add,
                problem -> {
                    throw new AssertionError(problem);
                });

        assertThat(plan.count().get()).isEqualTo(2);
        Meeting meeting = store.records().panel().meeting(planned.getFirst()).orElseThrow();
        assertThat(meeting.title()).isEqualTo("Panel meeting");
        assertThat(meeting.venue()).isEqualTo("Town Hall");
        assertThat(meeting.cases()).containsExactly(waiting.get(0).id(), waiting.get(2).id());
        assertThat(meeting.attendance()).hasSize(12);
        assertThat(meeting.agenda())
                .extracting(i -> i.kind())
                .contains(AgendaKind.WELCOME, AgendaKind.OTHER);
        assertThat(meeting.agenda()).noneMatch(i -> i.title().isBlank());
        assertThat(model.shown().get().meetings())
                .extracting(row -> row.id())
                .contains(planned.getFirst());
    }

    @Test
    void theSuggestedCasesAreChosenInOneAndNoneThatAnotherMeetingHas() {
        PanelDesk coordinator =
                MemoryStoreDesk.open(
                        store,
                        MemoryStoreSample.COORDINATOR,
                        TestKit.vocabulary(),
                        new TinyMinutes(),
                        TestKit.CLOCK);
        PlanMeetingViewModel plan = new MeetingListViewModel(kit, coordinator).plan();
        plan.chooseSuggested();

        assertThat(plan.count().get()).isPositive();
        assertThat(plan.offered(""))
                .filteredOn(one -> plan.chosen(one.row()).get())
                .allMatch(one -> one.on().isEmpty());
        assertThat(plan.waiting("donc"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.reference().text()).isEqualTo("DARD-DON-2026-014"));
    }

    @Test
    void withoutADateNothingIsPlanned() {
        PlanMeetingViewModel plan = model.plan();
        List<Object> answers = new ArrayList<>();
        plan.plan(answers::add, answers::add);

        assertThat(answers).isEmpty();
        assertThat(store.records().panel().meetings()).hasSize(5);
    }

    @Test
    void aRefusalIsPassedOnAndCanBeTriedAgain() {
        PlanMeetingViewModel plan = model.plan();
        plan.details().date().set(Optional.of(LocalDate.of(2026, 11, 5)));
        store.refuseWrites(new Problem.StoreClosed());
        List<Object> answers = new ArrayList<>();
        plan.plan(answers::add, answers::add);
        assertThat(answers).containsExactly(new Problem.StoreClosed());
        assertThat(plan.busy().get()).isFalse();
    }

    @Test
    void theSecretariatPlansWithoutReadingNames() {
        assertThat(model.shown().get().waiting())
                .isNotEmpty()
                .allMatch(row -> row.name().isEmpty());
    }
}
