package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.casework.DocumentWriter;
import vigil.disclosure.AlertView;
import vigil.documents.pdf.Conformance;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;
import vigil.words.Words;

/** The page of an alert: accessible, archivable, one page, and nothing of a case. */
class AlertPdfTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final PdfDocuments documents = new PdfDocuments(Words.english());

    private static DrugAlert alert(AlertGrade grade) {
        Map<AlertPart, String> parts = new EnumMap<>(AlertPart.class);
        parts.put(AlertPart.TITLE, "Tablets sold as diazepam hold bromazolam");
        parts.put(
                AlertPart.KNOWN,
                "A laboratory found bromazolam and no diazepam in blue tablets handed in since"
                        + " October 2026. How widely they are sold is not known.");
        parts.put(
                AlertPart.SIGNS,
                "Round, light blue, scored on one side, loose in small bags. They look like"
                        + " prescribed tablets and nobody can tell them apart by looking.");
        parts.put(
                AlertPart.ADVICE,
                "If somebody cannot be woken or breathes slowly, call 999 and stay.\n"
                        + "Give naloxone if opioids may have been used too.\n"
                        + "Put the person on their side and keep the airway open.\n"
                        + "Offer naloxone and drug checking to everybody you see this week.\n"
                        + "Report what you hear to the local drug information system.");
        parts.put(
                AlertPart.SAY,
                "“Tablets sold as diazepam may hold something that lasts longer.”\n"
                        + "“Start with less than usual, and have somebody with you.”");
        parts.put(
                AlertPart.AVOID,
                "Do not speak of strength: it draws some people to it.\n"
                        + "Do not say that other tablets can be trusted.");
        return DrugAlert.begun(new UUID(7, 7), DAY.minusDays(2))
                .withStored(3, "DA-2026-01")
                .withReport(
                        AlertReport.on(DAY.minusDays(2))
                                .withSubstance(
                                        VOCABULARY.substances().search("bromazolam", 1).stream()
                                                .map(hit -> hit.substance().code())
                                                .findFirst())
                                .withDescription("“blues”, “ten mil vallies”")
                                .withEvidence(Optional.of("ALERT_EVIDENCE05")))
                .withCases(List.of(new CaseId(new UUID(9, 9))))
                .withDecision(Optional.of(AlertDecision.FORMAL))
                .withGrade(Optional.of(grade))
                .withAudience(List.of("ALERT_AUD03", "ALERT_AUD04", "ALERT_AUD02"))
                .withText(new AlertText(parts))
                .withDates(
                        new AlertDates(
                                Optional.of(DAY), Optional.of(DAY.plusWeeks(4)), Optional.empty()));
    }

    private DocumentWriter.Written write(DrugAlert alert) {
        return documents.alert(
                AlertView.of(alert, VOCABULARY, "South Yorkshire review panel", "OFFICIAL", DAY));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(AlertGrade.class)
    void itIsOnePageThatEverybodyCanReadAndKeep(AlertGrade grade) throws Exception {
        DocumentWriter.Written written = write(alert(grade));
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", "alert-" + grade + ".pdf"), written.pdf());
        assertThat(written.pages()).isEqualTo(1);
        assertThat(written.lettersNotShown()).isZero();
        assertThat(text(written.pdf()))
                .contains("Tablets sold as diazepam hold bromazolam")
                .contains("What not to say")
                .contains("OFFICIAL")
                .contains("DA-2026-01")
                .contains("20 December 2026")
                .contains(grade == AlertGrade.RED ? "Red alert" : "lert");
        assertThat(Conformance.broken(written.pdf(), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(written.pdf(), Conformance.A_2A)).isEmpty();
    }

    @Test
    void partsOfHalfTheirLengthFitOnOnePage() {
        DrugAlert full = alert(AlertGrade.RED);
        Map<AlertPart, String> parts = new EnumMap<>(AlertPart.class);
        for (AlertPart part : AlertPart.values()) {
            String words = "Words of the usual length stand here. ".repeat(40);
            parts.put(part, words.substring(0, part.longest() / 2));
        }
        assertThat(write(full.withText(new AlertText(parts))).pages()).isEqualTo(1);
    }

    @Test
    void aDraftSaysSoAndTheSameAlertIsTheSameFile() throws Exception {
        DrugAlert issued = alert(AlertGrade.AMBER);
        DrugAlert draft =
                issued.withDates(AlertDates.NONE.withExpires(Optional.of(DAY.plusWeeks(4))));
        DocumentWriter.Written written = write(draft);
        assertThat(text(written.pdf())).contains("Not issued").contains("DRAFT");
        assertThat(Conformance.broken(written.pdf(), Conformance.UA_1)).isEmpty();
        assertThat(write(issued).pdf()).isEqualTo(write(issued).pdf());
    }
}
