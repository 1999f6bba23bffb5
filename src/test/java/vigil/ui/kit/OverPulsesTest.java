package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class OverPulsesTest {

    private static final int STEPS = 40;

    private StackPane window;
    private VBox page;
    private OverPulses filling;
    private final List<Integer> done = new ArrayList<>();

    @Start
    void start(Stage stage) {
        window = new StackPane();
        page = new VBox();
        filling = new OverPulses(page);
        stage.setScene(new Scene(window));
        stage.show();
    }

    private List<Runnable> steps() {
        return IntStream.range(0, STEPS).mapToObj(step -> (Runnable) () -> done.add(step)).toList();
    }

    @Test
    void aPageThatIsAwayGetsItsFirstPartAndTheRestInOrderOnceItIsShown(FxRobot robot)
            throws Exception {
        robot.interact(() -> filling.begin(steps()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).as("away").containsExactly(0);

        robot.interact(() -> window.getChildren().add(page));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> done.size() == STEPS);
        assertThat(done).isSorted();
    }

    @Test
    void whoNeedsAllOfItGetsItAtOnceAndEachPartOnce(FxRobot robot) {
        robot.interact(() -> {
            filling.onceShown(steps());
            assertThat(done).isEmpty();
            filling.finish();
        });
        assertThat(done).hasSize(STEPS).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsBegunAnewDropsWhatWasLeft(FxRobot robot) {
        robot.interact(() -> {
            filling.begin(steps());
            filling.begin(List.of(() -> done.add(STEPS)));
            filling.finish();
        });
        assertThat(done).containsExactly(0, STEPS);
    }

    @Test
    void whatIsAddedComesAfterTheRestAndWhatWaitsForAllOfItComesLast(FxRobot robot)
            throws Exception {
        robot.interact(() -> {
            filling.onceShown(steps());
            filling.then(List.of(() -> done.add(STEPS)));
            filling.afterwards(() -> done.add(STEPS + 1));
            assertThat(done).isEmpty();
            window.getChildren().add(page);
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> done.size() == STEPS + 2);
        assertThat(done).isSorted();
        robot.interact(() -> {
            filling.afterwards(() -> done.add(STEPS + 2));
            assertThat(done).as("all was there").endsWith(STEPS + 2);
        });
    }
}
