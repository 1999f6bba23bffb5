package vigil.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import vigil.casework.DocumentWriter;
import vigil.casework.LetterWriter;
import vigil.casework.Listing;
import vigil.casework.PageViewer;
import vigil.casework.Refused;
import vigil.casework.RequestLetter;
import vigil.disclosure.ChronologyView;
import vigil.disclosure.MinutesView;
import vigil.documents.content.DocumentContent;
import vigil.documents.pdf.PdfPages;
import vigil.documents.pdf.PdfWriter;
import vigil.documents.pdf.Warning;
import vigil.documents.pdf.WrittenPdf;
import vigil.words.Words;

/** Writes documents as accessible PDF, in memory. */
public final class PdfDocuments implements DocumentWriter, LetterWriter {

    private final PdfWriter writer = new PdfWriter();
    private final Words words;

    public PdfDocuments(Words words) {
        this.words = words;
    }

    @Override
    public Written minutes(MinutesView view) {
        return write(new MinutesComposer(words, view).compose());
    }

    @Override
    public Written letter(RequestLetter letter) {
        return write(new LetterComposer(words, letter).compose());
    }

    @Override
    public Written chronology(ChronologyView view) {
        return write(new ChronologyComposer(words, view).compose());
    }

    @Override
    public Written list(Listing listing, String panel, String marking, LocalDate day) {
        return write(new ListComposer(words, listing, panel, marking, day).compose());
    }

    private Written write(DocumentContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WrittenPdf written = writer.write(content, bytes);
            int unshown =
                    written.warnings().stream()
                            .filter(warning -> warning.kind() == Warning.Kind.LETTERS_NOT_SHOWN)
                            .mapToInt(Warning::count)
                            .sum();
            return new Written(bytes.toByteArray(), written.pages(), unshown);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    @Override
    public PageViewer view(byte[] pdf) throws Refused {
        return PdfPages.open(pdf);
    }
}
