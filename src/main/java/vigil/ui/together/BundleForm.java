package vigil.ui.together;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What a sheet about a bundle always has: its file, how far the work is, and what is wrong. */
final class BundleForm {

    private final Kit kit;
    private final Controls controls;
    private final TextField file = new TextField();
    private final Label complaint = Controls.wrapping("", "complaint");
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button cancel;

    /**
     * @param work the sentence of what is being done
     */
    BundleForm(Kit kit, TogetherViewModel model, String work) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.cancel = controls.button("apart.cancel", model::cancel);
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(kit.say(work));
        Controls.show(complaint, false);
    }

    TextField file() {
        return file;
    }

    Label complaint() {
        return complaint;
    }

    /** The file under its label, to be typed or chosen. */
    Node labelledFile(String label, Runnable choose) {
        return controls.labelled(
                label,
                Controls.row(file, controls.icon("apart.file.choose", Icon.FOLDER, choose)),
                file);
    }

    /** How far the work is, and how it is stopped, before what begins it. */
    HBox foot(Node... actions) {
        HBox foot = Controls.row(bar, cancel);
        foot.getChildren().addAll(actions);
        return foot;
    }

    VBox sheet(String title, VBox form, Runnable close) {
        form.getStyleClass().add("apart-form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return Controls.styled(
                new VBox(
                        controls.title(title),
                        scroll,
                        Controls.row(Controls.gap(), controls.button("apart.close", close))),
                "sheet",
                "apart-sheet");
    }

    void working(boolean working) {
        Controls.show(bar, working);
        Controls.show(cancel, working);
    }

    /** Where the file is; none while what is typed is no whole path. */
    Optional<Path> path() {
        try {
            return Optional.of(Path.of(file.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    void complain(Problem problem) {
        complain(
                problem instanceof Problem.Cancelled
                        ? kit.say("apart.stopped")
                        : kit.sentence(problem));
    }

    void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
    }

    void settled() {
        Controls.show(complaint, false);
    }
}
