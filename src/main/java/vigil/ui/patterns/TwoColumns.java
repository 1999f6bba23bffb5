package vigil.ui.patterns;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two things side by side where there is room for both, else one beneath the other. */
final class TwoColumns extends Pane {

    /** With less than this, one beneath the other. */
    private static final double ROOM_EM = 62;

    private static final double GAP_EM = 0.8;
    private static final double USUAL_EM = 14.5;
    private static final double OF_HEADING = 1.18;

    private final Region first;
    private final Region second;

    TwoColumns(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().setAll(first, second);
        setMinHeight(USE_PREF_SIZE);
    }

    /** How large the text is here, by the first heading. */
    private double em() {
        return lookup(".section-title") instanceof Label label
                ? label.getFont().getSize() / OF_HEADING
                : USUAL_EM;
    }

    private boolean beside(double width) {
        return width > ROOM_EM * em();
    }

    private double gap() {
        return GAP_EM * em();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        if (beside(room)) {
            double each = (room - gap()) / 2;
            return Math.ceil(Math.max(first.prefHeight(each), second.prefHeight(each)));
        }
        return Math.ceil(first.prefHeight(room) + gap() + second.prefHeight(room));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(first.prefWidth(height), second.prefWidth(height));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (beside(width)) {
            double each = (width - gap()) / 2;
            first.resizeRelocate(0, 0, each, getHeight());
            second.resizeRelocate(each + gap(), 0, each, getHeight());
        } else {
            double height = Math.ceil(first.prefHeight(width));
            first.resizeRelocate(0, 0, width, height);
            second.resizeRelocate(0, height + gap(), width, Math.ceil(second.prefHeight(width)));
        }
    }
}
