package vigil.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * A finished document that opens only with a passphrase (AES-256). Still tagged as PDF/UA-1, but no
 * longer PDF/A, which forbids encryption. No two such files are alike.
 */
public final class ProtectedPdf {

    private static final int AES_256 = 256;

    private ProtectedPdf() {}

    /**
     * The same document, protected.
     *
     * @throws Refused with {@link Problem.Invalid} if the passphrase is empty or holds characters
     *     that cannot be typed, with {@link Problem.UnreadableFile} if it is no PDF
     */
    public static byte[] of(byte[] pdf, Passphrase passphrase) throws Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4096);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            PDMetadata metadata = catalog.getMetadata();
            if (metadata != null) {
                metadata.importXMPMetadata(Xmp.withoutArchive(metadata.toByteArray()));
            }
            allowStrongEncryption(catalog);
            protect(document, passphrase);
            document.save(out);
        } catch (IllegalArgumentException unusable) {
            // What SASLprep (RFC 4013) forbids in a passphrase comes to light only here.
            throw new Refused(
                    new Problem.Invalid("document.passphrase", "characters", List.of()), unusable);
        } catch (IOException unreadable) {
            throw new Refused(new Problem.UnreadableFile("", "", "pdf"), unreadable);
        }
        return out.toByteArray();
    }

    private static void protect(PDDocument document, Passphrase passphrase)
            throws IOException, Refused {
        char[] characters = passphrase.copy();
        try {
            if (characters.length == 0) {
                throw new Refused(new Problem.Invalid("document.passphrase", "empty", List.of()));
            }
            // PDFBox takes only strings, which cannot be wiped.
            String words = new String(characters);
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy(words, words, new AccessPermission());
            policy.setEncryptionKeyLength(AES_256);
            policy.setPreferAES(true);
            document.protect(policy);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** AES-256 with the hash of PDF 2.0 is an extension of PDF 1.7, and the file must say so. */
    private static void allowStrongEncryption(PDDocumentCatalog catalog) {
        COSDictionary adobe = new COSDictionary();
        adobe.setName("BaseVersion", "1.7");
        adobe.setInt("ExtensionLevel", 8);
        adobe.setDirect(true);
        COSDictionary extensions = new COSDictionary();
        extensions.setItem(COSName.getPDFName("ADBE"), adobe);
        catalog.getCOSObject().setItem(COSName.getPDFName("Extensions"), extensions);
    }
}
