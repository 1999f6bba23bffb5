package vigil.ui.setting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.chart.Axis;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Language;
import vigil.ui.kit.Theme;
import vigil.ui.kit.WholeNumber;

/** The rows of what this computer has set, within what its policy leaves open. */
final class DeviceRows {

    private final Kit kit;
    private final SettingsViewModel model;
    private final Controls controls;
    private boolean quiet;

    DeviceRows(Kit kit, SettingsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
    }

    private SettingRow row(Device device, Node control, String range, Runnable back) {
        SettingRow row = new SettingRow(kit, device.key(), control, range, Optional.of(back));
        row.changed(model.changed(device));
        if (model.policy().locked(device)) {
            row.held();
        }
        return row;
    }

    SettingRow theme() {
        return segments(
                Device.THEME, "settings.theme.", Theme.CHOICES, model.theme(), model::theme);
    }

    SettingRow language() {
        return segments(
                Device.LANGUAGE, "language.", Language.CHOICES, model.language(), model::language);
    }

    SettingRow motion() {
        return segments(
                Device.MOTION, "settings.motion.", Theme.MOTION, model.motion(), model::motion);
    }

    /** A few choices side by side, of which one holds; each is named with what it is about. */
    private SettingRow segments(
            Device device, String key, List<String> choices, String now, Consumer<String> choose) {
        HBox all = Controls.styled(new HBox(), "segments");
        SettingRow row =
                row(device, all, "", () -> ((ToggleButton) all.getChildren().getFirst()).fire());
        ToggleGroup group = new ToggleGroup();
        for (String choice : choices) {
            ToggleButton button = new ToggleButton(kit.say(key + choice));
            button.setToggleGroup(group);
            button.setSelected(choice.equals(now));
            button.setId(Controls.id(key + choice));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(kit.say("settings." + device.key()) + ": " + button.getText());
            button.getStyleClass()
                    .add(
                            choice.equals(choices.getFirst())
                                    ? "left-pill"
                                    : choice.equals(choices.getLast())
                                            ? "right-pill"
                                            : "center-pill");
            button.setOnAction(event -> {
                button.setSelected(true);
                String was = model.get(device);
                choose.accept(choice);
                row.changed(model.changed(device));
                if (!was.equals(choice) && choices.contains(was)) {
                    ToggleButton before =
                            (ToggleButton) all.getChildren().get(choices.indexOf(was));
                    model.remember(
                            device,
                            () -> {
                                before.setSelected(true);
                                choose.accept(was);
                                row.changed(model.changed(device));
                            });
                }
            });
            all.getChildren().add(button);
        }
        return row;
    }

    SettingRow textSize() {
        Slider size = new Slider(80, 200, model.textSize());
        size.setMajorTickUnit(20);
        size.setMinorTickCount(1);
        size.setSnapToTicks(true);
        size.setShowTickLabels(true);
        size.setBlockIncrement(10);
        size.setPrefWidth(320);
        size.setLabelFormatter(
                new StringConverter<>() {
                    @Override
                    public String toString(Double value) {
                        return kit.say("settings.percent", value.intValue());
                    }

                    @Override
                    public Double fromString(String text) {
                        return 100.0;
                    }
                });
        // Its numbers stay still and are read at once, whatever the toolkit would have them do.
        size.skinProperty()
                .addListener((p, was, is) -> {
                    if (size.lookup(".axis") instanceof Axis<?> numbers) {
                        numbers.setAnimated(false);
                    }
                });
        SettingRow row = row(Device.TEXT_SIZE, size, "", () -> size.setValue(100));
        Runnable resize =
                () -> {
                    if (!size.isValueChanging()
                            && Math.round(size.getValue() / 10) * 10 != model.textSize()) {
                        int was = model.textSize();
                        model.textSize((int) Math.round(size.getValue()));
                        row.changed(model.changed(Device.TEXT_SIZE));
                        if (!quiet) {
                            model.remember(
                                    Device.TEXT_SIZE, () -> quietly(() -> size.setValue(was)));
                        }
                    }
                };
        size.valueChangingProperty().addListener((p, was, is) -> resize.run());
        size.valueProperty().addListener((p, was, is) -> resize.run());
        return row;
    }

    SettingRow idle() {
        return number(Device.IDLE_MINUTES, 1, 120, 1, model.idleMinutes());
    }

    SettingRow clipboard() {
        return number(
                Device.CLIPBOARD_SECONDS, Copied.LEAST, Copied.MOST, 5, model.clipboardSeconds());
    }

    private SettingRow number(Device device, int least, int usualMost, int step, int now) {
        int most = model.policy().most(device).orElse(usualMost);
        Spinner<Integer> spinner = WholeNumber.field(least, most, now, step);
        String range =
                kit.say("settings.range", least, most)
                        + " "
                        + (most < usualMost
                                ? kit.say("settings.mostByPolicy", most)
                                : kit.say("settings.default", device.initial()));
        SettingRow row =
                row(
                        device,
                        spinner,
                        range,
                        () ->
                                spinner.getValueFactory()
                                        .setValue(
                                                Math.min(
                                                        most, Integer.parseInt(device.initial()))));
        spinner.valueProperty()
                .addListener((p, was, is) -> {
                    model.number(device, is);
                    row.changed(model.changed(device));
                    if (!quiet) {
                        model.remember(
                                device,
                                () -> quietly(() -> spinner.getValueFactory().setValue(was)));
                    }
                });
        return row;
    }

    /** Sets something back, which is not to be taken back in its turn. */
    private void quietly(Runnable set) {
        quiet = true;
        set.run();
        quiet = false;
    }

    SettingRow lockSmall() {
        return yesOrNo(Device.LOCK_WHEN_SMALL, "yes", "no");
    }

    /** Whether the page open last is opened first. */
    SettingRow startPage() {
        return yesOrNo(Device.START_PAGE, "last", "home");
    }

    private SettingRow yesOrNo(Device device, String yes, String no) {
        CheckBox box = new CheckBox();
        box.setSelected(model.get(device).equals(yes));
        SettingRow row = row(device, box, "", () -> box.setSelected(device.initial().equals(yes)));
        box.selectedProperty()
                .addListener((p, was, is) -> {
                    model.set(device, is ? yes : no);
                    row.changed(model.changed(device));
                    if (!quiet) {
                        model.remember(device, () -> quietly(() -> box.setSelected(was)));
                    }
                });
        return row;
    }

    SettingRow backupFolder() {
        TextField folder = new TextField(model.backupFolder());
        folder.setPrefColumnCount(26);
        folder.setAccessibleText(kit.say("settings.backupFolder"));
        folder.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        model.backupFolder(folder.getText(), folder::setText);
                    }
                });
        Button choose =
                controls.button("settings.backupFolder.choose", Icon.FOLDER, () -> choose(folder));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = Controls.row(folder, choose);
        SettingRow row =
                row(
                        Device.BACKUP_FOLDER,
                        both,
                        "",
                        () -> {
                            folder.setText("");
                            model.backupFolder("", folder::setText);
                        });
        row.changed(false); // a place has no default to go back to
        if (model.policy().secondPlace() && model.backupFolder().isBlank()) {
            row.complain(kit.say("settings.noPlaceByPolicy"));
        }
        return row;
    }

    private void choose(TextField folder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say("settings.backupFolder"));
        Optional.ofNullable(chooser.showDialog(folder.getScene().getWindow()))
                .ifPresent(chosen -> {
                    folder.setText(chosen.getPath());
                    model.backupFolder(chosen.getPath(), folder::setText);
                });
    }
}
