package vigil.ui.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;

/**
 * A few codes side by side. The first letter of one picks it, arrows move, and one press of Tab
 * leaves, so that yes and no are one key each.
 */
final class SegmentsEditor implements AnswerEditor {

    private final HBox box = Controls.styled(new HBox(), "segments");
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private Runnable listener = () -> {};
    private boolean quiet;

    SegmentsEditor(List<Code> codes, String name) {
        for (Code code : codes) {
            ToggleButton button = new ToggleButton(code.label());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setUserData(code.code());
            button.setAccessibleText(name + ": " + code.label());
            button.setFocusTraversable(buttons.isEmpty());
            String place =
                    buttons.isEmpty()
                            ? "left-pill"
                            : buttons.size() == codes.size() - 1 ? "right-pill" : "center-pill";
            button.getStyleClass().add(place);
            buttons.put(code.code(), button);
            box.getChildren().add(button);
        }
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        group.selectedToggleProperty()
                .addListener((p, was, is) -> {
                    stopAtSelected();
                    if (!quiet) {
                        listener.run();
                    }
                });
    }

    /** The one Tab stop is the selected button, as with radio buttons. */
    private void stopAtSelected() {
        ToggleButton stop =
                group.getSelectedToggle() instanceof ToggleButton selected
                        ? selected
                        : buttons.values().iterator().next();
        buttons.values().forEach(button -> button.setFocusTraversable(button == stop));
    }

    private void pressed(KeyEvent event) {
        List<ToggleButton> all = List.copyOf(buttons.values());
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isFocused()) {
                at = i;
            }
        }
        if (event.getCode() == KeyCode.RIGHT && at + 1 < all.size()) {
            choose(all.get(at + 1));
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && at > 0) {
            choose(all.get(at - 1));
            event.consume();
        } else if (event.getCode().isLetterKey() && !event.isShortcutDown() && !event.isAltDown()) {
            String letter = event.getCode().getName();
            for (ToggleButton button : all) {
                if (button.getText().regionMatches(true, 0, letter, 0, 1)) {
                    choose(button);
                    event.consume();
                    return;
                }
            }
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            group.selectToggle(null);
            event.consume();
        }
    }

    private void choose(ToggleButton button) {
        group.selectToggle(button);
        button.requestFocus();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node input() {
        return buttons.values().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(buttons.values().iterator().next());
    }

    @Override
    public void show(Optional<Value> value) {
        quiet = true;
        group.selectToggle(
                value.map(v -> v instanceof Value.Code code ? buttons.get(code.code()) : null)
                        .orElse(null));
        quiet = false;
    }

    @Override
    public Optional<Value> value() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> new Value.Code((String) toggle.getUserData()));
    }

    @Override
    public void showTyped(String text) {
        show(Optional.of(text).filter(t -> !t.isEmpty()).map(Value.Code::new));
    }

    @Override
    public void onEdited(Runnable newListener) {
        listener = newListener;
    }
}
