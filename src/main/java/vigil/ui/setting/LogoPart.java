package vigil.ui.setting;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.PanelIdentity;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The panel's logo as it is printed, to be chosen from a file or taken away. */
final class LogoPart {

    private static final double WIDE = 170;
    private static final double HIGH = 56;

    private final Kit kit;
    private final SettingsViewModel model;
    private final Controls controls;
    private final StackPane picture = Controls.styled(new StackPane(), "logo-paper");
    private final Button remove;
    private final VBox root;

    LogoPart(Kit kit, SettingsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        Button choose = controls.button("settings.logo.choose", Icon.FOLDER, this::choose);
        remove =
                controls.button(
                        "settings.logo.remove", Icon.REMOVE, () -> model.removeLogo(this::show));
        choose.setDisable(!model.mayManage());
        picture.setMinSize(WIDE + 20, HIGH + 20);
        picture.setMaxSize(WIDE + 20, HIGH + 20);
        root = Controls.column(picture, Controls.row(choose, remove));
        if (model.mayManage()) {
            DroppedFiles.accept(root, this::take);
        }
        show(Optional.empty());
        model.logo(this::show);
    }

    private void show(Optional<PanelIdentity.Picture> logo) {
        picture.getChildren()
                .setAll(
                        logo.<Node>map(this::drawn)
                                .orElseGet(() -> controls.muted("settings.logo.none")));
        remove.setDisable(logo.isEmpty() || !model.mayManage());
    }

    private ImageView drawn(PanelIdentity.Picture logo) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(logo.png())));
        view.setFitWidth(WIDE);
        view.setFitHeight(HIGH);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(kit.say("settings.logo"));
        return view;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("settings.logo.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("settings.logo.png"), "*.png"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::take);
    }

    private void take(Path file) {
        model.chooseLogo(file, this::show);
    }

    Node node() {
        return root;
    }
}
