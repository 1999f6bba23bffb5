package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.Colour;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Prose;

/** Lays out words that are set apart. */
record InsetLayout(Compositor compositor, Colour accent) {

    Flow flow(Inset inset, Tag parent, PageFrame frame) throws IOException {
        Tag tag = parent.add("Div");
        double left = PageFrame.SIDE + InsetSlice.BAR + InsetSlice.SIDE;
        double width =
                Math.min(frame.width() - InsetSlice.BAR - 2 * InsetSlice.SIDE, Theme.MEASURE);
        ProseLayout prose = new ProseLayout(compositor);
        List<InsetSlice.Inner> inner = new ArrayList<>();
        if (inset.title().filter(t -> !t.isBlank()).isPresent()) {
            Tag title = tag.add("P");
            List<Line> lines = compositor.lines(inset.title().get(), Theme.DETAIL, title, width);
            for (Line line : lines) {
                Slice slice = LineSlice.of(line, left, true, Passage.Inline.NOWHERE);
                inner.add(new InsetSlice.Inner(slice, 0));
            }
        }
        double after = inner.isEmpty() ? 0 : 2;
        for (Prose block : inset.blocks()) {
            Flow flow =
                    switch (block) {
                        case Paragraph paragraph -> prose.paragraph(paragraph, tag, left, width);
                        case Listing listing -> prose.listing(listing, tag, left, width);
                    };
            double gap = after;
            for (Slice slice : flow.slices()) {
                inner.add(new InsetSlice.Inner(slice, gap));
                gap = 0;
            }
            after = flow.slices().isEmpty() ? after : flow.after();
        }
        if (inner.isEmpty()) {
            return Flow.of(0, 0, List.of());
        }
        double whole = frame.height() * Theme.WHOLE;
        Slice slice =
                new InsetSlice(
                        PageFrame.SIDE,
                        frame.width(),
                        bar(inset.tone()),
                        List.copyOf(inner),
                        whole);
        return Flow.of(Theme.AROUND, Theme.AROUND, List.of(slice));
    }

    private Colour bar(Inset.Tone tone) {
        return switch (tone) {
            case PLAIN -> accent;
            case LEARNING -> Colour.GREEN;
            case CAUTION -> Colour.AMBER;
        };
    }
}
