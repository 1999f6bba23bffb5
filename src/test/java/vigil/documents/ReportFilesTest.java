package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import vigil.disclosure.gate.Gate;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.Gated;
import vigil.disclosure.gate.Place;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.report.CdpPack;
import vigil.disclosure.report.FoiAnswer;
import vigil.disclosure.report.Ground;
import vigil.disclosure.report.MadeUpDeaths;
import vigil.disclosure.report.Part;
import vigil.disclosure.report.Report;
import vigil.disclosure.report.ReportDraft;
import vigil.documents.pdf.Conformance;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.ListingFiles;
import vigil.exchange.VocabularyResources;
import vigil.patterns.CaseFact;
import vigil.solver.OjAlgoSolver;
import vigil.words.Words;

/** Packs as files: the same bytes wherever they are made, the same figures in both kinds. */
class ReportFilesTest {

    private final Vocabulary vocabulary = VocabularyResources.load();
    private final List<CaseFact> facts =
            MadeUpDeaths.facts(
                    11,
                    700,
                    vocabulary.substances().all().stream().map(s -> s.code()).limit(6).toList());

    private Report report(List<CaseFact> rows, boolean quarterly, GateRule rule) {
        Ground ground = MadeUpDeaths.ground(rows, vocabulary, OutputTier.REDACTED, rule);
        ReportDraft draft =
                quarterly
                        ? CdpPack.of(
                                ground,
                                Optional.of("BARNSLEY"),
                                MadeUpDeaths.nothingFound(ground),
                                MadeUpDeaths.work())
                        : FoiAnswer.of(
                                ground,
                                new FoiAnswer.Asked(true, true, true, 2021, 2025, Set.of()));
        Gate gate = new Gate(new OjAlgoSolver());
        List<ShownTable> shown = new ArrayList<>();
        for (ReportDraft.Counted counted : draft.tables()) {
            Gated gated =
                    gate.pass(
                            counted.table(),
                            rule,
                            (row, column) -> counted.also().contains(new Place(row, column)));
            shown.add(((Gated.Open) gated).table());
        }
        return draft.shown(shown, rule, "ab".repeat(32));
    }

    private static byte[] pdf(Report report) {
        return new PdfDocuments(Words.english()).report(report).pdf();
    }

    private static byte[] xlsx(Report report) throws Exception {
        return new ListingFiles()
                .workbook(
                        new PdfDocuments(Words.english()).sheets(report), report.about().cutOff());
    }

    @Test
    void sameFactsGiveSameBytesWhateverTheOrderTheThreadTheLocaleAndTheZone() throws Exception {
        Report one = report(facts, true, GateRule.USUAL);
        byte[] pdf = pdf(one);
        byte[] xlsx = xlsx(one);
        List<CaseFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(5));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Callable<List<byte[]>> make =
                    () -> {
                        Report other = report(shuffled, true, GateRule.USUAL);
                        return List.of(pdf(other), xlsx(other));
                    };
            for (var made : threads.invokeAll(List.of(make, make))) {
                assertThat(made.get().get(0)).isEqualTo(pdf);
                assertThat(made.get().get(1)).isEqualTo(xlsx);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theWorkbookHoldsTheFiguresOfTheDocumentAndItsNotes() throws Exception {
        for (boolean quarterly : new boolean[] {true, false}) {
            Report report = report(facts, quarterly, GateRule.USUAL);
            ReportWords say = new ReportWords(Words.english(), report);
            String text;
            try (var document = Loader.loadPDF(pdf(report))) {
                text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
            List<List<String>> rows = new ArrayList<>();
            List<String> sheets = new ArrayList<>();
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(xlsx(report)))) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    sheets.add(sheet.getName());
                    sheet.read()
                            .forEach(row ->
                                    rows.add(
                                            row.stream()
                                                    .map(cell ->
                                                            cell == null
                                                                    ? ""
                                                                    : cell.getText()
                                                                            .replaceAll(
                                                                                    "^(\\d+)\\.0$",
                                                                                    "$1"))
                                                    .toList()));
                }
            }
            assertThat(sheets).startsWith("Notes").doesNotHaveDuplicates();
            for (Part.Figures figures : report.figures()) {
                for (Part.Line line : figures.lines()) {
                    List<String> cells = new ArrayList<>();
                    cells.add(say.say(line.label()));
                    line.cells().stream()
                            .filter(pick -> !pick.none())
                            .forEach(pick -> cells.add(say.cell(pick).replace(",", "")));
                    assertThat(rows).anyMatch(row -> row.equals(cells) || starts(row, cells));
                    assertThat(text).contains(String.join(" ", cells.subList(1, cells.size())));
                }
            }
            for (ReportWords.Pair pair : say.head()) {
                assertThat(rows).contains(List.of(pair.label(), pair.value()));
            }
            assertThat(text)
                    .contains("30 September 2026")
                    .contains("Vigil 0.1.0")
                    .contains("What was hidden, and why");
            for (String rule : say.rules()) {
                assertThat(text).contains(rule);
            }
        }
    }

    private static boolean starts(List<String> row, List<String> cells) {
        return row.size() >= cells.size() && row.subList(0, cells.size()).equals(cells);
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(xlsx(report(facts, true, GateRule.USUAL))))) {
            assertThat(workbook.getSheets().toList())
                    .allSatisfy(sheet ->
                            assertThat(sheet.read())
                                    .allSatisfy(row ->
                                            assertThat(
                                                            row.stream()
                                                                    .filter(c -> c != null)
                                                                    .map(c -> c.getFormula()))
                                                    .containsOnlyNulls()));
        }
    }

    @Test
    void roundedPacksSaySoAndHoldOnlyMultiplesOfFive() throws Exception {
        Report report = report(facts, false, GateRule.USUAL.rounding());
        assertThat(report.figures())
                .flatExtracting(Part.Figures::lines)
                .flatExtracting(Part.Line::cells)
                .allSatisfy(pick ->
                        assertThat(
                                        Integer.parseInt(
                                                        new ReportWords(Words.english(), report)
                                                                .cell(pick)
                                                                .replace(",", ""))
                                                % 5)
                                .isZero());
        try (var document = Loader.loadPDF(pdf(report))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("rounded to the nearest 5");
        }
    }

    @Test
    void documentsAreAccessibleAndForTheArchive() throws Exception {
        byte[] pdf = pdf(report(facts, true, GateRule.USUAL));
        assertThat(Conformance.broken(pdf, Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(pdf, Conformance.A_2A)).isEmpty();
    }
}
