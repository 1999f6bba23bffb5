package vigil.ui.patterns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;

/**
 * The page of patterns: a few screens of which one is in view. Ctrl and the number of a tab turns
 * to it, Ctrl with Page Down or Page Up to the next or last one; the tab is remembered on this
 * computer.
 */
public final class PatternTabs implements Screen {

    /**
     * One tab.
     *
     * @param name ends the key {@code patterns.tab.<name>} of its caption
     * @param screen makes it, when it is first wanted
     */
    public record Tab(String name, Supplier<Screen> screen) {}

    private final Kit kit;
    private final List<Tab> tabs;
    private final Segments<String> choice;
    private final Map<String, Screen> made = new HashMap<>();
    private final StackPane middle = new StackPane();
    private final VBox root;
    private String current;

    /**
     * @param tabs at least one, in order
     * @param actions what can be done with the patterns as a whole, such as a summary for a meeting
     */
    public PatternTabs(Kit kit, List<Tab> tabs, Node... actions) {
        this.kit = kit;
        this.tabs = List.copyOf(tabs);
        this.choice = new Segments<>(kit.say("patterns.tabs"), true);
        choice.getStyleClass().add("pattern-tabs");
        choice.setId("pattern-tabs");
        int number = 1;
        for (Tab tab : this.tabs) {
            String caption = kit.say("patterns.tab." + tab.name());
            choice.add(tab.name(), caption, kit.say("patterns.tab.tip", caption, number++));
        }
        String last = kit.device().get(Device.PATTERN_TAB);
        current = find(last).orElse(this.tabs.getFirst()).name();
        choice.whenChosen(chosen -> chosen.ifPresent(this::turn));
        FlowPane head =
                Controls.styled(
                        new FlowPane(new Controls(kit).title("patterns.title"), choice),
                        "pattern-head");
        head.getChildren().addAll(actions);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = Controls.styled(new VBox(head, middle), "page", "pattern-page");
    }

    private Optional<Tab> find(String name) {
        return tabs.stream().filter(tab -> tab.name().equals(name)).findFirst();
    }

    private Screen screen(String name) {
        return made.computeIfAbsent(name, key -> find(key).orElse(tabs.getFirst()).screen().get());
    }

    private void turn(String name) {
        if (name.equals(current) && !middle.getChildren().isEmpty()) {
            return;
        }
        Screen before = made.get(current);
        if (before != null && !name.equals(current) && !before.leave()) {
            choice.show(Optional.of(current));
            return;
        }
        current = name;
        kit.device().set(Device.PATTERN_TAB, name);
        choice.show(Optional.of(name));
        show(screen(name).node());
    }

    /**
     * The tabs that were seen stay where they are, hidden, for as long as the page is in view: what
     * comes into the window anew is dressed anew.
     */
    private void show(Node tab) {
        if (!middle.getChildren().contains(tab)) {
            middle.getChildren().add(tab);
        }
        middle.getChildren().forEach(each -> Controls.show(each, each == tab));
        tab.toBack(); // what is sought by its name is found in view first
    }

    /** Turns to a tab by its name, and gives it the keyboard. */
    public void open(String name) {
        find(name)
                .ifPresent(tab -> {
                    turn(tab.name());
                    Dressing.now(middle);
                    middle.layout();
                    screen(current).shown();
                });
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        for (int i = 0; i < tabs.size(); i++) {
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(i + 1));
            if (digit != null
                    && new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN).match(event)) {
                open(tabs.get(i).name());
                return true;
            }
        }
        int by =
                new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN).match(event)
                        ? 1
                        : new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN)
                                        .match(event)
                                ? -1
                                : 0;
        int next = tabs.indexOf(find(current).orElse(tabs.getFirst())) + by;
        if (by != 0 && next >= 0 && next < tabs.size()) {
            open(tabs.get(next).name());
            return true;
        }
        return screen(current).takesKey(event);
    }

    @Override
    public Optional<String> guide() {
        return current.equals("charts") ? Optional.of("charts") : Optional.empty();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        turn(current);
        Dressing.now(middle);
        middle.layout();
        screen(current).shown();
    }

    @Override
    public boolean leave() {
        Screen screen = made.get(current);
        boolean leaves = screen == null || screen.leave();
        if (leaves && screen != null) {
            middle.getChildren().removeIf(each -> each != screen.node());
        }
        return leaves;
    }

    @Override
    public void dispose() {
        made.values().forEach(Screen::dispose);
    }
}
