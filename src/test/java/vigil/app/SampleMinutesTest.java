package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

/** The minutes of the sample county's meetings, out of the store, as the files people get. */
@Tag("slow")
class SampleMinutesTest {

    @TempDir Path folder;

    private static String text(Path pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            // A name that a line end cut at its hyphen is that name still.
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replaceAll("- (?=\\p{L})", "-");
        }
    }

    private int copies;

    @Test
    void everyVersionIsAccessibleAndThePublicOneNamesNobody() throws Exception {
        Program program =
                new Program(folder).create("Sheffield", "Rotherham", "Barnsley", "Doncaster");
        program.at("import", Path.of("sample-data").toString()).good();
        try (PanelDesk desk = program.open()) {
            List<PanelStore.MeetingRow> held =
                    desk.meetings().list().stream()
                            .filter(row -> row.state() != MeetingState.PLANNED)
                            .toList();
            assertThat(held).hasSize(4);
            for (PanelStore.MeetingRow row : held) {
                for (OutputTier tier : desk.publication().tiers()) {
                    check(desk, row.id(), tier);
                }
            }
        }
        program.mustBeUnharmed();
    }

    private void check(PanelDesk desk, UUID meeting, OutputTier tier) throws Exception {
        String agency =
                tier == OutputTier.AGENCY ? desk.publication().agencies(meeting).getFirst() : "";
        Publication.Prepared prepared =
                desk.publication().prepare(meeting, tier, agency, Progress.none());
        assertThat(prepared.found()).as(tier + " can be released").isEmpty();
        assertThat(prepared.lettersNotShown()).isZero();
        // Not by the identity: a file’s name is looked at too, and in hex there is many an "Ada".
        Path pdf = folder.resolve("minutes-" + ++copies + ".pdf");
        desk.publication().release(prepared, pdf, "test");
        byte[] bytes = Files.readAllBytes(pdf);
        assertThat(Conformance.broken(bytes, Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(bytes, Conformance.A_2A)).isEmpty();
        String text = text(pdf);
        for (CaseId id : desk.meetings().open(meeting).cases()) {
            ReviewCase reviewCase =
                    desk.cases().open(id, vigil.casework.OpeningReason.AT_MEETING).reviewCase();
            String surname = reviewCase.answers().text(Fields.SURNAME);
            assertThat(surname).isNotBlank();
            if (tier == OutputTier.FULL) {
                assertThat(text).contains(surname).contains(reviewCase.reference().text());
            } else if (tier != OutputTier.AGENCY) {
                assertThat(text)
                        .doesNotContainPattern("\\b" + surname + "\\b")
                        .doesNotContain(reviewCase.reference().text());
            }
        }
    }
}
