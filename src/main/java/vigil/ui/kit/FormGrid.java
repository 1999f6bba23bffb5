package vigil.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;

/**
 * Fields in as many columns as there is room for, one or two. A field that does not apply leaves no
 * hole, and at a large text size or in a narrow window there is one column, so that nothing is cut.
 *
 * <p>A grid only for its gaps, which the style sheet gives: a plain one measures a field that spans
 * columns at the width of the first, and what wraps then leaves an empty line.
 */
public final class FormGrid extends GridPane {

    /** A field, and whether it wants the whole line. */
    private record Field(Node node, boolean wide) {}

    private record Measure(Node node, double width) {}

    /** Fields that stand beside each other. */
    private record Line(List<Field> fields) {}

    /** The gap between columns in the style sheet; by it the size of the text is known here. */
    private static final double GAP_EMS = 1.5;

    private final List<Field> fields = new ArrayList<>();

    /** How high fields are at a width; measuring text anew is most of the work of a long form. */
    private final Map<Measure, Double> measured = new HashMap<>();

    private final double narrowest;

    /**
     * @param narrowest how narrow a column may be, in ems, before there is one column only
     */
    public FormGrid(double narrowest) {
        this.narrowest = narrowest;
        getStyleClass().add("form-grid");
    }

    public void add(Node node, boolean wide) {
        fields.add(new Field(node, wide));
        getChildren().add(node);
    }

    /** Also when anything within a field has changed. */
    @Override
    public void requestLayout() {
        if (measured != null) { // the grid asks for it while it is being made
            measured.clear();
        }
        super.requestLayout();
    }

    private int columns(double width) {
        double em = getHgap() / GAP_EMS;
        return width - getHgap() >= 2 * narrowest * em ? 2 : 1;
    }

    private List<Line> lines(int columns) {
        List<Line> lines = new ArrayList<>();
        List<Field> open = new ArrayList<>();
        for (Field field : fields) {
            if (!field.node().isManaged()) {
                continue;
            }
            if (!open.isEmpty() && (field.wide() || open.size() == columns)) {
                lines.add(new Line(List.copyOf(open)));
                open.clear();
            }
            open.add(field);
            if (field.wide()) {
                lines.add(new Line(List.copyOf(open)));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            lines.add(new Line(List.copyOf(open)));
        }
        return lines;
    }

    private double width(Field field, int columns, double whole) {
        return field.wide() || columns == 1 ? whole : (whole - getHgap()) / 2;
    }

    private double height(Line line, int columns, double whole) {
        return line.fields().stream()
                .mapToDouble(
                        field -> measure(new Measure(field.node(), width(field, columns, whole))))
                .max()
                .orElse(0);
    }

    private double measure(Measure asked) {
        Double known = measured.get(asked);
        if (known == null) {
            known = snapSizeY(asked.node().prefHeight(asked.width()));
            measured.put(asked, known);
        }
        return known;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside =
                (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        int columns = columns(inside);
        List<Line> lines = lines(columns);
        double sum = lines.stream().mapToDouble(line -> height(line, columns, inside)).sum();
        double gaps = getVgap() * Math.max(0, lines.size() - 1);
        return snappedTopInset() + sum + gaps + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        double least =
                fields.stream()
                        .filter(field -> field.node().isManaged())
                        .mapToDouble(field -> field.node().minWidth(-1))
                        .max()
                        .orElse(0);
        return snappedLeftInset() + least + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double em = getHgap() / GAP_EMS;
        return snappedLeftInset() + 2 * narrowest * em + getHgap() + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        int columns = columns(inside);
        double y = snappedTopInset();
        for (Line line : lines(columns)) {
            double high = height(line, columns, inside);
            double x = snappedLeftInset();
            for (Field field : line.fields()) {
                double wide = width(field, columns, inside);
                field.node().resizeRelocate(snapPositionX(x), snapPositionY(y), wide, high);
                x += wide + getHgap();
            }
            y += high + getVgap();
        }
        measured.clear(); // what changed its size by being laid out did not ask for it
    }
}
