package vigil.charts;

import java.util.ArrayList;
import java.util.List;
import vigil.charts.Drawing.Key;
import vigil.charts.Drawing.Shape;
import vigil.charts.Mark.Anchor;
import vigil.disclosure.gate.ShownCount;
import vigil.patterns.Item;
import vigil.patterns.TogetherTable;
import vigil.words.PatternWords;

/**
 * Which items are recorded together: a triangle with the count in every cell, in six steps of one
 * colour by how many times as many as expected. An item's name stands at the corner where its row
 * ends and its column begins.
 */
public final class TogetherChart {

    /** Where the steps begin, in times the expected. */
    private static final double[] STEPS = {0.5, 0.8, 1.25, 2, 4};

    private static final double LEAST = 3;
    private static final double ROW = 23;
    private static final double WIDEST = 42;
    private static final double NARROWEST = 18;
    private static final double LABELS = 190;

    /**
     * A cell as it may be seen.
     *
     * @param expected NaN when it may not be told
     * @param known whether it is known that they go together or exclude each other
     */
    public record Cell(ShownCount count, double expected, boolean known) {

        long shown() {
            return switch (count) {
                case ShownCount.Exact exact -> exact.count();
                case ShownCount.Rounded rounded -> rounded.count();
                case ShownCount.Hidden hidden -> 0;
            };
        }

        boolean hidden() {
            return count instanceof ShownCount.Hidden;
        }

        /** Too few to say anything, seen and expected. */
        boolean few() {
            return !hidden() && shown() < LEAST && !(expected >= LEAST);
        }

        boolean coloured() {
            return !known && !hidden() && !few() && expected > 0;
        }

        int step() {
            double ratio = shown() / expected;
            int step = 0;
            while (step < STEPS.length && ratio >= STEPS[step]) {
                step++;
            }
            return step;
        }
    }

    private final ChartWords words;
    private final List<String> names;
    private final List<List<Cell>> cells;
    private final Drawing drawing;
    private final List<Key> keys = new ArrayList<>();
    private final double wide;
    private final double top;

    private TogetherChart(
            ChartWords words,
            List<String> names,
            List<List<Cell>> cells,
            String beneath,
            double width) {
        this.words = words;
        this.names = names;
        this.cells = cells;
        collectKeys();
        int lines = new Drawing(width, 100).keyLines(keys);
        double head = beneath.isEmpty() ? 4 : 20;
        this.top = head + 15.0 * lines + 10;
        this.drawing = new Drawing(width, top + ROW * Math.max(2, names.size()) + 6);
        drawing.head(beneath);
        drawing.keys(keys, head);
        this.wide = Math.clamp((width - LABELS) / Math.max(1, names.size() - 1), NARROWEST, WIDEST);
    }

    /** Within the panel: true counts. */
    public static Chart draw(
            PatternWords words, TogetherTable table, String title, String beneath, double width) {
        ChartWords said = new ChartWords(words);
        List<List<Cell>> cells = new ArrayList<>();
        for (List<TogetherTable.Pair> row : table.pairs()) {
            cells.add(
                    row.stream()
                            .map(pair ->
                                    new Cell(
                                            ShownCount.of(pair.observed()),
                                            pair.expected(),
                                            pair.known()))
                            .toList());
        }
        return new TogetherChart(
                        said,
                        table.items().stream().map((Item item) -> said.name(item)).toList(),
                        cells,
                        beneath,
                        width)
                .drawn(title);
    }

    /**
     * From cells as they may be seen.
     *
     * @param cells for item i, those with items 0 to i − 1
     */
    public static Chart draw(
            PatternWords words,
            List<String> names,
            List<List<Cell>> cells,
            String title,
            String beneath,
            double width) {
        return new TogetherChart(new ChartWords(words), names, cells, beneath, width).drawn(title);
    }

    private void collectKeys() {
        List<Cell> all = cells.stream().flatMap(List::stream).toList();
        if (all.stream().anyMatch(Cell::coloured)) {
            for (int step = 0; step < Ink.STEPS; step++) {
                keys.add(new Key(Shape.BOX, Ink.step(step), stepName(step)));
            }
        }
        if (all.stream().anyMatch(cell -> cell.few() && !cell.known())) {
            keys.add(new Key(Shape.DOT, Ink.RULE, words.say("chart.together.few")));
        }
        if (all.stream().anyMatch(Cell::known)) {
            keys.add(new Key(Shape.DASHES, Ink.MUTED, words.say("chart.together.known")));
        }
        if (all.stream().anyMatch(Cell::hidden)) {
            keys.add(new Key(Shape.BOX, Ink.HIDDEN, words.say("chart.hidden")));
        }
    }

