package vigil.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Plays with whatever the window shows: presses, types, chooses, goes from page to page. Random but
 * sensible: it does what a person could, only without thinking. On the window's thread.
 */
final class Monkey {

    /** Between two pages it stays a while, so that it gets deep into one. */
    private static final int STAY = 30;

    /** They ask the system for a file, which a window without a display cannot. */
    private static final Set<String> NEVER = Set.of("quit");

    private static final List<String> WORDS =
            List.of(
                    "a",
                    "Sheffield",
                    "heroin",
                    "2026-03-14",
                    "14/03/2026",
                    "31/02/2026",
                    "7",
                    "-1",
                    "99999999999999999999",
                    "fentanyl and alcohol",
                    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                    "O’Brien-Ŵyn ✓ \uD83D\uDD4A",
                    "'; drop table",
                    "<b>&amp;",
                    "   ",
                    "",
                    "One sentence. And another one, which is a good deal longer than the first. ");

    private final Scene scene;
    private final Random random;
    private int left;
    private Runnable next = () -> {};

    Monkey(Scene scene, Random random) {
        this.scene = scene;
        this.random = random;
    }

    /** Chooses what to do next and says it: kinds and names of controls, never content. */
    String choose() {
        List<Node> there = playable();
        if (left-- <= 0) {
            left = STAY + random.nextInt(STAY);
            List<Node> pages = there.stream().filter(Monkey::leadsToPage).toList();
            if (!pages.isEmpty()) {
                return press((ToggleButton) pick(pages));
            }
        }
        if (there.isEmpty() || random.nextInt(12) == 0) {
            return key();
        }
        return deed(pick(there));
    }

    /** Does what was chosen. */
    void play() {
        next.run();
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static boolean leadsToPage(Node node) {
        return node instanceof ToggleButton
                && Optional.ofNullable(node.getId())
                        .filter(id -> id.startsWith("nav-"))
                        .isPresent();
    }

    private List<Node> playable() {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBox<?>
                || node instanceof ChoiceBox<?>
                || node instanceof TableView<?>
                || node instanceof ListView<?>) {
            if (!NEVER.contains(String.valueOf(node.getId()))) {
                found.add(node);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private String deed(Node node) {
        return switch (node) {
            case ButtonBase button -> press(button);
            case TextInputControl field -> type(field);
            case ComboBox<?> box -> {
                next = () -> select(box.getItems().size(), box.getSelectionModel()::select);
                yield named("choosing in", node);
            }
            case ChoiceBox<?> box -> {
                next = () -> select(box.getItems().size(), box.getSelectionModel()::select);
                yield named("choosing in", node);
            }
            case TableView<?> table -> {
                next =
                        () -> {
                            select(
                                    table.getItems().size(),
                                    row -> {
                                        table.scrollTo(row);
                                        table.getSelectionModel().clearAndSelect(row);
                                    });
                            strike(
                                    table,
                                    random.nextInt(3) == 0 ? KeyCode.ENTER : KeyCode.DOWN,
                                    false);
                        };
                yield named("selecting in", node);
            }
            case ListView<?> list -> {
                next =
                        () -> {
                            select(
                                    list.getItems().size(),
                                    list.getSelectionModel()::clearAndSelect);
                            strike(
                                    list,
                                    random.nextInt(3) == 0 ? KeyCode.ENTER : KeyCode.DOWN,
                                    false);
                        };
                yield named("selecting in", node);
            }
            default -> throw new IllegalStateException("not playable");
        };
    }

    private void select(int size, java.util.function.IntConsumer selection) {
        if (size > 0) {
            selection.accept(random.nextInt(size));
        }
    }

    private String press(ButtonBase button) {
        next = button::fire;
        return named("pressing", button);
    }

    private String type(TextInputControl field) {
        String text = pick(WORDS);
        next =
                () -> {
                    field.requestFocus();
                    if (field.isEditable()) {
                        if (random.nextBoolean()) {
                            field.replaceSelection(text);
                        } else {
                            field.setText(text);
                        }
                    }
                    if (random.nextInt(3) == 0) {
                        strike(field, KeyCode.ENTER, false);
                    }
                };
        return named("typing into", field);
    }

    private String key() {
        KeyCode code =
                pick(
                        List.of(
                                KeyCode.ESCAPE,
                                KeyCode.TAB,
                                KeyCode.ENTER,
                                KeyCode.F1,
                                KeyCode.K,
                                KeyCode.Z,
                                KeyCode.S,
                                KeyCode.H,
                                KeyCode.DOWN));
        boolean shortcut = code.isLetterKey();
        next =
                () ->
                        strike(
                                Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot()),
                                code,
                                shortcut);
        return "key " + code;
    }

    private static void strike(Node node, KeyCode code, boolean shortcut) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    node,
                    new KeyEvent(
                            type,
                            KeyEvent.CHAR_UNDEFINED,
                            "",
                            code,
                            false,
                            shortcut,
                            false,
                            false));
        }
    }

    private static String named(String deed, Node node) {
        String id = Optional.ofNullable(node.getId()).orElse("");
        String kind = node.getClass().getSimpleName();
        String styles = id.isEmpty() ? String.join(".", node.getStyleClass()) : "#" + id;
        String said = node instanceof Labeled && id.isEmpty() ? inside(node) : "";
        return deed + ' ' + kind + ' ' + styles + said;
    }

    /** The nearest thing above that has a name. */
    private static String inside(Node node) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above.getId() != null) {
                return " in #" + above.getId();
            }
        }
        return "";
    }
}
