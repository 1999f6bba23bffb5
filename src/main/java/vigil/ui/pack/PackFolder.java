package vigil.ui.pack;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The folder a pack is saved in, typed or chosen. */
final class PackFolder {

    private final TextField path = new TextField(System.getProperty("user.home", ""));
    private final HBox row;
    private final Kit kit;

    PackFolder(Kit kit, String id) {
        this.kit = kit;
        path.setId(id);
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

    /** Nothing if what stands there is no whole path. */
    Optional<Path> target() {
        try {
            return Optional.of(Path.of(path.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("packSheet.choose"));
        Optional.ofNullable(chooser.showDialog(row.getScene().getWindow()))
                .map(File::toString)
                .ifPresent(path::setText);
    }
}