    private String stepName(int step) {
        return step == 0
                ? words.say("chart.together.under", words.number(STEPS[0]))
                : step == STEPS.length
                        ? words.say("chart.together.over", words.number(STEPS[step - 1]))
                        : words.say(
                                "chart.together.between", two(STEPS[step - 1]), two(STEPS[step]));
    }

    private String two(double value) {
        return value == 1.25 ? words.say("chart.together.quarter") : words.number(value);
    }

    private Chart drawn(String title) {
        drawing.columns(
                words.say("chart.together.first"),
                words.say("chart.together.second"),
                words.say("chart.counted"),
                words.say("chart.head.expected"),
                words.say("chart.head.ratio"));
        if (names.size() < 2) {
            drawing.nothing(words.say("chart.nothing"));
            return drawing.chart(title, words.say("chart.nothing"));
        }
        for (int i = 0; i < names.size(); i++) {
            double y = top + i * ROW;
            for (int j = 0; j < i; j++) {
                cell(cells.get(i).get(j), 2 + j * wide, y);
                drawing.spot(2 + j * wide, y, wide, ROW, spot(i, j));
                row(i, j);
            }
            double x = 2 + i * wide + 7;
            drawing.words(
                    x,
                    y + ROW / 2 + 4,
                    names.get(i),
                    Drawing.NORMAL,
                    false,
                    Anchor.START,
                    Ink.TEXT,
                    drawing.width() - x - 2);
        }
        return drawing.chart(title, description());
    }

    private void cell(Cell cell, double x, double y) {
        double middle = x + wide / 2;
        double base = y + ROW / 2 + 3.8;
        if (cell.known()) {
            drawing.dashes(middle - 5, y + ROW / 2, middle + 5, y + ROW / 2, 1.2, Ink.MUTED);
            return;
        }
        if (cell.hidden()) {
            drawing.box(x + 0.5, y + 0.5, wide - 1, ROW - 1, Ink.HIDDEN);
            return;
        }
        String count = words.whole(cell.shown());
        double size = TextWidth.of(count, Drawing.SMALL, false) > wide - 3 ? 8 : Drawing.SMALL;
        if (!cell.coloured()) {
            if (cell.shown() == 0) {
                drawing.dot(middle, y + ROW / 2, 1.6, Ink.RULE, true);
            } else {
                drawing.words(middle, base, count, size, false, Anchor.MIDDLE, Ink.MUTED, wide - 1);
                if (cell.few()) {
                    drawing.dot(x + wide - 4.5, y + 4.5, 1.6, Ink.RULE, true);
                }
            }
            return;
        }
        int step = cell.step();
        drawing.box(x + 0.5, y + 0.5, wide - 1, ROW - 1, Ink.step(step));
        drawing.words(
                middle,
                base,
                count,
                size,
                step >= 3,
                Anchor.MIDDLE,
                step >= 3 ? Ink.PAPER : Ink.TEXT,
                wide - 1);
    }

    private String spot(int i, int j) {
        Cell cell = cells.get(i).get(j);
        String pair = words.say("pattern.names.2", names.get(i), names.get(j));
        if (cell.known()) {
            return words.say("chart.together.spot.known", pair);
        }
        if (cell.hidden()) {
            return words.say("chart.bars.spot.hidden", pair);
        }
        if (Double.isNaN(cell.expected())) {
            return words.say("chart.bars.spot", pair, cell.shown());
        }
        return cell.few()
                ? words.say(
                        "chart.together.spot.few",
                        pair,
                        cell.shown(),
                        words.number(cell.expected()))
                : words.say(
                        "chart.together.spot",
                        pair,
                        cell.shown(),
                        words.number(cell.expected()),
                        words.times(cell.shown() / cell.expected()));
    }

    private void row(int i, int j) {
        Cell cell = cells.get(i).get(j);
        boolean told = !cell.hidden() && !Double.isNaN(cell.expected());
        drawing.row(
                names.get(i),
                names.get(j),
                cell.hidden() ? words.say("chart.hidden.short") : words.whole(cell.shown()),
                told ? words.number(cell.expected()) : "",
                cell.known()
                        ? words.say("chart.together.known")
                        : told && !cell.few() ? words.times(cell.shown() / cell.expected()) : "");
    }

    private String description() {
        long more = 0;
        String most = "";
        double highest = 0;
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Cell cell = cells.get(i).get(j);
                if (cell.coloured()) {
                    more += cell.step() >= 4 ? 1 : 0;
                    double ratio = cell.shown() / cell.expected();
                    if (ratio > highest) {
                        highest = ratio;
                        most = spot(i, j);
                    }
                }
            }
        }
        return (words.say("chart.together.about", names.size(), more) + " " + most).strip();
    }
}
