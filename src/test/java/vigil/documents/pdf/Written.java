package vigil.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Particulars;

/** A document as it came out of the writer. */
record Written(byte[] bytes, WrittenPdf outcome) {

    static Written of(DocumentContent content) {
        return of(new PdfWriter(), content);
    }

    static Written of(PdfWriter writer, DocumentContent content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WrittenPdf outcome = writer.write(content, out);
            return new Written(out.toByteArray(), outcome);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Written of(Block... blocks) {
        return of(content(blocks));
    }

    static DocumentContent content(Block... blocks) {
        Particulars about = Particulars.of("Trial", Locale.UK, LocalDate.of(2026, 9, 10), "trial");
        return new DocumentContent(about, List.copyOf(Arrays.asList(blocks)));
    }

    int warned(Warning.Kind kind) {
        return outcome.warnings().stream()
                .filter(w -> w.kind() == kind)
                .mapToInt(Warning::count)
                .sum();
    }
}
