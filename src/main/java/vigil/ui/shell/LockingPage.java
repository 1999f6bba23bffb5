package vigil.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** What is shown while the store closes: nothing of it. */
final class LockingPage {

    private final StackPane root;

    LockingPage(Kit kit) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(48, 48);
        turning.setAccessibleText(kit.say("work.locking"));
        VBox box =
                Controls.styled(
                        new VBox(turning, Controls.plain(kit.say("work.locking"), "section-title")),
                        "empty");
        root = Controls.styled(new StackPane(box), "frame");
    }

    Node node() {
        return root;
    }
}
