package vigil.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
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
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

/** Pictures of the list of actions in its states, to be looked at. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ActionScreensTest {

    /** Both with {@code -Dvigil.pictures=all}. */
    private static final int[][] SIZES =
            "all".equals(System.getProperty("vigil.pictures"))
                    ? new int[][] {{1366, 768}, {1920, 1080}}
                    : new int[][] {{1366, 768}};

    private final TestKit test = new TestKit();
    private final InlineWork work = new InlineWork();
    private Screens screens;

    @Start
    void start(Stage primary) {
        screens = new Screens(primary, test);
    }

    private Screen list(MemoryStore store) {
        Kit kit = test.with(work);
        return new ActionListView(
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
    }

    private void write(String name, Supplier<Screen> page, Runnable state) {
        List<Path> files = new ArrayList<>();
        for (int[] size : SIZES) {
            for (boolean dark : new boolean[] {false, true}) {
                WaitForAsyncUtils.asyncFx(() -> {
                    Screen screen = page.get();
                    screens.show((Parent) screen.node(), size[0], size[1], dark);
                    screen.shown();
                });
                WaitForAsyncUtils.waitForFxEvents();
                WaitForAsyncUtils.asyncFx(state);
                WaitForAsyncUtils.waitForFxEvents();
                files.add(
                        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> screens.write(name, dark)));
            }
        }
        assertThat(files).allMatch(file -> !Screens.drawn() || Files.exists(file));
    }

    @Test
    void open() {
        write(
                "meetings-actions",
                () -> list(MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK)),
                () -> {});
    }

    @Test
    void nothingYet() {
        write(
                "meetings-actions-empty",
                () -> list(MemoryStoreSample.people(TestKit.vocabulary(), TestKit.CLOCK)),
                () -> {});
    }

    @Test
    void edited(FxRobot robot) {
        write(
                "meetings-actions-edit",
                () -> list(MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK)),
                () -> {
                    TableView<?> table = robot.lookup("#actions-table").queryTableView();
                    table.getSelectionModel().select(0);
                    table.requestFocus();
                    table.fireEvent(
                            new javafx.scene.input.KeyEvent(
                                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    javafx.scene.input.KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    @Test
    void newRecommendation(FxRobot robot) {
        write(
                "meetings-actions-new",
                () -> list(MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK)),
                () -> robot.lookup("#actions-new-recommendation").queryButton().fire());
    }
}
