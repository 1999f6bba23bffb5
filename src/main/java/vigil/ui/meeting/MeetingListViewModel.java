package vigil.ui.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** The panel's meetings, newest first, and the cases that wait for the next one. */
public final class MeetingListViewModel {

    /** What the page shows, read in one go. */
    public record Shown(List<PanelStore.MeetingRow> meetings, List<CaseRow> waiting) {
        public Shown {
            meetings = List.copyOf(meetings);
            waiting = List.copyOf(waiting);
        }
    }

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(List.of(), List.of()));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public MeetingListViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        stopListening =
                desk.onChange(changed -> {
                    switch (changed) {
                        case MEETINGS, CASES -> kit.work().onWindow(this::read);
                        default -> {
                            // Nothing of it is shown here.
                        }
                    }
                });
        read();
    }

    private void read() {
        reading.request(
                "readingMeetings",
                progress ->
                        new Shown(
                                desk.meetings().list().stream()
                                        .sorted(
                                                Comparator.comparing(PanelStore.MeetingRow::date)
                                                        .reversed())
                                        .toList(),
                                desk.meetings().candidates()),
                read -> {
                    trouble.set(Optional.empty());
                    shown.set(read);
                    loaded.set(true);
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public LocalDate today() {
        return LocalDate.now(desk.clock());
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public boolean mayWrite() {
        return desk.session().may(Right.WRITE_MEETINGS);
    }

    /** A meeting to be planned, offering the cases that wait. */
    public PlanMeetingViewModel plan() {
        return new PlanMeetingViewModel(kit, desk, shown.get().waiting());
    }

    public void dispose() {
        stopListening.run();
        reading.stop();
    }
}
