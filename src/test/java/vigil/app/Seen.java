package vigil.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** Colours as they meet the eye: what is painted behind a node, and how it stands out from that. */
final class Seen {

    /** Ground and ink, after everything translucent has been laid over what is behind it. */
    record Pair(Color ground, Color ink) {
        double contrast() {
            return Seen.contrast(ground, ink);
        }
    }

    private Seen() {}

    /** (L1 + 0.05) / (L2 + 0.05) of the relative luminances, WCAG 2.2. */
    static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() < 0.02) {
                return false;
            }
        }
        return true;
    }

    static boolean disabled(Node node) {
        return node.isDisabled();
    }

    /** A node’s ink over all that is behind its middle. */
    static Pair of(Node node, Paint ink, Color window) {
        List<Node> path = new ArrayList<>();
        for (Node at = node; at != null; at = at.getParent()) {
            path.addFirst(at);
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Point2D middle =
                new Point2D(
                        (bounds.getMinX() + bounds.getMaxX()) / 2,
                        (bounds.getMinY() + bounds.getMaxY()) / 2);
        return paint(path, 0, window, ink, middle);
    }

    private static Pair paint(List<Node> path, int at, Color behind, Paint ink, Point2D middle) {
        Node node = path.get(at);
        Color ground = behind;
        if (node instanceof Region region) {
            ground = fills(region, ground);
        }
        Pair inner;
        if (at == path.size() - 1) {
            inner = new Pair(ground, over(colour(ink, ground), ground));
        } else {
            Color under = ground;
            Node next = path.get(at + 1);
            // What is scrolled out of its room does not lie over what is beside the room.
            boolean shown = next.localToScene(next.getLayoutBounds()).contains(middle);
            for (Node sibling : ((Parent) node).getChildrenUnmodifiable()) {
                if (sibling == next || !shown) {
                    break;
                }
                under = beneath(sibling, under, middle);
            }
            inner = paint(path, at + 1, under, ink, middle);
        }
        double opacity = node.getOpacity();
        return opacity >= 1
                ? inner
                : new Pair(
                        behind.interpolate(inner.ground(), opacity),
                        behind.interpolate(inner.ink(), opacity));
    }

    private static Color beneath(Node sibling, Color under, Point2D middle) {
        if (!sibling.isVisible()
                || !sibling.localToScene(sibling.getLayoutBounds()).contains(middle)) {
            return under;
        }
        if (sibling instanceof Region region) {
            return fills(region, under);
        }
        if (sibling instanceof Shape shape
                && !(sibling instanceof Text)
                && shape.getFill() != null
                && shape.contains(shape.sceneToLocal(middle))) {
            return over(colour(shape.getFill(), under), under);
        }
        return under;
    }

    private static Color fills(Region region, Color under) {
        Color ground = under;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                ground = over(colour(fill.getFill(), ground), ground);
            }
        }
        return ground;
    }

    /** The colour of a gradient that stands out least. */
    static Color colour(Paint paint, Color ground) {
        if (paint instanceof Color color) {
            return color;
        }
        if (paint instanceof LinearGradient gradient) {
            return gradient.getStops().stream()
                    .map(Stop::getColor)
                    .reduce((a, b) ->
                            contrast(over(a, ground), ground) < contrast(over(b, ground), ground)
                                    ? a
                                    : b)
                    .orElse(ground);
        }
        return Color.TRANSPARENT;
    }

    static Color over(Color top, Color ground) {
        double alpha = top.getOpacity();
        return Color.color(
                top.getRed() * alpha + ground.getRed() * (1 - alpha),
                top.getGreen() * alpha + ground.getGreen() * (1 - alpha),
                top.getBlue() * alpha + ground.getBlue() * (1 - alpha));
    }

    static <T> Optional<T> around(Node node, Class<T> kind) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }

    static boolean inTable(Node node) {
        return around(node, TableCell.class).isPresent();
    }
}
