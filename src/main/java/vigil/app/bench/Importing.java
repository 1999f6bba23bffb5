package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.IntakeSource;
import vigil.casework.Listing;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;

/** Bringing a folder of cases into a new store, beside only reading the folder. */
final class Importing implements Benchmark {

    private static final int CASES = 1_500;
    private static final int RUNS = 5;

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;

    Importing(Subject subject, TemporaryFolder folder, PrintWriter out) {
        this.subject = subject;
        this.folder = folder;
        this.out = out;
    }

    @Override
    public Report run() throws Refused, IOException {
        Path tables = folder.path().resolve("tables");
        subject.files()
                .write(
                        subject.files().madeUp(CASES, SampleStores.SEED),
                        subject.files().madeUpProfile(),
                        tables,
                        Progress.none());
        List<Double> stored = new ArrayList<>();
        List<Double> readOnly = new ArrayList<>();
        List<Double> csv = new ArrayList<>();
        List<Double> xlsx = new ArrayList<>();
        TableRows table = new TableRows(subject, folder.path());
        for (int i = 1; i <= RUNS; i++) {
            out.println("  importing, run " + i + " of " + RUNS);
            Path store = folder.path().resolve("imported-" + i);
            IntakeSource source = subject.files().folder(tables);
            try (PanelDesk desk = SampleStores.create(subject, store)) {
                Stopwatch reading = new Stopwatch();
                desk.imports().rehearse(source, Progress.none());
                readOnly.add(CASES / reading.seconds());
                Stopwatch storing = new Stopwatch();
                desk.imports().run(source, Progress.none());
                stored.add(CASES / storing.seconds());
                csv.add(table.read(desk, Listing.Format.CSV));
                xlsx.add(table.read(desk, Listing.Format.XLSX));
            }
            TemporaryFolder.remove(store);
        }
        return new Report(
                "import: a folder of 1,500 cases into a new store, in one transaction",
                List.of(
                        Measurement.of("read and stored", "cases/s", stored),
                        Measurement.of("only read (--dry-run)", "cases/s", readOnly),
                        Measurement.of("a table of 10,000 rows as CSV, only read", "rows/s", csv),
                        Measurement.of("the same as .xlsx, only read", "rows/s", xlsx)));
    }
}
