package vigil.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.ReturnFiles;
import vigil.casework.ReturnedSheet;
import vigil.domain.casefile.RequestNumber;

/**
 * Reads one workbook that an agency filled in. What it may hold is measured before it is parsed.
 */
final class ReturnedWorkbook {

    private static final long UNPACKED = 48L << 20;
    private static final int PARTS = 400;
    private static final int ROWS = 4_000;
    private static final int COLUMNS = 12;
    private static final int CELL = 20_000;
    private static final int SHEETS = 20;

    /** Where a document type would stand, which no spreadsheet program writes. */
    private static final int PROLOGUE = 2_000;

    private final byte[] file;
    private final List<ReturnedSheet.Given> answers = new ArrayList<>();
    private final List<ReturnedSheet.Event> events = new ArrayList<>();
    private Optional<RequestNumber> number = Optional.empty();
    private String held = "";
    private String disclosure = "";
    private String by = "";
    private int formulas;
    private boolean cut;

    ReturnedWorkbook(byte[] file) {
        this.file = file;
    }

    ReturnedSheet read() throws Refused {
        measure();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            boolean questions = false;
            for (Sheet sheet : workbook.getSheets().limit(SHEETS).toList()) {
                // The lists to choose from are hidden, and none of ours to read.
                questions |= sheet.getVisibility() == SheetVisibility.VISIBLE && sheet(sheet);
            }
            if (!questions) {
                throw refused("noQuestions");
            }
        } catch (IOException | RuntimeException damaged) {
            // The library says what it stumbled over in many ways; to the person they are one.
            throw new Refused(new Problem.ReturnUnreadable("damaged"), damaged);
        }
        return new ReturnedSheet(number, held, disclosure, by, answers, events, formulas, cut);
    }

    private static Refused refused(String reason) {
        return new Refused(new Problem.ReturnUnreadable(reason));
    }

    /** Unpacks it once without keeping it, to know that it is small and has no document types. */
    private void measure() throws Refused {
        if (file.length > ReturnFiles.LARGEST) {
            throw refused("tooLarge");
        }
        if (file.length > 8 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF) {
            throw refused("oldOrLocked");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw refused("notWorkbook");
        }
        // Through the very unpacker that the reader uses, so that it cannot see another content.
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw refused("notWorkbook");
            }
            long unpacked = 0;
            int parts = 0;
            byte[] buffer = new byte[16_384];
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > PARTS) {
                    throw refused("tooDense");
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    int read = part.readNBytes(buffer, 0, buffer.length);
                    if (documentType(buffer, read)) {
                        throw refused("harmful");
                    }
                    for (; read > 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > UNPACKED) {
                            throw refused("tooDense");
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Refused(new Problem.ReturnUnreadable("damaged"), damaged);
        }
    }

    private static boolean documentType(byte[] start, int length) {
        String text =
                new String(start, 0, Math.min(length, PROLOGUE), StandardCharsets.ISO_8859_1)
                        .replace("\0", "");
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    /** Whether the sheet has questions; a chronology is known by its four headed columns. */
    private boolean sheet(Sheet sheet) throws IOException {
        boolean questions = false;
        boolean chronology = false;
        int last = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> all = rows.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                if (++last > ROWS) {
                    cut = true;
                    break;
                }
                List<ReturnedSheet.Text> cells = cells(row);
                String key = text(cells, 0);
                if (key.startsWith("vigil:") || question(key)) {
                    questions = true;
                    take(key, cells);
                } else if (!questions && !chronology && chronologyHead(cells)) {
                    chronology = true;
                } else if (chronology) {
                    event(cells);
                }
            }
        }
        return questions;
    }

    private static boolean question(String key) {
        return key.matches("[a-z][A-Za-z]*\\.[A-Za-z0-9-]+(/[A-Za-z0-9]+)?");
    }

    private void take(String key, List<ReturnedSheet.Text> cells) {
        switch (key) {
            case ReturnWorkbook.NUMBER -> number = RequestNumber.parse(text(cells, 2));
            case ReturnWorkbook.HELD -> held = text(cells, 2);
            case ReturnWorkbook.DISCLOSURE -> disclosure = text(cells, 2);
            case ReturnWorkbook.BY -> by = text(cells, 2);
            default -> {
                String question = text(cells, 1);
                int line = question.indexOf('\n');
                answers.add(
                        new ReturnedSheet.Given(
                                key,
                                line < 0 ? question : question.substring(0, line).strip(),
                                cells.get(2),
                                text(cells, 3)));
            }
        }
    }

    /** Four headed columns of which none is a question's: the sheet made for events. */
    private static boolean chronologyHead(List<ReturnedSheet.Text> cells) {
        return cells.stream().limit(4).noneMatch(ReturnedSheet.Text::isBlank)
                && cells.stream().skip(4).allMatch(ReturnedSheet.Text::isBlank)
                && cells.stream().limit(4).allMatch(cell -> cell.text().length() < 60);
    }

    private void event(List<ReturnedSheet.Text> cells) {
        if (!cells.stream().limit(4).allMatch(ReturnedSheet.Text::isBlank)) {
            events.add(
                    new ReturnedSheet.Event(
                            cells.get(0), cells.get(1), text(cells, 2), text(cells, 3)));
        }
    }

    private static String text(List<ReturnedSheet.Text> cells, int column) {
        return cells.get(column).text();
    }

    private List<ReturnedSheet.Text> cells(Row row) {
        List<ReturnedSheet.Text> cells = new ArrayList<>(COLUMNS);
        for (int column = 0; column < COLUMNS; column++) {
            cells.add(
                    column < row.getCellCount()
                            ? row.getOptionalCell(column)
                                    .map(this::cell)
                                    .orElse(ReturnedSheet.Text.NONE)
                            : ReturnedSheet.Text.NONE);
        }
        return cells;
    }

    private ReturnedSheet.Text cell(Cell cell) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            formulas++;
        }
        return switch (cell.getType()) {
            case EMPTY, ERROR -> ReturnedSheet.Text.NONE;
            case NUMBER -> number(cell);
            case BOOLEAN -> plain(Boolean.TRUE.equals(cell.asBoolean()) ? "Yes" : "No");
            case STRING -> plain(cell.asString());
            case FORMULA -> plain(cell.getRawValue());
        };
    }

    /** A number is a moment only where it is shown as one. */
    private ReturnedSheet.Text number(Cell cell) {
        BigDecimal value = cell.asNumber();
        String format = cell.getDataFormatString();
        if (format != null && shownAsMoment(format) && value.signum() >= 0) {
            LocalDateTime moment = cell.asDate();
            String shown =
                    value.compareTo(BigDecimal.ONE) < 0
                            ? DateTimeFormatter.ofPattern("HH:mm").format(moment)
                            : DateTimeFormatter.ofPattern(
                                            value.stripTrailingZeros().scale() > 0
                                                    ? "dd/MM/yyyy HH:mm"
                                                    : "dd/MM/yyyy")
                                    .format(moment);
            return new ReturnedSheet.Text(shown, Optional.of(moment));
        }
        return plain(value.stripTrailingZeros().toPlainString());
    }

    private static boolean shownAsMoment(String format) {
        String codes =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                        .toLowerCase(java.util.Locale.ROOT);
        return codes.contains("d")
                || codes.contains("y")
                || codes.contains("h:")
                || codes.contains("hh");
    }

    private ReturnedSheet.Text plain(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return ReturnedSheet.Text.NONE;
        }
        String clean = text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        if (clean.length() > CELL) {
            cut = true;
            clean = clean.substring(0, CELL);
        }
        return new ReturnedSheet.Text(clean, Optional.empty());
    }
}
