package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.CaseEditing;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingMerge;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.words.ProblemText;

/**
 * Two people's work on the same record, begun from the same version, with the store closed in
 * between: the second save is refused, and what both wrote is still there.
 */
class StaleEditTest {

    @TempDir Path folder;

    private static Problem.Stale stale(ThrowingCallable save) {
        Refused refused = catchThrowableOfType(Refused.class, save);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.problem()).isInstanceOf(Problem.Stale.class);
        return (Problem.Stale) refused.problem();
    }

    private static ReviewCase telling(ReviewCase reviewCase, String story) {
        return reviewCase.with(Fields.NARRATIVE, Answer.of(new Value.Text(story)));
    }

    @Test
    void theSecondSaveOfACaseIsRefusedAndBothTextsAreKept() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        ReviewCase opened;
        try (PanelDesk desk = program.open()) {
            opened = desk.notification().accept(Cases.notified(desk, "Doyle"));
            desk.cases().keepDraft(opened, telling(opened, "as I heard it"));
        }
        try (PanelDesk desk = program.open()) {
            desk.cases().save(telling(opened, "as they heard it"));
        }
        try (PanelDesk desk = program.open()) {
            ReviewCase mine = telling(opened, "as I heard it");
            Problem.Stale problem = stale(() -> desk.cases().save(mine));
            assertThat(problem).isEqualTo(new Problem.Stale(opened.reference().text(), 1, 2));
            assertThat(
                            new ProblemText(program.wiring().words(), desk.vocabulary().catalogue())
                                    .sentence(problem))
                    .contains(opened.reference().text())
                    .contains("Nothing of theirs or yours is lost")
                    .doesNotContain("heard");
            CaseEditing.Reconciliation both = desk.cases().reconcile(opened, mine);
            assertThat(both.conflicts()).hasSize(1);
            CaseChange.Item conflict = both.conflicts().getFirst();
            assertThat(conflict.after().orElseThrow()).contains("as I heard it");
            assertThat(both.stored().answers().text(Fields.NARRATIVE))
                    .isEqualTo("as they heard it");
            assertThat(desk.cases().open(opened.id()).reviewCase()).isEqualTo(both.stored());
            assertThat(desk.cases().history(opened.id())).as("nothing was written").hasSize(1);
            assertThat(desk.cases().save(both.merged()).answers().text(Fields.NARRATIVE))
                    .isEqualTo("as I heard it");
        }
        program.mustBeUnharmed();
    }

    @Test
    void theSecondSaveOfAMeetingIsRefusedAndBothVenuesAreKept() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            Meeting base =
                    desk.meetings()
                            .save(
                                    desk.meetings()
                                            .draft(
                                                    "Panel meeting",
                                                    LocalDate.of(2026, 12, 1),
                                                    List.of(),
                                                    Map.of()));
            Meeting theirs = desk.meetings().save(at(base, "Town hall"));
            Meeting mine = at(base, "Library");
            stale(() -> desk.meetings().save(mine));
            Meeting stored = desk.meetings().open(base.id());
            assertThat(stored).isEqualTo(theirs);
            MeetingMerge merge = MeetingMerge.of(base, mine, stored, Map.of());
            assertThat(merge.conflicts())
                    .singleElement()
                    .satisfies(conflict -> {
                        assertThat(conflict.mine()).isEqualTo("Library");
                        assertThat(conflict.theirs()).isEqualTo("Town hall");
                    });
            assertThat(desk.meetings().save(merge.merged()).version()).isEqualTo(3);
        }
    }

    private static Meeting at(Meeting meeting, String venue) {
        return meeting.withDetails(
                meeting.title(),
                meeting.date(),
                meeting.startsAt(),
                venue,
                meeting.chair(),
                meeting.secretary(),
                meeting.quorum());
    }

    @Test
    void theSecondSaveOfAnActionOrARecommendationIsRefused() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            PanelAction action =
                    desk.actions()
                            .save(
                                    Reworded.action(
                                            desk.actions()
                                                    .newAction(
                                                            Optional.empty(),
                                                            Optional.empty(),
                                                            Optional.empty()),
                                            "Write."));
            PanelAction theirs = desk.actions().save(Reworded.action(action, "Write to all."));
            assertThat(stale(() -> desk.actions().save(Reworded.action(action, "Ring."))).subject())
                    .isEqualTo(action.reference());
            assertThat(desk.actions().actions()).containsExactly(theirs);
            Recommendation blank =
                    desk.actions().newRecommendation(Optional.empty(), Optional.empty());
            Recommendation made = desk.actions().save(Reworded.advice(blank, "Train."));
            Recommendation changed = desk.actions().save(Reworded.advice(made, "Train all."));
            assertThat(stale(() -> desk.actions().save(Reworded.advice(made, "Stop."))).subject())
                    .isEqualTo(made.reference());
            assertThat(desk.actions().recommendations()).containsExactly(changed);
        }
    }
}
