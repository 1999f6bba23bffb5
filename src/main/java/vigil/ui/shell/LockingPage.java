package vigil.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** What is shown while the store closes, or its pages are made anew: nothing of it. */
final class LockingPage {

    private final StackPane root;

    /**
     * @param doing the sentence of what is being waited for
     */
    LockingPage(Kit kit, String doing) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(48, 48);
        turning.setAccessibleText(kit.say(doing));
        VBox box =
                Controls.styled(
                        new VBox(turning, Controls.plain(kit.say(doing), "section-title")),
                        "empty");
        root = Controls.styled(new StackPane(box), "frame");
    }

    Node node() {
        return root;
    }
}
