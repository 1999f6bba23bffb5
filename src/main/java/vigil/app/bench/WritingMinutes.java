package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

/** The minutes of the last meeting held, from the store to the file. */
final class WritingMinutes implements Benchmark {

    private static final int CASES = 1_500;
    private static final int RUNS = 20;

    private final SampleStores stores;
    private final TemporaryFolder folder;
    private final PrintWriter out;

    WritingMinutes(SampleStores stores, TemporaryFolder folder, PrintWriter out) {
        this.stores = stores;
        this.folder = folder;
        this.out = out;
    }

    @Override
    public Report run() throws Refused, IOException {
        List<Measurement> measured = new ArrayList<>();
        Path file = folder.path().resolve("minutes.pdf");
        try (PanelDesk desk = stores.open(CASES)) {
            PanelStore.MeetingRow last =
                    desk.meetings().list().stream()
                            .filter(row -> row.state() != MeetingState.PLANNED)
                            .max(Comparator.comparing(PanelStore.MeetingRow::date))
                            .orElseThrow();
            for (OutputTier tier : List.of(OutputTier.FULL, OutputTier.PUBLIC)) {
                out.println("  writing them " + RUNS + " times: " + tier.name());
                Stopwatch first = new Stopwatch();
                int pages = write(desk.publication(), last, tier, file);
                double started = first.millis();
                List<Double> speeds = new ArrayList<>();
                for (int i = 0; i < RUNS; i++) {
                    Stopwatch watch = new Stopwatch();
                    write(desk.publication(), last, tier, file);
                    speeds.add(pages / watch.seconds());
                }
                String what =
                        tier.name().toLowerCase(java.util.Locale.ROOT) + ", " + pages + " pages";
                measured.add(Measurement.of(what + ", first time", "ms", List.of(started)));
                measured.add(Measurement.of(what, "pages/s", speeds));
            }
        }
        return new Report(
                "minutes: of the last meeting held, from the store to the PDF file", measured);
    }

    private static int write(
            Publication publication, PanelStore.MeetingRow meeting, OutputTier tier, Path file)
            throws Refused {
        Publication.Prepared prepared = publication.prepare(meeting.id(), tier, Progress.none());
        publication.release(prepared, file, "benchmark");
        return prepared.pages();
    }
}
