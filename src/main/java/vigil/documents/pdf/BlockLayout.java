package vigil.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.Block;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Letterhead;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.PageShape;
import vigil.documents.content.Paragraph;
import vigil.documents.content.SignOff;
import vigil.documents.content.Spacer;
import vigil.documents.content.Table;
import vigil.documents.content.Together;

/** Lays out the blocks of a document one after the other, and grows the tag tree as it goes. */
final class BlockLayout {

    private final Compositor compositor;
    private final Anchors anchors;
    private final Tag root;
    private final ProseLayout prose;
    private final InsetLayout insets;
    private final List<PageItem> items = new ArrayList<>();
    private PageFrame frame = PageFrame.of(PageShape.UPRIGHT);
    private int headings;

    BlockLayout(Compositor compositor, Anchors anchors, Tag root, DocumentContent content) {
        this.compositor = compositor;
        this.anchors = anchors;
        this.root = root;
        this.prose = new ProseLayout(compositor);
        this.insets = new InsetLayout(compositor, content.about().accent());
    }

    List<PageItem> items(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            add(block);
        }
        return items;
    }

    /** A note belongs to the table or figure before it. */
    private void drawNear() {
        if (!items.isEmpty() && items.getLast() instanceof Flow flow) {
            double after = Math.min(flow.after(), Theme.BETWEEN);
            items.set(
                    items.size() - 1,
                    new Flow(flow.before(), after, flow.slices(), flow.repeated()));
        }
    }

    private void together(Together together) throws IOException {
        int first = items.size();
        for (Block block : together.blocks()) {
            add(block);
        }
        for (int i = first; i < items.size(); i++) {
            if (items.get(i) instanceof Flow flow) {
                items.set(i, kept(flow, i == items.size() - 1));
            }
        }
    }

    private static Flow kept(Flow flow, boolean last) {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < flow.slices().size(); i++) {
            Slice slice = flow.slices().get(i);
            slices.add(last && i == flow.slices().size() - 1 ? slice : new KeptSlice(slice));
        }
        return new Flow(flow.before(), flow.after(), slices, flow.repeated());
    }

    private void add(Block block) throws IOException {
        double left = PageFrame.SIDE;
        double measure = Math.min(frame.width(), Theme.MEASURE);
        switch (block) {
            case Heading heading ->
                    items.add(prose.heading(heading, headings++, root, left, frame.width()));
            case Paragraph paragraph -> {
                if (paragraph.voice() == Paragraph.Voice.NOTE) {
                    drawNear();
                }
                items.add(prose.paragraph(paragraph, root, left, measure));
            }
            case Listing listing -> items.add(prose.listing(listing, root, left, measure));
            case Table table -> items.add(new TableLayout(compositor).flow(table, root, frame));
            case Facts facts -> items.add(new FactsLayout(compositor).flow(facts, root, frame));
            case Inset inset -> items.add(insets.flow(inset, root, frame));
            case Figure figure -> items.add(new FigureLayout(compositor).flow(figure, root, frame));
            case Contents contents ->
                    items.addAll(
                            new ContentsLayout(compositor, anchors)
                                    .flows(contents, headings, root, frame));
            case SignOff signOff ->
                    items.addAll(new SignOffLayout(compositor).flows(signOff, root, frame));
            case Letterhead head ->
                    items.add(new LetterheadLayout(compositor).flow(head, root, frame));
            case Together together -> together(together);
            case Spacer(double points) -> items.add(new PageItem.Room(points));
            case PageBreak(PageShape shape) -> {
                frame = PageFrame.of(shape);
                items.add(new PageItem.Turn(shape));
            }
        }
    }
}
