package vigil.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vigil.casework.Listing;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * One sheet of a workbook while it is written, row by row and without holding them. Text is always
 * a text cell, which no spreadsheet runs.
 */
final class SheetWriting {

    /** The longest text that spreadsheet programs take in one cell. */
    static final int LONGEST_TEXT = 32_767;

    /** Spreadsheets count days from here without error; earlier days are written as text. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int MEASURED_ROWS = 200;
    private static final int FLUSH_EVERY = 200;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int LONGEST_NAME = 31;

    private final Worksheet sheet;
    private final int firstRow;
    private final int[] widths;
    private final List<List<Listing.Cell>> first = new ArrayList<>();
    private boolean measured;
    private int row;

    private SheetWriting(Worksheet sheet, int firstRow, List<String> columns) {
        this.sheet = sheet;
        this.firstRow = firstRow;
        this.row = firstRow;
        this.widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(NARROWEST, columns.get(i).length() + 3);
        }
    }

    /**
     * Begins a sheet with lines above, if any, and the names of its columns: bold, kept in sight
     * and with a filter.
     */
    static SheetWriting begin(
            Workbook workbook, String name, List<String> lines, List<String> columns) {
        Worksheet sheet = workbook.newWorksheet(sheetName(name));
        int row = 0;
        for (String line : lines) {
            sheet.inlineString(row, 0, SheetText.write(line));
            if (row == 0) {
                sheet.style(row, 0).bold().fontSize(14).set();
            }
            row++;
        }
        row += lines.isEmpty() ? 0 : 1;
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(row, i, SheetText.write(columns.get(i)));
            sheet.style(row, i).bold().set();
        }
        if (!columns.isEmpty()) {
            sheet.freezePane(0, row + 1);
            sheet.repeatRows(row);
        }
        sheet.pageOrientation("landscape");
        return new SheetWriting(sheet, row + 1, columns);
    }

    /** A name that every spreadsheet program takes. */
    private static String sheetName(String name) {
        String plain = SheetText.write(name).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        plain = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
        return plain.isEmpty() ? "Vigil" : plain;
    }

    /**
     * @throws Refused if the sheet is full
     */
    void row(List<Listing.Cell> cells) throws IOException, Refused {
        if (measured) {
            write(cells);
            return;
        }
        first.add(cells);
        for (int i = 0; i < Math.min(cells.size(), widths.length); i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
        if (first.size() == MEASURED_ROWS) {
            writeFirst();
        }
    }

    private static int width(Listing.Cell cell) {
        return switch (cell) {
            case Listing.Cell.Text words -> words.text().length() + 2;
            case Listing.Cell.Number number -> NARROWEST + 2;
            case Listing.Cell.Day day -> NARROWEST + 4;
            case Listing.Cell.Blank blank -> 0;
        };
    }

    private void writeFirst() throws IOException, Refused {
        measured = true;
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, Math.min(widths[i], WIDEST));
        }
        for (List<Listing.Cell> cells : first) {
            write(cells);
        }
        first.clear();
    }

    private void write(List<Listing.Cell> cells) throws IOException, Refused {
        if (row >= Worksheet.MAX_ROWS) {
            throw new Refused(new Problem.TooManyRows(Worksheet.MAX_ROWS - firstRow));
        }
        for (int i = 0; i < cells.size(); i++) {
            put(i, cells.get(i));
        }
        row++;
        if ((row - firstRow) % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Listing.Cell cell) {
        switch (cell) {
            case Listing.Cell.Text words -> text(column, words.text());
            case Listing.Cell.Number number -> {
                if (Double.isFinite(number.number())) {
                    sheet.value(row, column, number.number());
                }
            }
            case Listing.Cell.Day day -> {
                if (day.date().isBefore(FIRST_DAY)) {
                    text(column, day.date().toString());
                } else {
                    sheet.value(row, column, day.date());
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
            }
            case Listing.Cell.Blank blank -> {
                // An empty cell is one that is not written.
            }
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            String kept = SheetText.write(text);
            sheet.inlineString(
                    row,
                    column,
                    kept.length() <= LONGEST_TEXT
                            ? kept
                            : kept.substring(0, LONGEST_TEXT - 1) + "…");
        }
    }

    void end() throws IOException, Refused {
        if (!measured) {
            writeFirst();
        }
        if (widths.length > 0) {
            sheet.setAutoFilter(
                    firstRow - 1, 0, Math.max(row - 1, firstRow - 1), widths.length - 1);
        }
        sheet.finish();
    }
}
