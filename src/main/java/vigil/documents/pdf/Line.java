package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.documents.content.Alignment;
import vigil.documents.content.Colour;

/**
 * One line of a passage: the letters from, inclusive, to, exclusive. The space or line feed it ends
 * with is painted too, or two words would be read out as one.
 *
 * @param shown where the blank end begins
 * @param width of what is shown, in points
 */
record Line(Passage passage, int from, int to, int shown, double width) {

    private static final double UNDERLINE_BELOW = 1.7;
    private static final double UNDERLINE_WEIGHT = 0.5;

    /** Whether the next line goes on with the same word. */
    boolean cutsWord() {
        Letters letters = passage.letters();
        return to < letters.count()
                && !letters.feeds(to - 1)
                && !LineBreaker.mayBreakAfter(letters, to - 1);
    }

    double height() {
        return passage.style().leading();
    }

    /** Paints between {@code left} and {@code left + room}, from {@code top} down. */
    void paint(Sheet sheet, double left, double room, Alignment alignment, double top)
            throws IOException {
        double x =
                switch (alignment) {
                    case START -> left;
                    case CENTRE -> left + (room - width) / 2;
                    case END -> left + room - width;
                };
        paint(sheet, x, top + passage.style().baseline());
    }

    void paint(Sheet sheet, double left, double baseline) throws IOException {
        double x = left;
        int start = from;
        while (start < to) {
            int end = sameLook(start);
            paintPart(sheet, start, end, x, baseline);
            x += passage.points(passage.letters().width(start, end));
            start = end;
        }
    }

    private int sameLook(int start) {
        Letters letters = passage.letters();
        int end = start + 1;
        while (end < to
                && !letters.standsAlone(start)
                && !letters.standsAlone(end)
                && letters.face(end) == letters.face(start)
                && letters.run(end) == letters.run(start)) {
            end++;
        }
        return end;
    }

    private void paintPart(Sheet sheet, int start, int end, double x, double baseline)
            throws IOException {
        Letters letters = passage.letters();
        TextStyle style = passage.style();
        Passage.Inline inline = passage.inlines().get(letters.run(start));
        Colour colour = inline.leads() ? sheet.accent() : style.colour();
        sheet.enter(inline.tag());
        Optional<String> unshown = letters.unshown(start);
        double y = baseline - passage.points(letters.raised(start));
        sheet.text(letters.face(start), style.size(), colour, x, y, glyphs(start, end), unshown);
        int visible = Math.min(end, shown);
        if (inline.leads() && visible > start) {
            double right = x + passage.points(letters.width(start, visible));
            double below = baseline + UNDERLINE_BELOW;
            sheet.rule(x, below, right, below, UNDERLINE_WEIGHT, colour);
            double top = baseline - style.baseline();
            sheet.area(inline, x, top, right, top + style.leading());
        }
    }

    /** Letters with, between them, how far to step back for kerning. */
    private Object[] glyphs(int start, int end) {
        Letters letters = passage.letters();
        List<Object> show = new ArrayList<>();
        StringBuilder together = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            int letter = letters.feeds(i) ? ' ' : letters.letter(i);
            together.appendCodePoint(letters.face(i).painted(letter));
            if (letters.kern(i) != 0 && i + 1 < end) {
                show.add(together.toString());
                show.add((float) -letters.kern(i));
                together.setLength(0);
            }
        }
        show.add(together.toString());
        return show.toArray();
    }
}
