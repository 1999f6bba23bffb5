package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vigil.casework.DocumentWriter;
import vigil.casework.OwnerLetter;
import vigil.documents.pdf.Conformance;
import vigil.words.Words;

/** The letter with everything an agency owes: accessible, archivable, the late first. */
class OwnerLetterPdfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final PdfDocuments documents = new PdfDocuments(Words.english());

    private static OwnerLetter.Owed owed(int n, long late, String person, int reminded) {
        return new OwnerLetter.Owed(
                "A-2026-" + n,
                "Hold appointment slots for the second week after release, and tell the prison.",
                person,
                TODAY.minusDays(200),
                Optional.of(TODAY.minusDays(late)),
                Math.max(0, late),
                "In progress",
                reminded);
    }

    private DocumentWriter.Written write(
            List<OwnerLetter.Owed> overdue,
            List<OwnerLetter.Owed> coming,
            List<OwnerLetter.Owed> unanswered) {
        return documents.owed(
                new OwnerLetter(
                        "South Yorkshire review panel",
                        "Drug and alcohol provider",
                        List.of("Jo Example", "Example Recovery"),
                        TODAY,
                        overdue,
                        coming,
                        unanswered,
                        "Ruth Ashdown",
                        "OFFICIAL-SENSITIVE"));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void conforms(byte[] pdf) throws Exception {
        assertThat(Conformance.broken(pdf, Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(pdf, Conformance.A_2A)).isEmpty();
    }

    @Test
    void everythingOwedStandsInOneLetterTheLateFirst() throws Exception {
        DocumentWriter.Written written =
                write(
                        List.of(owed(11, 40, "Sam Lead", 2), owed(12, 1, "", 1)),
                        List.of(owed(13, -30, "", 0)),
                        List.of(owed(14, -60, "", 0)));
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", "owner-letter.pdf"), written.pdf());
        assertThat(written.pages()).isLessThanOrEqualTo(2);
        assertThat(text(written.pdf()))
                .contains("2 things are past their date. One more is due later.")
                .contains("One recommendation waits for your answer.")
                .contains("40 days late", "1 day late", "reminded 2 times", "reminded once")
                .contains("Leads: Sam Lead", "Jo Example", "OFFICIAL-SENSITIVE")
                .containsSubsequence("A-2026-11", "A-2026-12", "A-2026-14", "A-2026-13");
        conforms(written.pdf());
    }

    @Test
    void aLongListRunsOverPagesAndIsTheSameToTheByte() throws Exception {
        List<OwnerLetter.Owed> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(owed(100 + i, 90 - i, "", i % 3));
        }
        DocumentWriter.Written written = write(many, List.of(), List.of());
        assertThat(written.pages()).isGreaterThan(2);
        assertThat(written.pdf()).isEqualTo(write(many, List.of(), List.of()).pdf());
        conforms(written.pdf());
    }
}
