package vigil.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vigil.casework.Listing;
import vigil.casework.ListingWriter;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Listings as CSV (UTF-8 with its mark, so that spreadsheets read accents right) or as a workbook
 * of one sheet. The title and the notes stand above the table, each in a row of its own, so that a
 * marking is seen by whoever opens the file.
 */
public final class ListingFiles implements ListingWriter {

    private static final int REPORT_EVERY = 500;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public void write(Listing listing, Listing.Format format, Path file, Progress progress)
            throws Refused {
        NewFile.write(
                file,
                out -> {
                    switch (format) {
                        case CSV -> csv(listing, out, progress);
                        case XLSX -> workbook(listing, out, progress);
                    }
                });
    }

    @Override
    public byte[] workbook(List<Listing> sheets, LocalDate day) throws Refused {
        return ReportWorkbook.write(sheets, day);
    }

    private static void csv(Listing listing, OutputStream out, Progress progress)
            throws IOException, Refused {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (String line : heading(listing)) {
                csv.writeRecord(FormulaGuard.guard(line));
            }
            csv.writeRecord(List.of(""));
            csv.writeRecord(listing.columns().stream().map(FormulaGuard::guard).toList());
            Counted rows = new Counted(listing.rows(), progress);
            while (rows.hasNext()) {
                csv.writeRecord(rows.next().stream().map(ListingFiles::text).toList());
            }
        }
    }

    private static String text(Listing.Cell cell) {
        return switch (cell) {
            case Listing.Cell.Text words -> FormulaGuard.guard(words.text());
            case Listing.Cell.Number number -> plain(number.number());
            case Listing.Cell.Day day -> day.date().toString();
            case Listing.Cell.Blank blank -> "";
        };
    }

    /** Without an exponent or a needless ".0"; never run as a formula, for it is a number. */
    private static String plain(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : "";
    }

    private static void workbook(Listing listing, OutputStream out, Progress progress)
            throws IOException, Refused {
        try (Workbook workbook = new Workbook(out, "Vigil", "01.0000")) {
            workbook.properties().setTitle(SheetText.write(listing.title()));
            SheetWriting sheet =
                    SheetWriting.begin(
                            workbook, listing.title(), heading(listing), listing.columns());
            Counted rows = new Counted(listing.rows(), progress);
            while (rows.hasNext()) {
                sheet.row(rows.next());
            }
            sheet.end();
        }
    }

    private static List<String> heading(Listing listing) {
        List<String> lines = new ArrayList<>();
        lines.add(listing.title());
        lines.addAll(listing.notes());
        return lines;
    }

    /** Rows that say how far they are and stop when nobody wants them any more. */
    private static final class Counted {

        private final Iterator<List<Listing.Cell>> rows;
        private final Progress progress;
        private long done;

        Counted(Iterable<List<Listing.Cell>> rows, Progress progress) {
            this.rows = rows.iterator();
            this.progress = progress;
        }

        boolean hasNext() {
            return rows.hasNext();
        }

        List<Listing.Cell> next() throws Refused {
            if (done++ % REPORT_EVERY == 0) {
                progress.report("writing", done - 1, 0);
                progress.checkCancelled();
            }
            return rows.next();
        }
    }
}
