package vigil.ui.shell;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.PanelDesk;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator.Page;
import vigil.ui.kit.PageRights;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Tip;

/** The frame of the unlocked window: navigation on the left, the page, the foot. */
final class MainView {

    private static final Map<Page, Icon> ICONS = new EnumMap<>(Page.class);

    static {
        ICONS.put(Page.HOME, Icon.HOME);
        ICONS.put(Page.CASES, Icon.CASES);
        ICONS.put(Page.PATTERNS, Icon.PATTERNS);
        ICONS.put(Page.MEETINGS, Icon.MEETINGS);
        ICONS.put(Page.ACTIONS, Icon.ACTIONS);
        ICONS.put(Page.WAITING, Icon.CLOCK);
        ICONS.put(Page.ALERTS, Icon.URGENT);
        ICONS.put(Page.SETTINGS, Icon.SETTINGS);
    }

    /** The name of the program is larger than text by this. */
    private static final double BRAND_EMS = 1.35;

    /** Below so many letters of width the navigation gives room to the page. */
    private static final double NARROW_EMS = 66;

    /** Below it the parts of some page stand beneath each other. */
    private static final double PARTS_EMS = 58;

    /** And a page is at least so high. */
    private static final double PAGE_EMS = 30;

    private final Kit kit;
    private final BorderPane root = Controls.styled(new BorderPane(), "frame");
    private final StackPane page =
            new StackPane() {
                /** Where parts stand beneath each other a page is as high as they need. */
                @Override
                protected double computeMinHeight(double width) {
                    boolean stacks = narrow || width >= 0 && width < PARTS_EMS * em();
                    return stacks ? Math.max(PAGE_EMS * em(), super.computeMinHeight(width)) : 0;
                }
            };
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Page, ToggleButton> items = new LinkedHashMap<>();
    private final Controls controls;
    private final List<Node> around;
    private final StatusBar status;
    private boolean narrow;
    private final Label brand = new Label();
    private final VBox names = new VBox();
    private final VBox who = Controls.styled(new VBox(), "nav-foot");
    private final Button lock = new Button();

    /** What the frame can ask for. */
    interface Wishes {
        void go(Page page);

        void palette();

        void help();

        void lock();

        void theme();

        /** Hides names, or shows them again. */
        void names();
    }

