package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Program.Ran;
import vigil.casework.CaseRow;
import vigil.casework.ImportBatch;
import vigil.casework.ImportReport;
import vigil.casework.ImportUndo;
import vigil.casework.IntakeFiles;
import vigil.casework.MappingLine;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.SavedMapping;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/** An import taken back, and cases taken out and brought in, in a real store. */
@Tag("slow")
class ImportUndoTest {

    private static final List<MappingLine> MAPPING =
            List.of(
                    MappingLine.of("Died", "required", "incident.dateOfDeath"),
                    MappingLine.of("Surname", "field", "person.surname"),
                    MappingLine.of("Town", "field", "case.areaOfResidence"));
    private static final String TABLE =
            "Died,Surname,Town\n2025-01-02,Ashworth,Sheffield\n2025-02-03,Bennett,Sheffield\n"
                    + "2025-03-04,Clough,Sheffield\n";

    @TempDir private Path folder;
    private Program program = new Program(Path.of("."));

    @BeforeEach
    void store() {
        program = new Program(folder).create("Sheffield", "Rotherham", "Barnsley", "Doncaster");
    }

    private ImportReport bringIn(PanelDesk desk) throws Refused {
        Path table = program.write("table.csv", TABLE);
        return desk.imports().run(desk.tables().source(table, MAPPING), Progress.none());
    }

    private static ReviewCase open(PanelDesk desk, CaseRow row) throws Refused {
        return desk.cases().open(row.id(), vigil.casework.OpeningReason.COMPARED).reviewCase();
    }

    /** Identities without an order make every case touch pages all over the store. */
    @Test
    void casesFromATableOrAFolderGetIdentitiesInOrderOfTime() throws Refused {
        Path tables = folder.resolve("tables");
        IntakeFiles files = program.wiring().files();
        files.write(files.madeUp(20, 1), files.madeUpProfile(), tables, Progress.none());
        try (PanelDesk desk = program.open()) {
            bringIn(desk);
            desk.imports().run(files.folder(tables), Progress.none());
            assertThat(desk.cases().list())
                    .hasSize(23)
                    .allSatisfy(row -> assertThat(row.id().value().version()).isEqualTo(7));
        }
    }

    @Test
    void untouchedImportGoesAndItsReferencesStayTaken() throws Refused {
        try (PanelDesk desk = program.open()) {
            desk.notification().accept(Cases.notified(desk, "Before"));
            ImportReport report = bringIn(desk);
            assertThat(report.casesAdded()).isEqualTo(3);
            List<CaseReference> references =
                    desk.cases().list().stream().map(CaseRow::reference).toList();
            UUID batch = report.batch().orElseThrow();
            ImportUndo done = desk.importHistory().undo(batch, false);
            assertThat(done.removable()).hasSize(3);
            assertThat(desk.cases().list()).hasSize(1);
            ImportBatch undone = desk.importHistory().all().getFirst();
            assertThat(undone.undone()).isPresent();
            assertThat(undone.casesRemoved()).isEqualTo(3);
            bringIn(desk);
            assertThat(desk.cases().list().stream().map(CaseRow::reference))
                    .filteredOn(reference -> references.contains(reference))
                    .hasSize(1);
            assertThat(desk.audit().latest(50))
                    .anySatisfy(row -> assertThat(row.intent()).isEqualTo("UNDO_IMPORT"));
        }
    }

    @Test
    void changedCaseKeepsTheImportUnlessTheOthersAreAskedFor() throws Refused {
        try (PanelDesk desk = program.open()) {
            ImportReport report = bringIn(desk);
            UUID batch = report.batch().orElseThrow();
            CaseRow touched = desk.cases().list().getFirst();
            desk.cases()
                    .save(
                            open(desk, touched)
                                    .with(Fields.FORENAMES, Answer.of(new Value.Text("Ada"))));
            assertThatThrownBy(() -> desk.importHistory().undo(batch, false))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.problem())
                                            .isEqualTo(new Problem.ImportInUse(1)));
            assertThat(desk.cases().list()).hasSize(3);
            ImportUndo done = desk.importHistory().undo(batch, true);
            assertThat(done.kept()).hasSize(1);
            assertThat(done.kept().getFirst().uses()).containsExactly("changed");
            assertThat(desk.cases().list())
                    .extracting(CaseRow::reference)
                    .containsExactly(touched.reference());
        }
    }

    @Test
    void mappingIsKnownAgainByItsHeadings() throws Refused {
        try (PanelDesk desk = program.open()) {
            desk.tables().keep("Council list", List.of("Died", "Surname", "Town"), MAPPING);
            desk.tables().keep("Council list", List.of("Died", "SURNAME ", "Town"), MAPPING);
            SavedMapping kept =
                    desk.tables().remembered(List.of("town", "Surname", "Died")).orElseThrow();
            assertThat(kept.lines()).isEqualTo(MAPPING);
            assertThat(desk.tables().remembered(List.of("Died", "Surname"))).isEmpty();
            assertThat(desk.tables().mappings()).hasSize(1);
            desk.tables().forget(kept.id());
            assertThat(desk.tables().mappings()).isEmpty();
        }
    }

    private static Map<String, Object> content(PanelDesk desk) throws Refused {
        Map<String, Object> content = new TreeMap<>();
        for (CaseRow row : desk.cases().list()) {
            ReviewCase c = open(desk, row);
            content.put(
                    c.reference().text(),
                    List.of(
                            c.answers().all().entrySet().stream()
                                    .filter(e -> !e.getKey().field().equals(Fields.COORDINATOR))
                                    .toList()
                                    .toString(),
                            c.evidence().stream()
                                    .map(e -> e.substance() + e.asWritten() + e.stage())
                                    .toList(),
                            c.factors().stream().map(f -> f.factor() + f.note()).toList(),
                            c.returns().stream().map(r -> r.agency() + r.content()).toList(),
                            c.chronology().stream().map(e -> e.date() + e.what()).toList(),
                            c.links().size()));
        }
        return content;
    }

    @Test
    void casesGoOutAndComeInEqualByCommand() throws Exception {
        Path county = program.file("county");
        program.run("sample", county.toString(), "--cases", "60", "--seed", "5").good();
        program.at("import", county.toString()).good();
        Path out = program.file("cases.xlsx");
        Ran ran = program.at("export", out.toString(), "--names", "--reason", "To try it").good();
        assertThat(ran.out()).contains("60 cases").contains("not encrypted");
        Program other = new Program(folder.resolve("other"));
        Files.createDirectories(folder.resolve("other"));
        other.create("Sheffield", "Rotherham", "Barnsley", "Doncaster");
        Ran in = other.at("import", out.toString());
        assertThat(in.exit()).as(in.out()).isZero();
        try (PanelDesk here = program.open();
                PanelDesk there = other.open()) {
            assertThat(content(there)).isEqualTo(content(here));
        }
        Ran listed = other.at("imports").good();
        String batch = listed.out().lines().findFirst().orElseThrow().split(" ")[0];
        assertThat(other.at("import", "--undo", batch).good().out()).contains("60 cases were");
        Path nameless = program.file("nameless.xlsx");
        program.at("export", nameless.toString(), "--reason", "To try it").good();
        try (PanelDesk here = program.open()) {
            String surname =
                    open(here, here.cases().list().getFirst()).answers().text(Fields.SURNAME);
            assertThat(text(out)).contains(surname);
            assertThat(text(nameless)).doesNotContain("<t>" + surname + "</t>");
        }
    }

    private static String text(Path workbook) throws Exception {
        StringBuilder text = new StringBuilder();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(workbook.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    text.append(
                            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
