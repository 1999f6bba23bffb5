package vigil.ui.setting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.Setting;
import vigil.domain.access.PanelMember;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Columns;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.OverPulses;
import vigil.ui.kit.Screen;
import vigil.ui.kit.SearchField;
import vigil.ui.kit.Sheets;

/** Every setting in one place, with plain names, found by typing. */
public final class SettingsView implements Screen {

    private final Kit kit;
    private final SettingsViewModel model;
    private final Controls controls;
    private final Navigator navigator;
    private final Sheets sheets;
    private final SearchField search;
    private final Label found;
    private final VBox none;
    private final VBox page;
    private final ScrollPane scroll = new ScrollPane();
    private final SettingsContents contents;
    private final VBox root;
    private final List<SettingSection> sections = new ArrayList<>();
    private final Map<Setting.Group, SettingSection> groups = new EnumMap<>(Setting.Group.class);
    private final OverPulses filling = new OverPulses(scroll);
    private Optional<String> wanted = Optional.empty();

    public SettingsView(Kit kit, SettingsViewModel model, Navigator navigator, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        search = new SearchField(kit.say("settings.search"), kit.say("settings.search.clear"));
        search.setId("settings-search");
        search.setPrefColumnCount(24);
        found = Controls.plain("", "muted");
        none = controls.empty(Icon.SEARCH, "settings.search.none");
        HBox head = Controls.row(controls.title("settings.title"), Controls.gap(), found, search);
        head.getStyleClass().add("settings-head");
        head.setMaxWidth(1040);
        page = Controls.styled(new VBox(none), "page", "settings-page");
        page.setMaxWidth(1040);
        fill();
        search.textProperty().addListener((p, was, is) -> filter());
        filter();
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        contents = new SettingsContents(kit, sections, this::jump);
        StackPane both = new StackPane(contents.node(), scroll);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.widthProperty()
                .addListener((p, was, is) -> contents.fit(is.doubleValue(), Columns.larger(kit)));
        contents.fit(0, 1);
        scroll.vvalueProperty()
                .addListener((p, was, is) -> contents.mark(is.doubleValue(), room()));
        contents.mark(0, 0);
        root = new VBox(head, both);
    }

    private void fill() {
        DeviceRows device = new DeviceRows(kit, model);
        add(
                new SettingSection(kit, "settings.device")
                        .row(device.language())
                        .row(device.theme())
                        .row(device.textSize())
                        .row(device.motion())
                        .row(device.startPage())
                        .row(device.backupFolder()));
        add(
                new SettingSection(kit, "settings.security")
                        .row(device.idle())
                        .row(device.lockSmall())
                        .row(device.clipboard()));
        for (Setting.Group group : Setting.Group.values()) {
            if (group == Setting.Group.ELSEWHERE) {
                continue;
            }
            SettingSection section = new SettingSection(kit, "settings.group." + group.name());
            if (group == Setting.Group.PANEL) {
                section.with(
                        Controls.wrapping(
                                kit.say("settings.panel.text", model.panelName(), model.areas()),
                                "muted"));
            }
            groups.put(group, add(section));
        }
        model.settings(this::fill);
        links();
    }

    private void fill(Map<Setting, String> all) {
        PanelRows rows = new PanelRows(kit, model);
        List<Runnable> steps = new ArrayList<>();
        all.forEach((setting, content) ->
                Optional.ofNullable(groups.get(setting.group()))
                        .ifPresent(section -> {
                            if (setting == Setting.LOGO_WORDS) {
                                steps.add(() -> row(section, logo()));
                            }
                            steps.add(() -> row(section, rows.row(setting, content)));
                        }));
        steps.add(() -> {
            filter();
            wanted.ifPresent(this::reveal);
        });
        filling.begin(steps);
    }

    private static void row(SettingSection section, SettingRow row) {
        section.row(row);
        Dressing.part(row.node());
    }

    private SettingRow logo() {
        return new SettingRow(kit, "logo", new LogoPart(kit, model).node(), "", Optional.empty());
    }

