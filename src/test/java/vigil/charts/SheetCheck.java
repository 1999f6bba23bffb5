package vigil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Whether a drawing is sane: everything on the sheet, no words over words. */
final class SheetCheck {

    private static final double ASCENT = 0.66;
    private static final double DESCENT = 0.2;
    private static final double SLACK = 0.6;

    private SheetCheck() {}

    private record Rect(double left, double top, double right, double bottom, String text) {

        boolean meets(Rect other) {
            return left + SLACK < other.right
                    && other.left + SLACK < right
                    && top + SLACK < other.bottom
                    && other.top + SLACK < bottom;
        }
    }

    static void sane(Chart chart) {
        assertThat(chart.title()).isNotBlank();
        assertThat(chart.description()).isNotBlank().doesNotContain("⟦").doesNotContain("NaN");
        List<Rect> words = new ArrayList<>();
        for (Mark mark : chart.marks()) {
            switch (mark) {
                case Mark.Words w -> words.add(rect(w));
                case Mark.Line l -> {
                    on(chart, l.x1(), l.y1());
                    on(chart, l.x2(), l.y2());
                }
                case Mark.Box b -> {
                    on(chart, b.x(), b.y());
                    on(chart, b.x() + b.width(), b.y() + b.height());
                }
                case Mark.Trace t -> t.points().forEach(p -> on(chart, p.x(), p.y()));
                case Mark.Region r ->
                        r.rings().forEach(ring -> ring.forEach(p -> on(chart, p.x(), p.y())));
                case Mark.Dot d -> on(chart, d.x(), d.y());
            }
        }
        for (Rect rect : words) {
            assertThat(rect.text).doesNotContain("⟦").doesNotContain("NaN");
            assertThat(rect.left).as(rect.text).isGreaterThanOrEqualTo(0);
            assertThat(rect.right).as(rect.text).isLessThanOrEqualTo(chart.width());
            assertThat(rect.top).as(rect.text).isGreaterThanOrEqualTo(-1);
            assertThat(rect.bottom).as(rect.text).isLessThanOrEqualTo(chart.height() + 1);
        }
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(words.get(i).meets(words.get(j)))
                        .as(chart.title() + ": “%s” over “%s”", words.get(i), words.get(j))
                        .isFalse();
            }
        }
        for (Chart.Spot spot : chart.spots()) {
            assertThat(spot.text()).isNotBlank().doesNotContain("⟦").doesNotContain("NaN");
            on(chart, spot.x(), spot.y());
            on(chart, spot.x() + spot.width(), spot.y() + spot.height());
        }
        for (List<String> row : chart.table().rows()) {
            assertThat(row).hasSameSizeAs(chart.table().columns());
        }
    }

    private static void on(Chart chart, double x, double y) {
        assertThat(x).as(chart.title()).isBetween(-3.0, chart.width() + 3);
        assertThat(y).as(chart.title()).isBetween(-12.0, chart.height() + 3);
    }

    private static Rect rect(Mark.Words words) {
        double wide = TextWidth.of(words.text(), words.size(), words.bold());
        double start =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - wide / 2;
                    case END -> words.x() - wide;
                };
        return new Rect(
                start,
                words.y() - ASCENT * words.size(),
                start + wide,
                words.y() + DESCENT * words.size(),
                words.text());
    }
}
