package vigil.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.casework.ContextFiles;
import vigil.casework.ContextReading;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.TablePreview;
import vigil.casework.TableShape;

/** Figures from elsewhere out of CSV files and workbooks, as they are downloaded. */
public final class ContextTables implements ContextFiles {

    private static final int ROWS_A_REPORT = 1_000;

    /** Smaller than for cases: a table of figures is never as large as that. */
    private static final ReadLimits LIMITS =
            new ReadLimits(64L << 20, 256L << 20, 300, 20_000, 400_000, 500, 200_000);

    private static final List<String> HEADINGS =
            List.of(
                    "series",
                    "area",
                    "period",
                    "value",
                    "unit",
                    "source",
                    "published",
                    "measure",
                    "note");

    private static final List<List<String>> EXAMPLE =
            List.of(
                    List.of(
                            "Deaths registered (EXAMPLE, invented)",
                            "ALL",
                            "2024",
                            "123",
                            "deaths",
                            "Name of the publication and where it is found",
                            "2025-10-17",
                            "deaths",
                            "Replace these two rows"),
                    List.of(
                            "Seen within 3 weeks of release (EXAMPLE, invented)",
                            "ALL",
                            "2024/25",
                            "45.6",
                            "%",
                            "Name of the publication and where it is found",
                            "2025-12-04",
                            "seen",
                            ""));

    private final ReadLimits limits;

    public ContextTables() {
        this(LIMITS);
    }

    ContextTables(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public ContextReading read(Path file, Said said, Names names, Progress progress)
            throws Refused {
        TableShape shape = TableShape.of(file);
        if (said.sheet().isPresent()) {
            shape = shape.withSheet(said.sheet().get());
        }
        TablePreview preview = new TableInspection(limits).preview(shape);
        String name = CsvTable.fileName(file);
        ContextColumns columns =
                ContextColumns.find(preview.lines())
                        .orElseThrow(() -> CsvTable.refused(name, "value", Fault.MISSING_COLUMN));
        ContextRows taken = new ContextRows(name, columns, said, names);
        try (HeadedTable table =
                new HeadedTable(
                        TableFile.rows(
                                file,
                                preview.shape().sheet(),
                                Optional.empty(),
                                preview.shape().encoding().map(Charset::forName),
                                limits),
                        columns.headerRow())) {
            Optional<CsvTable.Row> row = table.next();
            for (long count = 0; row.isPresent(); count++) {
                if (count % ROWS_A_REPORT == 0) {
                    progress.checkCancelled();
                    progress.report("readingFigures", count, 0);
                }
                if (!row.get().blank()) {
                    taken.take(row.get());
                }
                row = table.next();
            }
        }
        return taken.reading();
    }

    @Override
    public void writeTemplate(Path file) throws Refused {
        NewFile.write(
                file,
                out -> {
                    try (CsvWriter csv =
                            CsvWriter.builder()
                                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                        csv.writeRecord(HEADINGS);
                        EXAMPLE.forEach(csv::writeRecord);
                    }
                });
    }
}
