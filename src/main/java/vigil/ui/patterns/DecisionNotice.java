package vigil.ui.patterns;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What was decided just now, with the way back; the finding itself may have left the page. */
public final class DecisionNotice {

    private final Label sentence = Controls.wrapping("");
    private final Button undo;
    private final HBox root = Controls.styled(new HBox(), "banner", "banner-success");

    public DecisionNotice(Kit kit, DecisionViewModel model) {
        Controls controls = new Controls(kit);
        undo = controls.button("decision.undo", Icon.UNDO, model::undo);
        undo.disableProperty().bind(model.busy());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        root.setId("decision-notice");
        root.getChildren()
                .setAll(
                        Icon.DONE.node(),
                        sentence,
                        undo,
                        controls.icon("decision.close", Icon.CLOSE, model::forget));
        model.done().addListener((p, was, is) -> show(is));
        show(model.done().get());
    }

    private void show(Optional<DecisionViewModel.Done> done) {
        sentence.setText(done.map(DecisionViewModel.Done::sentence).orElse(""));
        boolean back = done.filter(DecisionViewModel.Done::canBeUndone).isPresent();
        Controls.show(undo, back);
        Controls.show(root, done.isPresent());
    }

    public Node node() {
        return root;
    }
}
