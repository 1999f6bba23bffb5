package vigil.ui.home;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/**
 * A button as high as its text needs at its width. A plain button asks its graphic for a height
 * without saying how wide it will be, and wrapped text then answers for a width of nothing.
 */
final class NumberCard extends Button {

    private final Region text;

    NumberCard(Region text) {
        this.text = text;
        setGraphic(text);
        setMaxWidth(Double.MAX_VALUE);
        setMaxHeight(Double.MAX_VALUE);
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("number-card");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + text.prefHeight(inside) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
