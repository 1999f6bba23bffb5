package vigil.ui.imports;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.ImportReport;
import vigil.casework.ImportUndo;
import vigil.casework.SavedMapping;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** The last step: what was brought in, taking it back, and keeping the mapping. */
final class ResultStep implements ImportView.StepPane {

    private final Kit kit;
    private final ImportViewModel model;
    private final Controls controls;
    private final HBox verdict = Controls.styled(new HBox(), "banner", "banner-success");
    private final VBox undone = new VBox();
    private final TextField name = new TextField();
    private final Button undo;
    private final Button show;
    private final VBox root = Controls.styled(new VBox(), "import-step");

    ResultStep(Kit kit, ImportViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        show =
                controls.button(
                        "imports.showCases", Icon.CASES, () -> navigator.go(Navigator.Page.CASES));
        undo = controls.button("imports.undoThis", Icon.UNDO, this::undo);
        name.setId("imports-mapping-name");
        name.setPrefColumnCount(28);
        Button keep =
                controls.button(
                        "imports.keep",
                        Icon.SAVE,
                        () ->
                                model.keep(
                                        name.getText(),
                                        () ->
                                                kit.notices()
                                                        .done(
                                                                kit.say(
                                                                        "imports.kept.mapping",
                                                                        name.getText()))));
        root.getChildren()
                .addAll(
                        verdict,
                        Controls.row(show, undo),
                        undone,
                        Controls.card(
                                controls.heading("imports.keepMapping"),
                                controls.muted("imports.keepMapping.text"),
                                controls.labelled("imports.mappingName", name),
                                Controls.row(keep)));
        model.report().addListener((p, was, is) -> is.ifPresent(this::say));
        model.undone().addListener((p, was, is) -> is.ifPresentOrElse(this::said, this::clear));
    }

    private void say(ImportReport report) {
        verdict.getChildren()
                .setAll(
                        Icon.DONE.node(),
                        Controls.wrapping(
                                kit.say("imports.landed", report.casesAdded(), report.source())));
        undo.setDisable(report.batch().isEmpty());
        String file = report.source().replaceAll("\\.[A-Za-z]{2,4}$", "");
        name.setText(model.remembered().get().map(SavedMapping::name).orElse(file));
    }

    private void undo() {
        model.report().get().flatMap(ImportReport::batch).ifPresent(model::planUndo);
    }

    private void clear() {
        undone.getChildren().clear();
        undo.setDisable(false);
    }

    private void said(ImportUndo plan) {
        undone.getChildren().clear();
        if (plan.batch().undone().isPresent()) {
            verdict.getChildren()
                    .setAll(
                            Icon.UNDO.node(),
                            Controls.wrapping(kit.say("imports.undone", plan.removable().size())));
            undo.setDisable(true);
        }
        if (plan.batch().undone().isEmpty() || !plan.kept().isEmpty()) {
            undone.getChildren().add(FileStep.plan(kit, controls, model, plan));
            undone.applyCss();
            java.util.Optional.ofNullable(undone.lookup(".button")).ifPresent(Node::requestFocus);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        show.requestFocus();
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }
}
