package vigil.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes and reads a workbook of many rows and 40 columns; started with little memory by a test.
 */
final class LargeWorkbook {

    private static final int COLUMNS = 40;

    private LargeWorkbook() {}

    /**
     * @param args the file, how many rows, and whether to write or to read
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int rows = Integer.parseInt(args[1]);
        if (args[2].equals("write")) {
            write(file, rows);
        } else {
            System.out.println("rows " + read(file));
        }
    }

    static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("cases");
            for (int c = 0; c < COLUMNS; c++) {
                sheet.inlineString(0, c, "Column " + c);
            }
            for (int r = 1; r <= rows; r++) {
                for (int c = 0; c < COLUMNS; c++) {
                    switch (c % 4) {
                        case 0 -> sheet.inlineString(r, c, "text " + r + " of column " + c);
                        case 1 -> sheet.value(r, c, r * 1000L + c);
                        case 2 -> {
                            sheet.value(r, c, LocalDate.of(2020, 1, 1).plusDays(r % 2000));
                            sheet.style(r, c).format("dd/mm/yyyy").set();
                        }
                        // Shared between cells, as spreadsheet programs write text.
                        default -> sheet.value(r, c, "shared " + (r * 7 + c) % 50_000);
                    }
                }
                if (r % 100 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    static long read(Path file) throws Exception {
        try (Rows rows =
                TableFile.rows(
                        file,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ReadLimits.DEFAULT)) {
            HeadedTable table = new HeadedTable(rows, 0);
            long read = 0;
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                if (row.get().cells().size() != COLUMNS) {
                    throw new IllegalStateException("a row of another width");
                }
                read++;
                row = table.next();
            }
            return read;
        }
    }
}
