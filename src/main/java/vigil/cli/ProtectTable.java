package vigil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.casework.PlainTables;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.Gate;
import vigil.disclosure.gate.Gated;
import vigil.disclosure.gate.LinearSolver;
import vigil.disclosure.gate.Merging;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;

/**
 * Passes an analyst's table through the gate: {@code row,<column>…,Total}, the last row {@code
 * Total}; what is hidden is written {@code c}.
 */
final class ProtectTable {

    private static final String TOTAL = "Total";
    private static final String HIDDEN = "c";

    private final PlainTables tables;
    private final LinearSolver solver;
    private final ProtectOptions options;
    private final Output output;

    ProtectTable(PlainTables tables, LinearSolver solver, ProtectOptions options, Output output) {
        this.tables = tables;
        this.solver = solver;
        this.options = options;
        this.output = output;
    }

    /** Reads the table, and writes it as it may be seen. */
    void run(Path file) throws Refused {
        Given given = read(file);
        Gate gate = new Gate(solver);
        Gated.Open open =
                switch (gate.pass(given.table, options.rule())) {
                    case Gated.Open passed -> passed;
                    case Gated.Shut shut -> merged(gate, given.table, shut);
                };
        write(csv(given.corner, open.table()));
        Gated.Tally tally = open.tally();
        output.note("gate.protected", tally.cells(), tally.small(), tally.others());
    }

    private Gated.Open merged(Gate gate, CountTable table, Gated.Shut shut) throws Refused {
        Optional<Merging.Merged> merged = new Merging(gate, options.rule()).of(table);
        if (merged.isEmpty()) {
            throw new Refused(new Problem.NotReleasable(table.title(), shut.reason(), List.of()));
        }
        if (!options.merge) {
            throw new Refused(
                    new Problem.NotReleasable(
                            table.title(),
                            "wouldMerge",
                            List.of(String.join("; ", merged.get().merged()))));
        }
        output.note("gate.merged", String.join("; ", merged.get().merged()));
        return merged.get().open();
    }

    /**
     * @param corner the head of the heads of rows
     */
    private record Given(String corner, CountTable table) {}

    private Given read(Path file) throws Refused {
        try (PlainTables.Table read = tables.open(file)) {
            List<String> columns = read.columns();
            boolean rightTotal = columns.size() > 2 && columns.getLast().equals(TOTAL);
            int counted = columns.size() - 1 - (rightTotal ? 1 : 0);
            if (counted < 1) {
                throw bad(read, "header", "tableColumns");
            }
            List<String> heads = new ArrayList<>();
            List<List<Long>> counts = new ArrayList<>();
            Optional<List<Long>> lowest = Optional.empty();
            Optional<PlainTables.Row> row = read.next();
            while (row.isPresent()) {
                String place = "line " + row.get().line();
                if (lowest.isPresent()) {
                    throw bad(read, place, "tableTotalLast");
                }
                List<Long> numbers = numbers(read, row.get());
                List<Long> inside = numbers.subList(0, counted);
                if (rightTotal && sum(inside) != numbers.getLast()) {
                    throw bad(read, place, "tableTotals");
                }
                if (row.get().cells().getFirst().equals(TOTAL)) {
                    lowest = Optional.of(inside);
                } else {
                    heads.add(row.get().cells().getFirst());
                    counts.add(List.copyOf(inside));
                }
                row = read.next();
            }
            if (heads.isEmpty()) {
                throw bad(read, "header", "noRows");
            }
            CountTable table =
                    new CountTable(
                            read.file(),
                            heads,
                            columns.subList(1, 1 + counted),
                            counts,
                            rightTotal || lowest.isPresent());
            if (lowest.isPresent() && !lowest.get().equals(columnSums(table))) {
                throw bad(read, TOTAL, "tableTotals");
            }
            return new Given(columns.getFirst(), table);
        }
    }

    private static List<Long> numbers(PlainTables.Table read, PlainTables.Row row) throws Refused {
        List<Long> numbers = new ArrayList<>();
        for (String cell : row.cells().subList(1, row.cells().size())) {
            if (!cell.matches("\\d{1,12}")) {
                throw bad(read, "line " + row.line(), "tableCount");
            }
            numbers.add(Long.valueOf(cell));
        }
        return numbers;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> columnSums(CountTable table) {
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            sums.add(table.counts().stream().mapToLong(row -> row.get(column)).sum());
        }
        return sums;
    }

    private static Refused bad(PlainTables.Table read, String place, String reason) {
        return new Refused(new Problem.NotAnalysable(read.file(), place, reason, List.of()));
    }

    private static List<String> csv(String corner, ShownTable table) {
        boolean totals = !table.rowTotals().isEmpty();
        List<String> lines = new ArrayList<>();
        lines.add(
                line(
                        corner,
                        table.columns().stream(),
                        totals ? Optional.of(TOTAL) : Optional.empty()));
        for (int i = 0; i < table.rows().size(); i++) {
            lines.add(
                    line(
                            table.rows().get(i),
                            table.counts().get(i).stream().map(ProtectTable::word),
                            totals
                                    ? Optional.of(word(table.rowTotals().get(i)))
                                    : Optional.empty()));
        }
        if (totals) {
            lines.add(
                    line(
                            TOTAL,
                            table.columnTotals().stream().map(ProtectTable::word),
                            Optional.of(word(table.total()))));
        }
        return lines;
    }

    private static String line(String head, Stream<String> cells, Optional<String> total) {
        return Stream.concat(Stream.concat(Stream.of(head), cells), total.stream())
                .map(ProtectTable::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String word(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> String.valueOf(exact.count());
            case ShownCount.Rounded rounded -> String.valueOf(rounded.count());
            case ShownCount.Hidden _ -> HIDDEN;
        };
    }

    private void write(List<String> lines) throws Refused {
        Path target = options.out;
        if (target == null) {
            PrintWriter writer = output.writer();
            lines.forEach(writer::println);
            return;
        }
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(beside, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(target.toString()), e);
        }
    }
}
