package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.Drawing;
import vigil.documents.content.Figure;

/**
 * Lays out a figure below its caption. The caption is a paragraph of its own, because the
 * description speaks in place of everything inside a figure's element.
 */
record FigureLayout(Compositor compositor) {

    /** No figure is higher than this share of a page. */
    private static final double HIGHEST = 0.8;

    Flow flow(Figure figure, Tag parent, PageFrame frame) throws IOException {
        List<Slice> slices = new ArrayList<>();
        if (figure.caption().filter(c -> !c.isBlank()).isPresent()) {
            Tag caption = parent.add("P");
            double width = Math.min(frame.width(), Theme.MEASURE);
            List<Line> lines =
                    compositor.lines(figure.caption().get(), Theme.CAPTION, caption, width);
            for (Line line : lines) {
                slices.add(LineSlice.of(line, PageFrame.SIDE, true, Passage.Inline.NOWHERE));
            }
        }
        Tag tag = parent.add("Figure").described(figure.description());
        Drawing drawing = figure.drawing();
        double scale =
                Math.min(
                        1,
                        Math.min(
                                frame.width() / drawing.width(),
                                frame.height() * HIGHEST / drawing.height()));
        List<Line> words = new ArrayList<>();
        for (Drawing.Mark mark : drawing.marks()) {
            if (mark instanceof Drawing.Words word) {
                double size = word.size() * scale;
                TextStyle style = new TextStyle(size, size, word.bold(), word.colour());
                // The space keeps two labels apart for whoever takes the text out.
                words.add(compositor.line(word.text() + " ", style, tag));
            }
        }
        slices.add(new FigureSlice(tag, drawing, PageFrame.SIDE, scale, List.copyOf(words)));
        return Flow.of(Theme.AROUND, Theme.AROUND, slices);
    }
}
