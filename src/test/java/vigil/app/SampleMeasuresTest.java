package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.NationalMeasures;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Reports;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.report.Part;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.OutputTier;
import vigil.patterns.measures.Measure;
import vigil.patterns.measures.MeasureCount;
import vigil.patterns.measures.MeasureFigures;
import vigil.patterns.measures.MeasureSpan;
import vigil.patterns.measures.MeasureSpan.Step;

/** The sheet of national measures from the whole sample, counted again and as people get it. */
@Tag("slow")
class SampleMeasuresTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2026, 9, 30);

    @TempDir Path folder;

    private PanelDesk open() throws Exception {
        Path store = SampleStore.copy(folder);
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        return SampleStore.open(wiring, store);
    }

    private static Optional<String> part(ReviewCase one, String field, String part) {
        return one.answers()
                .part(new FieldKey(field), part)
                .filter(Value.Code.class::isInstance)
                .map(value -> ((Value.Code) value).code());
    }

    @Test
    void thePrisonReleasePatternIsWhatTheCasesSay() throws Exception {
        try (PanelDesk desk = open()) {
            NationalMeasures.Inside inside =
                    desk.measures()
                            .look(
                                    new NationalMeasures.Asked(Step.YEAR, 5, CUT_OFF),
                                    Progress.none());
            MeasureFigures figures = inside.figures();
            List<String> released = figures.cases(Measure.RELEASED);
            long sent = 0;
            long seen = 0;
            long notSeen = 0;
            long naloxone = 0;
            long second = 0;
            for (String reference : released) {
                ReviewCase one =
                        desk.cases()
                                .open(
                                        inside.cases().get(reference),
                                        vigil.casework.OpeningReason.COMPARED)
                                .reviewCase();
                int days = DerivedFacts.daysSincePrisonRelease(one.answers()).orElse(-1);
                assertThat(days).isBetween(0, 28);
                second += days >= 8 && days <= 14 ? 1 : 0;
                boolean referred =
                        part(one, "justice.referralSeen", "sent").equals(Optional.of("YNU01"));
                sent += referred ? 1 : 0;
                Optional<String> when = part(one, "justice.referralSeen", "seen");
                seen += referred && when.equals(Optional.of("YNU01")) ? 1 : 0;
                notSeen += referred && when.equals(Optional.of("YNU02")) ? 1 : 0;
                naloxone +=
                        one.answers()
                                        .code(new FieldKey("justice.naloxoneOnRelease"))
                                        .filter("NAL_SUPPLY01"::equals)
                                        .isPresent()
                                ? 1
                                : 0;
            }
            assertThat(released).hasSizeGreaterThan(30);
            MeasureCount referred = figures.count(Measure.REFERRED);
            assertThat(referred.yes()).isEqualTo(sent);
            assertThat(referred.asked()).isEqualTo(released.size());
            assertThat(figures.count(Measure.SEEN).yes()).isEqualTo(seen);
            assertThat(figures.count(Measure.SEEN).no()).isEqualTo(notSeen);
            assertThat(figures.count(Measure.SEEN).asked()).isEqualTo(sent);
            assertThat(figures.count(Measure.RELEASE_NALOXONE).yes()).isEqualTo(naloxone);
            assertThat(figures.bands().get(2).deaths()).isEqualTo(second);
        }
    }

    @Test
    void theSheetLeavesOnlyThroughTheGateAndIsTheSameToTheByte() throws Exception {
        try (PanelDesk desk = open()) {
            Reports reports = desk.reportPacks();
            for (Step step : Step.values()) {
                Reports.Wanted wanted = new Reports.Wanted.Measures(step, 5);
                Reports.Terms terms = new Reports.Terms(OutputTier.REDACTED, CUT_OFF, false);
                long start = System.nanoTime();
                Reports.Prepared made = reports.prepare(wanted, terms, Progress.none());
                System.out.println(
                        step
                                + " "
                                + made.draft().tables().size()
                                + " tables, "
                                + made.pages()
                                + " pages, left out "
                                + made.report().leftOut()
                                + ", "
                                + (System.nanoTime() - start) / 1_000_000
                                + " ms");
                Files.createDirectories(Path.of("target", "pdf"));
                Files.write(Path.of("target", "pdf", "measures-" + step + ".pdf"), made.pdf());
                Files.write(Path.of("target", "pdf", "measures-" + step + ".xlsx"), made.xlsx());
                assertThat(made.lettersNotShown()).isZero();
                nothingSmallIsShown(made);
                if (step == Step.YEAR) {
                    assertThat(Conformance.broken(made.pdf(), Conformance.UA_1)).isEmpty();
                    assertThat(Conformance.broken(made.pdf(), Conformance.A_2A)).isEmpty();
                    Reports.Prepared again = reports.prepare(wanted, terms, Progress.none());
                    assertThat(again.pdf()).isEqualTo(made.pdf());
                    assertThat(again.xlsx()).isEqualTo(made.xlsx());
                    String text = text(made.pdf());
                    assertThat(text)
                            .contains("30 September 2026")
                            .contains("INVENTED for the sample county")
                            .contains("published 25 Jun 2026")
                            .contains("Seen within 21 days of release");
                    reports.release(
                            made,
                            folder,
                            Set.of(Reports.Form.PDF, Reports.Form.XLSX),
                            "The board",
                            Progress.none());
                    assertThat(desk.releases().register()).hasSize(1);
                }
            }
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(new ByteArrayInputStream(pdf).readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void nothingSmallIsShown(Reports.Prepared made) {
        List<Long> shown = new ArrayList<>();
        for (Part.Figures figures : made.report().figures()) {
            figures.lines()
                    .forEach(line ->
                            line.cells()
                                    .forEach(pick -> {
                                        if (made.report().at(pick)
                                                instanceof ShownCount.Exact exact) {
                                            shown.add(exact.count());
                                        }
                                    }));
        }
        assertThat(shown).isNotEmpty().allMatch(count -> count == 0 || count >= 5);
    }

    @Test
    void spansEndWithTheLastWholeOne() {
        assertThat(
                        new NationalMeasures.Asked(Step.FINANCIAL_YEAR, 3, CUT_OFF)
                                .list().stream().map(MeasureSpan::code))
                .containsExactly("2023/24", "2024/25", "2025/26");
    }
}
