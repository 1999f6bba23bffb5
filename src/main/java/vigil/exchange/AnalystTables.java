package vigil.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.PlainTables;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** Plain tables as CSV, with the limits and the care of everything else that is brought in. */
public final class AnalystTables implements PlainTables {

    @Override
    public Table open(Path file) throws Refused {
        try {
            return new Csv(CsvTable.open(file, ReadLimits.DEFAULT));
        } catch (Refused e) {
            throw said(e);
        }
    }

    @Override
    public List<String> lines(Path file) throws Refused {
        List<String> lines = new ArrayList<>();
        try (CsvTable table =
                CsvTable.rows(file, ReadLimits.DEFAULT, Optional.of(','), Optional.empty())) {
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                if (!row.get().blank()) {
                    lines.add(String.join(",", row.get().cells()).strip());
                }
                row = table.next();
            }
        } catch (Refused e) {
            throw said(e);
        }
        return lines;
    }

    /** Nothing was to be brought in, so that is not what is said. */
    private static Refused said(Refused e) {
        return e.problem() instanceof Problem.UnreadableFile u
                ? new Refused(
                        new Problem.NotAnalysable(u.file(), u.place(), u.reason(), List.of()), e)
                : e;
    }

    private static final class Csv implements Table {

        private final CsvTable table;

        Csv(CsvTable table) {
            this.table = table;
        }

        @Override
        public String file() {
            return table.name();
        }

        @Override
        public List<String> columns() {
            return table.header();
        }

        @Override
        public Optional<Row> next() throws Refused {
            try {
                Optional<CsvTable.Row> row = table.next();
                while (row.isPresent() && row.get().blank()) {
                    row = table.next();
                }
                return row.isPresent() ? Optional.of(full(row.get())) : Optional.empty();
            } catch (Refused e) {
                throw said(e);
            }
        }

        private Row full(CsvTable.Row row) throws Refused {
            List<String> cells = new ArrayList<>(row.cells().stream().map(String::strip).toList());
            while (cells.size() > columns().size() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            if (cells.size() != columns().size()) {
                throw CsvTable.refused(file(), "line " + row.line(), Fault.CELL_COUNT);
            }
            return new Row(row.line(), cells);
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
