package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

/**
 * What the program does while its start-up cache is made: everything that people wait for when it
 * starts, on a few invented cases, without a display. Real cases are never there.
 */
final class Training {

    private static final int CASES = 60;

    private final Subject subject;
    private final PrintWriter out;

    Training(Subject subject, PrintWriter out) {
        this.subject = subject.with(subject.cheap());
        this.out = out;
    }

    void run() throws Refused {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path store = folder.path().resolve("store");
            SampleStores.fill(subject, store, CASES, Progress.none());
            try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
                minutes(desk, folder.path().resolve("minutes.pdf"));
            }
            OpeningRun.start(() -> subject, store, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void minutes(PanelDesk desk, Path file) throws Refused {
        Optional<PanelStore.MeetingRow> last =
                desk.meetings().list().stream()
                        .filter(row -> row.state() != MeetingState.PLANNED)
                        .max(Comparator.comparing(PanelStore.MeetingRow::date));
        if (last.isPresent()) {
            Publication.Prepared prepared =
                    desk.publication().prepare(last.get().id(), OutputTier.FULL, Progress.none());
            desk.publication().release(prepared, file, "training");
        }
    }
}
