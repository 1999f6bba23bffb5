package vigil.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;

/**
 * Parts of a page beside each other, and beneath each other where the text is so large or the
 * window so small that they have no room. Then a list is as high as it has to be to be read, what
 * else there is as high as it likes, and the page scrolls down.
 */
public final class Beside extends HBox {

    private static final double LIST_EMS = 11;
    private static final double LEAST_EMS = 15;

    private final double ems;

    /** By the font of what is in it the size of the text is known here. */
    private static final FontCssMetaData<Beside> FONT =
            new FontCssMetaData<>("-fx-font", Font.getDefault()) {
                @Override
                public boolean isSettable(Beside beside) {
                    return true;
                }

                @Override
                public StyleableProperty<Font> getStyleableProperty(Beside beside) {
                    return beside.font;
                }
            };

    private static final List<CssMetaData<? extends Styleable, ?>> STYLED =
            Stream.<CssMetaData<? extends Styleable, ?>>concat(
                            HBox.getClassCssMetaData().stream(), Stream.of(FONT))
                    .toList();

    private final StyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());

    /**
     * @param ems how wide the whole must be, by the size of the text, for its parts to be side by
     *     side
     */
    public Beside(double ems, Node... parts) {
        super(parts);
        this.ems = ems;
        font.addListener((p, was, is) -> requestLayout());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLED;
    }

    private double em() {
        return font.get().getSize();
    }

    private boolean stacked(double width) {
        return width >= 0 && width < ems * em();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double height(Node part, double width) {
        if (part instanceof ListView<?> || part instanceof TableView<?>) {
            return snapSizeY(LIST_EMS * em());
        }
        double liked = part.prefHeight(width);
        return snapSizeY(part instanceof ScrollPane ? Math.max(LEAST_EMS * em(), liked) : liked);
    }

    private double stackedHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        List<Node> parts = getManagedChildren();
        double sum = snappedTopInset() + snappedBottomInset();
        for (int i = 0; i < parts.size(); i++) {
            sum += height(parts.get(i), inside) + (i > 0 ? getSpacing() : 0);
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
            double high = height(parts.get(i), inside) + (i == parts.size() - 1 ? left : 0);
            parts.get(i).resizeRelocate(snappedLeftInset(), snapPositionY(y), inside, high);
            y += high + getSpacing();
        }
    }
}
