package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casework.PageViewer;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Heading;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Table;

/** Where things stand on the finished page. */
class LayoutTest {

    private static final String LINE = "The panel heard what each agency brought to the table. ";

    @Test
    void nothingOfTheSampleIsPaintedOutsideTheMargins() throws Exception {
        assertWithinMargins(SampleMinutes.minutes());
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206, 207, 208, 209, 210})
    void nothingOfARandomDocumentIsPaintedOutsideTheMargins(long seed) throws Exception {
        assertWithinMargins(RandomDocument.of(seed));
    }

    @Test
    void theEdgesOfThePaperStayWhite() throws Exception {
        for (DocumentContent content : List.of(SampleMinutes.withCases(1), RandomDocument.of(3))) {
            assertEdgesWhite(Written.of(content).bytes());
        }
    }

    @Test
    void headsOfATableAreReadOutOnceAndSeenOnEveryPage() throws Exception {
        Written written = Written.of(longTable(120));
        TagReader.Element root = TagReader.read(written.bytes());
        assertThat(TagReader.all(root, "TH"))
                .extracting(h -> h.text().strip())
                .containsExactly("Number", "What was said");
        try (PdfPages pages = PdfPages.open(written.bytes())) {
            assertThat(pages.pages()).isGreaterThan(3);
            for (int i = 0; i < pages.pages(); i++) {
                assertThat(pages.text(i)).contains("What was said");
            }
        }
    }

    @Test
    void aRowIsNotSplitBetweenPages() throws Exception {
        TagReader.Element root = TagReader.read(Written.of(longTable(120)).bytes());
        for (TagReader.Element row : TagReader.all(root, "TR")) {
            assertThat(row.pages()).hasSize(1);
        }
    }

    @Test
    void aSmallTableStaysOnOnePage() throws Exception {
        for (int filler = 16; filler < 32; filler++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < filler; i++) {
                blocks.add(Paragraph.note("Filler."));
            }
            blocks.add(
                    Table.of(
                            "Small",
                            List.of(Table.Column.of("One", 1)),
                            Collections.nCopies(6, Table.Row.of("Cell"))));
            byte[] pdf = Written.of(blocks.toArray(new Block[0])).bytes();
            assertThat(TagReader.all(TagReader.read(pdf), "Table").getFirst().pages())
                    .as("%d fillers", filler)
                    .hasSize(1);
        }
    }

    @Test
    void aRowHigherThanAPageGoesOnAndKeepsItsWords() throws Exception {
        Table table =
                Table.of(
                        "Trial",
                        List.of(Table.Column.of("A", 1), Table.Column.of("B", 1)),
                        List.of(Table.Row.of(LINE.repeat(120), "short")));
        Written written = Written.of(table);
        assertThat(written.outcome().pages()).isGreaterThan(1);
        TagReader.Element cell = TagReader.all(TagReader.read(written.bytes()), "TD").getFirst();
        assertThat(TagReader.words(cell)).isEqualTo(TagReader.words(LINE.repeat(120)));
    }

    @Test
    void aHeadingNeverEndsAPage() throws Exception {
        for (int filler = 22; filler < 36; filler++) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Heading.of(1, "Top"));
            for (int i = 0; i < filler; i++) {
                blocks.add(Paragraph.note("Filler."));
            }
            blocks.add(Heading.of(2, "Wanted"));
            blocks.add(Paragraph.of(LINE.repeat(4)));
            byte[] pdf = Written.of(blocks.toArray(new Block[0])).bytes();
            TagReader.Element root = TagReader.read(pdf);
            int heading = TagReader.all(root, "H2").getFirst().page();
            assertThat(root.kids().getLast().page()).as("%d fillers", filler).isEqualTo(heading);
        }
    }

    @Test
    void noPageHasOneLineOfAParagraphAlone() throws Exception {
        for (int filler = 25; filler < 36; filler++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < filler; i++) {
                blocks.add(Paragraph.note("Filler."));
            }
            blocks.add(Paragraph.of(LINE.repeat(6)));
            byte[] pdf = Written.of(blocks.toArray(new Block[0])).bytes();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (PDPage page : document.getPages()) {
                    long lines =
                            PageReader.glyphs(page).stream()
                                    .filter(g -> g.size() == Theme.BODY.size())
                                    .mapToDouble(PageReader.Glyph::y)
                                    .distinct()
                                    .count();
                    assertThat(lines).as("%d fillers", filler).isNotEqualTo(1);
                }
            }
        }
    }

    @Test
    void aWidePageIsWide() throws Exception {
        byte[] pdf =
                Written.of(
                                Paragraph.of("Upright"),
                                PageBreak.wide(),
                                Paragraph.of("Wide"),
                                PageBreak.upright(),
                                Paragraph.of("Upright"))
                        .bytes();
        try (PdfPages pages = PdfPages.open(pdf)) {
            assertThat(pages.size(0).width()).isLessThan(pages.size(0).height());
            assertThat(pages.size(1).width()).isGreaterThan(pages.size(1).height());
            assertThat(pages.size(2)).isEqualTo(pages.size(0));
        }
    }

    @Test
    void wordsAreNotCutWhileThereIsRoomForThem() {
        Table table =
                new Table(
                        Optional.empty(),
                        List.of(
                                Table.Column.of("Implicated substances", 1),
                                Table.Column.of("Place", 30)),
                        false,
                        false,
                        List.of(Table.Row.of("Methylenedioxymethamphetamine", "Home")));
        assertThat(Written.of(table).warned(Warning.Kind.WORDS_CUT)).isZero();
    }

    @Test
    void lettersThatCannotBeShownAreCounted() {
        Written written = Written.of(Paragraph.of("王小明 🙂 and नाम"));
        assertThat(written.warned(Warning.Kind.LETTERS_NOT_SHOWN)).isEqualTo(4);
        assertThat(written.warned(Warning.Kind.LETTERS_NOT_JOINED)).isEqualTo(3);
    }

    @Test
    void markingAndPageNumberStandOnEveryPage() throws Exception {
        Written written = Written.of(SampleMinutes.withCases(2));
        int count = written.outcome().pages();
        try (PdfPages pages = PdfPages.open(written.bytes())) {
            assertThat(pages.pages()).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                assertThat(pages.text(i).split("OFFICIAL-SENSITIVE", -1)).hasSize(3);
                assertThat(pages.text(i))
                        .contains("Version 0.4")
                        .contains("Page " + (i + 1) + " of " + count);
            }
        }
    }

    private static Table longTable(int rows) {
        Random random = new Random(5);
        List<Table.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(Table.Row.of("No. " + i, LINE.repeat(1 + random.nextInt(9))));
        }
        return Table.of(
                "Log",
                List.of(Table.Column.of("Number", 1), Table.Column.of("What was said", 4)),
                all);
    }

    private static void assertWithinMargins(DocumentContent content) throws Exception {
        try (PDDocument document = Loader.loadPDF(Written.of(content).bytes())) {
            for (PDPage page : document.getPages()) {
                double right = page.getMediaBox().getWidth() - PageFrame.SIDE;
                double top = page.getMediaBox().getHeight() - PageFrame.TOP;
                for (PageReader.Glyph glyph : PageReader.glyphs(page)) {
                    assertThat(glyph.mark()).isNotEqualTo(PageReader.UNMARKED);
                    if (glyph.visible() && glyph.mark() >= 0 && glyph.size() > 0) {
                        assertThat(glyph.x()).isGreaterThanOrEqualTo(PageFrame.SIDE - 0.02);
                        assertThat(glyph.x() + glyph.width()).isLessThanOrEqualTo(right + 0.02);
                        assertThat(glyph.y()).isBetween(PageFrame.FOOT - 0.02, top);
                    }
                }
            }
        }
    }

    private static void assertEdgesWhite(byte[] pdf) throws Exception {
        try (PdfPages pages = PdfPages.open(pdf)) {
            for (int i = 0; i < pages.pages(); i++) {
                PageViewer.Picture picture = pages.page(i, 1);
                int edge = (int) PageFrame.SIDE - 2;
                for (int y = 0; y < picture.height(); y++) {
                    for (int x = 0; x < edge; x++) {
                        assertThat(picture.pixels()[y * picture.width() + x]).isEqualTo(0xFFFFFFFF);
                        assertThat(picture.pixels()[(y + 1) * picture.width() - 1 - x])
                                .isEqualTo(0xFFFFFFFF);
                    }
                }
            }
        }
    }
}
