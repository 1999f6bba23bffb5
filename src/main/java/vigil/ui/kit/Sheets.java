package vigil.ui.kit;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Shows one sheet at a time over the page: the command palette, help, a question. The page below
 * keeps its place and gets no keys; Escape or a click beside the sheet closes it.
 */
public final class Sheets {

    private final StackPane over = new StackPane();
    private final Node below;
    private final Region scrim = Controls.styled(new Region(), "scrim");
    private Optional<Node> focusBefore = Optional.empty();
    private BooleanSupplier mayClose = () -> true;

    /**
     * @param below the page, which is put to sleep while a sheet is open
     */
    public Sheets(Node below) {
        this.below = below;
        over.setVisible(false);
        over.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        leave();
                        event.consume();
                    }
                });
        over.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    // JavaFX keeps Escape to itself in a field whose text is watched.
                    if (event.getCode() == KeyCode.ESCAPE
                            && event.getTarget() instanceof TextField field
                            && field.getTextFormatter() != null) {
                        leave();
                        event.consume();
                    }
                });
        scrim.setOnMouseClicked(event -> leave());
        over.sceneProperty().addListener((p, was, is) -> moved(was, is));
    }

    public Node node() {
        return over;
    }

    public boolean open() {
        return over.isVisible();
    }

    /**
     * @param focus what the keyboard goes to
     */
    public void show(Region sheet, Node focus) {
        ScrollPane room = new Room(sheet);
        room.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        lay(room, focus, () -> true);
    }

    /**
     * Shows a sheet that is as high as the window lets it be, for what it lists is long.
     *
     * @param focus what the keyboard goes to
     */
    public void showTall(Region sheet, Node focus) {
        ScrollPane room = Controls.styled(new Room(sheet), "tall");
        room.setMaxWidth(Region.USE_PREF_SIZE);
        lay(room, focus, () -> true);
    }

    /**
     * Shows a sheet along the right edge, as high as the page.
     *
     * @param leaving asked when Escape or a click beside it would close the sheet; false keeps it
     *     open
     */
    public void showAtSide(Region sheet, Node focus, BooleanSupplier leaving) {
        ScrollPane room = new Room(sheet);
        room.setMaxSize(Region.USE_PREF_SIZE, Double.MAX_VALUE);
        StackPane.setAlignment(room, Pos.CENTER_RIGHT);
        lay(room, focus, leaving);
    }

    /** Scrolls where a sheet is larger than the window, as with large text. */
    private static final class Room extends ScrollPane {
        Room(Region sheet) {
            super(sheet);
            getStyleClass().add("sheet-room");
            setFitToWidth(true);
            setFitToHeight(true);
        }

        /** No wider than the sheet may be: in a wider room it would stand at the left. */
        @Override
        protected double computePrefWidth(double height) {
            double most = getContent().maxWidth(-1) + snappedLeftInset() + snappedRightInset();
            return Math.min(super.computePrefWidth(height), most);
        }

        /** As high as the sheet is at its own width, or the window’s: its texts wrap. */
        @Override
        protected double computePrefHeight(double width) {
            Node sheet = getContent();
            double window = getScene() == null ? Double.MAX_VALUE : getScene().getWidth();
            double wide = Math.min(window, Math.min(sheet.prefWidth(-1), sheet.maxWidth(-1)));
            return Math.ceil(sheet.prefHeight(wide)) + snappedTopInset() + snappedBottomInset();
        }
    }

    private void leave() {
        if (mayClose.getAsBoolean()) {
            close();
        }
    }

    private void lay(Region sheet, Node focus, BooleanSupplier leaving) {
        if (!open()) {
            focusBefore = Optional.ofNullable(over.getScene()).map(scene -> scene.getFocusOwner());
        }
        mayClose = leaving;
        over.getChildren().setAll(scrim, sheet);
        over.setVisible(true);
        below.setDisable(true);
        Dressing.now(over); // what scrolls has no content to take the keyboard before
        over.layout();
        sheet.layoutXProperty().addListener((p, was, is) -> measure(sheet));
        measure(sheet);
        focus.requestFocus();
    }

    private void measure(Node sheet) {
        if (over.getChildren().contains(sheet) && over.getScene() != null) {
            double from = over.localToScene(0, 0).getX();
            over.fireEvent(new Stands(over, from, sheet.getLayoutX()));
        }
    }

    /** A page may be left with its sheet open, and come back with it. */
    private void moved(Scene was, Scene is) {
        if (open() && was != null) {
            Event.fireEvent(was, new Stands(over));
        }
        if (open() && is != null) {
            measure(over.getChildren().getLast());
        }
    }

    public void close() {
        if (open()) {
            over.setVisible(false);
            over.getChildren().clear();
            over.fireEvent(new Stands(over));
            below.setDisable(false);
            focusBefore.ifPresent(Node::requestFocus);
            focusBefore = Optional.empty();
        }
    }

    /** Tells the window where a sheet stands, so that nothing else is laid over its buttons. */
    public static final class Stands extends Event {

        public static final EventType<Stands> TYPE = new EventType<>(ANY, "SHEET_STANDS");

        private static final long serialVersionUID = 1;

        /**
         * The room at the left of a sheet, over the page that it covers.
         *
         * @param from where the room begins, in pixels from the left edge of the window
         * @param wide how wide it is, in pixels
         */
        public record Beside(double from, double wide) {}

        private final transient Node place;
        private final transient Optional<Beside> beside;

        /**
         * A sheet stands.
         *
         * @param place what sheets are laid on: the window, or one page
         */
        Stands(Node place, double from, double wide) {
            super(TYPE);
            this.place = place;
            this.beside = Optional.of(new Beside(from, wide));
        }

        /** None stands any more. */
        Stands(Node place) {
            super(TYPE);
            this.place = place;
            this.beside = Optional.empty();
        }

        /** What the sheet is laid on: the same for each word of one place. */
        public Node place() {
            return place;
        }

        /** The room beside the sheet; none where no sheet stands. */
        public Optional<Beside> beside() {
            return beside;
        }
    }
}
