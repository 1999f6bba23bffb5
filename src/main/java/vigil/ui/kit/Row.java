package vigil.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Things beside each other, and beneath each other where there is no room, as with large text or in
 * a small window: what can be pressed is never cut short.
 */
public final class Row extends HBox {

    /** What stands on one line, and how high it is. */
    private record Line(List<Node> nodes, double height) {}

    public Row(Node... nodes) {
        super(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** How narrow something may become before the next thing goes to another line. */
    private static double least(Node node) {
        boolean whole = node instanceof Labeled labeled && !labeled.isWrapText();
        double wanted = node.prefWidth(-1);
        return whole && node.minWidth(-1) > 0 ? wanted : Math.min(wanted, node.minWidth(-1));
    }

    private static boolean grows(Node node) {
        return getHgrow(node) == Priority.ALWAYS;
    }

    /** Takes what is left and says nothing: at the end of a line there is none of it. */
    private static boolean gap(Node node) {
        return node instanceof Region region
                && region.getClass() == Region.class
                && grows(node)
                && node.prefWidth(-1) == 0;
    }

    private double sum(List<Node> nodes) {
        double sum = getSpacing() * Math.max(0, nodes.size() - 1);
        for (Node node : nodes) {
            sum += least(node);
        }
        return sum;
    }

    private boolean fits(double inside) {
        return inside + 0.5 >= sum(getManagedChildren());
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    /** What stands on which line, each thing as wide as it likes to be where it can. */
    private List<Line> lines(double inside) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            if (gap(node)) {
                continue;
            }
            double wide = Math.min(inside, preferred(node));
            if (!line.isEmpty() && used + getSpacing() + wide > inside + 0.5) {
                lines.add(line(line, inside));
                line = new ArrayList<>();
                used = 0;
            }
            used += (line.isEmpty() ? 0 : getSpacing()) + wide;
            line.add(node);
        }
        if (!line.isEmpty()) {
            lines.add(line(line, inside));
        }
        return lines;
    }

    private static double preferred(Node node) {
        return Math.max(node.minWidth(-1), node.prefWidth(-1));
    }

    private Line line(List<Node> nodes, double inside) {
        double height = 0;
        for (Node node : nodes) {
            height = Math.max(height, node.prefHeight(wide(node, nodes, inside)));
        }
        return new Line(List.copyOf(nodes), snapSizeY(height));
    }

    private double wide(Node node, List<Node> line, double inside) {
        double wide = Math.min(inside, preferred(node));
        long growing = line.stream().filter(Row::grows).count();
        if (grows(node)) {
            double used = getSpacing() * (line.size() - 1);
            for (Node each : line) {
                used += Math.min(inside, preferred(each));
            }
            wide += Math.max(0, inside - used) / growing;
        }
        return snapSizeX(Math.min(wide, Math.max(node.maxWidth(-1), node.minWidth(-1))));
    }

    @Override
    protected double computeMinWidth(double height) {
        double least = 0;
        for (Node node : getManagedChildren()) {
            least = Math.max(least, least(node));
        }
        return snappedLeftInset() + least + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 || fits(inside(width))
                ? super.computeMinHeight(width)
                : computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || fits(inside(width))) {
            return super.computePrefHeight(width);
        }
        List<Line> lines = lines(inside(width));
        double sum = lines.stream().mapToDouble(Line::height).sum();
        return snappedTopInset()
                + sum
                + getSpacing() * Math.max(0, lines.size() - 1)
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double inside = inside(getWidth());
        if (fits(inside)) {
            super.layoutChildren();
            return;
        }
        double y = snappedTopInset();
        boolean middle = getAlignment() == Pos.CENTER_LEFT;
        for (Line line : lines(inside)) {
            double x = snappedLeftInset();
            for (Node node : line.nodes()) {
                double wide = wide(node, line.nodes(), inside);
                double high = Math.min(line.height(), node.prefHeight(wide));
                double down = middle ? (line.height() - high) / 2 : 0;
                node.resizeRelocate(snapPositionX(x), snapPositionY(y + down), wide, high);
                x += wide + getSpacing();
            }
            y += line.height() + getSpacing();
        }
    }
}
