package vigil.ui.setting;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.SettingsFile;
import vigil.casework.SettingsTravel;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** Settings out as a file, and in again after a look at what would change. */
final class TravelPart {

    private static final int LONGEST = 60;

    private final Kit kit;
    private final SettingsViewModel model;
    private final Sheets sheets;
    private final Controls controls;
    private final VBox root;

    TravelPart(Kit kit, SettingsViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        root =
                Controls.column(
                        Controls.row(
                                controls.button("settings.export", Icon.SAVE, this::write),
                                controls.button("settings.import", Icon.FOLDER, this::choose)),
                        controls.muted("settings.travel.logo"));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say(title));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kit.say("settings.file"), "*.txt"));
        return chooser;
    }

    private void write() {
        FileChooser chooser = chooser("settings.export");
        chooser.setInitialFileName("vigil-settings.txt");
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file ->
                        model.export(
                                file,
                                () ->
                                        kit.notices()
                                                .done(
                                                        kit.say(
                                                                "settings.exported",
                                                                file.toString()))));
    }

    private void choose() {
        Optional.ofNullable(chooser("settings.import").showOpenDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::read);
    }

    /** Shows what a file would change. */
    void read(Path file) {
        model.readSettings(file, this::show);
    }

    private void show(SettingsTravel.Offer offer) {
        if (offer.differences().isEmpty()) {
            kit.notices().note(kit.say("settings.import.same"));
            return;
        }
        Map<String, CheckBox> boxes = new LinkedHashMap<>();
        VBox lines = Controls.column();
        for (SettingsFile.Difference each : offer.differences()) {
            CheckBox box = new CheckBox(kit.say("settings." + each.key()));
            box.setSelected(!each.ofPanel() || model.mayManage());
            box.setDisable(each.ofPanel() && !model.mayManage());
            box.setId("take-" + Controls.id(each.key()));
            String change = kit.say("settings.import.line", said(each.now()), said(each.then()));
            box.setAccessibleHelp(change);
            boxes.put(each.key(), box);
            lines.getChildren()
                    .add(
                            new VBox(
                                    Controls.row(
                                            box,
                                            Controls.chip(
                                                    kit.say(
                                                            each.ofPanel()
                                                                    ? "settings.import.panel"
                                                                    : "settings.import.computer"),
                                                    "neutral")),
                                    Controls.wrapping(change, "muted", "small")));
        }
        Button take =
                controls.primary(
                        "settings.import.take",
                        () -> {
                            Set<String> keys = new LinkedHashSet<>();
                            boxes.forEach((key, box) -> {
                                if (box.isSelected()) {
                                    keys.add(key);
                                }
                            });
                            sheets.close();
                            take(offer, keys);
                        });
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(420, 20 + 62.0 * boxes.size()));
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.heading("settings.import.title"),
                                scroll,
                                Controls.row(
                                        take,
                                        controls.button("settings.import.leave", sheets::close))),
                        "sheet",
                        "settings-import");
        if (!model.mayManage()) {
            sheet.getChildren().add(1, controls.muted("settings.import.mayNot"));
        }
        sheets.show(sheet, take);
    }

    /** A content in few words; nothing has a word of its own. */
    private String said(String content) {
        if (content.isBlank()) {
            return kit.say("settings.empty");
        }
        String line = kit.find("settings.choice." + content).orElse(content.replace('\n', ' '));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private void take(SettingsTravel.Offer offer, Set<String> keys) {
        model.take(
                offer,
                keys,
                kept -> {
                    if (!kept.isEmpty()) {
                        kit.notices()
                                .note(
                                        kit.say(
                                                "settings.import.kept",
                                                String.join(
                                                        ", ",
                                                        kept.stream()
                                                                .map(k -> kit.say("settings." + k))
                                                                .toList())));
                    }
                });
    }

    Node node() {
        return root;
    }
}
