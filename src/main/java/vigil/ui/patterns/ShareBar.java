package vigil.ui.patterns;

import javafx.scene.layout.Region;

/**
 * A bar as long as a share of the longest there may be. The style sheet says how long that is: its
 * greatest width, or, of one that stands, its greatest height.
 */
final class ShareBar extends Region {

    /** So that nothing is still seen. */
    private static final double LEAST = 1.0 / 60;

    private final double share;
    private final boolean standing;

    private ShareBar(double share, boolean standing, String... styles) {
        this.share = Math.clamp(share, LEAST, 1);
        this.standing = standing;
        getStyleClass().addAll(styles);
        // What was reckoned before the style sheet spoke is no longer so.
        maxWidthProperty().addListener((p, was, is) -> requestLayout());
        maxHeightProperty().addListener((p, was, is) -> requestLayout());
    }

    static ShareBar lying(double share, String... styles) {
        return new ShareBar(share, false, styles);
    }

    static ShareBar standing(double share, String... styles) {
        return new ShareBar(share, true, styles);
    }

    @Override
    protected double computePrefWidth(double height) {
        return standing ? super.computePrefWidth(height) : share * getMaxWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return standing ? share * getMaxHeight() : super.computePrefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
