package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Reports;
import vigil.casework.Reports.Form;
import vigil.casework.Reports.Prepared;
import vigil.casework.Reports.Terms;
import vigil.casework.Reports.Wanted;
import vigil.disclosure.ResidualIdentifiers;
import vigil.disclosure.report.FoiAnswer;
import vigil.disclosure.report.Report;
import vigil.documents.pdf.Conformance;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.OutputTier;

/** Packs that leave, of the whole sample, out of the store, as the files people get. */
@Tag("slow")
class SampleReportTest {

    @TempDir Path folder;

    private Wiring wiring;

    private PanelDesk open() throws Exception {
        Path store = SampleStore.copy(folder);
        wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        return SampleStore.open(wiring, store);
    }

    private static Terms quarter(PanelDesk desk) {
        return new Terms(OutputTier.REDACTED, desk.reportPacks().usualCutOff(), false);
    }

    private static Wanted foi() {
        return new Wanted.Foi(new FoiAnswer.Asked(true, true, true, 2020, 2025, Set.of()));
    }

    private static Map<String, Prepared> all(PanelDesk desk) throws Exception {
        Reports packs = desk.reportPacks();
        Terms open = new Terms(OutputTier.PUBLIC, packs.usualCutOff(), false);
        Map<String, Prepared> made = new LinkedHashMap<>();
        made.put(
                "cdp",
                packs.prepare(new Wanted.Cdp(Optional.empty()), quarter(desk), Progress.none()));
        made.put(
                "cdp-barnsley",
                packs.prepare(
                        new Wanted.Cdp(Optional.of("BARNSLEY")), quarter(desk), Progress.none()));
        made.put(
                "threat",
                packs.prepare(
                        new Wanted.Threat(),
                        new Terms(OutputTier.REDACTED, LocalDate.of(2026, 10, 31), false),
                        Progress.none()));
        made.put(
                "annual",
                packs.prepare(
                        new Wanted.Annual(),
                        new Terms(OutputTier.PUBLIC, LocalDate.of(2025, 12, 31), false),
                        Progress.none()));
        made.put("foi", packs.prepare(foi(), open, Progress.none()));
        return made;
    }

