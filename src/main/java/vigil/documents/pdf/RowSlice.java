package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Alignment;
import vigil.documents.content.Colour;

/**
 * Cells side by side, each a column of lines. A row stays on one page unless it is tall; then it is
 * parted between lines, each cell at the same height.
 *
 * @param whole the height, in points, up to which the row is not parted
 */
record RowSlice(Look look, List<Cell> cells, boolean keepsWithNext, double whole) implements Slice {

    /**
     * What is drawn behind and around the words.
     *
     * @param left of the row, and {@code width}: how far its rule and tint reach
     * @param weight of the rule below; 0 for none
     */
    record Look(
            double left,
            double width,
            double above,
            double below,
            Optional<Colour> tint,
            double weight,
            Colour rule) {}

    /** Lines one below the other, between {@code left} and {@code left + width}. */
    record Cell(double left, double width, Alignment alignment, List<Placed> lines) {

        double height() {
            return lines.isEmpty() ? 0 : lines.getLast().bottom();
        }

        /** The same lines, {@code points} further down. */
        Cell lower(double points) {
            return new Cell(
                    left,
                    width,
                    alignment,
                    lines.stream().map(p -> new Placed(p.line(), p.top() + points)).toList());
        }

        private Cell from(int first) {
            double skipped = first < lines.size() ? lines.get(first).top() : 0;
            return new Cell(left, width, alignment, lines.subList(first, lines.size()))
                    .lower(-skipped);
        }

        private Cell to(int end) {
            return new Cell(left, width, alignment, lines.subList(0, end));
        }

        /** How many lines end above {@code room}. */
        private int within(double room) {
            int fitting = 0;
            while (fitting < lines.size() && lines.get(fitting).bottom() <= room) {
                fitting++;
            }
            return fitting;
        }
    }

    /** A line and where it starts below the top of its cell. */
    record Placed(Line line, double top) {

        double bottom() {
            return top + line.height();
        }

        static List<Placed> under(double start, List<Line> lines) {
            List<Placed> placed = new ArrayList<>(lines.size());
            double top = start;
            for (Line line : lines) {
                placed.add(new Placed(line, top));
                top += line.height();
            }
            return placed;
        }
    }

    RowSlice keeping(boolean withNext) {
        return new RowSlice(look, cells, withNext, whole);
    }

    @Override
    public double height() {
        return look.above() + contentHeight() + look.below();
    }

    private double contentHeight() {
        return cells.stream().mapToDouble(Cell::height).max().orElse(0);
    }

    @Override
    public void paint(Sheet sheet, double top) throws IOException {
        paintLook(sheet, top);
        for (Cell cell : cells) {
            for (Placed placed : cell.lines()) {
                double y = top + look.above() + placed.top();
                placed.line().paint(sheet, cell.left(), cell.width(), cell.alignment(), y);
            }
        }
    }

    private void paintLook(Sheet sheet, double top) throws IOException {
        if (look.tint().isPresent()) {
            sheet.artifact();
            sheet.bar(look.left(), top, look.width(), height(), look.tint().get());
        }
        if (look.weight() > 0) {
            sheet.artifact();
            double y = top + height() - look.weight() / 2;
            double right = look.left() + look.width();
            sheet.rule(look.left(), y, right, y, look.weight(), look.rule());
        }
    }

    @Override
    public Optional<Cut> cut(double room, boolean forced) {
        if (!forced && height() <= whole) {
            return Optional.empty();
        }
        double inside = room - look.above() - look.below();
        int least = forced ? 1 : 2;
        List<Cell> heads = new ArrayList<>();
        List<Cell> tails = new ArrayList<>();
        boolean parted = false;
        for (Cell cell : cells) {
            int fitting = cell.within(inside);
            int rest = cell.lines().size() - fitting;
            if (rest > 0 && rest < least) {
                fitting = cell.lines().size() - least;
            }
            if (rest > 0 && fitting < least) {
                if (!forced) {
                    return Optional.empty();
                }
                fitting = Math.max(fitting, 0);
            }
            parted |= rest > 0 && fitting > 0;
            heads.add(cell.to(fitting));
            tails.add(cell.from(fitting));
        }
        if (!parted) {
            return Optional.empty();
        }
        return Optional.of(
                new Cut(
                        new RowSlice(look, heads, false, whole),
                        new RowSlice(look, tails, keepsWithNext, whole)));
    }
}
