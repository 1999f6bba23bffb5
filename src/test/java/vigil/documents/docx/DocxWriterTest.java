package vigil.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vigil.casework.FileLayer;
import vigil.casework.Refused;
import vigil.documents.content.Block;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Letterhead;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Run;
import vigil.documents.content.Table;
import vigil.documents.pdf.SampleMinutes;

class DocxWriterTest {

    private static final String W = BodyParts.WORDS;

    @Test
    void everyPartIsXmlThatAParserTakes() throws Exception {
        for (Map.Entry<String, byte[]> part : parts(sample()).entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                assertThat(parsed(part.getValue()).getNodeName()).as(part.getKey()).isNotEmpty();
            }
        }
    }

    @Test
    void theSameContentGivesTheSameBytesInAnyTimeZone() {
        TimeZone before = TimeZone.getDefault();
        byte[] here = sample();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(sample()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void everyWordOfTheContentIsInTheFileInItsOrder() throws Exception {
        String words = body(sample());
        int at = 0;
        for (Block block : SampleMinutes.minutes().blocks()) {
            if (block instanceof Heading heading && heading.level() > 1) {
                at = words.indexOf(heading.text(), at);
                assertThat(at).as(heading.text()).isNotNegative();
            } else if (block instanceof Paragraph paragraph) {
                at = words.indexOf(Run.plain(paragraph.runs()), at);
                assertThat(at).as(Run.plain(paragraph.runs())).isNotNegative();
            } else if (block instanceof Table table) {
                for (Table.Row row : table.rows()) {
                    for (Table.Cell cell : row.cells()) {
                        at = words.indexOf(Run.plain(cell.runs()), at);
                        assertThat(at).as(Run.plain(cell.runs())).isNotNegative();
                    }
                }
            }
        }
    }

    @Test
    void headingsAreHeadingsAndHeadsOfTablesComeAgainOnEachPage() throws Exception {
        Element document = parsed(parts(sample()).get("word/document.xml"));
        List<String> styles = values(document, "pStyle");
        DocumentContent content = SampleMinutes.minutes();
        for (int level = 1; level <= Heading.LOWEST; level++) {
            int wanted = level;
            assertThat(styles.stream().filter(("Heading" + level)::equals).count())
                    .isEqualTo(
                            content.headings().stream().filter(h -> h.level() == wanted).count());
        }
        long tables = content.blocks().stream().filter(b -> b instanceof Table).count();
        assertThat(document.getElementsByTagNameNS(W, "tblHeader").getLength())
                .isEqualTo((int) tables);
        NodeList rows = document.getElementsByTagNameNS(W, "tr");
        assertThat(document.getElementsByTagNameNS(W, "cantSplit").getLength())
                .isEqualTo(rows.getLength());
    }

    @Test
    void markingAndPageNumbersStandOnEveryPage() throws Exception {
        Map<String, byte[]> parts = parts(sample());
        for (String part : List.of("word/header1.xml", "word/footer1.xml")) {
            assertThat(text(parts, part)).contains("Official-Sensitive");
        }
        assertThat(text(parts, "word/header1.xml"))
                .contains(" PAGE ")
                .contains(" NUMPAGES ")
                .doesNotContain("{page}");
        assertThat(text(parts, "docProps/core.xml"))
                .contains(
                        "<dc:title>Westmere review panel: minutes of 10 September 2026</dc:title>")
                .contains("<dc:language>en-GB</dc:language>");
        assertThat(text(parts, "word/styles.xml")).contains("w:lang w:val=\"en-GB\"");
    }

    @Test
    void whatIsTypedStaysTextWhateverItHolds() throws Exception {
        String hostile = "</w:t> & <w:p> \"]]>\u0007\ud800 \ufffe ok";
        byte[] file =
                DocxWriter.write(
                        new DocumentContent(
                                SampleMinutes.tiny().about().withWatermark("\"<&").marked(hostile),
                                List.of(Heading.of(1, hostile), Paragraph.of(hostile))));
        for (byte[] part : parts(file).values()) {
            parsed(part);
        }
        assertThat(body(file)).contains("</w:t> & <w:p> \"]]>").contains(" ok");
    }

    @Test
    void wordsSetInPiecesAreReadWhole() throws Exception {
        byte[] file =
                DocxWriter.write(
                        new DocumentContent(
                                SampleMinutes.tiny().about(),
                                List.of(
                                        Paragraph.of(
                                                Run.of("Mel"), Run.bold("lor"), Run.of(".")))));
        assertThat(body(file)).contains("Mellor.");
    }

    @Test
    void whateverIsPlantedAnywhereIsRead() throws Exception {
        Map<String, byte[]> parts = parts(sample());
        List<String> missed = new ArrayList<>();
        Map<String, byte[]> planted = new LinkedHashMap<>();
        plant(
                planted,
                parts,
                "word/document.xml",
                "</w:body>",
                "<w:p><w:del><w:r><w:delText>" + "Mellor</w:delText></w:r></w:del></w:p></w:body>");
        plant(planted, parts, "word/header1.xml", "</w:hdr>", "<!-- Mellor --></w:hdr>");
        plant(planted, parts, "word/footer1.xml", "</w:ftr>", "<w:p w:x='Mel&#108;or'/></w:ftr>");
        plant(
                planted,
                parts,
                "docProps/core.xml",
                "</cp:core",
                "<cp:keywords>Mellor</cp:keywords></cp:core");
        plant(
                planted,
                parts,
                "word/preferences.xml",
                "</w:settings>",
                "<?note Mellor?></w:settings>");
        planted.put("word/comments.xml", "<w:t>Mellor</w:t>".getBytes(StandardCharsets.UTF_8));
        planted.put("customXml/item1.bin", "Mellor".getBytes(StandardCharsets.UTF_16LE));
        planted.put("word/media/Mellor.txt", new byte[] {0});
        for (Map.Entry<String, byte[]> one : planted.entrySet()) {
            Map<String, byte[]> with = new LinkedHashMap<>(parts);
            with.put(one.getKey(), one.getValue());
            if (!read(zip(with, ""))) {
                missed.add(one.getKey());
            }
        }
        if (!read(zip(parts, "Mellor"))) {
            missed.add("comment");
        }
        assertThat(missed).isEmpty();
        assertThat(read(sample())).isFalse();
    }

    private static boolean read(byte[] file) throws Refused {
        return FinishedDocx.layers(file).stream().anyMatch(l -> l.text().contains("Mellor"));
    }

    private static void plant(
            Map<String, byte[]> to,
            Map<String, byte[]> parts,
            String part,
            String at,
            String with) {
        String text = text(parts, part);
        assertThat(text).contains(at);
        to.put(part, text.replace(at, with).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoDocumentIsRefused() throws Exception {
        byte[] other = zip(Map.of("word/other.xml", new byte[] {'<', 'a', '/', '>'}), "");
        assertThat(FinishedDocx.is(other)).isTrue();
        assertThatThrownBy(() -> FinishedDocx.layers(other)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FinishedDocx.layers(new byte[30])).isInstanceOf(Refused.class);
    }

    /** Left for who wants to look at it in a word processor. */
    @Test
    void aLetterheadAndEveryKindOfBlockAreWritten() throws Exception {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Letterhead(java.util.Optional.empty(), List.of("Westmere", "1 Mill Lane")));
        blocks.add(Heading.of(1, "All kinds"));
        blocks.add(new Contents("Contents", 2));
        blocks.add(Heading.of(2, "Lists"));
        blocks.add(Listing.numbered("One", "Two"));
        blocks.add(Listing.bullets("Red", "Green"));
        blocks.add(Facts.in(2, "Date", "10 September").and("Place", "Hall").and("Chair", "Ann"));
        blocks.add(
                Inset.of(
                        Inset.Tone.LEARNING, "Learnt", Paragraph.of("Ask."), Listing.bullets("a")));
        byte[] file = DocxWriter.write(new DocumentContent(SampleMinutes.tiny().about(), blocks));
        assertThat(body(file)).contains("Westmere", "1 Mill Lane", "Two", "Chair", "Ask.");
        Path folder = Files.createDirectories(Path.of("target", "docx"));
        Files.write(folder.resolve("kinds.docx"), file);
        Files.write(folder.resolve("sample.docx"), sample());
    }

    private static byte[] sample() {
        return DocxWriter.write(SampleMinutes.minutes());
    }

    private static String body(byte[] file) throws Refused {
        return FinishedDocx.layers(file).stream()
                .filter(layer -> layer.kind() == FileLayer.Kind.BODY)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<String> values(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(W, name);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttributeNS(W, "val"));
        }
        return values;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] file) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts, String comment) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(comment);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Element parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
