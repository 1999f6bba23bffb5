package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Alignment;

/**
 * One line of running words.
 *
 * @param above room above it
 * @param label what stands before it, such as the number of a list item
 */
record LineSlice(
        Line line,
        double left,
        double above,
        Optional<Label> label,
        boolean keepsWithNext,
        int heading)
        implements Slice {

    /** A line to the left of another, on the same base line. */
    record Label(Line line, double left) {}

    @Override
    public double height() {
        return above + line.height();
    }

    @Override
    public void paint(Sheet sheet, double top) throws IOException {
        if (label.isPresent()) {
            Label before = label.get();
            before.line().paint(sheet, before.left(), 0, Alignment.START, top + above);
        }
        line.paint(sheet, left, 0, Alignment.START, top + above);
    }

    /** The same line with {@code points} above it and a label before it. */
    LineSlice opening(double points, Label before) {
        return new LineSlice(line, left, points, Optional.of(before), keepsWithNext, heading);
    }

    /**
     * A passage's lines, of which no page takes the first or the last alone.
     *
     * @param keepsWithNext whether what follows must start on the page of the last line
     */
    static List<Slice> all(List<Line> lines, double left, boolean keepsWithNext) {
        List<Slice> slices = new ArrayList<>(lines.size());
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean keeps = i == last ? keepsWithNext : i == 0 || i == last - 1;
            slices.add(of(lines.get(i), left, keeps, Passage.Inline.NOWHERE));
        }
        return slices;
    }

    static LineSlice of(Line line, double left, boolean keepsWithNext, int heading) {
        return new LineSlice(line, left, 0, Optional.empty(), keepsWithNext, heading);
    }
}
