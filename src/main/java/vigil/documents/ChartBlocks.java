package vigil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.charts.Chart;
import vigil.charts.Ink;
import vigil.charts.Mark;
import vigil.documents.content.Alignment;
import vigil.documents.content.Block;
import vigil.documents.content.Drawing;
import vigil.documents.content.Figure;
import vigil.documents.content.Table;

/**
 * Charts as parts of a document: the drawing with its description, and its figures as a table. The
 * places of a chart that one can stop at, and the cases behind them, do not come along.
 */
final class ChartBlocks {

    private ChartBlocks() {}

    /**
     * The drawing and its table.
     *
     * @param caption what the table shows
     */
    static List<Block> of(Chart chart, String caption) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figure(chart));
        table(chart.table(), caption).ifPresent(blocks::add);
        return blocks;
    }

    static Figure figure(Chart chart) {
        return new Figure(
                drawing(chart),
                chart.description(),
                Optional.of(chart.title()).filter(title -> !title.isBlank()),
                Optional.of(chart));
    }

    /** The figures; nothing if there are none. Columns of numbers are lined up. */
    static Optional<Table> table(Chart.Table table, String caption) {
        if (table.columns().isEmpty() || table.rows().isEmpty()) {
            return Optional.empty();
        }
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            int longest =
                    table.rows().stream().mapToInt(row -> row.get(at).length()).max().orElse(1);
            columns.add(
                    new Table.Column(
                            table.columns().get(i),
                            Math.clamp(Math.max(longest, table.columns().get(i).length()), 5, 30),
                            i == 0 ? Alignment.START : Alignment.END));
        }
        List<Table.Row> rows =
                table.rows().stream().map(row -> Table.Row.of(row.toArray(String[]::new))).toList();
        return Optional.of(Table.of(caption, columns, rows).withRowHeads().setClose());
    }

    static Drawing drawing(Chart chart) {
        List<Drawing.Mark> marks = new ArrayList<>();
        chart.marks().forEach(mark -> paint(mark, marks));
        return new Drawing(chart.width(), chart.height(), marks);
    }

    private static void paint(Mark mark, List<Drawing.Mark> into) {
        switch (mark) {
            case Mark.Line line ->
                    into.add(
                            new Drawing.Line(
                                    line.x1(),
                                    line.y1(),
                                    line.x2(),
                                    line.y2(),
                                    line.weight(),
                                    Inks.of(line.ink()),
                                    stroke(line.dashed())));
            case Mark.Box box -> into.add(box(box));
            case Mark.Trace trace -> {
                if (trace.points().size() > 1) {
                    into.add(
                            new Drawing.Polyline(
                                    points(trace.points()),
                                    trace.weight(),
                                    Inks.of(trace.ink()),
                                    stroke(trace.dashed())));
                }
            }
            case Mark.Region region -> {
                List<List<Drawing.Point>> rings =
                        region.rings().stream()
                                .filter(ring -> ring.size() > 2)
                                .map(ChartBlocks::points)
                                .toList();
                if (!rings.isEmpty()) {
                    into.add(new Drawing.Shape(rings, Inks.of(region.ink()), fill(region.ink())));
                }
            }
            case Mark.Dot dot ->
                    into.add(
                            new Drawing.Disc(
                                    dot.x(),
                                    dot.y(),
                                    dot.radius(),
                                    Inks.of(dot.ink()),
                                    dot.filled()));
            case Mark.Words words -> {
                if (!words.text().isBlank()) {
                    into.add(
                            new Drawing.Words(
                                    words.x(),
                                    words.y(),
                                    words.text(),
                                    words.size(),
                                    words.bold(),
                                    alignment(words.anchor()),
                                    Inks.of(words.ink()),
                                    words.turn()));
                }
            }
        }
    }

    private static Drawing.Mark box(Mark.Box box) {
        if (box.ink() != Ink.HIDDEN) {
            return new Drawing.Bar(box.x(), box.y(), box.width(), box.height(), Inks.of(box.ink()));
        }
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        return new Drawing.Shape(
                List.of(
                        List.of(
                                new Drawing.Point(box.x(), box.y()),
                                new Drawing.Point(right, box.y()),
                                new Drawing.Point(right, bottom),
                                new Drawing.Point(box.x(), bottom))),
                Inks.of(Ink.HIDDEN),
                Drawing.Fill.HATCHED);
    }

    private static List<Drawing.Point> points(List<Mark.Point> points) {
        return points.stream().map(p -> new Drawing.Point(p.x(), p.y())).toList();
    }

    private static Drawing.Stroke stroke(boolean dashed) {
        return dashed ? Drawing.Stroke.DASHED : Drawing.Stroke.SOLID;
    }

    private static Drawing.Fill fill(Ink ink) {
        return ink == Ink.HIDDEN ? Drawing.Fill.HATCHED : Drawing.Fill.SOLID;
    }

    private static Alignment alignment(Mark.Anchor anchor) {
        return switch (anchor) {
            case START -> Alignment.START;
            case MIDDLE -> Alignment.CENTRE;
            case END -> Alignment.END;
        };
    }
}