    MainView(Kit kit, FxWork work, PanelDesk desk, Wishes wishes) {
        this.kit = kit;
        this.controls = new Controls(kit);
        page.setMinWidth(0);
        page.getStyleClass().add("page-room");
        ScrollPane room = new ScrollPane(page);
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        BorderPane right = new BorderPane(room);
        ScrollPane left = Controls.styled(new ScrollPane(navigation(desk, wishes)), "nav-room");
        left.setFitToWidth(true);
        left.setFitToHeight(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Node top = topBar(wishes);
        status =
                new StatusBar(
                        kit,
                        work,
                        desk.profile().name(),
                        desk.session().unnamed(),
                        wishes::names,
                        desk.notes().daysWithoutBackup());
        Node foot = status.node();
        root.setLeft(left);
        right.setTop(top);
        right.setBottom(foot);
        root.setCenter(right);
        around = List.of(left, top, foot);
        root.widthProperty().addListener((p, was, is) -> narrow(left));
        brand.fontProperty().addListener((p, was, is) -> narrow(left));
    }

    /** With large text or in a small window the navigation is its pictures, and gives room. */
    private void narrow(Node navigation) {
        // Before the window has a width there is nothing to give room to; a style that is taken
        // back
        // while the window is laid out for the first time would stay on the items.
        boolean now = root.getWidth() > 0 && root.getWidth() < NARROW_EMS * em();
        if (now == narrow) {
            return;
        }
        narrow = now;
        page.requestLayout();
        Controls.show(names, !narrow);
        Controls.show(who, !narrow);
        items.values().forEach(item -> pictured(item, narrow));
        pictured(lock, narrow);
        if (narrow) {
            navigation.getStyleClass().add("nav-narrow");
        } else {
            navigation.getStyleClass().remove("nav-narrow");
        }
    }

    private double em() {
        return brand.getFont().getSize() / BRAND_EMS;
    }

    private static void pictured(ButtonBase item, boolean only) {
        item.setContentDisplay(only ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        item.setAccessibleText(item.getText());
    }

    private Node navigation(PanelDesk desk, Wishes wishes) {
        brand.setText(kit.say("app.name"));
        Label panel = Controls.wrapping(desk.profile().name(), "panel-name");
        names.getChildren().setAll(brand, panel);
        HBox head = Controls.styled(new HBox(Icon.SHIELD.node(), names), "nav-brand");
        VBox nav = Controls.styled(new VBox(head), "nav");
        int number = 1;
        for (Page target : Page.values()) {
            if (!PageRights.opens(desk.session(), target)) {
                number++; // the keys of the others stay what they are
                continue;
            }
            ToggleButton item = new ToggleButton(kit.say("page." + target.name()));
            item.setGraphic(ICONS.getOrDefault(target, Icon.HOME).node());
            item.getStyleClass().add("nav-item");
            item.setToggleGroup(group);
            item.setId("nav-" + target.name().toLowerCase(java.util.Locale.ROOT));
            Tip.on(item, kit.say("page.tip", item.getText(), number++));
            // A second press on the page one is on must not unselect it.
            item.setOnAction(event -> {
                item.setSelected(true);
                wishes.go(target);
            });
            item.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(item, event));
            items.put(target, item);
            nav.getChildren().add(item);
        }
        Label person = Controls.wrapping(desk.session().member().name(), "nav-person");
        Label role =
                Controls.plain(
                        kit.say("role." + desk.session().member().role().name()), "nav-role");
        lock.setText(kit.say("shell.lock"));
        lock.setGraphic(Icon.LOCK.node());
        lock.getStyleClass().add("nav-item");
        lock.setId("shell-lock");
        Tip.on(lock, kit.say("shell.lock.tip"));
        lock.setOnAction(event -> wishes.lock());
        who.getChildren().setAll(person, role);
        nav.getChildren().addAll(Controls.gap(), lock, who);
        return nav;
    }

    /** Arrows go from one item to the next; only pressing it goes to its page. */
    private void step(ToggleButton from, KeyEvent event) {
        if (!event.getCode().isArrowKey()) {
            return;
        }
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        List<ToggleButton> all = List.copyOf(items.values());
        int next = all.indexOf(from) + by;
        if (next >= 0 && next < all.size()) {
            all.get(next).requestFocus();
        }
        event.consume();
    }

    private Node topBar(Wishes wishes) {
        Button search = new Button(kit.say("shell.search"));
        search.setGraphic(Icon.SEARCH.node());
        search.getStyleClass().add("search-button");
        search.setId("shell-search");
        search.setOnAction(event -> wishes.palette());
        Label keys = Controls.plain(kit.say("shell.search.keys"), "shortcut");
        StackPane box = new StackPane(search, keys);
        StackPane.setAlignment(keys, javafx.geometry.Pos.CENTER_RIGHT);
        StackPane.setMargin(keys, new javafx.geometry.Insets(0, 10, 0, 0));
        keys.setMouseTransparent(true);
        return Controls.styled(
                new HBox(
                        box,
                        Controls.gap(),
                        controls.icon("shell.theme", Icon.MOON, wishes::theme),
                        controls.icon("shell.help", Icon.HELP, wishes::help)),
                "top-bar");
    }

    Parent node() {
        return root;
    }

    void dispose() {
        status.dispose();
    }

    void show(Screen screen, Optional<Page> of) {
        around.forEach(node -> Controls.show(node, !screen.wholeWindow()));
        page.getChildren().setAll(screen.node());
        Dressing.now(page); // what scrolls has no content to take the keyboard before
        page.layout();
        of.map(items::get).ifPresentOrElse(group::selectToggle, () -> group.selectToggle(null));
        screen.shown();
    }
}
