package vigil.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import vigil.documents.content.Colour;
import vigil.documents.content.DocumentContent;

/**
 * Writes documents as PDF. The same content gives the same bytes, whenever and wherever it is
 * written. Everything happens in memory. Safe for use by several threads.
 */
public final class PdfWriter {

    private final FontFiles fonts = new FontFiles();

    /**
     * Writes a file that is PDF/UA-1 and PDF/A-2a: readable by ear and fit for the archive.
     *
     * @throws IOException if {@code out} takes no more
     */
    public WrittenPdf write(DocumentContent content, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            WrittenPdf written = compose(document, content);
            document.save(out);
            return written;
        }
    }

    private WrittenPdf compose(PDDocument document, DocumentContent content) throws IOException {
        Warnings warnings = new Warnings();
        Anchors anchors = new Anchors(content.headings());
        PdfFonts faces = new PdfFonts(document, fonts);
        Typesetter typesetter =
                new Typesetter(faces, anchors, content.about().language(), warnings);
        Compositor compositor = new Compositor(typesetter, new LineBreaker(warnings));
        Tag root = Tag.root();
        List<PageItem> items =
                new BlockLayout(compositor, anchors, root, content).items(content.blocks());
        List<Paginator.Page> madeUp = new Paginator(anchors).pages(items);
        List<PDPage> pages = blank(document, madeUp);
        PageFurniture furniture = new PageFurniture(content.about(), compositor, madeUp.size());
        List<PdfTags.TaggedPage> tagged = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Colour accent = content.about().accent();
            try (Sheet sheet = new Sheet(document, pages.get(i), i, accent)) {
                furniture.paintBehind(sheet);
                paint(sheet, madeUp.get(i));
                furniture.paint(sheet);
                tagged.add(
                        new PdfTags.TaggedPage(
                                pages.get(i), sheet.marks(), links(sheet, anchors, pages)));
            }
        }
        PdfMetadata.write(document, content.about());
        PdfTags.write(document, root, tagged);
        Bookmarks.write(document, anchors, pages);
        return new WrittenPdf(pages.size(), warnings.all());
    }

    private static List<PDPage> blank(PDDocument document, List<Paginator.Page> madeUp) {
        List<PDPage> pages = new ArrayList<>();
        for (Paginator.Page page : madeUp) {
            PageFrame frame = PageFrame.of(page.shape());
            PDPage blank =
                    new PDPage(
                            new PDRectangle((float) frame.pageWidth(), (float) frame.pageHeight()));
            document.addPage(blank);
            pages.add(blank);
        }
        return pages;
    }

    private static void paint(Sheet sheet, Paginator.Page page) throws IOException {
        for (Paginator.Placement placement : page.placements()) {
            sheet.repeating(placement.repeated());
            placement.slice().paint(sheet, placement.top());
        }
        sheet.repeating(false);
    }

    private static List<COSDictionary> links(Sheet sheet, Anchors anchors, List<PDPage> pages)
            throws IOException {
        List<COSDictionary> links = new ArrayList<>();
        List<PDAnnotation> annotations = new ArrayList<>();
        for (Sheet.Area area : sheet.areas()) {
            PDAnnotationLink link = new PDAnnotationLink();
            int heading = area.inline().target();
            link.setRectangle(
                    new PDRectangle(
                            (float) area.left(),
                            (float) (sheet.height() - area.bottom()),
                            (float) (area.right() - area.left()),
                            (float) (area.bottom() - area.top())));
            link.setDestination(Bookmarks.destination(anchors, heading, pages));
            link.setContents(PdfMetadata.oneLine(anchors.headings().get(heading).text()));
            link.setPrinted(true);
            PDBorderStyleDictionary border = new PDBorderStyleDictionary();
            border.setWidth(0);
            border.getCOSObject().setDirect(true);
            link.setBorderStyle(border);
            link.getCOSObject().removeItem(COSName.BORDER);
            annotations.add(link);
            links.add(link.getCOSObject());
        }
        if (!annotations.isEmpty()) {
            pages.get(sheet.index()).setAnnotations(annotations);
        }
        return links;
    }
}
