package vigil.ui.chart;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.transform.Rotate;
import vigil.charts.Ink;
import vigil.charts.Mark;
import vigil.charts.TextWidth;
import vigil.ui.kit.Controls;

/** Turns marks into nodes. Colours are in the style sheet only, one token for each ink. */
final class ChartPaint {

    private static final String TYPEFACE = "Source Sans 3";

    /** The heavier weight of the typeface is a family of its own. */
    private static final String HEAVY = "Source Sans 3 Semibold";

    private ChartPaint() {}

    static Node of(Mark mark) {
        Node node =
                switch (mark) {
                    case Mark.Line line ->
                            stroked(
                                    new Line(line.x1(), line.y1(), line.x2(), line.y2()),
                                    line.weight(),
                                    line.ink(),
                                    line.dashed());
                    case Mark.Box box ->
                            filled(
                                    new Rectangle(box.x(), box.y(), box.width(), box.height()),
                                    box.ink());
                    case Mark.Trace trace -> trace(trace);
                    case Mark.Region region -> region(region);
                    case Mark.Dot dot -> dot(dot);
                    case Mark.Words words -> words(words);
                };
        node.setMouseTransparent(true);
        return node;
    }

    static String style(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <S extends Shape> S filled(S shape, Ink ink) {
        shape.setStroke(null);
        return Controls.styled(shape, "fill-" + style(ink));
    }

    private static <S extends Shape> S stroked(S shape, double weight, Ink ink, boolean dashed) {
        shape.setFill(null);
        shape.setStrokeWidth(weight);
        if (dashed) {
            shape.getStrokeDashArray().setAll(5.0, 3.5);
        }
        return Controls.styled(shape, "stroke-" + style(ink));
    }

    private static Node trace(Mark.Trace trace) {
        Polyline line = new Polyline();
        trace.points().forEach(point -> line.getPoints().addAll(point.x(), point.y()));
        return stroked(line, trace.weight(), trace.ink(), trace.dashed());
    }

    private static Node region(Mark.Region region) {
        Path path = new Path();
        path.setFillRule(FillRule.EVEN_ODD);
        for (var ring : region.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                Mark.Point point = ring.get(i);
                path.getElements()
                        .add(
                                i == 0
                                        ? new MoveTo(point.x(), point.y())
                                        : new LineTo(point.x(), point.y()));
            }
            path.getElements().add(new javafx.scene.shape.ClosePath());
        }
        return filled(path, region.ink());
    }

    private static Node dot(Mark.Dot dot) {
        Circle circle = new Circle(dot.x(), dot.y(), dot.radius());
        if (dot.filled()) {
            return filled(circle, dot.ink());
        }
        circle.setStrokeWidth(1.4);
        return Controls.styled(circle, "fill-paper", "stroke-" + style(dot.ink()));
    }

    private static Node words(Mark.Words words) {
        Text text = new Text(words.text());
        text.setFont(Font.font(words.bold() ? HEAVY : TYPEFACE, words.size()));
        text.setTextOrigin(VPos.BASELINE);
        text.setBoundsType(TextBoundsType.LOGICAL);
        double wide = TextWidth.of(words.text(), words.size(), words.bold());
        text.setX(
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - wide / 2;
                    case END -> words.x() - wide;
                });
        text.setY(words.y());
        if (words.turn() != 0) {
            text.getTransforms().add(new Rotate(words.turn(), words.x(), words.y()));
        }
        return Controls.styled(text, "chart-words", "fill-" + style(words.ink()));
    }
}
