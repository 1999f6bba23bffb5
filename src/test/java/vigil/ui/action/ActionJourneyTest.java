package vigil.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
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
import vigil.domain.panel.PanelAction;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

/** Following up actions at the window, without the mouse. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ActionJourneyTest {

    private final TestKit test = new TestKit();
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);

    @Start
    void start(Stage primary) {
        Kit kit =
                test.with(
                        new FxWork(fault -> {
                            throw new AssertionError(fault);
                        }));
        ActionListView view =
                new ActionListView(
                        kit,
                        new ActionListViewModel(
                                kit,
                                MemoryStoreDesk.open(
                                        store,
                                        MemoryStoreSample.SECRETARY,
                                        TestKit.vocabulary(),
                                        new TinyMinutes(),
                                        TestKit.CLOCK)),
                        new RecordedNavigator());
        new Screens(primary, test).show((Parent) view.node(), 1366, 768, false);
        view.shown();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private PanelAction stored(int n) {
        return store.records().panel().action(MemoryStoreSample.id(60, n)).orElseThrow();
    }

    private static int shown(FxRobot robot) {
        return robot.lookup("#actions-table").queryTableView().getItems().size();
    }

    @Test
    void anActionIsFoundEditedAndSavedByKeyboard(FxRobot robot) throws Exception {
        until(() -> shown(robot) == 11);
        robot.write("pharmacies that open");
        until(() -> shown(robot) == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> robot.lookup("#action-wording").tryQuery().isPresent());
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("end of october");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> stored(1).due().equals(java.util.Optional.of(LocalDate.of(2026, 10, 31))));
        until(() -> robot.lookup("#action-wording").tryQuery().isEmpty());

        assertThat(test.done()).containsExactly("A-2026-02 is saved.");
    }

    @Test
    void escapeAsksBeforeChangesAreLost(FxRobot robot) throws Exception {
        until(() -> shown(robot) == 11);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> robot.lookup("#action-wording").tryQuery().isPresent());
        robot.push(KeyCode.END).write(" And soon.");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#action-discard").query().isVisible()).isTrue();
        assertThat(robot.lookup("#action-wording").queryTextInputControl().getText())
                .contains("And soon.");
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#action-wording").tryQuery().isEmpty());

        assertThat(stored(0).wording()).doesNotContain("And soon.");
    }

    @Test
    void lettersTypedInTheTableSearch(FxRobot robot) throws Exception {
        until(() -> shown(robot) == 11);
        robot.push(KeyCode.DOWN).write("coroner");
        until(() -> shown(robot) == 2);

        assertThat(robot.lookup("#actions-search").queryTextInputControl().getText())
                .isEqualTo("coroner");
    }
}
