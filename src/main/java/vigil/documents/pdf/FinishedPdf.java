package vigil.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vigil.casework.FileLayer;
import vigil.casework.FileLayer.Kind;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * A finished file opened again, to read every text in it wherever it stands: on the pages, in the
 * order of the tags, and every string and every text stream of every object, whether anything on
 * the way from the catalogue leads there or not.
 */
public final class FinishedPdf {

    private static final Set<String> PICTURES_AND_FONTS =
            Set.of(
                    "FontFile",
                    "FontFile2",
                    "FontFile3",
                    "ToUnicode",
                    "CIDSet",
                    "CIDToGIDMap",
                    "DestOutputProfile");
    private static final Set<String> NO_WORDS =
            Set.of(
                    "Type",
                    "Subtype",
                    "S",
                    "Filter",
                    "ColorSpace",
                    "BaseFont",
                    "FontName",
                    "Encoding",
                    "CIDSystemInfo",
                    "Registry",
                    "Ordering",
                    "Tabs",
                    "O",
                    "Scope",
                    "PageMode",
                    "ID",
                    "Trapped",
                    "Version",
                    "TextAlign",
                    "ListNumbering",
                    "Placement",
                    "BM",
                    "Intent",
                    "P");

    /** Of fonts, and of the file as a whole: no language. */
    private static final Set<String> NO_STRINGS = Set.of("ID", "Registry", "Ordering");

    private static final String END = "%%EOF";

    private final List<FileLayer> layers = new ArrayList<>();
    private final Map<COSBase, Boolean> seen = new IdentityHashMap<>();
    private final Set<COSBase> contents = new HashSet<>();

    private FinishedPdf() {}

    /**
     * Reads everything.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it is no PDF
     */
    public static List<FileLayer> layers(byte[] pdf) throws Refused {
        return layers(pdf, "");
    }

    /**
     * Reads everything of a protected file.
     *
     * @throws Refused with {@link Problem.UnreadableFile} if it is no PDF or opens with another
     *     passphrase
     */
    public static List<FileLayer> layers(byte[] pdf, Passphrase passphrase) throws Refused {
        char[] characters = passphrase.copy();
        try {
            return layers(pdf, new String(characters));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static List<FileLayer> layers(byte[] pdf, String passphrase) throws Refused {
        FinishedPdf file = new FinishedPdf();
        try (PDDocument document = Loader.loadPDF(pdf, passphrase)) {
            file.revisions(pdf);
            file.pages(document);
            // How it is encrypted is no words, and is random.
            document.getDocument().getTrailer().removeItem(COSName.ENCRYPT);
            file.objects(document);
        } catch (IOException unreadable) {
            throw new Refused(new Problem.UnreadableFile("", "", "pdf"), unreadable);
        }
        return file.layers;
    }

    /** Of a file that was changed after it was written, what was removed is still in it. */
    private void revisions(byte[] pdf) {
        String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
        int first = bytes.indexOf(END);
        if (first >= 0 && first + END.length() < bytes.stripTrailing().length()) {
            layers.add(new FileLayer(Kind.EARLIER_REVISION, 0, ""));
        }
    }

    private void pages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator(" ");
        StringBuilder reading = new StringBuilder();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            stripper.setStartPage(i + 1);
            stripper.setEndPage(i + 1);
            add(Kind.PAGE, i + 1, stripper.getText(document));
            Drawn drawn = new Drawn();
            drawn.setStartPage(i + 1);
            drawn.setEndPage(i + 1);
            drawn.getText(document);
            add(Kind.DRAWN, i + 1, drawn.text.toString());
            PDPage page = document.getPage(i);
            page.getContentStreams()
                    .forEachRemaining(stream -> contents.add(stream.getCOSObject()));
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().forEach(marked -> read(marked, reading));
        }
        add(Kind.READING_ORDER, 0, reading.toString());
    }

    /** Letters in the order in which they are drawn, wherever and however they are turned. */
    private static final class Drawn extends PDFTextStripper {

        private final StringBuilder text = new StringBuilder();
        private Optional<TextPosition> last = Optional.empty();

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (last.filter(before -> !follows(before, letter)).isPresent()) {
                text.append(' ');
            }
            last = Optional.of(letter);
            text.append(letter.getUnicode());
        }

