package vigil.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * One file of rows under named columns, read row by row. Whatever is wrong with it comes out as a
 * {@link Refused} that names the file and the line and nothing of its content.
 */
final class CsvTable implements Rows {

    /**
     * One row: the line it starts on, and its cells without their formula guards.
     *
     * @param notes what has to be said of a cell, by its place
     */
    record Row(long line, List<String> cells, Map<Integer, Fault> notes) {

        Row(long line, List<String> cells) {
            this(line, cells, Map.of());
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static final int SHOWN_NAME = 60;

    private final String name;
    private final ReadLimits limits;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long line;
    private long rows;

    private CsvTable(String name, ReadLimits limits, CsvReader<CsvRecord> reader, boolean headed)
            throws Refused {
        this.name = name;
        this.limits = limits;
        this.reader = reader;
        this.records = reader.iterator();
        if (!headed) {
            this.header = List.of();
            return;
        }
        Row first = next().orElseThrow(() -> refused("", Fault.EMPTY));
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : first.cells) {
            String column = cell.strip();
            column = column.isEmpty() ? "column " + (names.size() + 1) : column;
            if (!seen.add(column.toLowerCase(Locale.ROOT))) {
                throw refused(column, Fault.DUPLICATE_COLUMN);
            }
            names.add(column);
        }
        this.header = List.copyOf(names);
        this.rows = 0;
    }

    /** A comma, semicolon or tab as the first row suggests, in UTF-8 or with the mark of UTF-16. */
    static CsvTable open(Path file, ReadLimits limits) throws Refused {
        return open(
                fileName(file),
                () -> TextFile.open(file, limits, Optional.empty()),
                limits,
                Optional.empty(),
                true);
    }

    /**
     * The rows without knowing which of them names the columns.
     *
     * @param delimiter what stands between cells; guessed if empty
     * @param encoding used unless the file says by its first bytes that it is another
     */
    static CsvTable rows(
            Path file, ReadLimits limits, Optional<Character> delimiter, Optional<Charset> encoding)
            throws Refused {
        return open(
                fileName(file),
                () -> TextFile.open(file, limits, encoding),
                limits,
                delimiter,
                false);
    }

    /** The same of what comes from a stream. */
    static CsvTable rows(String name, java.io.InputStream in, ReadLimits limits) throws Refused {
        return open(
                name,
                () -> TextFile.open(in, limits, Optional.empty()),
                limits,
                Optional.empty(),
                false);
    }

    private interface Opening {
        Reader open() throws IOException;
    }

    private static CsvTable open(
            String name,
            Opening opening,
            ReadLimits limits,
            Optional<Character> delimiter,
            boolean headed)
            throws Refused {
        Reader text = null;
        try {
            text = opening.open();
            char between = delimiter.isPresent() ? delimiter.get() : Delimiter.guess(text);
            CsvRecordHandler handler =
                    CsvRecordHandler.of(h ->
                            h.maxFields(limits.columns())
                                    .maxFieldSize(limits.cell())
                                    .maxRecordSize(limits.row()));
            CsvReader<CsvRecord> reader =
                    CsvReader.builder()
                            .fieldSeparator(between)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .allowUnclosedQuote(false)
                            .skipEmptyLines(true)
                            .maxBufferSize(limits.row())
                            .build(handler, text);
            return new CsvTable(name, limits, reader, headed);
        } catch (IOException e) {
            close(text);
            throw TextFile.refused(name, "", e);
        } catch (Refused e) {
            close(text);
            throw e;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Reader text) {
        if (text != null) {
            try {
                text.close();
            } catch (IOException e) {
                // What was wrong is being said already.
            }
        }
    }

    static String fileName(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    @Override
    public String name() {
        return name;
    }

    /** The names of the columns; one without a name is called by its place, as in "column 7". */
    List<String> header() {
        return header;
    }

    /** The place of a column, in any case; -1 if there is none. */
    int column(String wanted) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(wanted.strip())) {
                return i;
            }
        }
        return -1;
    }

    /** The next row, or nothing at the end. */
    @Override
    public Optional<Row> next() throws Refused {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord csvRecord = records.next();
            line = csvRecord.getStartingLineNumber();
            if (++rows > limits.rows()) {
                throw refused(place(), Fault.TOO_MANY_ROWS);
            }
            return Optional.of(
                    new Row(
                            line,
                            csvRecord.getFields().stream().map(FormulaGuard::release).toList()));
        } catch (CsvParseException e) {
            throw new Refused(
                    new Problem.UnreadableFile(name, "line " + (line + 1), Fault.BROKEN_ROW.key()),
                    e);
        } catch (UncheckedIOException e) {
            throw TextFile.refused(name, "line " + (line + 1), e.getCause());
        }
    }

    @Override
    public String place() {
        return "line " + line;
    }

    @Override
    public boolean ragged() {
        return false;
    }

    static Refused refused(String file, String place, Fault fault) {
        String shown = place.length() > SHOWN_NAME ? place.substring(0, SHOWN_NAME) + "…" : place;
        return new Refused(new Problem.UnreadableFile(file, shown, fault.key()));
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            // Nothing was written, so nothing can be lost.
        }
    }
}
