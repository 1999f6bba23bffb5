package vigil.ui.shell;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WorkLine;

/** What is shown while the store closes, or its pages are made anew: nothing of it. */
final class LockingPage {

    private final StackPane root;

    /**
     * @param doing the sentence of what is being waited for
     */
    LockingPage(Kit kit, FxWork work, String doing) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(48, 48);
        turning.setAccessibleText(kit.say(doing));
        // Files that are written anew, or copied to a slow share, take minutes.
        WorkLine step = new WorkLine(kit, work, name -> true).stepsOnly();
        VBox box =
                Controls.styled(
                        new VBox(
                                turning,
                                Controls.plain(kit.say(doing), "section-title"),
                                new Group(step.node())),
                        "empty");
        root = Controls.styled(new StackPane(box), "frame");
        root.sceneProperty()
                .addListener((p, was, is) -> {
                    if (is == null) {
                        step.dispose();
                    }
                });
    }

    Node node() {
        return root;
    }
}