        private static boolean follows(TextPosition before, TextPosition letter) {
            float size = Math.max(1, letter.getFontSizeInPt());
            float gap = letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
            return before.getDir() == letter.getDir()
                    && Math.abs(letter.getYDirAdj() - before.getYDirAdj()) < size * 0.5f
                    && Math.abs(gap) < size * 0.2f;
        }
    }

    private static void read(PDMarkedContent marked, StringBuilder reading) {
        if (COSName.ARTIFACT.getName().equals(marked.getTag())) {
            return;
        }
        for (Object part : marked.getContents()) {
            if (part instanceof TextPosition letter) {
                reading.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                read(inner, reading);
            }
        }
        reading.append(' ');
    }

    private void objects(PDDocument document) throws IOException {
        walk(document.getDocument().getTrailer(), "", Kind.OTHER);
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            walk(document.getDocument().getObjectFromPool(key), "", Kind.OTHER);
        }
    }

    private void walk(COSBase base, String key, Kind kind) throws IOException {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null || NO_STRINGS.contains(key) && object instanceof COSString) {
            return;
        }
        switch (object) {
            case COSString string -> add(kind, 0, string.getString());
            case COSName name -> {
                if (kind != Kind.OTHER && kind != Kind.STRUCTURE && !NO_WORDS.contains(key)) {
                    add(kind, 0, name.getName());
                }
            }
            case COSArray array -> {
                if (seen.put(array, true) == null) {
                    for (COSBase each : array) {
                        walk(each, key, kind);
                    }
                }
            }
            case COSDictionary dictionary -> {
                if (seen.put(dictionary, true) == null) {
                    dictionary(dictionary, key, kind);
                }
            }
            default -> {
                // Numbers and truth values say nothing of anybody.
            }
        }
    }

    private void dictionary(COSDictionary dictionary, String under, Kind kind) throws IOException {
        if (dictionary instanceof COSStream stream
                && !PICTURES_AND_FONTS.contains(under)
                && !contents.contains(stream)) {
            stream(stream, under, kind);
        }
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            String key = entry.getKey().getName();
            if (kind == Kind.METADATA) {
                add(kind, 0, key);
            }
            walk(entry.getValue(), key, kind(key, kind));
        }
    }

    private static Kind kind(String key, Kind kind) {
        return switch (key) {
            case "Info", "Metadata", "PieceInfo" -> Kind.METADATA;
            case "Outlines" -> Kind.OUTLINE;
            case "StructTreeRoot", "Alt", "ActualText", "E" -> Kind.STRUCTURE;
            case "Annots" -> Kind.ANNOTATION;
            case "AcroForm" -> Kind.FORM;
            case "EmbeddedFiles", "AF", "EF", "UF" -> Kind.ATTACHMENT;
            default -> kind;
        };
    }

    private void stream(COSStream stream, String under, Kind kind) throws IOException {
        COSName subtype = stream.getCOSName(COSName.SUBTYPE);
        COSName type = stream.getCOSName(COSName.TYPE);
        if (COSName.IMAGE.equals(subtype)
                || COSName.OBJ_STM.equals(type)
                || COSName.XREF.equals(type)
                || COSName.FORM.equals(subtype)) {
            return;
        }
        byte[] bytes;
        try (InputStream in = stream.createInputStream()) {
            bytes = in.readAllBytes();
        }
        Kind here =
                under.equals("Metadata") || "Metadata".equals(name(type)) ? Kind.METADATA : kind;
        add(here, 0, new String(bytes, StandardCharsets.UTF_8));
        if (here == Kind.ATTACHMENT) {
            add(here, 0, new String(bytes, StandardCharsets.ISO_8859_1));
            add(here, 0, new String(bytes, StandardCharsets.UTF_16LE));
            add(here, 0, new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    private static String name(@org.jspecify.annotations.Nullable COSName name) {
        return name == null ? "" : name.getName();
    }

    private void add(Kind kind, int page, String text) {
        if (!text.isBlank()) {
            layers.add(new FileLayer(kind, page, text));
        }
    }
}
