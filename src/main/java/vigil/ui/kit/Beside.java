package vigil.ui.kit;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Parts of a page beside each other, and beneath each other where the text is so large or the
 * window so small that they have no room. Then the first, which is a list, is as high as it has to
 * be to be read, and the page scrolls down.
 */
public final class Beside extends HBox {

    private static final double LIST_EMS = 13;
    private static final double LEAST_EMS = 15;

    private final double ems;

    /** Never seen: by its font the size of the text is known here. */
    private final Label measure = new Label();

    /**
     * @param ems how wide the whole must be, by the size of the text, for its parts to be side by
     *     side
     */
    public Beside(double ems, Node... parts) {
        super(parts);
        this.ems = ems;
        measure.setManaged(false);
        measure.setVisible(false);
        measure.fontProperty().subscribe(font -> requestLayout());
        getChildren().add(measure);
    }

    private double em() {
        return measure.getFont().getSize();
    }

    private boolean stacked(double width) {
        return width >= 0 && width < ems * em();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double height(int index, Node part, double width) {
        double least = (index == 0 ? LIST_EMS : LEAST_EMS) * em();
        return snapSizeY(index == 0 ? least : Math.max(least, part.prefHeight(width)));
    }

    private double stackedHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        List<Node> parts = getManagedChildren();
        double sum = snappedTopInset() + snappedBottomInset();
        for (int i = 0; i < parts.size(); i++) {
            sum += height(i, parts.get(i), inside) + (i > 0 ? getSpacing() : 0);
        }
        return sum;
    }

    /** As little as its widest part: it may be given less than side by side needs. */
    @Override
    protected double computeMinWidth(double height) {
        double least = 0;
        for (Node part : getManagedChildren()) {
            least = Math.max(least, Math.min(part.minWidth(-1), ems * em() / 2));
        }
        return snappedLeftInset() + least + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return stacked(width) ? stackedHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return stacked(width) ? stackedHeight(width) : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (!stacked(getWidth())) {
            super.layoutChildren();
            return;
        }
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        List<Node> parts = getManagedChildren();
        double left = Math.max(0, getHeight() - stackedHeight(getWidth()));
        for (int i = 0; i < parts.size(); i++) {
            double high = height(i, parts.get(i), inside) + (i == parts.size() - 1 ? left : 0);
            parts.get(i).resizeRelocate(snappedLeftInset(), snapPositionY(y), inside, high);
            y += high + getSpacing();
        }
    }
}
