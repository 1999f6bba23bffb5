package vigil.ui.cases;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * Over a case: whose it is and where it stands, saving and taking back, and what is to be known.
 */
final class CaseHead {

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Label title = Controls.styled(new Label(), "page-title");
    private final HBox chips = Controls.row();
    private final VBox root = Controls.styled(new VBox(), "case-head");

    /**
     * @param banners stand beneath, in this order
     */
    CaseHead(Kit kit, CaseFormViewModel model, Runnable saving, List<Node> banners) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        Button save = controls.primary("caseForm.save", saving);
        save.setGraphic(Icon.SAVE.node());
        save.disableProperty().bind(model.dirty().not().or(model.busy()));
        Button undo = controls.icon("caseForm.undo", Icon.UNDO, model::undo);
        undo.disableProperty().bind(model.canUndo().not());
        Button redo = controls.icon("caseForm.redo", Icon.REDO, model::redo);
        redo.disableProperty().bind(model.canRedo().not());
        Label state = Controls.styled(new Label(), "muted");
        state.textProperty()
                .bind(
                        model.dirty()
                                .map(dirty ->
                                        kit.say(dirty ? "caseForm.unsaved" : "caseForm.allSaved")));
        title.setWrapText(true);
        for (Region whole : List.of(chips, state, undo, redo, save)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        root.getChildren().add(Controls.row(title, chips, Controls.gap(), state, undo, redo, save));
        root.getChildren().addAll(banners);
    }

    Node node() {
        return root;
    }

    void show(ReviewCase reviewCase) {
        title.setText(
                reviewCase.name().isEmpty()
                        ? reviewCase.reference().text()
                        : kit.say(
                                "caseForm.title",
                                reviewCase.reference().text(),
                                reviewCase.name()));
        chips.getChildren()
                .setAll(StatusChip.of(reviewCase.status(), model.vocabulary().list("CASE_STATUS")));
        if (reviewCase.urgent()) {
            chips.getChildren().add(Controls.chip(kit.say("cases.urgent"), "danger"));
        }
    }
}
