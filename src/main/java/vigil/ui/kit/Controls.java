package vigil.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.Code;

/**
 * Small things that every screen is made of, each with its words, its name for a reader and its
 * looks.
 */
public final class Controls {

    private final Kit kit;

    public Controls(Kit kit) {
        this.kit = kit;
    }

    /** The title of a page or a card. */
    public Label title(String key, Object... arguments) {
        // The dots of a button say that it opens this; here one has arrived.
        return wrapping(kit.say(key, arguments).replaceFirst("…$", ""), "page-title");
    }

    public Label heading(String key, Object... arguments) {
        return wrapping(kit.say(key, arguments), "section-title");
    }

    /** A sentence of running text, which wraps. */
    public Label text(String key, Object... arguments) {
        return wrapping(kit.say(key, arguments));
    }

    /** A sentence in the quieter colour. */
    public Label muted(String key, Object... arguments) {
        return styled(wrapping(kit.say(key, arguments)), "muted");
    }

    /** Words that are not the program's own, such as a name. */
    public static Label plain(String text, String... styles) {
        return styled(new Label(text), styles);
    }

    public static Label wrapping(String text, String... styles) {
        return styled(new WrappingLabel(text), styles);
    }

    /** The one thing a page is for. */
    public Button primary(String key, Runnable action) {
        return styled(button(key, action), "accent");
    }

    /** What cannot be taken back. */
    public Button forGood(String key, Runnable action) {
        return styled(button(key, action), "for-good");
    }

    public Button button(String key, Runnable action) {
        Button button = new Button(kit.say(key));
        describe(button, key, action);
        return button;
    }

    public Button button(String key, Icon icon, Runnable action) {
        Button button = button(key, action);
        button.setGraphic(icon.node());
        return button;
    }

    /** A button with words and no frame. */
    public Button flat(String key, Icon icon, Runnable action) {
        return styled(button(key, icon, action), "flat");
    }

    /** A button that is only a picture; its words are its tooltip and its name. */
    public Button icon(String key, Icon icon, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon.node());
        describe(button, key, action);
        button.setAccessibleText(kit.say(key));
        Tip.on(button, withKeys(key, kit.find(key + ".tip").orElse(kit.say(key))));
        return styled(button, "flat", "button-icon");
    }

    private void describe(Button button, String key, Runnable action) {
        button.setId(id(key));
        button.setOnAction(event -> action.run());
        kit.find(key + ".tip")
                .or(() -> kit.find(key + ".shortcut").map(keys -> kit.say(key)))
                .ifPresent(tip -> Tip.on(button, withKeys(key, tip)));
    }

    /** What a tooltip says, with the keys that do the same, if there are any. */
    private String withKeys(String key, String tip) {
        return kit.find(key + ".shortcut")
                .filter(keys -> !tip.contains(keys))
                .map(keys -> kit.say("tip.withKeys", tip, keys))
                .orElse(tip);
    }

    public ToggleButton toggle(String key) {
        ToggleButton button = new ToggleButton(kit.say(key));
        button.setId(id(key));
        return button;
    }

    /** A key as the identity of a node: {@code case-list-new}. */
    public static String id(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT)
                .replace('.', '-');
    }

    /** A box that opens to a few choices, the first of them chosen. */
    public ComboBox<Code> choice(String key, List<Code> codes) {
        ComboBox<Code> box = new ComboBox<>();
        box.getItems().setAll(codes);
        Named.in(box, Code::label);
        box.getSelectionModel().selectFirst();
        box.setAccessibleText(kit.say(key));
        box.setId(id(key));
        return box;
    }

    /** A chip: a short word on a coloured ground, whose meaning is in the word. */
    public static Label chip(String text, String tone) {
        return styled(new Label(text), "chip", "chip-" + tone);
    }

    public static HBox row(Node... nodes) {
        HBox row = new Row(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    public static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add("column");
        return column;
    }

    public static VBox card(Node... nodes) {
        return styled(column(nodes), "card-box");
    }

    /** A caption over an input, which a reader says for it. */
    public VBox labelled(String key, Node input) {
        return labelled(key, input, input);
    }

    /**
     * @param focus the part of the input that takes the keyboard
     */
    public VBox labelled(String key, Node input, Node focus) {
        Label caption = wrapping(kit.say(key), "answer-label");
        caption.setLabelFor(focus);
        focus.setAccessibleText(kit.say(key));
        kit.find(key + ".help").ifPresent(focus::setAccessibleHelp);
        VBox box = styled(new VBox(caption, input), "answer");
        kit.find(key + ".help")
                .ifPresent(help -> box.getChildren().add(styled(wrapping(help), "answer-note")));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Takes the room that is left. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** A picture, a sentence and what to do, where there is nothing to show. */
    public VBox empty(Icon icon, String key, Node... actions) {
        Node picture = styled(icon.node(), "empty-icon");
        Label head = styled(new Label(kit.say(key)), "empty-title");
        Label body = styled(wrapping(kit.say(key + ".text")), "muted", "empty-text");
        VBox box = styled(new VBox(picture, head, body), "empty");
        if (actions.length > 0) {
            box.getChildren().add(styled(new FlowPane(actions), "empty-actions"));
        }
        return box;
    }

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /** Shows or hides a node without leaving its room empty. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    public static <B extends ButtonBase> B enabledWhen(
            B button, javafx.beans.value.ObservableValue<Boolean> ready) {
        button.disableProperty().bind(ready.map(r -> !r));
        return button;
    }
}
