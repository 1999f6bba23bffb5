package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.disclosure.MinutesView;
import vigil.documents.PdfDocuments;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.OutputTier;
import vigil.words.Words;

/**
 * Every place of a finished file in which somebody's name can stand, one after another: each keeps
 * the minutes in, from the making to the release, and is shown with the sentence it stands in. The
 * name gets there on the last step, after everything was relabelled.
 */
class PlantedLeaksTest {

    private static final String NAME = "Theodora Quillfeather";

    @TempDir private Path folder;

    /** Puts a leak into a finished document. */
    @FunctionalInterface
    private interface Planting {
        void into(PDDocument document) throws IOException;
    }

    enum Leak {
        SWAPPED(page("The file of Quillfeather, Theodora was read.")),
        CAPITALS(page("As QUILLFEATHER said there was no plan.")),
        SHORT_FORM(page("Her friends said that Dora Quillfeather was unwell.")),
        INITIALS(page("Nobody asked T.Q. at the door.")),
        LETTER_BY_LETTER(page("She wrote Q U I L L F E A T H E R on it.")),
        NHS_SPACED(page("The number 943 476 5919 was wrong.")),
        NHS_DASHED(page("The number 943-476-5919 was wrong.")),
        BORN_IN_WORDS(page("She was born on the seventeenth of May 1984 here.")),
        DIED_IN_FIGURES(page("The call of 02.09.26 was late.")),
        DIED_AMERICAN(page("The call of September 2nd, 2026 was late.")),
        STREET_SHORTENED(page("The flat in 14 Alderwick St was sealed.")),
        POSTCODE_CLOSED(page("The flat in S38ZZ was sealed.")),
        NEXT_OF_KIN(page("We thank Ottoline for her time.")),
        PHONE_ABROAD(page("Ring +44 7700 900123 at any time.")),
        MAIL(page("Write to ottoline.q@example.org at any time.")),
        STAFF(page("We thank Dr Vandermeulen for her time.")),
        ACROSS_LINES(lines("The file of Theodora", "Quillfeather was read.")),
        HYPHENATED(lines("The file of Quill-", "feather was read.")),
        WHITE_AND_TINY(document ->
                write(
                        document,
                        content -> {
                            content.setNonStrokingColor(1f, 1f, 1f);
                            content.setFont(font(), 1);
                            content.newLineAtOffset(90, 300);
                            content.showText("About " + NAME + " again.");
                        })),
        OFF_THE_PAGE(document ->
                write(
                        document,
                        content -> {
                            content.setFont(font(), 9);
                            content.newLineAtOffset(90, -400);
                            content.showText("About " + NAME + " again.");
                        })),
        ON_ITS_SIDE(document ->
                write(
                        document,
                        content -> {
                            content.setFont(font(), 9);
                            content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 40, 300));
                            content.showText("About " + NAME + " again.");
                        })),
        IN_A_DRAWING(PlantedLeaksTest::drawing),
        TITLE(d -> d.getDocumentInformation().setTitle("About " + NAME + " again.")),
        KEYWORDS(d -> d.getDocumentInformation().setKeywords("About Quillfeather again.")),
        OWN_PROPERTY(d ->
                d.getDocumentInformation().setCustomMetadataValue("About Quillfeather", "1 2 3")),
        XMP(xmp("<x>About Theodora Quillfeather again.</x>")),
        XMP_ENTITIES(xmp("<x>About &#81;uillfe&#x61;ther again.</x>")),
        OUTLINE(PlantedLeaksTest::bookmark),
        ALT(structure("Alt", "About " + NAME + " again.")),
        ACTUAL_TEXT(structure("ActualText", "About " + NAME + " again.")),
        EXPANSION(structure("E", "About " + NAME + " again.")),
        LIGATURE(
                structure(
                        "Alt",
                        "About Sir Fi\uFB02eld’s friend: \uFB01rst Quil\u200Dlfeather again.")),
        WIDE_LETTERS(structure("Alt", "About Ｑｕｉｌｌｆｅａｔｈｅｒ again.")),
        WIDE_DIGITS(structure("Alt", "About ９４３ ４７６ ５９１９ again.")),
        SOFT_HYPHEN(structure("Alt", "About Quill\u00adfeather again.")),
        ACCENTS_APART(structure("Alt", "About Quillfe\u0301ather again.")),
        NO_BREAK(structure("Alt", "About Theodora\u00a0Quill\u2060feather again.")),
        RUN_TOGETHER(structure("Alt", "About TheodoraQuillfeather_notes again.")),
        NOTE(PlantedLeaksTest::note),
        LINK_ADDRESS(PlantedLeaksTest::link),
        FORM_FIELD(PlantedLeaksTest::form),
        ATTACHMENT_TEXT(attachment("notes.txt", "About " + NAME, StandardCharsets.UTF_8)),
        ATTACHMENT_WIDE(attachment("notes.txt", "About " + NAME, StandardCharsets.UTF_16LE)),
        ATTACHMENT_NAME(attachment("Quillfeather notes.txt", "nothing", StandardCharsets.UTF_8)),
        ORPHAN(d -> {
            COSDictionary lost = new COSDictionary();
            lost.setString("Kept", "About " + NAME + " again.");
            d.getDocumentCatalog().getCOSObject().setItem("Lost", lost);
        }),
        PAGE_LABEL(d -> {
            COSDictionary label = new COSDictionary();
            label.setString(COSName.P, "Quillfeather ");
            COSArray numbers = new COSArray();
            numbers.add(org.apache.pdfbox.cos.COSInteger.ZERO);
            numbers.add(label);
            COSDictionary labels = new COSDictionary();
            labels.setItem("Nums", numbers);
            d.getDocumentCatalog().getCOSObject().setItem("PageLabels", labels);
        }),
        SCRIPT(d -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "JavaScript");
            action.setItem("JS", new COSString("app.alert('Quillfeather');"));
            d.getDocumentCatalog().getCOSObject().setItem("OpenAction", action);
        }),
        EARLIER_STATE(d -> {});

        private final Planting planting;

        Leak(Planting planting) {
            this.planting = planting;
        }

        byte[] in(byte[] pdf) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                planting.into(document);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                byte[] saved = out.toByteArray();
                if (this != EARLIER_STATE) {
                    return saved;
                }
                byte[] twice = Arrays.copyOf(saved, saved.length + 6);
                System.arraycopy(
                        "%%EOF\n".getBytes(StandardCharsets.US_ASCII), 0, twice, saved.length, 6);
                return twice;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static PDFont font() {
        return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }

    /** Writes on a page. */
    @FunctionalInterface
    private interface Writing {
        void on(PDPageContentStream content) throws IOException;
    }

    private static void write(PDDocument document, Writing writing) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.beginText();
            writing.on(content);
            content.endText();
        }
    }

    private static Planting page(String sentence) {
        return lines(sentence);
    }

    private static Planting lines(String... lines) {
        return document ->
                write(
                        document,
                        content -> {
                            content.setFont(font(), 9);
                            content.setLeading(11);
                            content.newLineAtOffset(90, 150);
                            for (String line : lines) {
                                content.showText(line);
                                content.newLine();
                            }
                        });
    }

    private static void drawing(PDDocument document) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(200, 40));
        org.apache.pdfbox.pdmodel.PDResources resources =
                new org.apache.pdfbox.pdmodel.PDResources();
        COSName name = resources.add(font());
        form.setResources(resources);
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(
                    ("BT /" + name.getName() + " 9 Tf 5 5 Td (About " + NAME + " again.) Tj ET")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        try (PDPageContentStream content =
                new PDPageContentStream(
                        document,
                        document.getPage(0),
                        PDPageContentStream.AppendMode.APPEND,
                        true,
                        true)) {
            content.drawForm(form);
        }
    }

    private static Planting structure(String key, String words) {
        return document ->
                document.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getCOSObject()
                        .setString(COSName.getPDFName(key), words);
    }

    private static Planting xmp(String words) {
        return document -> {
            try (var out = document.getDocumentCatalog().getMetadata().createOutputStream()) {
                out.write(words.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static void bookmark(PDDocument document) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("About " + NAME + " again.");
        document.getDocumentCatalog().getDocumentOutline().addLast(item);
    }

    private static void note(PDDocument document) throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("About " + NAME + " again.");
        var all = new ArrayList<>(document.getPage(0).getAnnotations());
        all.add(note);
        document.getPage(0).setAnnotations(all);
    }

    private static void link(PDDocument document) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI("https://example.org/find?who=%51uillfeather&x=1");
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        var all = new ArrayList<>(document.getPage(0).getAnnotations());
        all.add(link);
        document.getPage(0).setAnnotations(all);
    }

    private static void form(PDDocument document) {
        PDAcroForm form = new PDAcroForm(document);
        COSDictionary field = new COSDictionary();
        field.setString(COSName.T, "who");
        field.setString(COSName.V, "About " + NAME + " again.");
        COSArray fields = new COSArray();
        fields.add(field);
        form.getCOSObject().setItem(COSName.FIELDS, fields);
        document.getDocumentCatalog().setAcroForm(form);
    }

    private static Planting attachment(String name, String words, Charset charset) {
        return document -> {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(words.getBytes(charset)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setEmbeddedFile(file);
            COSArray names = new COSArray();
            names.add(new COSString("one"));
            names.add(specification);
            COSDictionary files = new COSDictionary();
            files.setItem(COSName.NAMES, names);
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.EMBEDDED_FILES, files);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, tree);
        };
    }

    /** Writes as the program does, and changes each finished file of minutes. */
    private static final class Changing extends NoDocuments {
        private final PdfDocuments real = new PdfDocuments(Words.english());
        private UnaryOperator<byte[]> change = UnaryOperator.identity();

        @Override
        public Written minutes(MinutesView view) {
            return minutes(view, new MinutesEdition("", Optional.empty()));
        }

        @Override
        public Written minutes(MinutesView view, MinutesEdition edition) {
            Written written = real.minutes(view, edition);
            return new Written(
                    change.apply(written.pdf()), written.pages(), written.lettersNotShown());
        }

        @Override
        public List<FileLayer> layers(byte[] pdf) throws Refused {
            return real.layers(pdf);
        }

        @Override
        public Written list(
                Listing listing, String panel, String marking, java.time.LocalDate day) {
            return real.list(listing, panel, marking, day);
        }

        @Override
        public PageViewer view(byte[] pdf) throws Refused {
            return real.view(pdf);
        }
    }

    private static MemoryStore store() {
        MemoryStore store = MemoryStoreSample.full(Fixture.VOCABULARY, Fixture.CLOCK);
        var meeting = store.records().panel().meeting(MemoryStoreSample.meetingId(3)).orElseThrow();
        ReviewCase reviewCase =
                store.records().cases().find(meeting.cases().getFirst(), Sight.ALL).orElseThrow();
        store.with(
                reviewCase.withAnswers(
                        reviewCase
                                .answers()
                                .with(Fields.SURNAME, new Value.Text("Quillfeather"))
                                .with(Fields.FORENAMES, new Value.Text("Theodora"))
                                .with(
                                        new FieldKey("family.nextOfKin"),
                                        new Value.Text("Ottoline Quillfeather (sister)"))
                                .with(
                                        new FieldKey("family.contact"),
                                        new Value.Text("07700 900123"))
                                .with(Fields.NHS_NUMBER, new Value.Text("9434765919"))
                                .with(Fields.DATE_OF_BIRTH, day("1984-05-17"))
                                .with(Fields.DATE_OF_DEATH, day("2026-09-02"))
                                .with(Fields.ADDRESS, address())));
        store.records()
                .panel()
                .saveMember(
                        new vigil.domain.access.PanelMember(
                                new java.util.UUID(77, 1),
                                Optional.empty(),
                                "Dr Inge Vandermeulen",
                                "AGENCY_TYPE04",
                                vigil.domain.access.PanelRole.PANEL_MEMBER,
                                true));
        return store;
    }

    private static Value day(String day) {
        return new Value.Date(vigil.domain.casefile.PartialDate.parse(day).orElseThrow());
    }

    private static Value address() {
        java.util.Map<String, Value> parts = new java.util.LinkedHashMap<>();
        parts.put("lines", new Value.Text("14 Alderwick Street, Sheffield"));
        parts.put("postcode", new Value.Text("S3 8ZZ"));
        return Value.Parts.of(parts);
    }

    @ParameterizedTest
    @EnumSource(Leak.class)
    void everyLeakKeepsTheMinutesInAndIsShownWithItsSentence(Leak leak) throws Exception {
        Changing writer = new Changing();
        PanelDesk desk =
                MemoryStoreDesk.open(
                        store(),
                        MemoryStoreSample.COORDINATOR,
                        Fixture.VOCABULARY,
                        writer,
                        Fixture.CLOCK);
        Publication publication = desk.publication();
        Path target = folder.resolve("minutes.pdf");
        Publication.Prepared clean =
                publication.prepare(
                        MemoryStoreSample.meetingId(3), OutputTier.REDACTED, Progress.none());
        assertThat(clean.found()).as("before").isEmpty();

        writer.change = leak::in;
        Publication.Prepared made =
                publication.prepare(
                        MemoryStoreSample.meetingId(3), OutputTier.REDACTED, Progress.none());
        assertThat(made.found()).as("found").isNotEmpty();
        assertThat(made.found())
                .as("with what stands around it")
                .allSatisfy(found -> {
                    assertThat(found.layer()).isNotEmpty();
                    assertThat(found.passage().length())
                            .isGreaterThanOrEqualTo(found.identifier().length());
                });
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> publication.release(made, target, "Board"));
        assertThat(refused.problem()).isInstanceOf(Problem.IdentifiersLeft.class);

        // Also where it gets in only with the copy that leaves.
        refused =
                catchThrowableOfType(
                        Refused.class, () -> publication.release(clean, target, "Board"));
        assertThat(refused.problem()).isInstanceOf(Problem.IdentifiersLeft.class);
        assertThat(publication.lastLook(clean, target, "Board")).isNotEmpty();
        assertThat(target).doesNotExist();
        assertThat(publication.register(made.meeting())).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void aNameInTheNameOfTheFileOrOfItsReaderKeepsItInToo() throws Exception {
        PanelDesk desk =
                MemoryStoreDesk.open(
                        store(),
                        MemoryStoreSample.COORDINATOR,
                        Fixture.VOCABULARY,
                        new PdfDocuments(Words.english()),
                        Fixture.CLOCK);
        Publication publication = desk.publication();
        Publication.Prepared clean =
                publication.prepare(
                        MemoryStoreSample.meetingId(3), OutputTier.REDACTED, Progress.none());
        Path target = folder.resolve("Minutes_TheodoraQuillfeather.pdf");
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> publication.release(clean, target, "Board"))
                                .problem())
                .isInstanceOf(Problem.IdentifiersLeft.class);
        assertThat(publication.lastLook(clean, target, "Board"))
                .extracting(Publication.Leak::layer)
                .containsOnly("FILE_NAME");
        assertThat(target).doesNotExist();
        publication.release(clean, folder.resolve("minutes.pdf"), "Board");
        assertThat(publication.register(clean.meeting())).hasSize(1);
    }
}
