package vigil.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;

/**
 * A text field that offers what matches as one types. Down and up move, Enter and Tab take what is
 * marked, Escape closes. Words that name nothing stay where somebody {@link #whenUnnamed cares
 * about them}; else what was there comes back, and {@link NamesNothing} says so.
 */
public final class PickField<T> extends TextField {

    /** Tells that what was typed names nothing, and was not taken. */
    public static final class NamesNothing extends Event {

        public static final EventType<NamesNothing> TYPE =
                new EventType<>(Event.ANY, "PICKED_NAMES_NOTHING");

        private static final long serialVersionUID = 1;
        private static final int SAID = 60;

        private final String typed;

        private NamesNothing(String typed) {
            super(TYPE);
            this.typed = typed;
        }

        /** What was typed, as far as it is worth saying. */
        public String typed() {
            return typed.length() <= SAID ? typed : typed.substring(0, SAID - 1).strip() + "…";
        }
    }

    private static final int SHOWN = 9;

    private final Function<String, List<T>> search;
    private final Function<T, String> label;
    private final Function<T, String> detail;
    private final ListView<T> list = new ListView<>();

    /** What stands around the list, with its shadow. */
    private static final double FRAME = 24;

    /** Made when first wanted: a window of its own, of which a page would have twenty. */
    private Optional<Popup> popup = Optional.empty();

    private Optional<T> picked = Optional.empty();
    private Consumer<Optional<T>> onPicked = value -> {};
    private Optional<Runnable> onUnnamed = Optional.empty();
    private String unnamed = "";
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

    /**
     * Leaves words that name nothing where they are.
     *
     * @param listener hears of them, and when they are gone with nothing picked instead
     */
    public PickField<T> whenUnnamed(Runnable listener) {
        onUnnamed = Optional.of(listener);
        return this;
    }

    /** Words that were left standing though they name nothing; none if there are none. */
    public String unnamed() {
        return unnamed;
    }

    /** Shows, beside what is picked, words that name nothing, without telling anybody. */
    public void showUnnamed(String words) {
        unnamed = words;
        write(words);
    }

    public Optional<T> picked() {
        return picked;
    }

    /** Shows a value without telling anybody. */
    public void show(Optional<T> value) {
        picked = value;
        unnamed = "";
        write(value.map(label).orElse(""));
    }

    private Popup popup() {
        if (popup.isEmpty()) {
            Popup made = new Popup();
            made.getContent().add(Controls.styled(new StackPane(list), "suggestions"));
            made.setAutoHide(true);
            made.setHideOnEscape(false); // Escape is ours, so that it does not also close the page
            popup = Optional.of(made);
        }
        return popup.get();
    }

    private boolean offering() {
        return popup.filter(Popup::isShowing).isPresent();
    }

    private void hide() {
        popup.ifPresent(Popup::hide);
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
            hide();
            // Another window is not another field: somebody looks something up in it.
            if (getScene() == null || getScene().getFocusOwner() != this) {
                settle();
            }
        }
    }

    /** On leaving: what was typed must name something, or says that it does not. */
    private void settle() {
        String typed = getText().strip();
        boolean same = picked.map(label).filter(typed::equals).isPresent();
        if (typed.isEmpty() && picked.isPresent() && !clearAfterPick) {
            pick(Optional.empty());
        } else if (typed.isEmpty() || same) {
            if (!unnamed.isEmpty()) {
                unnamed = "";
                onUnnamed.ifPresent(Runnable::run);
            }
        } else if (!typed.equals(unnamed)) {
            read(typed);
        }
    }

    private void read(String typed) {
        Optional<T> exact =
                search.apply(typed).stream()
                        .filter(item -> label.apply(item).equalsIgnoreCase(typed))
                        .findFirst();
        if (exact.isPresent()) {
            pick(exact);
        } else if (onUnnamed.isPresent()) {
            unnamed = typed;
            onUnnamed.get().run();
        } else {
            write(clearAfterPick ? "" : picked.map(label).orElse(""));
            fireEvent(new NamesNothing(typed));
        }
    }

    private void pick(Optional<T> value) {
        picked = clearAfterPick ? Optional.empty() : value;
        unnamed = "";
        write(clearAfterPick ? "" : value.map(label).orElse(""));
        positionCaret(getLength());
        hide();
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
            if (!offering()) {
                open();
            } else {
                move(code == KeyCode.DOWN ? 1 : -1);
            }
            event.consume();
        } else if (code == KeyCode.ENTER && offering()) {
            take();
            event.consume();
        } else if (code == KeyCode.TAB && offering() && !getText().isBlank() && changed()) {
            take(); // and let Tab go on to the next field
        } else if (code == KeyCode.ESCAPE && offering()) {
            hide();
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
            hide();
            return;
        }
        list.getSelectionModel().select(Math.max(0, picked.map(found::indexOf).orElse(0)));
        list.setPrefHeight(lines(Math.min(found.size(), SHOWN)));
        list.setPrefWidth(Math.max(getWidth(), 20 * getFont().getSize()));
        Reveal.show(this); // what is offered hangs on the field
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (bounds != null) {
            place(bounds);
        }
    }

    /** Below the field, or above it where the screen ends below. */
    private void place(Bounds bounds) {
        double x = bounds.getMinX() - 4;
        double below = bounds.getMaxY() + 2;
        // By the most there can be, so that it does not change sides while somebody types.
        double most = lines(SHOWN) + FRAME;
        Rectangle2D screen =
                Screen.getScreensForRectangle(x, bounds.getMinY(), 1, 1).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        boolean fits = below + most <= screen.getMaxY();
        if (!offering()) {
            dress(popup());
            popup().setAnchorLocation(
                            fits
                                    ? PopupWindow.AnchorLocation.WINDOW_TOP_LEFT
                                    : PopupWindow.AnchorLocation.WINDOW_BOTTOM_LEFT);
            popup().show(this, x, fits ? below : bounds.getMinY() - 2);
        }
    }

    /** How high so many lines are. */
    private double lines(int count) {
        double line = detailed(list.getItems()) ? 47 : 32;
        return count * line * getFont().getSize() / 14.5 + 4;
    }

    /** A popup has a scene of its own, which needs the looks of the one it belongs to. */
    private void dress(Popup popup) {
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