    private static String everyCell(byte[] workbook) throws Exception {
        StringBuilder all = new StringBuilder();
        try (ReadableWorkbook sheets = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : sheets.getSheets().toList()) {
                all.append(sheet.getName()).append('\n');
                sheet.read()
                        .forEach(row ->
                                row.forEach(cell ->
                                        all.append(
                                                        cell == null
                                                                ? ""
                                                                : cell.getText()
                                                                        .replaceAll(
                                                                                "^\\d+\\.0$",
                                                                                "count"))
                                                .append('\n')));
            }
        }
        return all.toString();
    }

    private static void keep(String name, byte[] bytes) throws Exception {
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", name), bytes);
    }

    @Test
    void packsNameNobodyAndAreAccessibleAndForTheArchive() throws Exception {
        try (PanelDesk desk = open()) {
            List<ReviewCase> everybody = SamplePackTest.everybody(wiring);
            assertThat(everybody).hasSizeGreaterThan(1_300);
            ResidualIdentifiers people = ResidualIdentifiers.of(everybody);
            Set<String> said = new LinkedHashSet<>();
            Map<String, Prepared> packs = all(desk);
            for (Map.Entry<String, Prepared> entry : packs.entrySet()) {
                Prepared made = entry.getValue();
                keep(entry.getKey() + ".pdf", made.pdf());
                keep(entry.getKey() + ".xlsx", made.xlsx());
                assertThat(made.lettersNotShown()).isZero();
                assertThat(made.report().figures()).isNotEmpty();
                assertThat(Conformance.broken(made.pdf(), Conformance.UA_1)).isEmpty();
                assertThat(Conformance.broken(made.pdf(), Conformance.A_2A)).isEmpty();
                said.addAll(SamplePackTest.everythingIn(made.pdf()).lines().toList());
                said.addAll(everyCell(made.xlsx()).lines().toList());
                assertThat(made.report().about().name()).doesNotContainPattern("[^a-z0-9-]");
            }
            assertThat(packs.get("threat").pages()).isLessThanOrEqualTo(2);
            // A word of the program, of the panel's work or a day that the pack tells names nobody.
            String program = SamplePackTest.everyWordOfTheProgram(wiring) + ownWords(desk);
            // A row of counts, such as 131 19, is no day, such as 13 1 19.
            String looked =
                    said.stream()
                            .map(line -> line.replaceAll("\\b\\d{1,3},\\d{3}\\b", "count"))
                            .map(line -> line.replaceAll("( (\\d{1,4}|c|–|count)){2,}$", " counts"))
                            .collect(Collectors.joining(" lineends "));
            List<String> named =
                    people.in(looked).stream()
                            .filter(name -> !SamplePackTest.stands(name, program))
                            .toList();
            assertThat(named)
                    .as(() ->
                            said.stream()
                                    .filter(line ->
                                            people.in(line).stream().anyMatch(named::contains))
                                    .collect(Collectors.joining(" / ")))
                    .isEmpty();
        }
    }

    private String ownWords(PanelDesk desk) throws Exception {
        StringBuilder own = new StringBuilder();
        wiring.words().keys().stream()
                .filter(key -> key.startsWith("report"))
                .map(wiring.words()::pattern)
                .forEach(text -> own.append(' ').append(text));
        for (int month = -30; month < 3; month++) {
            LocalDate first = LocalDate.of(2026, 11, 1).plusMonths(month);
            for (LocalDate day : List.of(first, first.minusDays(1))) {
                own.append(' ').append(wiring.words().date(day));
                own.append(' ').append(wiring.words().longDate(day));
            }
        }
        // Due dates, days of meetings and of alerts are told; that somebody died on one of them is
        // chance.
        var picture = desk.followUps().picture(Progress.none());
        picture.actions()
                .forEach(a -> {
                    a.due().ifPresent(d -> own.append(' ').append(wiring.words().date(d)));
                    a.completedOn().ifPresent(d -> own.append(' ').append(wiring.words().date(d)));
                });
        picture.recommendations()
                .forEach(r -> own.append(' ').append(wiring.words().date(r.madeOn())));
        for (DrugAlert alert : desk.alerts().all()) {
            alert.dates().issued().ifPresent(d -> own.append(' ').append(wiring.words().date(d)));
            alert.dates().expires().ifPresent(d -> own.append(' ').append(wiring.words().date(d)));
        }
        return own.toString();
    }

    @Test
    void boroughsAfterTheCountyLoseNothingAndASecondAnswerIsTheSame() throws Exception {
        Path out = Files.createDirectories(folder.resolve("packs"));
        try (PanelDesk desk = open()) {
            Reports packs = desk.reportPacks();
            List<Path> files = new ArrayList<>();
            List<Wanted> wanted = new ArrayList<>();
            wanted.add(new Wanted.Cdp(Optional.empty()));
            wanted.add(new Wanted.Cdp(Optional.of("BARNSLEY")));
            wanted.add(new Wanted.Cdp(Optional.of("DONCASTER")));
            int entries = desk.releases().register().size();
            for (Wanted pack : wanted) {
                Prepared made = packs.prepare(pack, quarter(desk), Progress.none());
                assertThat(made.report().leftOut())
                        .extracting(Report.LeftOut::reason)
                        .containsOnly("few");
                files.addAll(
                        packs.release(
                                made,
                                out,
                                EnumSet.allOf(Form.class),
                                "the partnership",
                                Progress.none()));
            }
            assertThat(files).hasSize(6).allMatch(Files::exists);
            assertThat(desk.releases().register()).hasSize(entries + 3);
            Terms open = new Terms(OutputTier.PUBLIC, packs.usualCutOff(), false);
            Prepared first = packs.prepare(foi(), open, Progress.none());
            assertThat(first.report().leftOut()).isEmpty();
            packs.release(first, out, EnumSet.of(Form.PDF), "", Progress.none());
            Prepared again = packs.prepare(foi(), open, Progress.none());
            assertThat(again.pdf()).isEqualTo(first.pdf());
            assertThat(again.xlsx()).isEqualTo(first.xlsx());
            assertThat(desk.releases().register())
                    .extracting(entry -> entry.hash())
                    .contains(first.report().hash());
        }
    }
}
