package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.Contents;
import vigil.documents.content.Heading;

/** Lays out the table of contents: each entry a link, its page number known only when painted. */
record ContentsLayout(Compositor compositor, Anchors anchors) {

    private static final double INDENT = 16;
    private static final double NUMBERS = 30;
    private static final double ABOVE_SECTION = 5;

    /** Of so many that they would not stand on one page with what is above them. */
    private static final double ABOVE_OF_MANY = 1;

    private static final int ROOMY = 9;

    /** {@code before} headings stand before the contents and are left out. */
    List<Flow> flows(Contents contents, int before, Tag parent, PageFrame frame)
            throws IOException {
        Tag list = parent.add("TOC");
        Tag title = list.add("Caption");
        List<Slice> head = new ArrayList<>();
        for (Line line : compositor.lines(contents.title(), Theme.PART, title, frame.width())) {
            head.add(LineSlice.of(line, PageFrame.SIDE, true, Passage.Inline.NOWHERE));
        }
        List<Slice> entries = new ArrayList<>();
        double above = count(contents, before) > ROOMY ? ABOVE_OF_MANY : ABOVE_SECTION;
        for (int i = before; i < anchors.headings().size(); i++) {
            Heading heading = anchors.headings().get(i);
            if (heading.level() >= 2 && heading.level() <= contents.depth()) {
                entries.addAll(entry(heading, i, list.add("TOCI"), frame, above));
            }
        }
        if (entries.isEmpty()) {
            return List.of(Flow.of(Theme.AROUND, 4, head));
        }
        return List.of(Flow.of(22, 4, head), Flow.of(0, Theme.AROUND, entries));
    }

    private long count(Contents contents, int before) {
        return anchors.headings().stream()
                .skip(before)
                .filter(heading -> heading.level() >= 2 && heading.level() <= contents.depth())
                .count();
    }

    private List<Slice> entry(
            Heading heading, int number, Tag item, PageFrame frame, double aboveSection)
            throws IOException {
        Tag link = item.add("Reference").add("Link");
        boolean section = heading.level() == 2;
        double left = PageFrame.SIDE + (heading.level() - 2) * INDENT;
        double right = PageFrame.SIDE + frame.width();
        List<Line> lines =
                compositor.lines(heading.text(), Theme.BODY, link, right - NUMBERS - left);
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            slices.add(
                    new ContentsSlice(
                            lines.get(i),
                            left,
                            right,
                            section && i == 0 ? aboveSection : 0,
                            new Passage.Inline(link, number),
                            last,
                            compositor,
                            anchors));
        }
        return slices;
    }
}
