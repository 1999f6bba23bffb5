package vigil.ui.chart;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.Problem;
import vigil.charts.ChartKind;
import vigil.charts.LeavingChart;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.Segments;

/** A chart as it leaves, to be looked at first, and where to. */
final class ExportCard {

    private final Kit kit;
    private final ChartsViewModel model;
    private final LeavingChart leaving;
    private final ChartKind kind;
    private final Runnable close;
    private final Segments<ChartsViewModel.Form> form;
    private final TextField file = new TextField();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final Button go;
    private final Button replace;
    private final VBox root;

    ExportCard(
            Kit kit,
            ChartsViewModel model,
            LeavingChart leaving,
            ChartsViewModel.Preview preview,
            ChartKind kind,
            Runnable close) {
        this.kit = kit;
        this.model = model;
        this.leaving = leaving;
        this.kind = kind;
        this.close = close;
        Controls controls = new Controls(kit);
        form = new Segments<>(kit.say("charts.leaves.form"), true);
        for (ChartsViewModel.Form each : ChartsViewModel.Form.values()) {
            form.add(each, each.name());
        }
        form.show(Optional.of(ChartsViewModel.Form.SVG));
        form.whenChosen(chosen -> suggest());
        file.setId("charts-file");
        file.textProperty().addListener((p, was, is) -> quiet());
        go = controls.primary("charts.leaves.go", () -> export(false));
        replace = controls.button("charts.leaves.replace", () -> export(true));
        HBox place =
                Controls.row(
                        file, controls.icon("charts.leaves.choose", Icon.FOLDER, this::choose));
        HBox.setHgrow(file, Priority.ALWAYS);
        VBox notes = Controls.styled(new VBox(), "column", "tight");
        preview.notes().forEach(note -> notes.getChildren().add(Controls.wrapping(note, "small")));
        root =
                Controls.card(
                        controls.text("charts.leaves"),
                        controls.muted("charts.leaves.hidden", preview.hidden()),
                        Controls.row(
                                controls.labelled("charts.leaves.form", form),
                                controls.labelled("charts.leaves.file", place, file)),
                        new LeavingNote(kit, Leaving.of(Intent.RELEASE_COUNTS)).node(),
                        complaint,
                        Controls.row(go, replace, controls.button("charts.leaves.cancel", close)),
                        new ChartView(kit, preview.chart(), 1.4).alone().node(),
                        notes);
        root.setId("charts-export-card");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        event.consume();
                    }
                });
        suggest();
        quiet();
    }

    private ChartsViewModel.Form chosen() {
        return form.chosen().orElse(ChartsViewModel.Form.SVG);
    }

    private void suggest() {
        String name = model.fileName(kind, chosen());
        try {
            Path typed = Path.of(file.getText());
            file.setText(
                    file.getText().isBlank()
                            ? Path.of(System.getProperty("user.home", ""), name).toString()
                            : typed.resolveSibling(name).toString());
        } catch (InvalidPathException noPath) {
            file.setText(name);
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("charts.leaves.choose"));
        chooser.setInitialFileName(model.fileName(kind, chosen()));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                chosen().name(), "*." + chosen().name().toLowerCase(Locale.ROOT)));
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toString)
                .ifPresent(file::setText);
    }

    private void export(boolean replacing) {
        Path target;
        try {
            target = Path.of(file.getText().strip());
        } catch (InvalidPathException noPath) {
            complain(kit.say("preview.file.wrong"));
            return;
        }
        if (file.getText().isBlank() || !target.isAbsolute()) {
            complain(kit.say("preview.file.wrong"));
            return;
        }
        go.setDisable(true);
        model.export(
                leaving, chosen(), target, replacing, done -> written(done, target), this::failed);
    }

    private void written(boolean done, Path target) {
        go.setDisable(false);
        if (done) {
            kit.notices().done(kit.say("charts.exported", target.toString()));
            close.run();
        } else {
            complain(kit.say("preview.exists"));
            Controls.show(replace, true);
            replace.requestFocus();
        }
    }

    private void failed(Problem problem) {
        go.setDisable(false);
        if (!(problem instanceof Problem.Cancelled)) {
            complain(kit.sentence(problem));
        }
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
        file.requestFocus();
    }

    private void quiet() {
        Controls.show(complaint, false);
        Controls.show(replace, false);
    }

    void focus() {
        form.focus();
    }

    Node node() {
        return root;
    }
}
