package vigil.documents.pdf;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vigil.documents.content.Particulars;

/** Everything a file says of itself, twice where PDF wants it twice. */
final class PdfMetadata {

    private static final String PROGRAM = "Vigil";
    private static final float VERSION = 1.7f;

    private PdfMetadata() {}

    static void write(PDDocument document, Particulars about) throws IOException {
        // The header and the catalog each carry a version, and a new document says 1.4 in both.
        document.getDocument().setVersion(VERSION);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setVersion(Float.toString(VERSION));
        catalog.setLanguage(about.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        information(document, about);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.packet(about, PROGRAM));
        catalog.setMetadata(metadata);
        colours(document);
        document.setDocumentId(identifier(about.seed()));
    }

    private static void information(PDDocument document, Particulars about) {
        String date = "D:" + about.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        information.setString(COSName.TITLE, oneLine(about.title()));
        if (!about.author().isBlank()) {
            information.setString(COSName.AUTHOR, oneLine(about.author()));
        }
        if (!about.subject().isBlank()) {
            information.setString(COSName.SUBJECT, oneLine(about.subject()));
        }
        information.setString(COSName.CREATOR, PROGRAM);
        information.setString(COSName.PRODUCER, PROGRAM);
        information.setString(COSName.CREATION_DATE, date);
        information.setString(COSName.MOD_DATE, date);
    }

    /** The colour space that all colours of the file are meant in. */
    private static void colours(PDDocument document) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        try (var out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(Srgb.profile());
        }
        profile.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
        intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB");
        intent.setString(COSName.INFO, "sRGB IEC61966-2-1");
        intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        document.getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.getPDFName("OutputIntents"), intents);
    }

    static String oneLine(String text) {
        return LegibleText.of(text).replace('\n', ' ');
    }

    static COSString text(String text) {
        return new COSString(oneLine(text));
    }

    /** The 64-bit FNV-1a hash (Fowler, Noll, Vo): well spread, and the same everywhere. */
    private static long identifier(String seed) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < seed.length(); i++) {
            hash = (hash ^ seed.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
