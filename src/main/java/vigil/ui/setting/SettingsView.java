package vigil.ui.setting;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import vigil.casework.Setting;
import vigil.domain.access.PanelMember;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Language;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Theme;

/** Settings with plain names, grouped by whose they are. */
public final class SettingsView implements Screen {

    private final Kit kit;
    private final SettingsViewModel model;
    private final Controls controls;
    private final Navigator navigator;
    private final ScrollPane root = new ScrollPane();

    public SettingsView(Kit kit, SettingsViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        VBox page =
                Controls.styled(
                        new VBox(
                                controls.title("settings.title"),
                                device(),
                                panel(),
                                left(),
                                context(),
                                words(),
                                people(),
                                store()),
                        "page");
        if (model.mayReadAudit()) {
            page.getChildren().add(audit());
        }
        page.getStyleClass().add("settings-page");
        root.setContent(page);
        root.setFitToWidth(true);
    }

    private Node line(String key, Node control) {
        Label label = Controls.wrapping(kit.say(key), "strong");
        label.setLabelFor(control);
        control.setAccessibleText(kit.say(key));
        control.setId(Controls.id(key));
        VBox words = new VBox(label);
        kit.find(key + ".help")
                .ifPresent(
                        help -> words.getChildren().add(Controls.wrapping(help, "muted", "small")));
        words.getStyleClass().add("setting-words");
        HBox line = Controls.row(words, control);
        line.getStyleClass().add("setting-line");
        return line;
    }

    private Node device() {
        HBox themes = segments(
                        "settings.theme",
                        "settings.theme.",
                        Theme.CHOICES,
                        model.theme(),
                        model::theme);
        HBox languages =
                segments(
                        "settings.language",
                        "language.",
                        Language.CHOICES,
                        model.language(),
                        model::language);
        HBox motion =
                segments(
                        "settings.motion",
                        "settings.motion.",
                        Theme.MOTION,
                        model.motion(),
                        model::motion);
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
        size.valueChangingProperty().addListener((p, was, is) -> resize(size));
        size.valueProperty().addListener((p, was, is) -> resize(size));
        Spinner<Integer> idle = new Spinner<>(1, 120, model.idleMinutes());
        idle.setEditable(true);
        idle.valueProperty().addListener((p, was, is) -> model.idleMinutes(is));
        Spinner<Integer> clipboard =
                new Spinner<>(Copied.LEAST, Copied.MOST, model.clipboardSeconds(), 5);
        clipboard.setEditable(true);
        clipboard.valueProperty().addListener((p, was, is) -> model.clipboardSeconds(is));
        CheckBox small = new CheckBox();
        small.setSelected(model.lockedWhenSmall());
        small.selectedProperty().addListener((p, was, is) -> model.lockedWhenSmall(is));
        return Controls.card(
                controls.heading("settings.device"),
                line("settings.language", languages),
                line("settings.theme", themes),
                line("settings.textSize", size),
                line("settings.motion", motion),
                line("settings.idle", idle),
                line("settings.lockSmall", small),
                line("settings.clipboard", clipboard),
                line("settings.backupFolder", backupFolder()));
    }

