package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.charts.ChartKind;
import vigil.domain.vocabulary.Code;
import vigil.ui.chart.ChartsPage;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;
import vigil.ui.kit.Theme;

/** Every chart of the sample county on its page, by keyboard, and one out through the gate. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ChartsJourneyTest {

    @TempDir private Path folder;
    private final TestKit test = new TestKit();
    private final InlineWork work = new InlineWork();
    private Stage stage;
    private PanelDesk desk;
    private ChartsPage page;

    @Start
    void start(Stage first) {
        stage = first;
        new Theme(test.device()); // with it the typeface, which charts are drawn in
    }

    private void open(FxRobot robot) throws Exception {
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        Path store = SampleStore.copy(folder);
        try (Passphrase words = Passphrase.of(SampleStore.PASSPHRASE.toCharArray())) {
            desk = wiring.care().open(store, SampleStore.USER, words, Progress.none());
        }
        Kit kit = test.with(work);
        Kit ours =
                new Kit(
                        wiring.words(),
                        desk.vocabulary(),
                        work,
                        kit.device(),
                        kit.notices(),
                        TestClock.ofTheSample());
        robot.interact(() -> {
            page = new ChartsPage(ours, desk);
            new Screens(stage, test).show((javafx.scene.Parent) page.node(), 1366, 768, false);
        });
        pass(robot);
    }

    @AfterEach
    void close() {
        page.dispose();
        desk.close(Progress.none());
    }

    private void look(FxRobot robot, String name) {
        for (boolean dark : new boolean[] {true, false}) {
            robot.interact(() -> {
                page.node().getStyleClass().remove("page");
                page.node().getStyleClass().add("page");
                ((javafx.scene.layout.Pane) page.node()).requestLayout();
                if (page.node().getParent() instanceof javafx.scene.layout.Pane parent) {
                    parent.getChildren().remove(page.node());
                }
                new Screens(stage, test).show((javafx.scene.Parent) page.node(), 1366, 768, dark);
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> new Screens(stage, test).write(name, dark));
        }
    }

    private void choose(FxRobot robot, ChartKind kind) {
        robot.interact(() -> {
            ComboBox<Code> box = robot.lookup("#charts-kind").queryComboBox();
            box.getItems().stream()
                    .filter(code -> code.code().equals(kind.name()))
                    .findFirst()
                    .ifPresent(box::setValue);
        });
        pass(robot);
    }

    private void pass(FxRobot robot) {
        robot.interact(work::passTime);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String said(FxRobot robot) {
        return robot.lookup(".chart-said").<Labeled>query().getText();
    }

    @Test
    void everyChartIsReadByKeyboardAndLeavesThroughTheGateOnly(FxRobot robot) throws Exception {
        open(robot);
        for (ChartKind kind : ChartKind.values()) {
            choose(robot, kind);
            if (kind != ChartKind.AREAS && kind != ChartKind.BEFORE_AFTER) {
                assertThat(robot.lookup(".chart-surface").tryQuery()).as(kind.name()).isPresent();
                if (kind == ChartKind.TOGETHER || kind == ChartKind.FIRSTS) {
                    look(robot, "chart-page-" + kind.name());
                }
            }
        }

        // By keyboard over the first chart.
        choose(robot, ChartKind.TREND);
        robot.interact(() -> robot.lookup(".chart-surface").<Node>query().requestFocus());
        String hint = said(robot);
        robot.push(KeyCode.END);
        String latest = said(robot);
        assertThat(latest).startsWith("November 2026").contains("may still rise");
        robot.push(KeyCode.LEFT);
        assertThat(said(robot)).startsWith("October 2026");
        assertThat(robot.lookup(".chart-surface").<Node>query().getAccessibleText())
                .isEqualTo(said(robot));
        robot.push(KeyCode.HOME);
        assertThat(said(robot)).isNotEqualTo(latest).isNotEqualTo(hint);

        // A substance, found by typing.
        robot.clickOn("#charts-item").write("pregab").push(KeyCode.DOWN).push(KeyCode.ENTER);
        pass(robot);

        choose(robot, ChartKind.AREAS);
        choose(robot, ChartKind.BEFORE_AFTER);
        robot.clickOn("#charts-action").write("1 Apr 2025").push(KeyCode.ENTER);
        pass(robot);
        assertThat(robot.lookup(".chart-about").<Labeled>query().getText())
                .contains("All deaths: ");
        choose(robot, ChartKind.TREND);
        look(robot, "chart-page-TREND");

        // What leaves is looked at first, and is drawn from what the gate lets out.
        robot.interact(() -> robot.lookup("#charts-export").queryButton().fire());
        pass(robot);
        look(robot, "chart-page-export");
        Path file = folder.resolve("out.svg");
        robot.interact(() ->
                robot.lookup("#charts-file").queryTextInputControl().setText(file.toString()));
        robot.interact(() -> robot.lookup("#charts-leaves-go").queryButton().fire());
        pass(robot);
        assertThat(test.problems()).isEmpty();
        assertThat(Files.readString(file)).contains("<title id=\"title\">", "Pregabalin");
        assertThat(desk.releases().register()).hasSize(1);

        // The table leaves in the same way.
        choose(robot, ChartKind.WEEKDAYS);
        robot.interact(() -> robot.lookup("#charts-copy").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).contains("Monday\t").contains("Deaths known by");
        assertThat(desk.releases().register()).hasSize(2);
        pass(robot);
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).as("after its time").isNull();

        // What is about single deaths stays.
        choose(robot, ChartKind.FIRSTS);
        assertThat(robot.lookup("#charts-export").queryButton().isDisabled()).isTrue();
    }
}
