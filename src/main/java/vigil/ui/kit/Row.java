package vigil.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Things beside each other, and beneath each other where there is no room, as with large text or in
 * a small window: what can be pressed is never cut short. What wraps gives way first.
 */
public final class Row extends HBox {

    /** What wraps keeps about a word. */
    private static final double WORD_EMS = 6;

    /** A line of text longer than this does not make the page wider. */
    private static final double LINE_EMS = 24;

    /** One thing on a line, and how wide it is there. */
    private record Placed(Node node, double wide) {}

    /** What stands on one line, and how high it is. */
    private record Line(List<Placed> placed, double height) {}

    public Row(Node... nodes) {
        super(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double preferred(Node node) {
        return Math.max(node.minWidth(-1), node.prefWidth(-1));
    }

    /** How narrow something may become before the next thing goes to another line. */
    private static double least(Node node) {
        double wanted = preferred(node);
        double least = node.minWidth(-1);
        if (node instanceof Labeled labeled && least > 0) {
            return labeled.isWrapText()
                    ? Math.min(wanted, Math.max(least, WORD_EMS * labeled.getFont().getSize()))
                    : wanted;
        }
        return Math.min(wanted, least);
    }

    private static boolean grows(Node node) {
        return getHgrow(node) == Priority.ALWAYS;
    }

    /** Takes what is left and says nothing: where lines are broken there is none of it. */
    private static boolean gap(Node node) {
        return node instanceof Region region
                && region.getClass() == Region.class
                && grows(node)
                && node.prefWidth(-1) == 0;
    }

    private double gaps(int count) {
        return getSpacing() * Math.max(0, count - 1);
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    /** Whether everything has the width it likes, or it stands where lines cannot be broken. */
    private boolean plain(double inside) {
        List<Node> nodes = getManagedChildren();
        double wanted = gaps(nodes.size());
        for (Node node : nodes) {
            wanted += preferred(node);
        }
        return wanted <= inside + 0.5 || getParent() instanceof IndexedCell<?>;
    }

    private List<Line> lines(double inside) {
        List<Node> nodes = getManagedChildren();
        double wanted = gaps(nodes.size());
        double least = wanted;
        for (Node node : nodes) {
            wanted += preferred(node);
            least += least(node);
        }
        return least <= inside + 0.5
                ? List.of(squeezed(nodes, wanted - inside, wanted - least))
                : broken(nodes, inside);
    }

    /** All on one line; what can give way does, each by its share. */
    private Line squeezed(List<Node> nodes, double lacking, double room) {
        double share = room <= 0 ? 0 : Math.min(1, lacking / room);
        List<Placed> placed = new ArrayList<>();
        for (Node node : nodes) {
            double wide = preferred(node) - share * (preferred(node) - least(node));
            placed.add(new Placed(node, Math.ceil(wide)));
        }
        return line(placed);
    }

    private List<Line> broken(List<Node> nodes, double inside) {
        List<Line> lines = new ArrayList<>();
        List<Node> open = new ArrayList<>();
        double used = 0;
        for (Node node : nodes) {
            if (gap(node)) {
                continue;
            }
            double wide = Math.min(inside, preferred(node));
            if (!open.isEmpty() && used + getSpacing() + wide > inside + 0.5) {
                lines.add(full(open, inside, inside - used));
                open = new ArrayList<>();
                used = 0;
            }
            used += (open.isEmpty() ? 0 : getSpacing()) + wide;
            open.add(node);
        }
        if (!open.isEmpty()) {
            lines.add(full(open, inside, inside - used));
        }
        return lines;
    }

    /** A line of its own, whose growing things take what is left of it. */
    private Line full(List<Node> nodes, double inside, double left) {
        long growing = nodes.stream().filter(Row::grows).count();
        List<Placed> placed = new ArrayList<>();
        for (Node node : nodes) {
            double wide = preferred(node);
            if (grows(node)) {
                wide = Math.min(wide + Math.max(0, left) / growing, node.maxWidth(-1));
            }
            placed.add(new Placed(node, Math.min(wide, inside)));
        }
        return line(placed);
    }

    private Line line(List<Placed> placed) {
        double height = 0;
        for (Placed each : placed) {
            height = Math.max(height, each.node().prefHeight(each.wide()));
        }
        return new Line(placed, snapSizeY(height));
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node node : getManagedChildren()) {
            double least = least(node);
            if (node instanceof Labeled labeled && !(node instanceof ButtonBase)) {
                least = Math.min(least, LINE_EMS * labeled.getFont().getSize());
            }
            widest = Math.max(widest, least);
        }
        return snappedLeftInset() + widest + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 || plain(inside(width))
                ? super.computeMinHeight(width)
                : computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || plain(inside(width))) {
            return super.computePrefHeight(width);
        }
        List<Line> lines = lines(inside(width));
        double sum = lines.stream().mapToDouble(Line::height).sum();
        return snappedTopInset() + sum + gaps(lines.size()) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double inside = inside(getWidth());
        if (plain(inside)) {
            super.layoutChildren();
            return;
        }
        getManagedChildren().stream().filter(Row::gap).forEach(gap -> gap.resize(0, 0));
        List<Line> lines = lines(inside);
        boolean one = lines.size() == 1;
        double y = snappedTopInset();
        for (Line line : lines) {
            // One line is as high as the row was made.
            double room =
                    one
                            ? Math.max(
                                    line.height(),
                                    getHeight() - snappedTopInset() - snappedBottomInset())
                            : line.height();
            double x = snappedLeftInset();
            for (Placed each : line.placed()) {
                place(each, x, y, room);
                x += each.wide() + getSpacing();
            }
            y += room + getSpacing();
        }
    }

    private void place(Placed each, double x, double y, double room) {
        Node node = each.node();
        double liked = node.prefHeight(each.wide());
        double high = isFillHeight() ? Math.min(room, Math.max(liked, node.maxHeight(-1))) : liked;
        double down =
                switch (getAlignment().getVpos() == null ? VPos.TOP : getAlignment().getVpos()) {
                    case CENTER -> (room - high) / 2;
                    case BOTTOM -> room - high;
                    case TOP, BASELINE -> 0;
                };
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + down), each.wide(), high);
    }
}
