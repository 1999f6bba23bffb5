package vigil.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.panel.PanelAction;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

class ActionListViewModelTest {

    private final TestKit test = new TestKit();
    private final Kit kit = test.with(new InlineWork());
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);
    private final PanelDesk desk =
            MemoryStoreDesk.open(
                    store,
                    MemoryStoreSample.SECRETARY,
                    TestKit.vocabulary(),
                    new TinyMinutes(),
                    TestKit.CLOCK);
    private final ActionListViewModel model = new ActionListViewModel(kit, desk);

    private List<String> references() {
        return model.shown().stream().map(line -> line.item().reference()).toList();
    }

    private void filter(java.util.function.UnaryOperator<ActionFilter> change) {
        model.filter().set(change.apply(model.filter().get()));
    }

    @Test
    void whatPressesMostComesFirstAndWhatIsFinishedIsAway() {
        assertThat(references())
                .startsWith("A-2026-01", "A-2026-02", "R-2026-01")
                .doesNotContain("A-2026-09")
                .hasSize(11);
        assertThat(model.counts().get())
                .containsEntry(ActionFilter.State.OPEN, 11)
                .containsEntry(ActionFilter.State.DONE, 1)
                .containsEntry(ActionFilter.State.ALL, 12);
    }

    @Test
    void overdueMeansPastItsDateAndNotFinished() {
        filter(f -> f.withState(ActionFilter.State.OVERDUE));

        assertThat(model.shown()).allMatch(line -> line.item().overdue(LocalDate.of(2026, 9, 3)));
        assertThat(references()).hasSize(5);
    }

    @Test
    void everyWordTypedMustStandInTheLine() {
        filter(f -> f.withWords("naloxone discharge"));
        assertThat(references()).containsExactlyInAnyOrder("A-2026-03", "A-2026-04");
        filter(f -> f.withWords("dard-don naloxone"));
        assertThat(references()).containsExactlyInAnyOrder("A-2026-04", "A-2026-08");
        filter(f -> f.withWords("whitfield"));
        assertThat(references()).contains("A-2026-01");
    }

    @Test
    void mineAreThoseThatNameMe() {
        filter(f -> f.withOwner(ActionFilter.Owner.MINE));
        assertThat(model.shown())
                .isNotEmpty()
                .allMatch(line -> line.item().ownerPerson().equals("Tom Whitfield"));
        filter(f ->
                f.withOwner(ActionFilter.Owner.ANYBODY).withAgency(Optional.of("AGENCY_TYPE16")));
        assertThat(references()).containsExactly("R-2026-03");
    }

    @Test
    void kindsCanBeLookedAtAlone() {
        filter(f -> f.withKind(ActionFilter.Kind.RECOMMENDATIONS));
        assertThat(references()).allMatch(reference -> reference.startsWith("R-"));
        filter(f -> f.withKind(ActionFilter.Kind.ACTIONS));
        assertThat(references()).allMatch(reference -> reference.startsWith("A-"));
    }

    @Test
    void agesAreSaidInWords() {
        DueWords words = new DueWords(kit);
        List<String> ages = model.shown().stream().map(line -> words.of(line.item())).toList();

        assertThat(ages)
                .startsWith(
                        "3 months overdue",
                        "3 weeks overdue",
                        "3 weeks overdue",
                        "6 days overdue",
                        "1 day overdue",
                        "due today",
                        "due in 5 days");
        assertThat(ages.getLast()).isEmpty();
    }

    @Test
    void aNewActionIsNumberedAndShown() {
        FollowUpFormViewModel form = model.newAction();
        form.fields().wording().set("Ring the lab.");
        form.fields().due().set(Optional.of(LocalDate.of(2026, 9, 10)));
        List<FollowUp> saved = new ArrayList<>();
        form.save(
                saved::add,
                problem -> {
                    throw new AssertionError(problem);
                });

        assertThat(saved.getFirst().reference()).isEqualTo("A-2026-10");
        assertThat(references()).contains("A-2026-10");
        assertThat(form.changed()).isFalse();
    }

    @Test
    void anActionWithoutWordsIsRefused() {
        FollowUpFormViewModel form = model.newAction();
        List<Problem> problems = new ArrayList<>();
        form.save(item -> {}, problems::add);

        assertThat(problems).singleElement().isInstanceOf(Problem.Invalid.class);
    }

    private FollowUpFormViewModel first() {
        FollowUpFormViewModel form = model.form(model.shown().getFirst().item());
        form.open();
        return form;
    }

    private PanelAction stored() {
        return store.records().panel().action(MemoryStoreSample.id(60, 0)).orElseThrow();
    }

    @Test
    void finishingAnActionDatesItAndTakingItBackClearsTheDate() {
        FollowUpFormViewModel form = first();
        form.fields().status().set("ACT_STATUS03");
        form.fields().evidence().set("Protocol signed.");
        form.save(item -> {}, problem -> {});
        assertThat(stored().completedOn()).contains(LocalDate.of(2026, 9, 3));
        assertThat(references()).doesNotContain("A-2026-01");

        form.fields().status().set("ACT_STATUS02");
        form.save(item -> {}, problem -> {});
        assertThat(stored().completedOn()).isEmpty();
        assertThat(stored().evidence()).isEqualTo("Protocol signed.");
    }

    @Test
    void anotherPersonsChangeIsTakenInAndMineIsKept() {
        FollowUpFormViewModel form = first();
        form.fields().wording().set("My wording.");
        FollowUpFormViewModel theirs = first();
        theirs.fields().status().set("ACT_STATUS02");
        theirs.fields().wording().set("Their wording.");
        theirs.save(item -> {}, problem -> {});
        List<Problem> problems = new ArrayList<>();
        form.save(item -> {}, problems::add);

        assertThat(problems).singleElement().isInstanceOf(Problem.Stale.class);
        assertThat(form.fields().wording().get()).isEqualTo("My wording.");
        assertThat(form.fields().status().get()).isEqualTo("ACT_STATUS02");
        form.save(item -> {}, problems::add);
        assertThat(problems).hasSize(1);
        assertThat(stored().wording()).isEqualTo("My wording.");
        assertThat(stored().status()).isEqualTo("ACT_STATUS02");
    }

    @Test
    void progressIsAddedAndNeverOverwritten() {
        FollowUpFormViewModel form = first();
        assertThat(form.notes()).hasSize(1);
        form.note(
                "The governor agreed.",
                () -> {},
                problem -> {
                    throw new AssertionError(problem);
                });

        assertThat(form.notes()).hasSize(2);
        assertThat(form.notes().getFirst().text()).isEqualTo("The governor agreed.");
        assertThat(form.memberName(form.notes().getFirst().member())).isEqualTo("Tom Whitfield");
        assertThat(store.records().panel().notes(stored().id())).hasSize(2);
    }

    @Test
    void anyNameCanOwnAnActionAndMembersAreOffered() {
        FollowUpFormViewModel form = first();
        assertThat(form.people("adey")).containsExactly("Ruth Adeyemi", "adey");
        assertThat(form.people("Somebody Else")).containsExactly("Somebody Else");
        assertThat(form.recommendations("friday")).hasSize(1);
    }
}
