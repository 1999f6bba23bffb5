package vigil.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.app.Program;
import vigil.casework.ImportReport;
import vigil.casework.IntakeSource;
import vigil.casework.MappingLine;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.words.ProblemText;

/**
 * Tries to bring damaged files and malformed rows into a store, in a process with little memory,
 * and checks after each that nothing of it was stored. Says what it saw, then "done".
 */
final class HostileImports {

    private static final int LOOKED_INTO = 125;
    private static final List<MappingLine> MAPPING =
            List.of(
                    MappingLine.of("Died", "required", "incident.dateOfDeath"),
                    MappingLine.of("Surname", "field", "person.surname"));
    private static final List<MappingLine> WIDE =
            List.of(
                    MappingLine.of("Died", "required", "incident.dateOfDeath"),
                    MappingLine.of("", "date-format", "").with("", "d/M/yyyy"),
                    MappingLine.of("Surname", "field", "person.surname"),
                    MappingLine.of("DOB", "field", "person.dateOfBirth"),
                    MappingLine.of("Sex", "field", "person.sex"),
                    MappingLine.of("NHS", "field", "person.nhsNumber"),
                    MappingLine.of("Postcode", "field", "person.address.postcode"),
                    MappingLine.of("Town", "field", "case.areaOfResidence"),
                    MappingLine.of("Age", "field", "person.ageAtDeath"),
                    MappingLine.of("Drugs", "list-substances", "SUB_STAGE05"),
                    MappingLine.of("Naloxone", "field", "incident.naloxoneGiven"),
                    MappingLine.of("Found", "field", "incident.found"),
                    MappingLine.of("Cause", "text-substances", "SUB_STAGE06/1a"));

    private final Program program;
    private final PrintWriter out;
    private final Map<String, Integer> ends = new TreeMap<>();
    private final ProblemText text;

    private HostileImports(Path folder, PrintWriter out) {
        this.program = new Program(folder).create("Sheffield");
        this.out = out;
        this.text =
                new ProblemText(
                        program.wiring().words(), program.wiring().vocabulary().catalogue());
    }

    /**
     * @param args folder to work in, number of files, number of rows
     */
    public static void main(String[] args) throws Exception {
        PrintWriter out =
                new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        HostileImports hostile = new HostileImports(folder, out);
        try (PanelDesk desk = hostile.program.open()) {
            Path good =
                    Files.writeString(folder.resolve("good.csv"), "Died,Surname\n2025-01-02,A\n");
            desk.imports().run(desk.tables().source(good, MAPPING), Progress.none());
            hostile.files(desk, Integer.parseInt(args[1]), folder);
            hostile.rows(desk, Integer.parseInt(args[2]), folder);
        }
        hostile.longLine();
        hostile.ends.forEach((end, times) -> out.println("  " + times + " × " + end));
        out.println("done");
    }

    private static String content(PanelDesk desk) throws Refused {
        return desk.cases().list() + " " + desk.importHistory().all();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private void files(PanelDesk desk, int count, Path folder) throws Exception {
        DamagedFiles files = new DamagedFiles(Files.createDirectories(folder.resolve("damaged")));
        String before = content(desk);
        long slowest = 0;
        for (int i = 0; i < count; i++) {
            Path file = files.file(i);
            long start = System.nanoTime();
            if (i < LOOKED_INTO) {
                look(desk, file, DamagedFiles.kind(i));
            }
            attempt(desk, file, MAPPING, "file " + i, before);
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        out.println("slowest file " + slowest / 1_000_000 + " ms");
        // No promise of speed, which a busy machine would break: only that it ends.
        require(slowest < 120_000_000_000L, "a file took longer than two minutes");
    }

    /** The wizard's own look at the file ends as quietly. */
    private void look(PanelDesk desk, Path file, String kind) {
        try {
            var preview = desk.tables().preview(vigil.casework.TableShape.of(file));
            desk.tables().guess(preview.shape(), Progress.none());
        } catch (Refused refused) {
            sentence(text.sentence(refused.problem()), kind);
        }
    }

    private void attempt(
            PanelDesk desk, Path file, List<MappingLine> mapping, String what, String before)
            throws Refused {
        IntakeSource source = desk.tables().source(file, mapping);
        String end;
        try {
            ImportReport report = desk.imports().run(source, Progress.none());
            for (ImportReport.RowFault fault : report.faults()) {
                require(
                        program.wiring().words().has("unreadable." + fault.reason()),
                        what + ": no sentence for " + fault.reason());
            }
            if (report.landed()) {
                require(report.casesAdded() == report.casesRead(), what + ": half an import");
                desk.importHistory().undo(report.batch().orElseThrow(), false);
                end = "read whole, and undone";
                // An import that was undone is remembered; nothing else may be left of it.
                require(
                        desk.cases().list().size() == 1,
                        what + ": cases are left of an import that was undone");
                ends.merge(end, 1, Integer::sum);
                return;
            }
            require(report.refusedRows() > 0, what + ": neither landed nor refused");
            end = "rows refused";
        } catch (Refused refused) {
            end = refused.problem().arguments().getLast().toString();
            sentence(text.sentence(refused.problem()), what);
        }
        ends.merge(end, 1, Integer::sum);
        require(cases(content(desk)).equals(cases(before)), what + ": the store is not as it was");
    }

    private static String cases(String content) {
        return content.substring(0, content.indexOf(']'));
    }

    private static void sentence(String sentence, String what) {
        require(
                sentence.length() > 25
                        && !sentence.contains("⟦")
                        && !sentence.contains("Exception")
                        && !sentence.matches("(?s).*\\{\\d.*"),
                what + ": no clear sentence: " + sentence);
    }

    private void rows(PanelDesk desk, int count, Path folder) throws Exception {
        String before = content(desk);
        MalformedRows rows = new MalformedRows(20_261_122);
        Path file = folder.resolve("rows.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(MalformedRows.HEADER);
            for (int i = 0; i < count; i++) {
                writer.write(rows.next());
            }
        }
        IntakeSource source = desk.tables().source(file, WIDE);
        ImportReport report = desk.imports().run(source, Progress.none());
        out.println(
                "rows "
                        + report.rowsRead()
                        + ", refused "
                        + report.refusedRows()
                        + ", faults "
                        + report.faults().size());
        require(report.rowsRead() == count, "not every row was read");
        require(!report.landed() && report.casesAdded() == 0, "malformed rows landed");
        require(report.refusedRows() > count * 9 / 10, "malformed rows passed");
        require(content(desk).equals(before), "the store is not as it was");
        for (ImportReport.RowFault fault : report.faults()) {
            require(
                    program.wiring().words().has("unreadable." + fault.reason()),
                    "no sentence for " + fault.reason());
        }
    }

    /** A line of a thousand million characters, which no disk needs to hold. */
    private void longLine() throws IOException {
        long[] given = {0};
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return given[0]++ < (1L << 30) ? 'x' : -1;
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        if (given[0] >= 1L << 30) {
                            return -1;
                        }
                        java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                        given[0] += length;
                        return length;
                    }
                };
        try (CsvTable table = CsvTable.rows("line.csv", endless, ReadLimits.DEFAULT)) {
            Optional<CsvTable.Row> row = table.next();
            throw new IllegalStateException("the line was taken for a row: " + row.isPresent());
        } catch (Refused refused) {
            sentence(text.sentence(refused.problem()), "long line");
            out.println("long line refused after " + given[0] + " of 1073741824 characters");
            require(given[0] < 8 << 20, "the line was read too far");
        }
    }
}
