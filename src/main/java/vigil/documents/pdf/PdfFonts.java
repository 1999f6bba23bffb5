package vigil.documents.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The faces of one document, made when first needed: most documents have no italic. */
final class PdfFonts {

    private final PDDocument document;
    private final FontFiles files;
    private final Map<FontKind, Face> faces = new EnumMap<>(FontKind.class);

    PdfFonts(PDDocument document, FontFiles files) {
        this.document = document;
        this.files = files;
    }

    Face face(FontKind kind) throws IOException {
        Face face = faces.get(kind);
        if (face == null) {
            face = new Face(document, files.file(kind));
            faces.put(kind, face);
        }
        return face;
    }
}
