package vigil.ui.unlock;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import vigil.casework.DemoStore;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Offers a store of invented cases, says its passphrase, and makes it. */
public final class TryItView {

    private final Kit kit;
    private final TryItViewModel model;
    private final Controls controls;
    private final VBox card = Controls.styled(Controls.card(), "welcome-card");
    private final TextField folder = new TextField();
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");

    /**
     * @param suggested where the store could go
     */
    public TryItView(Kit kit, TryItViewModel model, Path suggested, Runnable leave) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        folder.setText(suggested.toString());
        folder.setId("try-folder");
        folder.setOnAction(event -> model.make(folder.getText()));
        HBox.setHgrow(folder, Priority.ALWAYS);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Button browse = controls.button("unlock.browse", Icon.FOLDER, this::browse);
        Button make = controls.primary("try.make", () -> model.make(folder.getText()));
        make.setMaxWidth(Double.MAX_VALUE);
        make.setDefaultButton(true);
        Hyperlink back = new Hyperlink(kit.say("try.back"));
        back.setId("try-back");
        back.setOnAction(event -> leave.run());
        VBox asking =
                Controls.column(
                        controls.text("try.text"),
                        troubleBox,
                        controls.labelled("try.folder", Controls.row(folder, browse), folder),
                        passphrase(),
                        make,
                        back);
        VBox making = making();
        card.getChildren().setAll(controls.title("try.title"), asking, making);
        Controls.show(making, false);
        model.busy()
                .addListener((p, was, is) -> {
                    Controls.show(asking, !is);
                    Controls.show(making, is);
                });
        model.trouble().addListener((p, was, is) -> show(is));
        show(Optional.empty());
    }

    /** The user and the passphrase, to be read and copied. */
    private Node passphrase() {
        TextField said = new TextField(model.passphrase());
        said.setEditable(false);
        said.setId("try-passphrase");
        return controls.labelled("try.passphrase", said);
    }

    private VBox making() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(kit.say("work.makingDemo"));
        bar.progressProperty().bind(model.done());
        Label step = Controls.wrapping("", "muted");
        step.setMinHeight(22);
        step.textProperty().bind(model.step());
        return Controls.column(
                controls.text("try.making", DemoStore.USER, model.passphrase()),
                bar,
                step,
                controls.button("try.cancel", Icon.CLOSE, model::cancel));
    }

    private void show(Optional<Problem> problem) {
        trouble.setText(problem.map(kit::sentence).orElse(""));
        Controls.show(troubleBox, problem.isPresent());
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("try.folder"));
        Optional.ofNullable(chooser.showDialog(card.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(folder::setText);
    }

    public Node node() {
        return card;
    }

    /** Gives the keyboard to the folder. */
    public void focus() {
        folder.requestFocus();
        folder.end();
    }
}
