package vigil.ui.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Setting;
import vigil.domain.access.Right;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.QuorumRule;
import vigil.domain.panel.Rhythm;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** The series of meetings: read, begun, changed. */
final class SeriesViewModel {

    private static final int PEOPLE = 5;
    private static final int LASTS = 180;
    private static final int DAYS = 3;

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final ReadOnlyObjectWrapper<Optional<List<MeetingSeries>>> all =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Rhythm.Every usual = Rhythm.Every.TWO_MONTHLY;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    SeriesViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
    }

    void read() {
        reading.request(
                "readingMeetings",
                progress -> {
                    List<MeetingSeries> series = desk.planning().series();
                    usual =
                            Rhythm.Every.valueOf(
                                    desk.settings()
                                            .all()
                                            .getOrDefault(
                                                    Setting.MEETING_RHYTHM,
                                                    Setting.MEETING_RHYTHM.initial()));
                    return series;
                },
                read -> {
                    trouble.set(Optional.empty());
                    all.set(Optional.of(read));
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    ReadOnlyObjectProperty<Optional<List<MeetingSeries>>> all() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    boolean mayWrite() {
        return desk.session().may(Right.WRITE_MEETINGS);
    }

    LocalDate today() {
        return LocalDate.now(kit.clock());
    }

    /** A series with the standing agenda, which meets as often as the panel set. */
    MeetingSeries begin() {
        return new MeetingSeries(
                desk.newId(),
                0,
                "",
                new Rhythm(usual, Rhythm.Week.SECOND, DayOfWeek.THURSDAY),
                YearMonth.from(today()),
                "10:00",
                LASTS,
                "",
                QuorumRule.of(PEOPLE),
                StandingAgenda.of(kit),
                List.of(),
                true);
    }

    /** The next days of a series as it would be. */
    List<LocalDate> next(MeetingSeries series) {
        return series.rhythm().next(series.anchor(), today(), DAYS);
    }

    void save(MeetingSeries series, Consumer<MeetingSeries> then, Consumer<Problem> problem) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        progress -> desk.planning().save(series),
                        saved -> {
                            busy.set(false);
                            kit.notices().done(kit.say("rhythm.saved", saved.name()));
                            then.accept(saved);
                        },
                        refused -> {
                            busy.set(false);
                            problem.accept(refused);
                        });
    }
}
