package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.casework.MeetingPlanning;
import vigil.domain.casefile.ClockTime;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.TemplateItem;
import vigil.ui.kit.Kit;

/** What a meeting that is being planned is called, of which series it is, when and where it is. */
final class PlanDetails {

    /** How many cases have room where nobody says how long it lasts. */
    private static final int ROOM = 8;

    private static final int DATES = 3;

    private final Kit kit;
    private final List<MeetingSeries> all;
    private final List<MeetingPlanning.Proposed> next;
    private final StringProperty title = new SimpleStringProperty();
    private final ObjectProperty<Optional<LocalDate>> date =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty startsAt = new SimpleStringProperty("10:00");
    private final StringProperty endsAt = new SimpleStringProperty("");
    private final StringProperty venue = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<MeetingSeries>> series =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param next the next days of each series for which no meeting is planned
     */
    PlanDetails(Kit kit, List<MeetingSeries> all, List<MeetingPlanning.Proposed> next) {
        this.kit = kit;
        this.all = all;
        this.next = next;
        title.set(kit.say("meetings.plan.title.default"));
    }

    List<MeetingSeries> allSeries() {
        return all;
    }

    ReadOnlyObjectProperty<Optional<MeetingSeries>> series() {
        return series.getReadOnlyProperty();
    }

    /** Takes name, hours, place, rule and agenda from a series, and its next day. */
    void choose(Optional<MeetingSeries> which) {
        series.set(which);
        which.ifPresent(one -> {
            title.set(one.name());
            startsAt.set(one.startsAt());
            venue.set(one.venue());
            endsAt.set(
                    one.minutes() == 0
                            ? ""
                            : ClockTime.parse(one.startsAt())
                                    .map(t -> t.time().plusMinutes(one.minutes()).toString())
                                    .orElse(""));
            dates().stream().findFirst().ifPresent(day -> date.set(Optional.of(day)));
        });
    }

    /** The next days of the series for which no meeting is planned. */
    List<LocalDate> dates() {
        return series.get()
                .map(one ->
                        next.stream()
                                .filter(each -> each.series().id().equals(one.id()))
                                .map(MeetingPlanning.Proposed::date)
                                .limit(DATES)
                                .toList())
                .orElse(List.of());
    }

    List<TemplateItem> template() {
        return series.get().map(MeetingSeries::template).orElseGet(() -> StandingAgenda.of(kit));
    }

    /** How long the meeting is to last, in minutes; 0 if that is not said. */
    int lasts() {
        return Agenda.lasts(startsAt.get(), endsAt.get());
    }

    /** How many cases it has time for. */
    int room() {
        int each = StandingAgenda.eachCase(template());
        return lasts() == 0
                ? ROOM
                : Math.max(0, (lasts() - StandingAgenda.without(template())) / each);
    }

    /** What it is called: by what was typed, or as any meeting. */
    String name() {
        return title.get().isBlank() ? kit.say("meetings.plan.title.default") : title.get().strip();
    }

    StringProperty title() {
        return title;
    }

    ObjectProperty<Optional<LocalDate>> date() {
        return date;
    }

    StringProperty startsAt() {
        return startsAt;
    }

    StringProperty endsAt() {
        return endsAt;
    }

    StringProperty venue() {
        return venue;
    }
}
