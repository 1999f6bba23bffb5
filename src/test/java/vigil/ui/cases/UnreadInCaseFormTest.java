package vigil.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.CaseDraft;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.ui.answer.Editors;
import vigil.ui.kit.Filled;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

/** What is typed in a case and makes no answer, or is not saved, is still there afterwards. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class UnreadInCaseFormTest {

    private static final AnswerKey NARRATIVE = new AnswerKey(Fields.NARRATIVE, 0);
    private static final AnswerKey BORN = new AnswerKey(new FieldKey("person.dateOfBirth"), 0);

    private final TestKit test = new TestKit();
    private final MemoryStore store = MemoryStoreSample.cases(TestKit.vocabulary(), TestKit.CLOCK);
    private final CaseId id = MemoryStoreSample.caseId(1);
    private final Kit kit = test.with(new InlineWork());
    private Screens screens;
    private CaseFormViewModel model;
    private CaseFormView view;

    @Start
    void start(Stage stage) throws Exception {
        screens = new Screens(stage, test);
        open(MemoryStoreSample.COORDINATOR);
    }

    private PanelDesk desk(PanelMember member) throws Exception {
        return MemoryStoreDesk.open(
                store, member, TestKit.vocabulary(), new TinyMinutes(), TestKit.CLOCK);
    }

    private void open(PanelMember member) throws Exception {
        model = new CaseFormViewModel(kit, desk(member), id);
        view =
                new CaseFormView(
                        kit,
                        model,
                        new Editors(kit, TestKit.vocabulary(), List.of()),
                        new RecordedNavigator());
        screens.show((Parent) view.node(), 1366, 768, false);
        view.shown();
    }

    private void again(FxRobot robot) {
        robot.interact(() -> {
            view.leave();
            view.dispose();
            try {
                open(MemoryStoreSample.COORDINATOR);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TextField field(FxRobot robot, String name) {
        return robot.lookup("#field-" + name + " .text-field").query();
    }

    private void type(FxRobot robot, String name, String text) {
        robot.interact(() -> {
            field(robot, name).requestFocus();
            field(robot, name).setText(text);
            view.node().requestFocus();
            robot.lookup("#case-parts").query().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<CaseDraft> kept() throws Exception {
        return desk(MemoryStoreSample.COORDINATOR).cases().open(id).draft();
    }

    private static Optional<Answer> told(String text) {
        return Optional.of(new Answer.Known(new Value.Text(text), ""));
    }

    private Optional<Answer> now(AnswerKey key) {
        return model.edited().get().orElseThrow().answers().get(key);
    }

    @Test
    void aDateThatCannotBeReadIsKeptWithTheDraftAndComesBack(FxRobot robot) throws Exception {
        CaseParts.choose(robot, "Person who died");
        Optional<Answer> born = now(BORN);
        type(robot, "person-dateOfBirth", "31/02/1980");
        assertThat(model.dirty().get()).isTrue();
        assertThat(now(BORN)).as("no answer").isEqualTo(born);

        again(robot);
        assertThat(test.notes()).anyMatch(said -> said.contains("Date of birth"));
        assertThat(kept().orElseThrow().change().typed()).containsEntry(BORN, "31/02/1980");

        CaseParts.choose(robot, "Person who died");
        robot.interact(model::takeUpDraft);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(field(robot, "person-dateOfBirth").getText()).isEqualTo("31/02/1980");
        assertThat(robot.lookup("#field-person-dateOfBirth").query().getStyleClass())
                .contains("wrong");

        // Not to be saved over, and then corrected.
        robot.interact(() -> robot.lookup("#case-form-save").queryButton().fire());
        assertThat(test.problems()).anyMatch(said -> said.contains("Date of birth"));
        type(robot, "person-dateOfBirth", "28/02/1980");
        robot.interact(() -> robot.lookup("#case-form-save").queryButton().fire());
        assertThat(model.dirty().get()).isFalse();
        assertThat(kept()).isEmpty();
        assertThat(now(BORN).toString()).contains("1980");
    }

    @Test
    void takingItUpAndSavingFindItInAPartThatWasNotLookedAt(FxRobot robot) throws Exception {
        CaseParts.choose(robot, "Person who died");
        type(robot, "person-dateOfBirth", "31/02/1980");
        again(robot);
        robot.interact(() -> robot.lookup("#case-form-draft-take-up").queryButton().fire());
        Filled.await(robot.lookup("#case-parts").query().getScene());
        assertThat(field(robot, "person-dateOfBirth").isFocused())
                .as("the keyboard stays in the case")
                .isTrue();
        robot.interact(() -> robot.lookup("#case-form-save").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(test.problems()).anyMatch(said -> said.contains("Date of birth"));
        assertThat(field(robot, "person-dateOfBirth").getText()).isEqualTo("31/02/1980");
    }

    @Test
    void wordsThatNameNothingInAListStayAndAreSaid(FxRobot robot) throws Exception {
        CaseParts.choose(robot, "Person who died");
        type(robot, "person-ethnicGroup", "Martian");
        assertThat(field(robot, "person-ethnicGroup").getText()).isEqualTo("Martian");
        assertThat(robot.lookup("#field-person-ethnicGroup").query().getStyleClass())
                .contains("wrong");
        AnswerKey key = new AnswerKey(new FieldKey("person.ethnicGroup"), 0);
        assertThat(model.unread()).containsEntry(key, "Martian");
        again(robot);
        CaseParts.choose(robot, "Person who died");
        robot.interact(model::takeUpDraft);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(field(robot, "person-ethnicGroup").getText()).isEqualTo("Martian");
        type(robot, "person-ethnicGroup", "");
        assertThat(model.unread()).isEmpty();
        assertThat(model.dirty().get()).isFalse();
    }

    @Test
    void aDraftThatWasFoundOutlivesLookingAtTheCase(FxRobot robot) throws Exception {
        PanelDesk desk = desk(MemoryStoreSample.COORDINATOR);
        ReviewCase opened = desk.cases().open(id).reviewCase();
        desk.cases()
                .keepDraft(
                        opened,
                        opened.with(Fields.NARRATIVE, told("Half a sentence").orElseThrow()));
        again(robot);
        again(robot);
        assertThat(model.foundDraft().get()).as("neither taken up nor thrown away").isPresent();

        // What is typed beside it comes on top of it.
        robot.interact(
                () -> model.answer(new AnswerKey(Fields.CONCLUSION_NOTE, 0), told("A note")));
        again(robot);
        robot.interact(model::takeUpDraft);
        assertThat(now(NARRATIVE)).isEqualTo(told("Half a sentence"));
        assertThat(now(new AnswerKey(Fields.CONCLUSION_NOTE, 0))).isEqualTo(told("A note"));
    }

    @Test
    void takingADraftUpKeepsWhatWasTypedMeanwhileAndCanBeUndone(FxRobot robot) throws Exception {
        PanelDesk desk = desk(MemoryStoreSample.COORDINATOR);
        ReviewCase opened = desk.cases().open(id).reviewCase();
        desk.cases()
                .keepDraft(
                        opened,
                        opened.with(Fields.NARRATIVE, told("Half a sentence").orElseThrow()));
        again(robot);
        AnswerKey note = new AnswerKey(Fields.CONCLUSION_NOTE, 0);
        robot.interact(() -> {
            model.answer(note, told("A note"));
            model.takeUpDraft();
        });
        assertThat(now(NARRATIVE)).isEqualTo(told("Half a sentence"));
        assertThat(now(note)).isEqualTo(told("A note"));
        robot.interact(model::undo);
        assertThat(now(note)).isEqualTo(told("A note"));
    }

    @Test
    void whoMayChangeOnlySomeOfItKeepsUnsavedWorkToo(FxRobot robot) throws Exception {
        PanelMember chair =
                new PanelMember(
                        new UUID(5, 6),
                        Optional.of("cee"),
                        "Cee Hart",
                        "AGENCY_TYPE17",
                        PanelRole.CHAIR,
                        true);
        PanelDesk theirs = desk(chair);
        ReviewCase opened = theirs.cases().open(id).reviewCase();
        assertThat(opened.factors()).isNotEmpty();
        robot.interact(() -> {
            try {
                open(chair);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            model.factors(List.of());
            view.leave();
        });
        assertThat(test.problems()).isEmpty();
        CaseDraft draft = theirs.cases().open(id).draft().orElseThrow();
        ReviewCase resumed = theirs.cases().resume(opened, draft);
        assertThat(resumed.factors()).isEmpty();
        theirs.cases().save(resumed);
        assertThat(theirs.cases().open(id).draft()).as("saved").isEmpty();
    }
}
