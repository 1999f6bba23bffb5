package vigil.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.casework.Refused;

/** One file of a folder, with its columns checked. A file that is not there is one without rows. */
final class FolderTable implements AutoCloseable {

    private final FolderLayout layout;
    private final List<String> header;
    private final Optional<CsvTable> table;

    private FolderTable(FolderLayout layout, List<String> header, Optional<CsvTable> table) {
        this.layout = layout;
        this.header = header;
        this.table = table;
    }

    static FolderTable open(Path folder, FolderLayout layout, ReadLimits limits) throws Refused {
        Path file = folder.resolve(layout.file());
        if (!Files.exists(file)) {
            return new FolderTable(layout, layout.columns(), Optional.empty());
        }
        CsvTable table = CsvTable.open(file, limits);
        try {
            List<String> header = new ArrayList<>();
            for (String name : table.header()) {
                String column = layout == FolderLayout.CASES ? name : name.toLowerCase(Locale.ROOT);
                header.add(column.equalsIgnoreCase("reference") ? "reference" : column);
                if (layout != FolderLayout.CASES && !layout.columns().contains(column)) {
                    throw table.refused(name, Fault.UNKNOWN_COLUMN);
                }
            }
            for (String column : layout.columns()) {
                if (!header.contains(column)) {
                    throw table.refused(column, Fault.MISSING_COLUMN);
                }
            }
            return new FolderTable(layout, header, Optional.of(table));
        } catch (Refused e) {
            table.close();
            throw e;
        }
    }

    boolean there() {
        return table.isPresent();
    }

    String file() {
        return layout.file();
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
        return CsvTable.refused(layout.file(), place, fault);
    }

    @Override
    public void close() {
        table.ifPresent(CsvTable::close);
    }
}
