package vigil.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vigil.charts.Mark.Anchor;
import vigil.charts.Mark.Point;

/**
 * Figures from elsewhere in time, a line for each place, each named at its end. The axis begins at
 * 0. Where there is no figure the line is broken.
 */
public final class LinesChart {

    /**
     * A line.
     *
     * @param values in time
     */
    public record Line(String name, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /**
     * A figure.
     *
     * @param when the middle of its period
     * @param period as it is said
     * @param number absent where none was given
     * @param text the figure as it is said
     */
    public record Value(LocalDate when, String period, OptionalDouble number, String text) {}

    /**
     * The words of a chart.
     *
     * @param beneath what is counted, and from where
     * @param description for those who do not see it
     * @param period head of the periods in its table
     */
    public record Said(String title, String beneath, String description, String period) {}

    private static final double BOTTOM = 24;
    private static final double LABEL = 13;

    /** Lines that may cross are told apart by their ends, by dashes and by weight of colour. */
    private static final Ink[] INKS = {
        Ink.OBSERVED, Ink.ACTION, Ink.EXPECTED, Ink.ALARM, Ink.MUTED
    };

    private LinesChart() {}

    /** At what height the name of a line would best stand. */
    private record End(int line, double y) {}

    public static Chart draw(Said said, List<Line> lines, double width, double height) {
        Drawing drawing = new Drawing(width, height);
        double top = drawing.head(said.beneath) + 10;
        List<Value> all = lines.stream().flatMap(line -> line.values().stream()).toList();
        double most = all.stream().mapToDouble(value -> value.number().orElse(0)).max().orElse(0);
        Optional<LocalDate> first = all.stream().map(Value::when).min(Comparator.naturalOrder());
        Optional<LocalDate> last = all.stream().map(Value::when).max(Comparator.naturalOrder());
        Ticks ticks = Ticks.upTo(most, 4, most >= 4);
        double names =
                lines.stream()
                        .mapToDouble(line -> TextWidth.of(line.name(), Drawing.NORMAL, false))
                        .max()
                        .orElse(0);
        double left = 10 + TextWidth.of(number(ticks.top()), Drawing.SMALL, false);
        double right = Math.max(left + 60, width - names - 16);
        double bottom = height - BOTTOM;
        for (double tick : ticks.all()) {
            double y = bottom - (bottom - top) * tick / ticks.top();
            drawing.line(left, y, right, y, 1, tick == 0 ? Ink.RULE : Ink.GRID);
            drawing.words(left - 5, y + 3.5, number(tick), Drawing.SMALL, Anchor.END, Ink.MUTED);
        }
        if (first.isPresent() && last.isPresent()) {
            double days = Math.max(1, ChronoUnit.DAYS.between(first.get(), last.get()));
            double from = left + 8;
            double each = (right - 8 - from) / days;
            periods(drawing, all, first.get(), from, each, bottom);
            List<End> ends = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                trace(drawing, lines.get(i), i, first.get(), from, each, top, bottom, ticks)
                        .ifPresent(ends::add);
            }
            names(drawing, lines, ends, right, top, bottom);
        }
        table(drawing, said, lines);
        return drawing.chart(said.title, said.description);
    }

    private static Ink ink(int line) {
        return INKS[line % INKS.length];
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? String.format(java.util.Locale.UK, "%,.0f", number)
                : String.format(java.util.Locale.UK, "%,.1f", number);
    }

    private static void periods(
            Drawing drawing,
            List<Value> all,
            LocalDate first,
            double from,
            double each,
            double bottom) {
        double free = -1;
        List<Value> sorted = all.stream().sorted(Comparator.comparing(Value::when)).toList();
        String before = "";
        for (Value value : sorted) {
            double x = from + each * ChronoUnit.DAYS.between(first, value.when());
            double half = TextWidth.of(value.period(), Drawing.SMALL, false) / 2;
            if (!value.period().equals(before) && x - half > free) {
                drawing.words(
                        x, bottom + 15, value.period(), Drawing.SMALL, Anchor.MIDDLE, Ink.MUTED);
                free = x + half + 8;
                before = value.period();
            }
        }
    }

    private static Optional<End> trace(
            Drawing drawing,
            Line line,
            int index,
            LocalDate first,
            double from,
            double each,
            double top,
            double bottom,
            Ticks ticks) {
        List<Point> points = new ArrayList<>();
        Optional<End> end = Optional.empty();
        for (Value value : line.values()) {
            if (value.number().isEmpty()) {
                drawing.trace(points, 2, ink(index), index % 2 == 1);
                points.clear();
                continue;
            }
            double x = from + each * ChronoUnit.DAYS.between(first, value.when());
            double y = bottom - (bottom - top) * value.number().getAsDouble() / ticks.top();
            points.add(new Point(x, y));
            drawing.dot(x, y, 2.6, ink(index), true);
            drawing.spot(
                    x - 6,
                    y - 6,
                    12,
                    12,
                    line.name() + ", " + value.period() + ": " + value.text());
            end = Optional.of(new End(index, y));
        }
        drawing.trace(points, 2, ink(index), index % 2 == 1);
        return end;
    }

    /** Names at the ends of their lines, moved apart where they would lie over one another. */
    private static void names(
            Drawing drawing,
            List<Line> lines,
            List<End> ends,
            double right,
            double top,
            double bottom) {
        List<End> sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(End::y));
        double[] at = new double[sorted.size()];
        double free = top - LABEL;
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(sorted.get(i).y, free + LABEL);
            free = at[i];
        }
        double most = bottom;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], most);
            most = at[i] - LABEL;
        }
        for (int i = 0; i < at.length; i++) {
            End end = sorted.get(i);
            drawing.words(
                    right + 2,
                    at[i] + 4,
                    lines.get(end.line).name(),
                    Drawing.NORMAL,
                    Anchor.START,
                    // Words need more contrast than the line they stand at the end of.
                    ink(end.line) == Ink.OBSERVED ? Ink.TEXT : ink(end.line));
        }
    }

    private static void table(Drawing drawing, Said said, List<Line> lines) {
        List<String> heads = new ArrayList<>();
        heads.add(said.period);
        lines.forEach(line -> heads.add(line.name()));
        drawing.columns(heads.toArray(String[]::new));
        List<Value> all =
                lines.stream()
                        .flatMap(line -> line.values().stream())
                        .sorted(Comparator.comparing(Value::when))
                        .toList();
        for (String period : all.stream().map(Value::period).distinct().toList()) {
            List<String> row = new ArrayList<>();
            row.add(period);
            for (Line line : lines) {
                row.add(
                        line.values().stream()
                                .filter(value -> value.period().equals(period))
                                .map(Value::text)
                                .findFirst()
                                .orElse("–"));
            }
            drawing.row(row);
        }
    }
}
