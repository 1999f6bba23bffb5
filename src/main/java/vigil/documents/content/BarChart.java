package vigil.documents.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws counts as horizontal bars, each with its label before and its number behind, so that
 * nothing has to be read off an axis.
 */
public final class BarChart {

    private static final double STEP = 22;
    private static final double THICKNESS = 13;
    private static final double SIZE = 9.5;
    private static final double NUMBER = 40;

    /** One bar. {@code figure} is the number as shown, which may be withheld ("<5"). */
    public record Bar(String label, double value, String figure) {

        public Bar {
            Refuse.when(!(value >= 0) || Double.isInfinite(value), "a bar is 0 or longer");
        }
    }

    private BarChart() {}

    /**
     * Draws the bars from top to bottom in the order given.
     *
     * @param width of the drawing in points
     * @param labels width kept for the labels
     */
    public static Drawing of(double width, double labels, Colour colour, List<Bar> bars) {
        Refuse.when(bars.isEmpty(), "a chart has bars");
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double scale = longest > 0 ? (width - labels - NUMBER) / longest : 0;
        double bottom = bars.size() * STEP;
        List<Drawing.Mark> marks = new ArrayList<>();
        marks.add(new Drawing.Line(labels, 0, labels, bottom, 0.75, Colour.RULE));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = i * STEP + (STEP - THICKNESS) / 2;
            double base = top + THICKNESS / 2 + SIZE * 0.33;
            double end = labels + bar.value() * scale;
            marks.add(words(labels - 7, base, bar.label(), false, Alignment.END));
            if (bar.value() > 0) {
                marks.add(new Drawing.Bar(labels, top, end - labels, THICKNESS, colour));
            }
            marks.add(words(end + 6, base, bar.figure(), true, Alignment.START));
        }
        return new Drawing(width, bottom, marks);
    }

    private static Drawing.Words words(
            double x, double y, String text, boolean bold, Alignment alignment) {
        return new Drawing.Words(x, y, text, SIZE, bold, alignment, Colour.INK);
    }
}
