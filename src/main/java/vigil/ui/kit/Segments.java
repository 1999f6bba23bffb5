package vigil.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A few choices side by side, of which one holds. Arrows move, a choice's letter picks it, and one
 * press of Tab leaves.
 */
public final class Segments<T> extends HBox {

    /** Choices on several lines stand each for itself: half a frame looks torn. */
    private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");

    private static final double GAP = 4;

    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<KeyCode, T> keys = new LinkedHashMap<>();
    private final String name;
    private final boolean required;
    private Consumer<Optional<T>> listener = choice -> {};
    private Consumer<T> typed = choice -> {};
    private Optional<T> chosen = Optional.empty();
    private boolean quiet;
    private boolean breaks;

    /**
     * @param name what is chosen, for a reader
     * @param required whether one of them must hold; if not, pressing the chosen one again lets go
     */
    public Segments(String name, boolean required) {
        this.name = name;
        this.required = required;
        getStyleClass().add("segments");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        group.selectedToggleProperty().addListener((p, was, is) -> selected(is == null));
        setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Lets the choices go to another line where there is no room; for those that are many. */
    public Segments<T> breaking() {
        breaks = true;
        setMinWidth(USE_COMPUTED_SIZE);
        return this;
    }

    private boolean broken(double width) {
        return breaks && width >= 0 && width + 0.5 < super.computePrefWidth(-1);
    }

    @Override
    public Orientation getContentBias() {
        return breaks ? Orientation.HORIZONTAL : super.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return breaks
                ? getManagedChildren().stream().mapToDouble(b -> b.prefWidth(-1)).max().orElse(0)
                : super.computeMinWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return breaks ? computePrefHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return broken(width) ? flow(width, false) : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        boolean apart = broken(getWidth());
        pseudoClassStateChanged(APART, apart);
        if (apart) {
            flow(getWidth(), true);
        } else {
            super.layoutChildren();
        }
    }

    /**
     * @param place whether the choices are put there, too
     * @return how high all lines are
     */
    private double flow(double width, boolean place) {
        double x = 0;
        double y = 0;
        double line = 0;
        for (Node button : getManagedChildren()) {
            double wide = button.prefWidth(-1);
            double high = button.prefHeight(-1);
            if (x > 0 && x + wide > width + 0.5) {
                x = 0;
                y += line + GAP;
                line = 0;
            }
            if (place) {
                button.resizeRelocate(snapPositionX(x), snapPositionY(y), wide, high);
            }
            x += wide + GAP;
            line = Math.max(line, snapSizeY(high));
        }
        return y + line;
    }

    public Segments<T> add(T choice, String label) {
        return add(choice, label, label);
    }

    /**
     * @param said what it means, in full
     */
    public Segments<T> add(T choice, String label, String said) {
        ToggleButton button = new ToggleButton(label);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setUserData(choice);
        button.setToggleGroup(group);
        button.setAccessibleText(name + ": " + said);
        if (!said.equals(label)) {
            Tip.on(button, said);
        }
        buttons.put(choice, button);
        KeyCode letter =
                KeyCode.getKeyCode(label.substring(0, 1).toUpperCase(java.util.Locale.ROOT));
        if (letter != null && letter.isLetterKey()) {
            keys.putIfAbsent(letter, choice);
        }
        getChildren().add(button);
        shape();
        stop();
        return this;
    }

    private void shape() {
        List<ToggleButton> all = new ArrayList<>(buttons.values());
        for (ToggleButton button : all) {
            button.getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
            if (all.size() > 1) {
                button.getStyleClass()
                        .add(
                                button == all.getFirst()
                                        ? "left-pill"
                                        : button == all.getLast() ? "right-pill" : "center-pill");
            }
        }
    }

    /** The one Tab stop is the chosen button, as with radio buttons. */
    private void stop() {
        if (buttons.isEmpty()) {
            return;
        }
        ToggleButton stop =
                group.getSelectedToggle() instanceof ToggleButton selected
                        ? selected
                        : buttons.values().iterator().next();
        buttons.values().forEach(button -> button.setFocusTraversable(button == stop));
    }

    private void selected(boolean none) {
        if (none && required && !quiet) {
            chosen.map(buttons::get).ifPresent(group::selectToggle);
            return;
        }
        stop();
        Optional<T> now = chosenButton();
        if (!quiet && !now.equals(chosen)) {
            chosen = now;
            listener.accept(now);
        }
    }

    @SuppressWarnings("unchecked") // only this class sets what a button stands for
    private Optional<T> chosenButton() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> (T) toggle.getUserData());
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<T> all = List.copyOf(buttons.keySet());
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            at = button(all.get(i)).isFocused() ? i : at;
        }
        Optional<T> letter = Optional.ofNullable(keys.get(event.getCode()));
        if (event.getCode() == KeyCode.RIGHT && at + 1 < all.size()) {
            choose(all.get(at + 1));
        } else if (event.getCode() == KeyCode.LEFT && at > 0) {
            choose(all.get(at - 1));
        } else if (letter.isPresent()) {
            choose(letter.get());
            typed.accept(letter.get());
        } else if (!required
                && (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE)) {
            group.selectToggle(null);
        } else {
            return;
        }
        event.consume();
    }

    private ToggleButton button(T choice) {
        return java.util.Objects.requireNonNull(buttons.get(choice));
    }

    /** Chooses as a person would: the listener hears of it. */
    public void choose(T choice) {
        group.selectToggle(button(choice));
        button(choice).requestFocus();
    }

    public Optional<T> chosen() {
        return chosen;
    }

    /** Shows a choice without telling anybody. */
    public void show(Optional<T> choice) {
        quiet = true;
        group.selectToggle(choice.map(buttons::get).orElse(null));
        chosen = chosenButton();
        quiet = false;
        stop();
    }

    /** Whether this is one of the choices. */
    public boolean offers(T choice) {
        return buttons.containsKey(choice);
    }

    /** Changes what a choice is called, such as a count in it. */
    public void relabel(T choice, String label) {
        button(choice).setText(label);
    }

    public void whenChosen(Consumer<Optional<T>> newListener) {
        listener = newListener;
    }

    /** Hears of every letter that picked something, also what held already. */
    public void whenTyped(Consumer<T> newListener) {
        typed = newListener;
    }

    /** Brings the keyboard to the chosen button. */
    public void focus() {
        buttons.values().stream()
                .filter(ToggleButton::isFocusTraversable)
                .findFirst()
                .ifPresent(ToggleButton::requestFocus);
    }
}
