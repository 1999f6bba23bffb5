package vigil.ui.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseRow;
import vigil.casework.MeetingPlanning;
import vigil.casework.MeetingPreparation;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Navigator;

/** The panel's meetings, newest first, and the cases that wait for the next one. */
public final class MeetingListViewModel {

    /** What the page shows, read in one go. */
    public record Shown(
            List<PanelStore.MeetingRow> meetings,
            List<CaseRow> waiting,
            List<MeetingSeries> series,
            List<MeetingPlanning.Proposed> next,
            Optional<MeetingPreparation.Readiness> readiness) {
        public Shown {
            meetings = List.copyOf(meetings);
            waiting = List.copyOf(waiting);
            series = List.copyOf(series);
            next = List.copyOf(next);
        }
    }

    private static final int PER_SERIES = 3;

    private static final Shown NOTHING =
            new Shown(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(NOTHING);
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
                                desk.meetings().candidates(),
                                desk.planning().series(),
                                desk.planning().proposed(PER_SERIES),
                                desk.preparation().readiness()),
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
        return plan(Optional.empty(), Navigator.nowhere());
    }

    /** The same, begun with the next day of a series. */
    PlanMeetingViewModel plan(Optional<MeetingPlanning.Proposed> first, Navigator navigator) {
        Shown now = shown.get();
        return new PlanMeetingViewModel(
                kit,
                desk,
                new PlanMeetingViewModel.From(now.waiting(), now.series(), now.next()),
                first,
                navigator);
    }

    /** The next meeting of each series for which none is planned, soonest first. */
    List<MeetingPlanning.Proposed> nextOfEach() {
        List<MeetingPlanning.Proposed> firsts = new ArrayList<>();
        for (MeetingPlanning.Proposed each : shown.get().next()) {
            if (firsts.stream().noneMatch(f -> f.series().id().equals(each.series().id()))) {
                firsts.add(each);
            }
        }
        return firsts;
    }

    SeriesViewModel series() {
        return new SeriesViewModel(kit, desk);
    }

    public void dispose() {
        stopListening.run();
        reading.stop();
    }
}
