package vigil.ui.cases;

import javafx.scene.control.ListView;
import org.testfx.api.FxRobot;
import vigil.ui.kit.Filled;

/** The parts of a case's form, as they are chosen in the list beside it. */
public final class CaseParts {

    private CaseParts() {}

    /** Chooses a part by its title and waits until all of it is there. */
    public static void choose(FxRobot robot, String title) {
        ListView<?> parts = robot.lookup("#case-parts").queryListView();
        robot.interact(() -> {
            for (int i = 0; i < parts.getItems().size(); i++) {
                if (parts.getItems().get(i).toString().contains("title=" + title + ",")) {
                    parts.getSelectionModel().select(i);
                    return;
                }
            }
            throw new AssertionError("no part " + title);
        });
        Filled.await(parts.getScene());
    }
}
