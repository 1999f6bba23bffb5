package vigil.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.casework.Refused;

/** One file of a folder, with its columns checked. A file that is not there is one without rows. */
final class FolderTable implements AutoCloseable {

    private final String name;
    private final List<String> header;
    private final Optional<HeadedTable> table;

    private FolderTable(String name, List<String> header, Optional<HeadedTable> table) {
        this.name = name;
        this.header = header;
        this.table = table;
    }

    static FolderTable open(FolderPlace place, FolderLayout layout) throws Refused {
        String name = place.name(layout);
        if (!place.has(layout)) {
            return new FolderTable(name, layout.columns(), Optional.empty());
        }
        HeadedTable table = place.table(layout);
        try {
            List<String> header = new ArrayList<>();
            for (String heading : table.header()) {
                String column =
                        layout == FolderLayout.CASES ? heading : heading.toLowerCase(Locale.ROOT);
                header.add(column.equalsIgnoreCase("reference") ? "reference" : column);
                if (layout != FolderLayout.CASES && !layout.columns().contains(column)) {
                    throw CsvTable.refused(name, heading, Fault.UNKNOWN_COLUMN);
                }
            }
            for (String column : layout.columns()) {
                if (layout.needs(column) && !header.contains(column)) {
                    throw CsvTable.refused(name, column, Fault.MISSING_COLUMN);
                }
            }
            return new FolderTable(name, header, Optional.of(table));
        } catch (Refused e) {
            table.close();
            throw e;
        }
    }

    boolean there() {
        return table.isPresent();
    }

    String file() {
        return name;
    }

    List<String> header() {
        return header;
    }

    /** The next row that is not blank. */
    Optional<CsvTable.Row> next() throws Refused {
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Optional<CsvTable.Row> row = table.get().next();
        while (row.isPresent() && row.get().blank()) {
            row = table.get().next();
        }
        return row;
    }

    Refused refused(String place, Fault fault) {
        return CsvTable.refused(name, place, fault);
    }

    @Override
    public void close() {
        table.ifPresent(HeadedTable::close);
    }
}
