package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.PatternWatch;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.SummaryPacks;
import vigil.disclosure.ResidualIdentifiers;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.OutputTier;
import vigil.patterns.Slice;

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

    /** Every identifier of every person of the sample, to be looked for in finished files. */
    private static ResidualIdentifiers identifiers(PanelDesk desk) throws Exception {
        List<ReviewCase> cases = new ArrayList<>();
        for (CaseId id : desk.cases().list().stream().map(row -> row.id()).toList()) {
            cases.add(desk.cases().open(id).reviewCase());
        }
        return ResidualIdentifiers.of(cases);
    }

    @Test
    void packsNameNobodyAndTheOneForAnybodyPassesTheGate() throws Exception {
        try (PanelDesk desk = open()) {
            PanelStore.MeetingRow meeting =
                    desk.meetings().list().stream()
                            .max(Comparator.comparing(PanelStore.MeetingRow::date))
                            .orElseThrow();
            PatternWatch.Found found =
                    desk.patterns().search(Slice.everything(), Progress.none());
            for (OutputTier tier : desk.packs().tiers()) {
                SummaryPacks.Request request =
                        SummaryPacks.Request.of(tier, Optional.of(meeting.id()));
                SummaryPacks.Prepared prepared =
                        desk.packs().prepare(request, found.summary(), Progress.none());
                keep("pack-" + tier + ".pdf", prepared.pdf());
                keep("pack-" + tier + ".html", prepared.html());
                check(prepared, found);
                SummaryPacks.Prepared again =
                        desk.packs().prepare(request, found.summary(), Progress.none());
                assertThat(again.pdf()).isEqualTo(prepared.pdf());
                assertThat(again.html()).isEqualTo(prepared.html());
            }
        }
    }

    private static void check(SummaryPacks.Prepared prepared, PatternWatch.Found found)
            throws Exception {
        assertThat(prepared.lettersNotShown()).isZero();
        assertThat(prepared.view().findings()).isNotEmpty();
        assertThat(Conformance.broken(prepared.pdf(), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(prepared.pdf(), Conformance.A_2A)).isEmpty();
    }

    private static void keep(String name, byte[] bytes) throws Exception {
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", name), bytes);
    }
}
