package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.Heading;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Run;

/** Lays out headings, paragraphs and lists. */
record ProseLayout(Compositor compositor) {

    private static final double BULLET_INDENT = 15;
    private static final double NUMBER_INDENT = 22;
    private static final double AFTER_NUMBER = 6;
    private static final double BETWEEN_ITEMS = 3;

    /** A heading never ends a page. */
    Flow heading(Heading heading, int number, Tag parent, double left, double width)
            throws IOException {
        int level = heading.level();
        Tag tag = parent.add("H" + level);
        List<Line> lines = compositor.lines(heading.runs(), Theme.heading(level), tag, width);
        List<Slice> slices = new ArrayList<>();
        for (Line line : lines) {
            int here = slices.isEmpty() ? number : Passage.Inline.NOWHERE;
            slices.add(LineSlice.of(line, left, true, here));
        }
        return Flow.of(Theme.aboveHeading(level), Theme.belowHeading(level), slices);
    }

    Flow paragraph(Paragraph paragraph, Tag parent, double left, double width) throws IOException {
        if (Run.plain(paragraph.runs()).isBlank()) {
            return Flow.of(0, 0, List.of());
        }
        TextStyle style = Theme.voice(paragraph.voice());
        List<Line> lines = compositor.lines(paragraph.runs(), style, parent.add("P"), width);
        boolean announces = Run.plain(paragraph.runs()).stripTrailing().endsWith(":");
        return Flow.of(0, Theme.BETWEEN, LineSlice.all(lines, left, announces));
    }

    Flow listing(Listing listing, Tag parent, double left, double width) throws IOException {
        List<Slice> slices = new ArrayList<>();
        items(listing, parent, left, width, slices);
        return Flow.of(0, Theme.BETWEEN + 2, slices);
    }

    private void items(Listing listing, Tag parent, double left, double width, List<Slice> slices)
            throws IOException {
        boolean numbers = listing.marker() == Listing.Marker.NUMBER;
        double indent = numbers ? numberIndent(listing) : BULLET_INDENT;
        Tag list = parent.add("L").numbered(numbers ? "Decimal" : "Disc");
        int number = listing.first();
        for (Listing.Item item : listing.items()) {
            Tag entry = list.add("LI");
            String mark = numbers ? number + "." : "•";
            Line label = compositor.line(mark, Theme.BODY, entry.add("Lbl"));
            Tag body = entry.add("LBody");
            // What is painted joins its element late; a list below would be read out before it.
            Tag words = item.below().isPresent() ? body.add("P") : body;
            List<Line> lines =
                    compositor.lines(shown(item.runs()), Theme.BODY, words, width - indent);
            List<Slice> own = LineSlice.all(lines, left + indent, item.below().isPresent());
            if (own.getFirst() instanceof LineSlice first) {
                double above = slices.isEmpty() ? 0 : BETWEEN_ITEMS;
                own.set(0, first.opening(above, new LineSlice.Label(label, left)));
            }
            slices.addAll(own);
            if (item.below().isPresent()) {
                items(item.below().get(), body, left + indent, width - indent, slices);
            }
            number++;
        }
    }

    /** Room for the number with most digits. */
    private double numberIndent(Listing listing) throws IOException {
        int last = listing.first() + listing.items().size() - 1;
        double widest = compositor.line(last + ".", Theme.BODY, Tag.root()).width();
        return Math.max(NUMBER_INDENT, widest + AFTER_NUMBER);
    }

    /** An item without words still has a line for its label. */
    private static List<Run> shown(List<Run> runs) {
        return LegibleText.of(Run.plain(runs)).isEmpty() ? List.of(Run.of(" ")) : runs;
    }
}
