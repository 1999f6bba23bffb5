package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casework.Intake;
import vigil.casework.Refused;

/**
 * The rows of a file that belong to cases, case by case. Files as Vigil writes them have the order
 * of cases.csv and are read side by side with it; one that somebody sorted otherwise is held whole,
 * up to a size.
 */
final class CaseRows implements AutoCloseable {

    private static final int HELD_WHOLE = 300_000;
    private static final int OF_ONE_CASE = 20_000;

    private final FolderTable table;
    private final Intake intake;
    private final Map<String, Integer> order;
    private final boolean ordered;
    private final Map<String, List<CsvTable.Row>> held = new HashMap<>();
    private Optional<CsvTable.Row> ahead = Optional.empty();

    private CaseRows(
            FolderTable table, Intake intake, Map<String, Integer> order, boolean ordered) {
        this.table = table;
        this.intake = intake;
        this.order = order;
        this.ordered = ordered;
    }

    /**
     * @param order the place of each reference in cases.csv
     */
    static CaseRows open(
            FolderPlace place, FolderLayout layout, Map<String, Integer> order, Intake intake)
            throws Refused {
        long rows = 0;
        boolean ordered = true;
        try (FolderTable first = FolderTable.open(place, layout)) {
            int last = -1;
            Optional<CsvTable.Row> row = first.next();
            while (row.isPresent() && ordered) {
                int at = order.getOrDefault(reference(first, row.get()), last);
                ordered = at >= last;
                last = at;
                row = first.next();
            }
        }
        FolderTable table = FolderTable.open(place, layout);
        CaseRows caseRows = new CaseRows(table, intake, order, ordered);
        try {
            if (!ordered) {
                Optional<CsvTable.Row> row = caseRows.read();
                while (row.isPresent()) {
                    if (++rows > HELD_WHOLE) {
                        throw table.refused("line " + row.get().line(), Fault.CASE_ORDER);
                    }
                    caseRows.held
                            .computeIfAbsent(reference(table, row.get()), r -> new ArrayList<>())
                            .add(row.get());
                    row = caseRows.read();
                }
            }
            caseRows.ahead = ordered ? caseRows.read() : Optional.empty();
            return caseRows;
        } catch (Refused e) {
            table.close();
            throw e;
        }
    }

    private static String reference(FolderTable table, CsvTable.Row row) {
        int at = table.header().indexOf("reference");
        return at < row.cells().size() ? row.cells().get(at).strip() : "";
    }

    /** The next row of a case there is; others are refused. */
    private Optional<CsvTable.Row> read() throws Refused {
        Optional<CsvTable.Row> row = table.next();
        while (row.isPresent()) {
            intake.rowRead();
            String reference = reference(table, row.get());
            if (order.containsKey(reference)) {
                return row;
            }
            intake.refused(
                    table.file() + ", line " + row.get().line(),
                    "reference",
                    (reference.isEmpty() ? Fault.MISSING_VALUE : Fault.NOT_FOUND).key());
            row = table.next();
        }
        return row;
    }

    /** Every row of a case; each case is asked for once, in the order of cases.csv. */
    List<CsvTable.Row> of(String reference) throws Refused {
        if (!ordered) {
            List<CsvTable.Row> rows = held.remove(reference);
            return rows == null ? List.of() : rows;
        }
        List<CsvTable.Row> rows = new ArrayList<>();
        while (ahead.isPresent() && reference(table, ahead.get()).equals(reference)) {
            rows.add(ahead.get());
            if (rows.size() > OF_ONE_CASE) {
                throw table.refused("line " + ahead.get().line(), Fault.TOO_MANY_ROWS);
            }
            ahead = read();
        }
        return rows;
    }

    FolderTable table() {
        return table;
    }

    @Override
    public void close() {
        table.close();
    }
}
