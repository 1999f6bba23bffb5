package vigil.ui.kit;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

/** A file that is needed besides a passphrase: its path typed, or chosen, or the file made anew. */
public final class KeyFileField {

    private final Kit kit;
    private final TextField path = new TextField();
    private final HBox row;

    /**
     * An empty field.
     *
     * @param id of the text field
     */
    public KeyFileField(Kit kit, String id) {
        this.kit = kit;
        path.setId(id);
        path.setPromptText(kit.say("keyFile.prompt"));
        path.setAccessibleText(kit.say("keyFile.field"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = new Controls(kit).button("keyFile.choose", Icon.FOLDER, () -> pick(false));
        choose.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        row = Controls.row(path, choose);
        DroppedFiles.accept(row, file -> path.setText(file.toString()));
    }

    private Optional<File> pick(boolean fresh) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("keyFile.field"));
        Optional<File> picked =
                Optional.ofNullable(
                        fresh
                                ? chooser.showSaveDialog(row.getScene().getWindow())
                                : chooser.showOpenDialog(row.getScene().getWindow()));
        picked.ifPresent(file -> path.setText(file.getPath()));
        return picked;
    }

    /** Asks where a new key file is to be made; it is in the field then. */
    public Optional<Path> place() {
        return pick(true).map(File::toPath);
    }

    /** The file, if one is named. */
    public Optional<Path> file() {
        try {
            return Optional.of(path.getText().strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public TextField input() {
        return path;
    }

    public Node node() {
        return row;
    }
}
