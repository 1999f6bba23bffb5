package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vigil.casework.DocumentWriter;
import vigil.disclosure.ChronologyProjection;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.chronology.SixReturns;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;
import vigil.words.Words;

/** The chronology on paper: accessible, archivable, and without what may not stand in it. */
class ChronologyPdfTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private final PdfDocuments documents = new PdfDocuments(Words.english());

    private DocumentWriter.Written write(ReviewCase reviewCase, Optional<String> agency) {
        return documents.chronology(
                ChronologyProjection.of(
                        reviewCase,
                        VOCABULARY,
                        "South Yorkshire review panel",
                        "OFFICIAL-SENSITIVE",
                        agency,
                        LocalDate.of(2026, 11, 22)));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keep(String name, byte[] pdf) throws Exception {
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", name), pdf);
    }

    @Test
    void sixReturnsArePrintedWithGapsAndConflicts() throws Exception {
        DocumentWriter.Written written = write(SixReturns.reviewCase(), Optional.empty());
        keep("chronology.pdf", written.pdf());
        assertThat(written.pages()).isLessThanOrEqualTo(2);
        assertThat(written.lettersNotShown()).isZero();
        assertThat(text(written.pdf()))
                .contains("Chronology DARD-SHE-2026-099")
                .contains("OFFICIAL-SENSITIVE")
                .contains("79 days without any entry")
                .contains("Dose raised to 60 ml in June.")
                .contains("125–154")
                .contains("Not yet decided: The same kind of event, 2 days apart")
                .contains("Missed opportunity");
        assertThat(Conformance.broken(written.pdf(), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(written.pdf(), Conformance.A_2A)).isEmpty();
    }

    @Test
    void aShortOneFitsOnOnePage() throws Exception {
        ReviewCase reviewCase = SixReturns.reviewCase();
        DocumentWriter.Written written =
                write(
                        reviewCase.withChronology(reviewCase.chronology().subList(0, 9)),
                        Optional.empty());
        keep("chronology-short.pdf", written.pdf());
        assertThat(written.pages()).isEqualTo(1);
    }

    @Test
    void aLongOneRepeatsItsHeadsOnEveryPage() throws Exception {
        List<ChronologyEntry> many = new ArrayList<>();
        ReviewCase reviewCase = SixReturns.reviewCase();
        for (int i = 0; i < 120; i++) {
            many.add(
                    new ChronologyEntry(
                            new UUID(4, i),
                            PartialDate.of(LocalDate.of(2022, 1, 3).plusDays(14L * i)),
                            Optional.empty(),
                            "EVENT_TYPE01",
                            "Seen by the key worker at the clinic as planned, number " + i + ".",
                            Optional.of(reviewCase.returns().get(2).id()),
                            i % 17 == 0,
                            i % 13 == 0,
                            "OUTPUT_TIER02"));
        }
        DocumentWriter.Written written = write(reviewCase.withChronology(many), Optional.empty());
        keep("chronology-long.pdf", written.pdf());
        assertThat(written.pages()).isGreaterThan(3);
        try (var document = Loader.loadPDF(written.pdf())) {
            for (int page = 2; page < written.pages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s+", " "))
                        .as("page " + page)
                        .contains("Days before")
                        .contains("Who says so");
            }
        }
        assertThat(Conformance.broken(written.pdf(), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(written.pdf(), Conformance.A_2A)).isEmpty();
    }

    @Test
    void whatThePoliceRestrictNeverStandsOnPaper() throws Exception {
        ReviewCase reviewCase =
                SixReturns.reviewCase()
                        .with(
                                new FieldKey("justice.lastPoliceContact"),
                                Answer.of(
                                        Value.Parts.of(
                                                Map.of(
                                                        "date",
                                                        new Value.Date(
                                                                PartialDate.parse("2026-10-03")
                                                                        .orElseThrow())))));
        assertThat(text(write(reviewCase, Optional.empty()).pdf())).doesNotContain("3 Oct 2026");
    }

    @Test
    void anAgencysExtractHasItsOwnLinesOfItsTierOnly() throws Exception {
        ReviewCase reviewCase = SixReturns.reviewCase();
        List<ChronologyEntry> entries = new ArrayList<>();
        for (ChronologyEntry e : reviewCase.chronology()) {
            entries.add(
                    e.what().startsWith("Missed review")
                            ? e
                            : new ChronologyEntry(
                                    e.id(),
                                    e.date(),
                                    e.time(),
                                    e.event(),
                                    e.what(),
                                    e.fromReturn(),
                                    e.missed(),
                                    e.good(),
                                    "OUTPUT_TIER02"));
        }
        String text =
                text(
                        write(reviewCase.withChronology(entries), Optional.of(SixReturns.TREATMENT))
                                .pdf());
        assertThat(text)
                .contains("Started on methadone")
                .contains("Drug and alcohol provider")
                .doesNotContain("Missed review") // may stand in the full version only
                .doesNotContain("shoplifting")
                .doesNotContain("Last GP contact");
    }
}
