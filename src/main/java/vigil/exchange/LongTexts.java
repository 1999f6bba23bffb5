package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.casework.Refused;

/**
 * Texts too long for one cell of a workbook. The cell holds their beginning and the number under
 * which the rest stands, in pieces, on a sheet of its own; so rows can be sorted without harm.
 */
final class LongTexts {

    /** The sheet and its columns. */
    static final String SHEET = "long texts";

    static final List<String> COLUMNS = List.of("number", "piece", "text");

    /** Characters of a piece; what a cell holds, less what is said at its end. */
    static final int PIECE = 32_000;

    static final LongTexts NONE = new LongTexts(Map.of());

    private static final long MOST = 64L << 20;
    private static final Pattern MARK =
            Pattern.compile("\\n\\[goes on in long texts, (\\d{1,9})\\]$");

    private final Map<String, StringBuilder> rests;

    private LongTexts(Map<String, StringBuilder> rests) {
        this.rests = rests;
    }

    static String mark(int number) {
        return "\n[goes on in long texts, " + number + "]";
    }

    static LongTexts of(WorkbookFile workbook) throws Refused {
        if (!workbook.sheets().contains(SHEET)) {
            return NONE;
        }
        Map<String, StringBuilder> rests = new HashMap<>();
        long letters = 0;
        Rows rows = workbook.rows(Optional.of(SHEET), false);
        try (HeadedTable table = HeadedTable.strict(rows)) {
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                List<String> cells = row.get().cells();
                if (cells.size() == COLUMNS.size()) {
                    rests.computeIfAbsent(cells.getFirst(), n -> new StringBuilder())
                            .append(cells.getLast());
                    letters += cells.getLast().length();
                }
                if (letters > MOST) {
                    throw table.refused(table.place(), Fault.TOO_MUCH_TEXT);
                }
                row = table.next();
            }
        } catch (Refused e) {
            rows.close();
            throw e;
        }
        return new LongTexts(rests);
    }

    /** The same rows with their long texts whole. */
    Rows join(Rows rows) {
        if (rests.isEmpty()) {
            return rows;
        }
        return new Rows() {
            @Override
            public String name() {
                return rows.name();
            }

            @Override
            public Optional<CsvTable.Row> next() throws Refused {
                return rows.next().map(LongTexts.this::whole);
            }

            @Override
            public String place() {
                return rows.place();
            }

            @Override
            public boolean ragged() {
                return rows.ragged();
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    private CsvTable.Row whole(CsvTable.Row row) {
        if (row.cells().stream().noneMatch(cell -> cell.endsWith("]"))) {
            return row;
        }
        List<String> cells = new ArrayList<>();
        for (String cell : row.cells()) {
            Matcher mark = MARK.matcher(cell);
            StringBuilder rest =
                    cell.endsWith("]") && mark.find() ? rests.get(mark.group(1)) : null;
            cells.add(rest == null ? cell : cell.substring(0, mark.start()) + rest);
        }
        return new CsvTable.Row(row.line(), cells, row.notes());
    }
}