    /** A few choices side by side, of which one holds; each is named with what it is about. */
    private HBox segments(
            String caption,
            String key,
            List<String> choices,
            String now,
            Consumer<String> choose) {
        HBox all = Controls.styled(new HBox(), "segments");
        ToggleGroup group = new ToggleGroup();
        for (String choice : choices) {
            ToggleButton button = new ToggleButton(kit.say(key + choice));
            button.setToggleGroup(group);
            button.setSelected(choice.equals(now));
            button.setId(Controls.id(key + choice));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(kit.say(caption) + ": " + button.getText());
            button.getStyleClass()
                    .add(
                            choice.equals(choices.getFirst())
                                    ? "left-pill"
                                    : choice.equals(choices.getLast())
                                            ? "right-pill"
                                            : "center-pill");
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(choice);
            });
            all.getChildren().add(button);
        }
        return all;
    }

    private Node backupFolder() {
        TextField folder = new TextField(model.backupFolder());
        folder.setPrefColumnCount(26);
        folder.setAccessibleText(kit.say("settings.backupFolder"));
        folder.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        model.backupFolder(folder.getText());
                    }
                });
        return Controls.row(
                folder,
                controls.button(
                        "settings.backupFolder.choose",
                        Icon.FOLDER,
                        () -> {
                            DirectoryChooser chooser = new DirectoryChooser();
                            chooser.setTitle(kit.say("settings.backupFolder"));
                            Optional.ofNullable(chooser.showDialog(root.getScene().getWindow()))
                                    .ifPresent(chosen -> {
                                        folder.setText(chosen.getPath());
                                        model.backupFolder(chosen.getPath());
                                    });
                        }));
    }

    private void resize(Slider size) {
        if (!size.isValueChanging() && Math.round(size.getValue() / 10) * 10 != model.textSize()) {
            model.textSize((int) Math.round(size.getValue()));
        }
    }

    private Node panel() {
        VBox card = Controls.card(controls.heading("settings.panel"));
        card.getChildren()
                .add(
                        Controls.wrapping(
                                kit.say("settings.panel.text", model.panelName(), model.areas()),
                                "muted"));
        model.settings(all ->
                all.forEach((setting, content) -> {
                    if (setting == Setting.LOGO_WORDS) {
                        card.getChildren()
                                .add(line("settings.logo", new LogoPart(kit, model).node()));
                    }
                    card.getChildren()
                            .add(line("settings." + setting.key(), input(setting, content)));
                }));
        return card;
    }

    private Control input(Setting setting, String content) {
        List<String> choices = model.choices(setting);
        if (!choices.isEmpty()) {
            return choice(setting, content, choices);
        }
        TextInputControl input =
                model.severalLines(setting) ? new TextArea(content) : new TextField(content);
        if (input instanceof TextArea area) {
            area.setWrapText(true);
            area.setPrefRowCount(3);
            area.setPrefColumnCount(34);
        }
        input.setDisable(!model.mayManage());
        AtomicReference<String> kept = new AtomicReference<>(content);
        input.focusedProperty()
                .addListener((p, was, is) -> {
                    String typed = input.getText().strip();
                    boolean nothing = typed.isEmpty() && !model.mayBeEmpty(setting);
                    if (is || nothing || typed.equals(kept.get())) {
                        return;
                    }
                    if (model.fits(setting, typed)) {
                        kept.set(typed);
                        model.set(setting, typed);
                    } else {
                        input.setText(content);
                        kit.notices().problem(kit.say("gate.thresholdRange"));
                    }
                });
        return input;
    }

    private Control choice(Setting setting, String content, List<String> choices) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String choice) {
                        return kit.say("releases.choice." + choice);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        box.setValue(choices.contains(content) ? content : choices.getFirst());
        box.setDisable(!model.mayManage());
        box.valueProperty().addListener((p, was, is) -> model.set(setting, is));
        return box;
    }

    private Node left() {
        return Controls.card(
                controls.heading("releases.open"),
                controls.muted("releases.open.text"),
                Controls.row(
                        controls.button("releases.open", Icon.SHIELD, navigator::openReleases)));
    }

    private Node context() {
        return Controls.card(
                controls.heading("context.open"),
                controls.muted("context.open.text"),
                Controls.row(
                        controls.button("context.open", Icon.PATTERNS, navigator::openContext)));
    }

    private Node words() {
        return Controls.card(
                controls.heading("vocabulary.settings"),
                controls.muted("vocabulary.settings.text"),
                Controls.row(
                        controls.button(
                                "vocabulary.open", Icon.SUBSTANCE, navigator::openVocabulary)));
    }

    private Node people() {
        VBox card =
                Controls.card(
                        controls.heading("settings.people"),
                        controls.muted("settings.people.text"),
                        Controls.row(
                                controls.button("settings.members", Icon.KEY, navigator::members),
                                controls.button(
                                        "access.open", Icon.SHIELD, navigator::whoMayDoWhat)));
        model.members(members -> members.forEach(member -> card.getChildren().add(person(member))));
        return card;
    }

    private Node person(PanelMember member) {
        Label name = Controls.wrapping(member.name(), "strong", "person-name");
        Label agency =
                Controls.wrapping(
                        kit.vocabulary().list("AGENCY_TYPE").label(member.agency()),
                        "muted",
                        "person-agency");
        HBox row =
                Controls.row(
                        name,
                        agency,
                        Controls.chip(kit.say("role." + member.role().name()), "neutral"));
        member.userName()
                .ifPresent(user ->
                        row.getChildren()
                                .add(Controls.chip(kit.say("settings.hasKey", user), "accent")));
        return row;
    }

    private Node store() {
        return Controls.card(
                controls.heading("settings.store"),
                Controls.wrapping(kit.say("settings.store.text", model.folder()), "muted"),
                Controls.row(controls.button("settings.verify", Icon.SHIELD, model::verify)));
    }

    private Node audit() {
        return Controls.card(
                controls.heading("audit.title"),
                controls.muted("audit.open.text"),
                Controls.row(controls.button("audit.open", Icon.HISTORY, navigator::openAudit)));
    }

    @Override
    public Node node() {
        return root;
    }
}
