package vigil.ui.patterns;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vigil.patterns.Evidence;
import vigil.patterns.PatternSummary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** How a finding was come by: once for everybody, once with formula and source. */
final class EvidenceMethod {

    private final VBox root;

    EvidenceMethod(Kit kit, PatternSummary summary, Evidence evidence) {
        String method = evidence.method().name();
        VBox expert =
                Controls.column(
                        Controls.wrapping(kit.say("board.method.expert." + method)),
                        Controls.wrapping(kit.say("board.method.interval"), "muted", "small"),
                        Controls.wrapping(
                                kit.say("patterns.seed", String.valueOf(summary.seed())),
                                "muted",
                                "small"));
        root =
                Controls.column(
                        new Controls(kit).heading("board.how"),
                        Controls.wrapping(kit.say("board.method.plain." + method)),
                        fold(kit.say("board.statistician"), expert));
    }

    /** Something for those who want to know more, closed until it is opened. */
    static TitledPane fold(String title, Node content) {
        TitledPane fold = new TitledPane(title, content);
        fold.setExpanded(false);
        fold.setAnimated(false);
        return Controls.styled(fold, "evidence-fold");
    }

    Node node() {
        return root;
    }
}
