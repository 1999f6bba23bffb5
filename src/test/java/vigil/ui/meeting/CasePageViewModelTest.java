package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.casework.CaseEditing;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.MeetingText;
import vigil.domain.panel.Recommendation;
import vigil.ui.action.FollowUp;
import vigil.ui.action.FollowUpFormViewModel;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;

class CasePageViewModelTest {

    private static final UUID HELD = MemoryStoreSample.meetingId(4);

    private final InlineWork work = new InlineWork();
    private final Kit kit = new TestKit().with(work);
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);
    private final PanelDesk desk =
            MemoryStoreDesk.open(
                    store,
                    MemoryStoreSample.COORDINATOR,
                    TestKit.vocabulary(),
                    new TinyMinutes(),
                    TestKit.CLOCK);
    private final MeetingViewModel meeting = new MeetingViewModel(kit, desk, HELD);

    private CasePageViewModel page(int number) {
        meeting.open(problem -> {
            throw new AssertionError(problem);
        });
        CasePageViewModel page = meeting.casePage(MemoryStoreSample.caseId(number));
        page.open();
        return page;
    }

    private CaseDiscussion stored(int number) {
        return store.records()
                .panel()
                .meeting(HELD)
                .orElseThrow()
                .discussion(MemoryStoreSample.caseId(number))
                .orElseThrow();
    }

    @Test
    void whatIsSaidOfACaseIsStoredWithTheMeeting() {
        CasePageViewModel page = page(1);
        page.say(Said.SUMMARY, "A man of 46.");
        page.say(Said.LEARNING, "Ask about the weekend.");
        page.preventability(Optional.of("PREVENT01"));
        page.decision(Optional.of(CaseDecision.RETURN));
        page.returnOn(Optional.of(java.time.LocalDate.of(2026, 11, 12)));
        work.passTime();

        assertThat(stored(1).summary()).isEqualTo("A man of 46.");
        assertThat(stored(1).learning()).isEqualTo("Ask about the weekend.");
        assertThat(stored(1).decision()).contains(CaseDecision.RETURN);
        assertThat(stored(1).returnOn()).contains(java.time.LocalDate.of(2026, 11, 12));
        assertThat(stored(1).preventability()).contains("PREVENT01");
    }

    @Test
    void openingAPageIsWrittenDownOnce() {
        CasePageViewModel page = page(1);
        page.open();
        page.open();

        assertThat(store.records().audit().latest("DARD-SHE-2026-011", 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.intent()).isEqualTo("VIEW_CASE"));
    }

    @Test
    void aPageThatIsOnlyLookedAtLeavesNoDiscussion() {
        CasePageViewModel page = page(1);
        page.say(Said.SUMMARY, "");
        work.passTime();

        assertThat(store.records().panel().meeting(HELD).orElseThrow().discussions()).isEmpty();
        assertThat(page.before()).isEmpty();
    }

    @Test
    void recommendationsAndActionsBelongToTheCaseAndTheMeeting() {
        CasePageViewModel page = page(1);
        FollowUpFormViewModel recommendation = page.newRecommendation();
        recommendation.wording().set("No releases on a Friday.");
        recommendation.save(
                item -> {},
                problem -> {
                    throw new AssertionError(problem);
                });
        FollowUpFormViewModel action = page.newAction();
        action.wording().set("Draft a protocol.");
        action.save(
                item -> {},
                problem -> {
                    throw new AssertionError(problem);
                });

        assertThat(page.followUps())
                .extracting(FollowUp::wording)
                .containsExactly("No releases on a Friday.", "Draft a protocol.");
        assertThat(page.followUps()).allMatch(page::madeHere);
        FollowUp.Agreed made = (FollowUp.Agreed) page.followUps().get(1);
        assertThat(made.action().recommendation()).contains(page.followUps().getFirst().id());
        assertThat(made.reference()).startsWith("A-2026-");
    }

    @Test
    void taggingAtAMeetingLeavesUnsavedWorkOnTheCaseAsItIs() throws Exception {
        ReviewCase before = desk.cases().open(MemoryStoreSample.caseId(1)).reviewCase();
        ReviewCase written =
                before.with(
                        Fields.NARRATIVE, Answer.of(new Value.Text("Half a sentence, not sav")));
        desk.cases().keepDraft(before, written);
        CasePageViewModel page = page(1);
        FactorFinding tag =
                new FactorFinding(
                        desk.newId(),
                        "INC01",
                        Influence.ofGrade(2),
                        Optional.empty(),
                        "Behind a locked door.");
        page.factors(List.of(tag));
        // Kept with the first letter, before it is saved.
        CaseEditing.Opened kept = desk.cases().open(before.id());
        assertThat(kept.reviewCase().factors()).doesNotContain(tag);
        assertThat(desk.cases().resume(kept.reviewCase(), kept.draft().orElseThrow()).factors())
                .containsExactly(tag);
        work.passTime();

        CaseEditing.Opened saved = desk.cases().open(before.id());
        assertThat(saved.reviewCase().factors()).containsExactly(tag);
        assertThat(saved.reviewCase().answers().known(Fields.NARRATIVE))
                .isEqualTo(before.answers().known(Fields.NARRATIVE));
        assertThat(
                        desk.cases()
                                .resume(saved.reviewCase(), saved.draft().orElseThrow())
                                .answers()
                                .known(Fields.NARRATIVE))
                .contains(new Value.Text("Half a sentence, not sav"));
    }

    @Test
    void aRecommendationBeingWrittenComesBackAndIsForgottenWhenItIsLinked() throws Exception {
        CasePageViewModel page = page(1);
        FollowUpFormViewModel form = page.newRecommendation();
        page.typed(form, "No releases on a Fri");
        List<String> back = new ArrayList<>();
        CasePageViewModel again = new MeetingViewModel(kit, desk, HELD).casePage(page.id());
        again.whenResumed(resumed -> back.add(resumed.wording().get()));
        again.meeting()
                .open(problem -> {
                    throw new AssertionError(problem);
                });
        again.open();
        assertThat(back).containsExactly("No releases on a Fri");

        Recommendation standing =
                desk.actions().recommendations().stream()
                        .filter(r -> !r.finished())
                        .filter(r -> r.reviewCase().filter(page.id()::equals).isEmpty())
                        .findFirst()
                        .orElseThrow();
        page.link(standing, "No releases on a Friday", () -> page.typed(form, ""));
        assertThat(page.followUps())
                .filteredOn(item -> page.linked(item).isPresent())
                .extracting(FollowUp::reference)
                .containsExactly(standing.reference());
        assertThat(
                        desk.holding()
                                .draft(
                                        HELD,
                                        new MeetingText(
                                                page.id().value(), MeetingText.Part.ADVICE)))
                .isEmpty();
    }

    @Test
    void whatOtherMeetingsMadeOfTheCaseIsShownAsSuch() {
        CasePageViewModel page = page(4);

        assertThat(page.followUps()).isNotEmpty().noneMatch(page::madeHere);
        assertThat(page.before())
                .singleElement()
                .satisfies(past ->
                        assertThat(past.meeting()).isEqualTo(MemoryStoreSample.meetingId(3)));
    }
}
