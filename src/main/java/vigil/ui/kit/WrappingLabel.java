package vigil.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Words that go on in a next line, and remember how high they are at a width. A page asks each of
 * them again and again for its height whenever one of them changes, and breaking the lines anew for
 * each answer is most of what laying out a long page takes.
 */
public final class WrappingLabel extends Label {

    private final Map<Double, Double> highAt = new HashMap<>();
    private final Map<Double, Double> wideAt = new HashMap<>();

    /**
     * @param text as {@link Label#Label(String)} takes it
     */
    public WrappingLabel(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Everything a size depends on asks for this: words, letters, margins, what stands beside. */
    @Override
    public void requestLayout() {
        if (highAt != null) { // a label asks for it while it is being made
            highAt.clear();
            wideAt.clear();
        }
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return remembered(highAt, width, super::computePrefHeight);
    }

    @Override
    protected double computePrefWidth(double height) {
        return remembered(wideAt, height, super::computePrefWidth);
    }

    private double remembered(
            Map<Double, Double> known, double other, DoubleUnaryOperator measuring) {
        if (getSkin() == null || getGraphic() != null) {
            return measuring.applyAsDouble(other); // a picture may grow without saying so
        }
        Double size = known.get(other);
        if (size == null) {
            size = measuring.applyAsDouble(other);
            known.put(other, size);
        }
        return size;
    }
}
