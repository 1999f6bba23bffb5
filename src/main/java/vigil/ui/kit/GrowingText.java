package vigil.ui.kit;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A field for running text that is as high as what stands in it, so that a page scrolls and its
 * fields do not. Tab goes on to the next field: nobody indents minutes.
 */
public final class GrowingText extends TextArea {

    private static final double FRAME = 22;

    private final Text measure = new Text();
    private final int rows;

    /**
     * @param rows how many lines it has room for when it is empty
     */
    public GrowingText(int rows) {
        this.rows = rows;
        setWrapText(true);
        setPrefRowCount(rows);
        getStyleClass().add("growing-text");
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                        event.consume();
                    }
                });
        textProperty().addListener((p, was, is) -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        measure.setFont(getFont());
        measure.setText("x");
        measure.setWrappingWidth(0);
        double line = measure.getLayoutBounds().getHeight();
        double across = width > 0 ? width : getWidth();
        measure.setWrappingWidth(Math.max(40, across - FRAME - getFont().getSize() * 1.4));
        measure.setText(getText() + "\u200b");
        double text = measure.getLayoutBounds().getHeight();
        return snapSizeY(Math.max(text, line * rows) + FRAME);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
