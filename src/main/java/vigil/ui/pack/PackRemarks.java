package vigil.ui.pack;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** What is said of a pack that is made, and what can be done while there is none. */
final class PackRemarks {

    private final Kit kit;
    private final VBox lines = Controls.styled(new VBox(), "column");

    PackRemarks(Kit kit) {
        this.kit = kit;
    }

    VBox node() {
        return lines;
    }

    void clear() {
        lines.getChildren().clear();
    }

    /**
     * @param ready how much is in it
     * @param leftOut what is not in it, if anything
     * @param lettersNotShown how many of its letters no font has
     */
    void made(String ready, Optional<String> leftOut, int lettersNotShown) {
        offer(Controls.wrapping(ready));
        leftOut.ifPresent(sentence -> offer(Controls.wrapping(sentence, "muted")));
        if (lettersNotShown > 0) {
            String sentence = kit.say("preview.lettersNotShown", lettersNotShown);
            offer(Controls.wrapping(sentence, "complaint"));
        }
    }

    void offer(Node line) {
        lines.getChildren().add(line);
    }
}
