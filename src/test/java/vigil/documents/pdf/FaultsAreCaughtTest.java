package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vigil.documents.content.Colour;
import vigil.documents.content.Drawing;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Run;
import vigil.documents.content.Table;

/** Breaks one thing at a time in a good file: a checker that passes everything proves nothing. */
class FaultsAreCaughtTest {

    private static final byte[] GOOD =
            Written.of(
                            Heading.of(1, "Title").anchored("top"),
                            Heading.of(2, "Section"),
                            Paragraph.of(Run.of("Up to "), Run.of("the top").linkedTo("top")),
                            Table.of(
                                    "Counts",
                                    List.of(Table.Column.of("Place", 1), Table.Column.of("n", 1)),
                                    List.of(
                                            Table.Row.of("Here", "3"),
                                            Table.Row.of("There", "4"),
                                            Table.Row.of("Elsewhere", "5"))),
                            Figure.of(
                                    new Drawing(
                                            10,
                                            10,
                                            List.of(new Drawing.Bar(0, 0, 9, 9, Colour.ACCENT))),
                                    "A square"))
                    .bytes();

    private interface Fault {
        void commit(PDDocument document) throws IOException;
    }

    @Test
    void withoutAFaultNothingIsFound() throws Exception {
        Fault none = _ -> {};
        assertThat(ua(none)).isEmpty();
        assertThat(archive(none)).isEmpty();
    }

    @Test
    void languageLeftOut() throws Exception {
        assertThat(ua(d -> catalog(d).removeItem(COSName.LANG))).contains("7.2-34");
    }

    @Test
    void titleNotShown() throws Exception {
        assertThat(ua(d -> catalog(d).removeItem(COSName.VIEWER_PREFERENCES))).contains("7.1-10");
    }

    @Test
    void metadataLeftOut() throws Exception {
        Fault fault = d -> catalog(d).removeItem(COSName.METADATA);
        assertThat(ua(fault)).contains("7.1-8");
        assertThat(archive(fault)).contains("6.6.2.1-1");
    }

    @Test
    void outputIntentLeftOut() throws Exception {
        assertThat(archive(d -> catalog(d).removeItem(COSName.OUTPUT_INTENTS)))
                .contains("6.2.4.3-2");
    }

    @Test
    void notSaidToBeTagged() throws Exception {
        Fault fault = d -> catalog(d).removeItem(COSName.MARK_INFO);
        assertThat(ua(fault)).contains("6.2-1");
        assertThat(archive(fault)).contains("6.7.2.2-1");
    }

    @Test
    void figureWithoutDescription() throws Exception {
        assertThat(ua(d -> first(d, "Figure").removeItem(COSName.ALT))).contains("7.3-1");
    }

    @Test
    void columnHeadWithoutScope() throws Exception {
        assertThat(ua(d -> elements(d, "TH").forEach(e -> e.removeItem(COSName.A))))
                .contains("7.5-1");
    }

    @Test
    void rowShortOfACell() throws Exception {
        Fault fault =
                d -> {
                    COSDictionary row = elements(d, "TR").get(2);
                    COSArray cells = row.getCOSArray(COSName.K);
                    cells.remove(cells.size() - 1);
                };
        assertThat(ua(fault)).containsAnyOf("7.2-42", "7.2-43");
    }

    @Test
    void headingLevelLeftOut() throws Exception {
        assertThat(ua(d -> first(d, "H2").setName(COSName.S, "H3"))).contains("7.4.2-1");
    }

    @Test
    void somethingPaintedOutsideTheTags() throws Exception {
        Fault fault =
                d -> {
                    PDPage page = d.getPage(0);
                    try (PDPageContentStream stream =
                            new PDPageContentStream(
                                    d, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                        stream.addRect(100, 100, 10, 10);
                        stream.fill();
                    }
                };
        assertThat(ua(fault)).contains("7.1-3");
    }

    @Test
    void linkWithoutWords() throws Exception {
        assertThat(ua(d -> link(d).getCOSObject().removeItem(COSName.CONTENTS)))
                .contains("7.18.5-2");
    }

    @Test
    void linkThatIsNotPrinted() throws Exception {
        assertThat(archive(d -> link(d).setPrinted(false))).contains("6.3.2-2");
    }

    @Test
    void linkOutsideTheTags() throws Exception {
        Fault fault =
                d -> {
                    COSDictionary element = first(d, "Link");
                    COSArray kids = element.getCOSArray(COSName.K);
                    for (int i = kids.size() - 1; i >= 0; i--) {
                        if (kids.getObject(i) instanceof COSDictionary) {
                            kids.remove(i);
                        }
                    }
                    link(d).getCOSObject().removeItem(COSName.STRUCT_PARENT);
                };
        assertThat(ua(fault)).contains("7.18.5-1");
    }

    @Test
    void pageWithoutTabOrder() throws Exception {
        assertThat(ua(d -> link(d).getPage().getCOSObject().removeItem(COSName.getPDFName("Tabs"))))
                .contains("7.18.3-1");
    }

    private static Iterable<String> ua(Fault fault) throws Exception {
        return broken(fault, Conformance.UA_1);
    }

    private static Iterable<String> archive(Fault fault) throws Exception {
        return broken(fault, Conformance.A_2A);
    }

    private static Iterable<String> broken(Fault fault, PDFAFlavour standard) throws Exception {
        try (PDDocument document = Loader.loadPDF(GOOD)) {
            fault.commit(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Conformance.broken(out.toByteArray(), standard);
        }
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static PDAnnotation link(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            if (!page.getAnnotations().isEmpty()) {
                PDAnnotation link = page.getAnnotations().getFirst();
                link.setPage(page);
                return link;
            }
        }
        throw new IOException("the sample has no link");
    }

    private static COSDictionary first(PDDocument document, String type) {
        return elements(document, type).getFirst();
    }

    private static List<COSDictionary> elements(PDDocument document, String type) {
        List<COSDictionary> found = new ArrayList<>();
        COSDictionary root =
                catalog(document).getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
        collect(root.getDictionaryObject(COSName.K), type, found);
        return found;
    }

    private static void collect(COSBase kid, String type, List<COSDictionary> found) {
        switch (kid) {
            case COSArray array -> array.forEach(k -> collect(k, type, found));
            case COSObject object -> collect(object.getObject(), type, found);
            case COSDictionary element when element.containsKey(COSName.S) -> {
                if (type.equals(element.getNameAsString(COSName.S))) {
                    found.add(element);
                }
                if (element.containsKey(COSName.K)) {
                    collect(element.getDictionaryObject(COSName.K), type, found);
                }
            }
            default -> {}
        }
    }
}
