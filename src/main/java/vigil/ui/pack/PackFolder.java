package vigil.ui.pack;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The folder a pack is saved in, typed or chosen, and what keeps it from being saved. */
final class PackFolder {

    private final TextField path = new TextField(System.getProperty("user.home", ""));
    private final Label complaint = Controls.wrapping("", "complaint");
    private final HBox row;
    private final Kit kit;

    PackFolder(Kit kit, String id) {
        this.kit = kit;
        path.setId(id);
        path.textProperty().addListener((p, was, is) -> calm());
        calm();
        HBox.setHgrow(path, Priority.ALWAYS);
        row =
                Controls.row(
                        path,
                        new Controls(kit).icon("packSheet.choose", Icon.FOLDER, this::choose));
    }

    TextField input() {
        return path;
    }

    HBox node() {
        return row;
    }

    Label complaint() {
        return complaint;
    }

    /** Nothing, and says so, if what stands there is no whole path. */
    Optional<Path> target() {
        Optional<Path> target = typed();
        if (target.isEmpty()) {
            complain(kit.say("packSheet.folder.wrong"));
        }
        return target;
    }

    private Optional<Path> typed() {
        try {
            return Optional.of(Path.of(path.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Says what is wrong, until another folder is typed. */
    void complain(String sentence) {
        complaint.setText(sentence);
        Controls.show(complaint, true);
    }

    void calm() {
        Controls.show(complaint, false);
    }

    /** Says why it could not be saved there. */
    void failed(Problem problem) {
        complain(kit.sentence(problem));
        path.requestFocus();
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("packSheet.choose"));
        Optional.ofNullable(chooser.showDialog(row.getScene().getWindow()))
                .map(File::toString)
                .ifPresent(path::setText);
    }
}
