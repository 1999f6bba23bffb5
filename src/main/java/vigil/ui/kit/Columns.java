package vigil.ui.kit;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * How wide the columns of a table are. With larger text they are wider, and where they would not
 * fit into any window the table scrolls sideways in itself.
 */
public final class Columns {

    /** From here on no table has room for its columns. */
    private static final double TOO_LARGE = 1.25;

    /** A column that takes the room that is left wants it all. */
    private static final double ALL = 2000;

    private static final double REST = 1.6;
    private static final double WIDEST = 5000;

    private Columns() {}

    /** How much larger text is than it comes; never less than 1. */
    public static double larger(Kit kit) {
        return Math.max(1, Theme.size(kit.device()) / 100.0);
    }

    /**
     * No column is boundless: a table that becomes wider adds up how wide its columns may be, and
     * with a sum beyond all numbers makes them as narrow as they may be instead.
     */
    public static double widest(double most) {
        return Math.min(most, WIDEST);
    }

    /**
     * @param most the widest it gets; {@link Double#MAX_VALUE} takes the room that is left
     */
    public static void width(Kit kit, TableColumn<?, ?> column, double least, double most) {
        double larger = larger(kit);
        boolean rest = most == Double.MAX_VALUE;
        column.setMinWidth(least * larger);
        column.setMaxWidth(widest(most * larger));
        column.setPrefWidth(
                larger >= TOO_LARGE
                        ? least * larger * (rest ? REST : 1)
                        : rest ? ALL : (least + most) / 2 * larger);
    }

    /**
     * @param usual how the room is shared as long as there is enough
     */
    @SuppressWarnings("rawtypes")
    public static void share(
            Kit kit, TableView<?> table, Callback<TableView.ResizeFeatures, Boolean> usual) {
        table.setColumnResizePolicy(
                larger(kit) >= TOO_LARGE ? TableView.UNCONSTRAINED_RESIZE_POLICY : usual);
    }
}