    private SettingSection add(SettingSection section) {
        sections.add(section);
        page.getChildren().add(section.node());
        return section;
    }

    private void link(String key, String button, Icon icon, Runnable action) {
        add(new SettingSection(kit, key).with(Controls.row(controls.button(button, icon, action))));
    }

    private void links() {
        if (model.mayReadRetention()) {
            add(
                    new SettingSection(kit, "retention.title")
                            .with(
                                    controls.muted("retention.open.text"),
                                    Controls.row(
                                            controls.button(
                                                    "retention.open",
                                                    Icon.CLOCK,
                                                    navigator::openRetention))));
        }
        link("releases.open", "releases.open", Icon.SHIELD, navigator::openReleases);
        link(
                "apart.open",
                "apart.open",
                Icon.TOGETHER,
                () -> navigator.workTogether(Optional.empty()));
        link("context.open", "context.open", Icon.PATTERNS, navigator::openContext);
        link("vocabulary.settings", "vocabulary.open", Icon.SUBSTANCE, navigator::openVocabulary);
        people();
        add(
                new SettingSection(kit, "settings.store")
                        .with(
                                Controls.wrapping(
                                        kit.say("settings.store.text", model.folder()), "muted"),
                                Controls.row(
                                        controls.button(
                                                "settings.verify", Icon.SHIELD, model::verify))));
        if (model.mayReadAudit()) {
            add(
                    new SettingSection(kit, "audit.title")
                            .with(
                                    controls.muted("audit.open.text"),
                                    Controls.row(
                                            controls.button(
                                                    "audit.open",
                                                    Icon.HISTORY,
                                                    navigator::openAudit))));
        }
        add(
                new SettingSection(kit, "settings.travel")
                        .with(new TravelPart(kit, model, sheets).node()));
        link("settings.support", "settings.support.open", Icon.HELP, navigator::openSupport);
    }

    private void people() {
        SettingSection section =
                add(
                        new SettingSection(kit, "settings.people")
                                .with(
                                        Controls.row(
                                                controls.button(
                                                        "settings.members",
                                                        Icon.KEY,
                                                        navigator::members),
                                                controls.button(
                                                        "access.open",
                                                        Icon.SHIELD,
                                                        navigator::whoMayDoWhat))));
        model.members(members -> members.forEach(member -> section.with(person(member))));
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

    private void filter() {
        String typed = Terms.fold(search.getText()).strip();
        int shown = 0;
        for (SettingSection section : sections) {
            shown += section.filter(typed);
        }
        found.setText(typed.isEmpty() ? "" : kit.say("settings.search.found", shown));
        Controls.show(none, shown == 0);
    }

    /** Brings a setting into view and the keyboard to it, once it is there. */
    public void reveal(String name) {
        filling.finish();
        wanted = Optional.of(name);
        search.clear();
        sections.stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.name().equals(name))
                .findFirst()
                .ifPresent(row -> {
                    wanted = Optional.empty();
                    scrollTo(row.node(), 40);
                    // After the palette it was chosen in has given the keyboard back.
                    javafx.application.Platform.runLater(row.control()::requestFocus);
                });
    }

    /** Brings a section to the top, and the keyboard to the first it has to change or to press. */
    private void jump(SettingSection section) {
        filling.finish();
        scrollTo(section.node(), 8);
        contents.mark(section);
        section.node().lookupAll("*").stream()
                .filter(each -> each.isFocusTraversable() && !each.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void scrollTo(Node node, double above) {
        Dressing.now(root);
        root.layout();
        Bounds at = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = room();
        if (room > 0) {
            scroll.setVvalue(Math.clamp((at.getMinY() - above) / room, 0, 1));
        }
    }

    private double room() {
        return page.getHeight() - scroll.getViewportBounds().getHeight();
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        return model.back().takesKey(event);
    }

    @Override
    public Node node() {
        return root;
    }
}
