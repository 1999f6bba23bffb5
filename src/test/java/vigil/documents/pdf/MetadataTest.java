package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Heading;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;

/** What the validators do not look at. */
class MetadataTest {

    @Test
    void bothPlacesOfMetadataSayTheSame() throws Exception {
        Particulars about =
                Particulars.of("Cases <A> & \"B\"", Locale.UK, LocalDate.of(2026, 2, 3), "x")
                        .about("Subject & more")
                        .by("The Panel")
                        .withVersion("1.2 final");
        DocumentContent content = new DocumentContent(about, List.of(Paragraph.of("Words")));
        try (PDDocument document = Loader.loadPDF(Written.of(content).bytes())) {
            PDDocumentInformation information = document.getDocumentInformation();
            Document xmp = xmp(document);
            assertThat(information.getTitle()).isEqualTo("Cases <A> & \"B\"");
            assertThat(text(xmp, "dc:title")).isEqualTo(information.getTitle());
            assertThat(text(xmp, "dc:creator")).isEqualTo(information.getAuthor());
            assertThat(text(xmp, "dc:description")).isEqualTo(information.getSubject());
            assertThat(text(xmp, "pdf:Producer")).isEqualTo(information.getProducer());
            assertThat(text(xmp, "xmp:CreatorTool")).isEqualTo(information.getCreator());
            assertThat(text(xmp, "xmpMM:VersionID")).isEqualTo("1.2 final");
            assertThat(text(xmp, "xmp:CreateDate")).isEqualTo("2026-02-03T00:00:00Z");
            assertThat(information.getCreationDate().toInstant())
                    .hasToString("2026-02-03T00:00:00Z");
        }
    }

    @Test
    void headerAndCatalogSayPdf17() throws Exception {
        byte[] pdf = Written.of(SampleMinutes.tiny()).bytes();
        assertThat(new String(pdf, 0, 8, StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.7");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getVersion()).isEqualTo("1.7");
        }
    }

    @Test
    void everyHeadingToLevelThreeIsABookmarkOfItsPage() throws Exception {
        DocumentContent content = SampleMinutes.withCases(3);
        byte[] pdf = Written.of(content).bytes();
        List<String> wanted = new ArrayList<>();
        for (TagReader.Element element : TagReader.read(pdf).kids()) {
            if (element.type().matches("H[1-3]")) {
                wanted.add(
                        element.type().charAt(1)
                                + " "
                                + element.text().strip()
                                + " "
                                + element.page());
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> found = new ArrayList<>();
            collect(document, document.getDocumentCatalog().getDocumentOutline(), 1, found);
            assertThat(found).isEqualTo(wanted).hasSizeGreaterThan(10);
        }
    }

    @Test
    void aDocumentWithoutHeadingsHasNoBookmarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(Written.of(SampleMinutes.tiny()).bytes())) {
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNull();
        }
    }

    @Test
    void wordsInAnotherLanguageSaySo() throws Exception {
        byte[] pdf =
                Written.of(
                                Paragraph.of(
                                        Run.of("A letter: "),
                                        Run.of("Llythyr at y teulu").in(Locale.of("cy"))))
                        .bytes();
        TagReader.Element span = TagReader.all(TagReader.read(pdf), "Span").getFirst();
        assertThat(span.text()).isEqualTo("Llythyr at y teulu");
        assertThat(span.dictionary().getString("Lang")).isEqualTo("cy");
    }

    @Test
    void aLinkLeadsToItsHeading() throws Exception {
        byte[] pdf =
                Written.of(
                                Heading.of(1, "Top").anchored("top"),
                                Paragraph.of(Run.of("See "), Run.of("the top").linkedTo("top")))
                        .bytes();
        TagReader.Element link = TagReader.all(TagReader.read(pdf), "Link").getFirst();
        assertThat(link.text()).isEqualTo("the top");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getAnnotations())
                    .singleElement()
                    .satisfies(a -> assertThat(a.getContents()).isEqualTo("Top"));
        }
    }

    private static void collect(
            PDDocument document, PDOutlineNode node, int level, List<String> found)
            throws Exception {
        for (PDOutlineItem item : node.children()) {
            int page = document.getPages().indexOf(item.findDestinationPage(document));
            found.add(level + " " + item.getTitle() + " " + page);
            collect(document, item, level + 1, found);
        }
    }

    private static Document xmp(PDDocument document) throws Exception {
        byte[] packet = document.getDocumentCatalog().getMetadata().toByteArray();
        String text = new String(packet, StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private static String text(Document xmp, String element) {
        return xmp.getElementsByTagName(element).item(0).getTextContent().strip();
    }
}
