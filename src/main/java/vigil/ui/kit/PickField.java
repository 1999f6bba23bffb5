package vigil.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * A text field that offers what matches as one types. Down and up move, Enter and Tab take what is
 * marked, Escape closes. Leaving it with words that name nothing puts back what was there.
 */
public final class PickField<T> extends TextField {

    private static final int SHOWN = 9;

    private final Function<String, List<T>> search;
    private final Function<T, String> label;
    private final Function<T, String> detail;
    private final ListView<T> list = new ListView<>();
    private final Popup popup = new Popup();
    private Optional<T> picked = Optional.empty();
    private Consumer<Optional<T>> onPicked = value -> {};
    private boolean clearAfterPick;
    private boolean quiet;

    /**
     * @param search what to offer for what is typed; everything worth offering for nothing
     * @param label what the field shows once it is picked
     * @param detail a quieter second line, or nothing
     */
    public PickField(
            Function<String, List<T>> search,
            Function<T, String> label,
            Function<T, String> detail) {
        this.search = search;
        this.label = label;
        this.detail = detail;
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Suggestion());
        StackPane frame = Controls.styled(new StackPane(list), "suggestions");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false); // Escape is ours, so that it does not also close the page
        textProperty().addListener((p, was, is) -> typed());
        focusedProperty().addListener((p, was, is) -> focused(is));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(event -> open());
        list.setOnMouseClicked(event -> take());
    }

    /** Empties the field after each pick, for adding several. */
    public PickField<T> clearingAfterPick() {
        clearAfterPick = true;
        return this;
    }

    public PickField<T> whenPicked(Consumer<Optional<T>> listener) {
        onPicked = listener;
        return this;
    }

    public Optional<T> picked() {
        return picked;
    }

    /** Shows a value without telling anybody. */
    public void show(Optional<T> value) {
        picked = value;
        write(value.map(label).orElse(""));
    }

    private void write(String text) {
        quiet = true;
        setText(text);
        quiet = false;
    }

    private void typed() {
        if (!quiet) {
            open();
        }
    }

    private void focused(boolean is) {
        if (is) {
            selectAll();
        } else {
            popup.hide();
            settle();
        }
    }

    /** On leaving: what was typed must name something, or what was there comes back. */
    private void settle() {
        String typed = getText().strip();
        if (typed.isEmpty()) {
            if (picked.isPresent() && !clearAfterPick) {
                pick(Optional.empty());
            }
            return;
        }
        if (picked.map(label).filter(typed::equals).isPresent()) {
            return;
        }
        Optional<T> exact =
                search.apply(typed).stream()
                        .filter(item -> label.apply(item).equalsIgnoreCase(typed))
                        .findFirst();
        if (exact.isPresent()) {
            pick(exact);
        } else {
            write(clearAfterPick ? "" : picked.map(label).orElse(""));
        }
    }

    private void pick(Optional<T> value) {
        picked = clearAfterPick ? Optional.empty() : value;
        write(clearAfterPick ? "" : value.map(label).orElse(""));
        positionCaret(getLength());
        popup.hide();
        onPicked.accept(value);
    }

    private void take() {
        T marked = list.getSelectionModel().getSelectedItem();
        if (marked != null) {
            pick(Optional.of(marked));
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            if (!popup.isShowing()) {
                open();
            } else {
                move(code == KeyCode.DOWN ? 1 : -1);
            }
            event.consume();
        } else if (code == KeyCode.ENTER && popup.isShowing()) {
            take();
            event.consume();
        } else if (code == KeyCode.TAB && popup.isShowing() && !getText().isBlank() && changed()) {
            take(); // and let Tab go on to the next field
        } else if (code == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
            event.consume();
        }
    }

    private boolean changed() {
        return picked.map(label).filter(getText()::equals).isEmpty();
    }

    private void move(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - SHOWN + 2));
        }
    }

    /** Offers what matches now; everything if what stands there is what was picked. */
    private void open() {
        if (!isFocused() || getScene() == null || isDisabled()) {
            return;
        }
        List<T> found = search.apply(changed() ? getText() : "");
        list.getItems().setAll(found);
        if (found.isEmpty()) {
            popup.hide();
            return;
        }
        list.getSelectionModel().select(Math.max(0, picked.map(found::indexOf).orElse(0)));
        double line = detailed(found) ? 47 : 32;
        list.setPrefHeight(Math.min(found.size(), SHOWN) * line * getFont().getSize() / 14.5 + 4);
        list.setPrefWidth(Math.max(getWidth(), 20 * getFont().getSize()));
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (bounds != null && !popup.isShowing()) {
            dress();
            popup.show(this, bounds.getMinX() - 4, bounds.getMaxY() + 2);
        }
    }

    /** A popup has a scene of its own, which needs the looks of the one it belongs to. */
    private void dress() {
        popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
        var classes = popup.getScene().getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith("vigil-"));
        getScene().getRoot().getStyleClass().stream()
                .filter(name -> name.startsWith("vigil-"))
                .forEach(classes::add);
    }

    private boolean detailed(List<T> items) {
        return items.stream().anyMatch(item -> !detail.apply(item).isEmpty());
    }

    /** One offer: what it is called and, more quietly, what it is. */
    private final class Suggestion extends ListCell<T> {
        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            VBox lines = new VBox(new Label(label.apply(item)));
            String second = detail.apply(item);
            if (!second.isEmpty()) {
                lines.getChildren().add(Controls.styled(new Label(second), "suggestion-detail"));
            }
            setGraphic(lines);
        }
    }
}
