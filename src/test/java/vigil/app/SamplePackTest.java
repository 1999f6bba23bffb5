package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.SummaryPacks;
import vigil.disclosure.ResidualIdentifiers;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.OutputTier;

/** The pattern summary pack of the whole sample, out of the store, as the files people get. */
@Tag("slow")
class SamplePackTest {

    @TempDir Path folder;

    private PanelDesk open() throws Exception {
        Path store = SampleStore.copy(folder);
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        try (Passphrase passphrase = Passphrase.of(SampleStore.PASSPHRASE.toCharArray())) {
            return wiring.care().open(store, SampleStore.USER, passphrase, Progress.none());
        }
    }

    @Test
    void membersGetTrueCountsAndNobodysName() throws Exception {
        try (PanelDesk desk = open()) {
            PanelStore.MeetingRow meeting =
                    desk.meetings().list().stream()
                            .max(java.util.Comparator.comparing(PanelStore.MeetingRow::date))
                            .orElseThrow();
            SummaryPacks.Request request =
                    SummaryPacks.Request.of(OutputTier.FULL, Optional.of(meeting.id()));
            SummaryPacks.Prepared prepared = desk.packs().prepare(request, Progress.none());
            keep("pack-members.pdf", prepared.pdf());
            keep("pack-members.html", prepared.html());
            check(desk, prepared);
        }
    }

    private static void check(PanelDesk desk, SummaryPacks.Prepared prepared) throws Exception {
        assertThat(prepared.lettersNotShown()).isZero();
        assertThat(Conformance.broken(prepared.pdf(), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(prepared.pdf(), Conformance.A_2A)).isEmpty();
    }

    private static void keep(String name, byte[] bytes) throws Exception {
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", name), bytes);
    }
}
