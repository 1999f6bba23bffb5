package vigil.documents.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import vigil.documents.content.Heading;

/** Makes a bookmark of every heading down to level 3, folded below the sections. */
final class Bookmarks {

    private static final int DEEPEST = 3;
    private static final int UNFOLDED = 1;

    /** Room shown above a heading that was jumped to, in points. */
    private static final double ABOVE = 12;

    private Bookmarks() {}

    static void write(PDDocument document, Anchors anchors, List<PDPage> pages) {
        PDDocumentOutline outline = new PDDocumentOutline();
        Deque<PDOutlineNode> open = new ArrayDeque<>();
        open.push(outline);
        for (int i = 0; i < anchors.headings().size(); i++) {
            Heading heading = anchors.headings().get(i);
            if (heading.level() > DEEPEST) {
                continue;
            }
            while (open.size() > heading.level()) {
                open.pop();
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(PdfMetadata.oneLine(heading.text()));
            item.setDestination(destination(anchors, i, pages));
            open.element().addLast(item);
            open.push(item);
        }
        if (outline.hasChildren()) {
            unfold(outline, 1);
            document.getDocumentCatalog().setDocumentOutline(outline);
            if (pages.size() > 1) {
                document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            }
        }
    }

    private static void unfold(PDOutlineNode node, int level) {
        for (PDOutlineItem item : node.children()) {
            if (level <= UNFOLDED) {
                item.openNode();
            }
            unfold(item, level + 1);
        }
    }

    static PDPageXYZDestination destination(Anchors anchors, int heading, List<PDPage> pages) {
        Anchors.Place place = anchors.place(heading);
        PDPage page = pages.get(place.page());
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setLeft(0);
        destination.setTop((int) Math.round(page.getMediaBox().getHeight() - place.top() + ABOVE));
        return destination;
    }
}
