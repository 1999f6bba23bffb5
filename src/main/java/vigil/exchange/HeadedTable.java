package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casework.Refused;

/** Rows under the names of their columns, which stand in one of the first rows. */
final class HeadedTable implements AutoCloseable {

    private static final int LONGEST_NAME = 200;

    private final Rows rows;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param headerRow number of the row with the names, as the file counts; 0 for the first there
     *     is
     */
    HeadedTable(Rows rows, long headerRow) throws Refused {
        this.rows = rows;
        Optional<CsvTable.Row> row = rows.next();
        while (row.isPresent() && (row.get().line() < headerRow || row.get().blank())) {
            row = rows.next();
        }
        this.header = names(row.orElseThrow(() -> rows.refused("", Fault.EMPTY)).cells());
        for (int i = 0; i < header.size(); i++) {
            places.put(key(header.get(i)), i);
        }
    }

    /** With the first row as header, in which no name may come twice. */
    static HeadedTable strict(Rows rows) throws Refused {
        HeadedTable table = new HeadedTable(rows, 0);
        for (String name : table.header) {
            if (name.matches(".* \\(\\d+\\)")) {
                throw rows.refused(name.replaceAll(" \\(\\d+\\)$", ""), Fault.DUPLICATE_COLUMN);
            }
        }
        return table;
    }

    /** Every column gets a name of its own: one without is called by its place. */
    static List<String> names(List<String> cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        for (String cell : cells.subList(0, last)) {
            String name = plain(cell);
            name = name.isEmpty() ? "column " + (names.size() + 1) : name;
            String free = name;
            for (int again = 2; seen.putIfAbsent(key(free), again) != null; again++) {
                // Cut before the number, or two long names would stay the same for ever.
                String number = " (" + again + ")";
                free = name.substring(0, Math.min(name.length(), LONGEST_NAME - number.length()));
                free += number;
            }
            names.add(free);
        }
        return List.copyOf(names);
    }

    private static String plain(String cell) {
        String name = cell.replaceAll("\\s+", " ").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String key(String name) {
        return plain(name).toLowerCase(Locale.ROOT);
    }

    List<String> header() {
        return header;
    }

    /** The place of a column, in any case; -1 if there is none. */
    int column(String wanted) {
        return places.getOrDefault(key(wanted), -1);
    }

    /** The next row; blank cells that the file leaves out at its end are there. */
    Optional<CsvTable.Row> next() throws Refused {
        return rows.next().map(this::full);
    }

    private CsvTable.Row full(CsvTable.Row row) {
        List<String> cells = row.cells();
        int size = cells.size();
        while (size > header.size() && cells.get(size - 1).isBlank()) {
            size--;
        }
        if (size == cells.size() && (size >= header.size() || !rows.ragged())) {
            return row;
        }
        List<String> full = new ArrayList<>(cells.subList(0, size));
        while (rows.ragged() && full.size() < header.size()) {
            full.add("");
        }
        return new CsvTable.Row(row.line(), full, row.notes());
    }

    String place() {
        return rows.place();
    }

    Refused refused(String place, Fault fault) {
        return rows.refused(place, fault);
    }

    @Override
    public void close() {
        rows.close();
    }
}
