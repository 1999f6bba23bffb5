package vigil.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
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
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.ui.answer.Editors;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

/** Two people edit one case: the second is told, sees both values, and loses nothing. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class StaleCaseFormTest {

    private static final AnswerKey NARRATIVE = new AnswerKey(new FieldKey("incident.narrative"), 0);

    private final TestKit test = new TestKit();
    private final MemoryStore store = MemoryStoreSample.cases(TestKit.vocabulary(), TestKit.CLOCK);
    private final CaseId id = MemoryStoreSample.caseId(1);
    private Screens screens;
    private PanelDesk desk;
    private CaseFormViewModel model;

    @Start
    void start(Stage stage) throws Exception {
        screens = new Screens(stage, test);
        Kit kit = test.with(new InlineWork());
        desk =
                MemoryStoreDesk.open(
                        store,
                        MemoryStoreSample.COORDINATOR,
                        TestKit.vocabulary(),
                        new TinyMinutes(),
                        TestKit.CLOCK);
        model = new CaseFormViewModel(kit, desk, id);
        CaseFormView view =
                new CaseFormView(
                        kit,
                        model,
                        new Editors(kit, TestKit.vocabulary(), List.of()),
                        new RecordedNavigator());
        screens.show((Parent) view.node(), 1366, 768, false);
        view.shown();
    }

    private static Optional<Answer> told(String text) {
        return Optional.of(new Answer.Known(new Value.Text(text), ""));
    }

    private String stored() {
        return store.records()
                .cases()
                .find(id, vigil.casework.Sight.ALL)
                .orElseThrow()
                .answers()
                .text(NARRATIVE.field());
    }

    private void bothEdit(FxRobot robot) throws Exception {
        ReviewCase other = desk.cases().open(id).reviewCase();
        robot.interact(() -> model.answer(NARRATIVE, told("Found by a friend at noon.")));
        desk.cases()
                .save(
                        other.withAnswers(
                                other.answers()
                                        .with(NARRATIVE, told("Found by police.").orElseThrow())));
        robot.interact(() -> model.save(problem -> {}));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void bothValuesAreShownAndMineCanBeKept(FxRobot robot) throws Exception {
        bothEdit(robot);

        assertThat(stored()).as("nothing was overwritten").isEqualTo("Found by police.");
        assertThat(model.conflict().get()).isPresent();
        for (String value : List.of("Found by police.", "Found by a friend at noon.")) {
            assertThat(robot.lookup(value).tryQuery()).as(value).isPresent();
        }
        for (boolean dark : new boolean[] {true, false}) {
            robot.interact(() -> screens.write("case-stale", dark));
        }
        robot.interact(() -> robot.lookup("#case-form-stale-keep-mine").queryButton().fire());
        robot.interact(() -> model.save(problem -> {}));
        assertThat(stored()).isEqualTo("Found by a friend at noon.");
    }

    @Test
    void theirsCanBeTaken(FxRobot robot) throws Exception {
        bothEdit(robot);
        robot.interact(() -> robot.lookup("#case-form-stale-take-theirs").queryButton().fire());
        assertThat(model.edited().get().orElseThrow().answers().text(NARRATIVE.field()))
                .isEqualTo("Found by police.");
        assertThat(model.dirty().get()).isFalse();
    }
}
