package vigil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.Listing;
import vigil.casework.Listing.Cell;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.exchange.ListingFiles;

/** The same table as CSV and as a workbook, read through the same mapping. */
final class TableRows {

    private static final int ROWS = 10_000;
    private static final String MAPPING =
            "column,use,target,when,value\n,header-row,,,4\nDied,required,incident.dateOfDeath,,\n"
                    + "Surname,field,person.surname,,\nSubstances,list-substances,SUB_STAGE05,,\n"
                    + "Remarks,field,incident.narrative,,\n";

    private final Subject subject;
    private final Path folder;
    private final Path mapping;

    TableRows(Subject subject, Path folder) throws IOException, Refused {
        this.subject = subject;
        this.folder = folder;
        this.mapping = Files.writeString(folder.resolve("mapping.csv"), MAPPING);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    List.of(
                            new Cell.Day(LocalDate.of(2020, 1, 1).plusDays(i % 2_000)),
                            new Cell.Text("Name " + i),
                            new Cell.Text("heroin; diazepam"),
                            new Cell.Text("Remark number " + i)));
        }
        for (Listing.Format format : Listing.Format.values()) {
            new ListingFiles()
                    .write(
                            new Listing(
                                    "Table",
                                    List.of("invented"),
                                    List.of("Died", "Surname", "Substances", "Remarks"),
                                    rows),
                            format,
                            file(format),
                            Progress.none());
        }
    }

    private Path file(Listing.Format format) {
        return folder.resolve(format == Listing.Format.CSV ? "table.csv" : "table.xlsx");
    }

    /** Rows a second of a rehearsal. */
    double read(PanelDesk desk, Listing.Format format) throws Refused {
        Stopwatch watch = new Stopwatch();
        var report =
                desk.imports()
                        .rehearse(
                                subject.files()
                                        .table(file(format), mapping, desk.profile().areas()),
                                Progress.none());
        if (report.casesRead() != ROWS) {
            throw new IllegalStateException("not every row became a case");
        }
        return ROWS / watch.seconds();
    }
}
