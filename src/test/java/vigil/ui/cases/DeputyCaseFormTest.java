package vigil.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.Sight;
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
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

/** A deputy edits a case without seeing, and without harming, what only others may read. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class DeputyCaseFormTest {

    private static final FieldKey POLICE = Fields.CRIMINAL_INVESTIGATION;

    private final TestKit test = new TestKit();
    private final MemoryStore store = MemoryStoreSample.cases(TestKit.vocabulary(), TestKit.CLOCK);
    private final CaseId id = MemoryStoreSample.caseId(1);
    private Screens screens;
    private CaseFormViewModel model;

    @Start
    void start(Stage stage) throws Exception {
        screens = new Screens(stage, test);
        Kit kit = test.with(new InlineWork());
        PanelDesk whole = desk(MemoryStoreSample.COORDINATOR);
        ReviewCase before = whole.cases().open(id).reviewCase();
        whole.cases()
                .save(
                        before.with(POLICE, Answer.of(new Value.Code("YNU01")))
                                .with(
                                        new FieldKey("family.nextOfKin"),
                                        Answer.of(new Value.Text("Somebody Living"))));
        PanelMember deputy =
                new PanelMember(
                        new UUID(5, 5),
                        Optional.of("dee"),
                        "Dee Marlow",
                        "AGENCY_TYPE17",
                        PanelRole.DEPUTY,
                        true);
        model = new CaseFormViewModel(kit, desk(deputy), id);
        CaseFormView view =
                new CaseFormView(
                        kit,
                        model,
                        new Editors(kit, TestKit.vocabulary(), List.of()),
                        new RecordedNavigator());
        screens.show((Parent) view.node(), 1366, 768, false);
        view.shown();
    }

    private PanelDesk desk(PanelMember member) throws Exception {
        return MemoryStoreDesk.open(
                store, member, TestKit.vocabulary(), new TinyMinutes(), TestKit.CLOCK);
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup((javafx.scene.Node node) ->
                        node instanceof Labeled label && text.equals(label.getText()))
                .tryQuery()
                .isPresent();
    }

    @Test
    void whatMayNotBeReadIsNoEmptyFieldAndIsNotAskedFor(FxRobot robot) {
        CaseParts.choose(robot, "Case");
        assertThat(says(robot, "Police information: not shown to your role.")).isTrue();
        assertThat(robot.lookup("#field-case-criminalInvestigation").tryQuery()).isEmpty();
        assertThat(model.needed().get())
                .noneMatch(field -> field.sensitivity().restricted() && !model.sees(field));
        robot.interact(() -> screens.write("case-deputy", false));
        CaseParts.choose(robot, "Person who died");
        assertThat(robot.lookup("#field-person-surname").tryQuery()).isPresent();
    }

    @Test
    void savingLeavesItAsItWas(FxRobot robot) {
        robot.interact(() -> {
            model.answer(
                    new AnswerKey(Fields.NARRATIVE, 0),
                    Optional.of(Answer.of(new Value.Text("Found by a friend."))));
            model.save(problem -> {});
        });
        WaitForAsyncUtils.waitForFxEvents();
        ReviewCase stored = store.records().cases().find(id, Sight.ALL).orElseThrow();
        assertThat(stored.answers().text(Fields.NARRATIVE)).isEqualTo("Found by a friend.");
        assertThat(stored.answers().code(POLICE)).contains("YNU01");
        assertThat(stored.answers().text(new FieldKey("family.nextOfKin")))
                .isEqualTo("Somebody Living");
    }
}
