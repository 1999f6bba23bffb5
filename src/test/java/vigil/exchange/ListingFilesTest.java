package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Listing;
import vigil.casework.Listing.Cell;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

class ListingFilesTest {

    private static final String FORMULA = "=HYPERLINK(\"x\")";
    private static final Listing SMALL =
            new Listing(
                    "Cases / 2026",
                    List.of("OFFICIAL-SENSITIVE"),
                    List.of("Reference", "Death", "Days", "Words"),
                    List.of(
                            List.of(
                                    new Cell.Text("DARD-1"),
                                    new Cell.Day(LocalDate.of(2026, 3, 14)),
                                    new Cell.Number(12),
                                    new Cell.Text(FORMULA)),
                            List.of(
                                    new Cell.Text("+44"),
                                    new Cell.Day(LocalDate.of(1899, 12, 31)),
                                    new Cell.Blank(),
                                    new Cell.Text("Siân\u0000\nŵ 🙂"))));

    private final ListingFiles files = new ListingFiles();
    @TempDir private Path folder;

    private static Progress cancelledAfter(int reports) {
        return new Progress() {
            private int seen;

            @Override
            public void report(String step, long done, long total) {
                seen++;
            }

            @Override
            public boolean cancelled() {
                return seen >= reports;
            }
        };
    }

    private static List<Row> rows(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void csvCarriesItsMarkingAboveTheTableAndGuardsFormulas() throws Exception {
        Path file = folder.resolve("list.csv");
        files.write(SMALL, Listing.Format.CSV, file, Progress.none());
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith("\ufeffCases / 2026\r\nOFFICIAL-SENSITIVE\r\n\r\nReference,Death,")
                .contains("DARD-1,2026-03-14,12,\"'=HYPERLINK(\"\"x\"\")\"\r\n")
                .contains("'+44,1899-12-31,,");
    }

    @Test
    void workbookKeepsTextAsTextAndDatesAsDates() throws Exception {
        Path file = folder.resolve("list.xlsx");
        files.write(SMALL, Listing.Format.XLSX, file, Progress.none());
        List<Row> rows = rows(file);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("OFFICIAL-SENSITIVE");
        Row header = rows.get(rows.size() - 3);
        assertThat(header.getCellText(3)).isEqualTo("Words");
        Row first = rows.get(rows.size() - 2);
        assertThat(first.getCell(3).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(3).getFormula()).isNull();
        assertThat(first.getCellText(3)).isEqualTo(FORMULA);
        assertThat(first.getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 14));
        Row second = rows.get(rows.size() - 1);
        assertThat(second.getCellText(1)).isEqualTo("1899-12-31");
        assertThat(second.getCellText(3)).isEqualTo("Siân_x0000_\nŵ 🙂");
    }

    @Test
    void fiveThousandRowsAllArrive() throws Exception {
        List<List<Cell>> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(List.of(new Cell.Text("row " + i), new Cell.Number(i)));
        }
        Path file = folder.resolve("many.xlsx");
        files.write(
                new Listing("Many", List.of(), List.of("Name", "Number"), many),
                Listing.Format.XLSX,
                file,
                Progress.none());
        List<Row> rows = rows(file);
        Row last = rows.get(rows.size() - 1);
        assertThat(last.getCellText(0)).isEqualTo("row 4999");
        assertThat(last.getCell(1).asNumber()).isEqualByComparingTo("4999");
    }

    @Test
    void cancelLeavesNothingAndKeepsTheFileThatWasThere() throws Exception {
        for (Listing.Format format : Listing.Format.values()) {
            Path file = folder.resolve("kept." + format.name().toLowerCase(java.util.Locale.ROOT));
            Files.writeString(file, "before");
            assertThatThrownBy(() -> files.write(SMALL, format, file, cancelledAfter(1)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.problem())
                                            .isInstanceOf(Problem.Cancelled.class));
            assertThat(Files.readString(file)).isEqualTo("before");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void folderThatIsNotThereIsRefusedByName() {
        Path file = folder.resolve("none").resolve("list.xlsx");
        assertThatThrownBy(() -> files.write(SMALL, Listing.Format.XLSX, file, Progress.none()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem())
                                        .isEqualTo(new Problem.NotWritable("list.xlsx")));
    }

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("own.csv");
        files.write(SMALL, Listing.Format.CSV, file, Progress.none());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
