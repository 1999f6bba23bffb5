package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.Reports;
import vigil.disclosure.report.FoiAnswer;
import vigil.disclosure.report.ReportDraft;
import vigil.domain.panel.OutputTier;

/** Packs of the whole sample, out of the store, as the files people get. */
@Tag("slow")
class SampleReportTest {

    @TempDir Path folder;

    private Wiring wiring;

    private PanelDesk open() throws Exception {
        Path store = SampleStore.copy(folder);
        wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        try (Passphrase passphrase = Passphrase.of(SampleStore.PASSPHRASE.toCharArray())) {
            return wiring.care().open(store, SampleStore.USER, passphrase, Progress.none());
        }
    }

    @Test
    void quarterlies() throws Exception {
        try (PanelDesk desk = open()) {
            Reports reports = desk.reportPacks();
            var terms =
                    new Reports.Terms(OutputTier.REDACTED, reports.usualCutOff(), false);
            for (String area : new String[] {"", "BARNSLEY"}) {
                long start = System.nanoTime();
                Reports.Prepared made =
                        reports.prepare(
                                new Reports.Wanted.Cdp(
                                        java.util.Optional.of(area).filter(a -> !a.isEmpty())
                                                .map(a -> desk.profile().areas().get(1).code())),
                                terms,
                                Progress.none());
                Files.createDirectories(Path.of("target", "pdf"));
                Files.write(Path.of("target", "pdf", "cdp" + area + ".pdf"), made.pdf());
                Files.write(Path.of("target", "pdf", "cdp" + area + ".xlsx"), made.xlsx());
                System.out.println(
                        area + " " + made.draft().tables().size() + " tables, out "
                                + made.report().leftOut() + ", " + made.pages() + " pages "
                                + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
    }

    @Test
    void others() throws Exception {
        try (PanelDesk desk = open()) {
            Reports reports = desk.reportPacks();
            for (int i = 0; i < 2; i++) {
                long start = System.nanoTime();
                Reports.Prepared made =
                        reports.prepare(
                                i == 0 ? new Reports.Wanted.Threat() : new Reports.Wanted.Annual(),
                                new Reports.Terms(
                                        i == 0 ? OutputTier.REDACTED : OutputTier.PUBLIC,
                                        i == 0
                                                ? java.time.LocalDate.of(2026, 10, 31)
                                                : java.time.LocalDate.of(2025, 12, 31),
                                        false),
                                Progress.none());
                Files.createDirectories(Path.of("target", "pdf"));
                Files.write(Path.of("target", "pdf", "other" + i + ".pdf"), made.pdf());
                Files.write(Path.of("target", "pdf", "other" + i + ".xlsx"), made.xlsx());
                System.out.println(
                        i + " " + made.draft().tables().size() + " tables, out "
                                + made.report().leftOut() + ", " + made.pages() + " pages "
                                + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
    }

    @Test
    void answers() throws Exception {
        try (PanelDesk desk = open()) {
            Reports reports = desk.reportPacks();
            var terms =
                    new Reports.Terms(OutputTier.PUBLIC, reports.usualCutOff(), false);
            for (int i = 0; i < 8; i++) {
                long start = System.nanoTime();
                ReportDraft draft =
                        FoiAnswer.of(
                                reports.ground(terms, Progress.none()),
                                new FoiAnswer.Asked(
                                        (i & 1) > 0, (i & 2) > 0, (i & 4) > 0, 2021, 2025, Set.of()));
                Reports.Prepared made = reports.prepare(draft, false, Progress.none());
                Files.createDirectories(Path.of("target", "pdf"));
                Files.write(Path.of("target", "pdf", "foi-" + i + ".pdf"), made.pdf());
                Files.write(Path.of("target", "pdf", "foi-" + i + ".xlsx"), made.xlsx());
                System.out.println(
                        i + " " + draft.tables().size() + " tables, out "
                                + made.report().leftOut().size() + ", " + made.pages() + " pages "
                                + (System.nanoTime() - start) / 1_000_000 + " ms");
                assertThat(made.lettersNotShown()).isZero();
            }
        }
    }
}
