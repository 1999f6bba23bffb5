package vigil.ui.request;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Where letters are written: a folder of this computer, remembered from one time to the next. */
public final class LettersFolder {

    private final Kit kit;
    private final TextField path = new TextField();
    private final HBox row;

    public LettersFolder(Kit kit, String id) {
        this.kit = kit;
        Controls controls = new Controls(kit);
        String kept = kit.device().get(Device.LETTERS_FOLDER);
        path.setText(kept.isEmpty() ? System.getProperty("user.home", "") : kept);
        path.setId(id);
        path.setAccessibleText(kit.say("requests.folder"));
        HBox.setHgrow(path, Priority.ALWAYS);
        row =
                Controls.row(
                        path, controls.icon("requests.folder.choose", Icon.FOLDER, this::choose));
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("requests.folder.choose"));
        folder().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(row.getScene().getWindow()))
                .map(File::toString)
                .ifPresent(path::setText);
    }

    /** The folder, if it is one; it is the one offered the next time. */
    Optional<Path> folder() {
        try {
            Path folder = Path.of(path.getText().strip());
            if (folder.isAbsolute() && Files.isDirectory(folder)) {
                kit.device().set(Device.LETTERS_FOLDER, folder.toString());
                return Optional.of(folder);
            }
        } catch (InvalidPathException noPath) {
            // Said below, like any other path that leads nowhere.
        }
        return Optional.empty();
    }

    /** The folder, or a sentence that there is none. */
    public Optional<Path> ask() {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            kit.notices().problem(kit.say("requests.folder.wrong"));
            path.requestFocus();
        }
        return folder;
    }

    /** Shows again what was chosen elsewhere. */
    void refresh() {
        String kept = kit.device().get(Device.LETTERS_FOLDER);
        if (!kept.isEmpty()) {
            path.setText(kept);
        }
    }

    public TextField input() {
        return path;
    }

    public Node node() {
        return row;
    }
}
