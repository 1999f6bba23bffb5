package vigil.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/**
 * A line of a list as high as its texts are at the width of the list. A cell of JavaFX measures
 * them as if they never wrapped, and what wraps would run into the line beneath.
 */
public abstract class WrappingCell<T> extends ListCell<T> {

    /** The edges of the list, and its scroll bar whether it is there or not. */
    private static final double BESIDE = 20;

    @Override
    protected double computePrefHeight(double width) {
        double usual = super.computePrefHeight(width);
        Node lines = getGraphic();
        if (lines == null || getListView() == null || getListView().getWidth() <= BESIDE) {
            return usual;
        }
        double room = getListView().getWidth() - BESIDE - snappedLeftInset() - snappedRightInset();
        double wide = Math.min(room, lines.maxWidth(-1));
        return Math.max(
                usual,
                Math.ceil(lines.prefHeight(wide)) + snappedTopInset() + snappedBottomInset());
    }
}
