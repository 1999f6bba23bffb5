package vigil.ui.kit;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/** Tells the window where a sheet stands, so that nothing else is laid over its buttons. */
public final class SheetStands extends Event {

    public static final EventType<SheetStands> TYPE = new EventType<>(ANY, "SHEET_STANDS");

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
    SheetStands(Node place, double from, double wide) {
        super(TYPE);
        this.place = place;
        this.beside = Optional.of(new Beside(from, wide));
    }

    /** None stands any more. */
    SheetStands(Node place) {
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
