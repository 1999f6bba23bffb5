package vigil.documents;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Alignment;
import vigil.documents.content.Colour;
import vigil.documents.content.Drawing;
import vigil.domain.casefile.PartialDate;
import vigil.domain.chronology.Chronology;
import vigil.domain.chronology.Gap;
import vigil.domain.chronology.Line;
import vigil.domain.chronology.TimeAxis;
import vigil.words.ChronologyWords;
import vigil.words.Words;

/**
 * The time line as a drawing: a lane for each agency, gaps shaded, the death as a line across all.
 * A flag is told by its shape: a triangle for a missed opportunity, a cross for good practice.
 */
final class TimelineDrawing {

    private static final double WIDTH = 480;
    private static final double LABELS = 112;
    private static final double LANE = 13.5;
    private static final double TOP = 15;
    private static final double FOOT = 24;
    private static final double SIZE = 7.5;

    private final Words words;
    private final ChronologyWords said;
    private final Chronology chronology;
    private final TimeAxis axis;
    private final List<Drawing.Mark> marks = new ArrayList<>();

    TimelineDrawing(Words words, ChronologyWords said, Chronology chronology) {
        this.words = words;
        this.said = said;
        this.chronology = chronology;
        this.axis = TimeAxis.around(chronology);
    }

    Drawing draw() {
        List<Optional<String>> lanes = chronology.lanes();
        double bottom = TOP + lanes.size() * LANE;
        for (Gap gap : chronology.gaps()) {
            double from = x(gap.after());
            marks.add(
                    new Drawing.Bar(from, TOP, x(gap.until()) - from, bottom - TOP, Colour.FAINT));
        }
        months(bottom);
        for (int i = 0; i <= lanes.size(); i++) {
            double y = TOP + i * LANE;
            marks.add(new Drawing.Line(0, y, WIDTH, y, 0.4, Colour.RULE));
        }
        for (int i = 0; i < lanes.size(); i++) {
            double base = TOP + i * LANE + LANE / 2 + SIZE * 0.33;
            marks.add(text(0, base, shortened(said.agency(lanes.get(i))), Alignment.START));
        }
        chronology.death().ifPresent(death -> death(death, bottom));
        for (Line line : chronology.lines()) {
            line(line, TOP + lanes.indexOf(line.agency()) * LANE + LANE / 2);
        }
        legend(bottom + FOOT + 2);
        return new Drawing(WIDTH, bottom + FOOT + 10, marks);
    }

    private void months(double bottom) {
        for (LocalDate month : axis.months()) {
            double x = x(month);
            marks.add(new Drawing.Line(x, TOP, x, bottom, 0.3, Colour.RULE));
            if (x < WIDTH - 30) {
                marks.add(
                        text(x + 2, TOP - 4, words.month(YearMonth.from(month)), Alignment.START));
            }
        }
    }

    /** Shape and what it stands for, since not everybody tells the colours apart. */
    private void legend(double y) {
        double base = y + SIZE * 0.33;
        triangle(4, y);
        marks.add(text(12, base, words.of("chronologyPrint.legend.missed"), Alignment.START));
        cross(92, y);
        marks.add(text(100, base, words.of("chronologyPrint.legend.good"), Alignment.START));
        marks.add(new Drawing.Bar(160 - 2.4, y - 2.4, 4.8, 4.8, Colour.ACCENT));
        marks.add(text(167, base, words.of("chronologyPrint.legend.line"), Alignment.START));
        square(212, y, Colour.MUTED);
        marks.add(text(219, base, words.of("chronologyPrint.legend.form"), Alignment.START));
        span(280, 294, y, Colour.ACCENT);
        marks.add(text(299, base, words.of("chronologyPrint.legend.span"), Alignment.START));
        marks.add(new Drawing.Bar(362, y - 4, 14, 8, Colour.FAINT));
        marks.add(text(381, base, words.of("chronologyPrint.legend.gap"), Alignment.START));
    }

    private void span(double from, double to, double y, Colour colour) {
        marks.add(new Drawing.Line(from, y, to, y, 1.2, colour));
        marks.add(new Drawing.Line(from, y - 2.5, from, y + 2.5, 1, colour));
        marks.add(new Drawing.Line(to, y - 2.5, to, y + 2.5, 1, colour));
    }

    private void cross(double x, double y) {
        marks.add(new Drawing.Bar(x - 3.6, y - 1.1, 7.2, 2.2, Colour.GREEN));
        marks.add(new Drawing.Bar(x - 1.1, y - 3.6, 2.2, 7.2, Colour.GREEN));
    }

    private void death(PartialDate death, double bottom) {
        double x = x(death.latest());
        marks.add(new Drawing.Line(x, TOP - 3, x, bottom + 4, 1.4, Colour.INK));
        for (int before : axis.daysBefore(death.latest())) {
            double at = x(death.latest().minusDays(before));
            marks.add(new Drawing.Line(at, bottom, at, bottom + 3, 0.6, Colour.MUTED));
            marks.add(text(at, bottom + 11, String.valueOf(before), Alignment.CENTRE));
        }
        marks.add(text(LABELS - 6, bottom + 11, words.of("chronologyPrint.axis"), Alignment.END));
    }

    private void line(Line line, double y) {
        PartialDate date = line.entry().date();
        double from = x(date.earliest());
        double to = x(date.latest());
        double x = (from + to) / 2;
        Colour colour = line.fromForm() ? Colour.MUTED : Colour.ACCENT;
        if (!date.toTheDay()) {
            span(from, to, y, colour);
        }
        if (line.entry().missed()) {
            triangle(x, y);
        }
        if (line.entry().good()) {
            cross(line.entry().missed() ? x + 6 : x, y);
        }
        if (!line.entry().missed() && !line.entry().good()) {
            if (line.fromForm()) {
                square(x, y, colour);
            } else {
                marks.add(new Drawing.Bar(x - 2.4, y - 2.4, 4.8, 4.8, colour));
            }
        }
    }

    private void square(double x, double y, Colour colour) {
        marks.add(new Drawing.Bar(x - 2.2, y - 2.2, 4.4, 4.4, Colour.WHITE));
        marks.add(
                new Drawing.Polyline(
                        List.of(
                                new Drawing.Point(x - 2.2, y - 2.2),
                                new Drawing.Point(x + 2.2, y - 2.2),
                                new Drawing.Point(x + 2.2, y + 2.2),
                                new Drawing.Point(x - 2.2, y + 2.2),
                                new Drawing.Point(x - 2.2, y - 2.2)),
                        0.8,
                        colour));
    }

    /** Filled line by line: drawings have rectangles and lines only. */
    private void triangle(double x, double y) {
        for (double down = 0; down <= 7; down += 0.5) {
            double half = down * 0.6;
            marks.add(
                    new Drawing.Line(
                            x - half, y - 3.8 + down, x + half, y - 3.8 + down, 0.7, Colour.AMBER));
        }
    }

    private double x(LocalDate day) {
        return LABELS + Math.clamp(axis.at(day), 0, 1) * (WIDTH - LABELS);
    }

    private static String shortened(String name) {
        return name.length() <= 27 ? name : name.substring(0, 26) + "…";
    }

    private static Drawing.Words text(double x, double y, String text, Alignment alignment) {
        return new Drawing.Words(x, y, text, SIZE, false, alignment, Colour.INK);
    }
}
