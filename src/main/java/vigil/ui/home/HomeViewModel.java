package vigil.ui.home;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.BegunNotification;
import vigil.casework.DrugAlerts;
import vigil.casework.Emergencies;
import vigil.casework.FollowUps;
import vigil.casework.Helplines;
import vigil.casework.Intent;
import vigil.casework.MeetingPreparation;
import vigil.casework.OpeningNotes;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Reading;
import vigil.casework.SafetyStore;
import vigil.casework.Setting;
import vigil.casework.Today;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** The picture of the day, read again whenever something changed. */
public final class HomeViewModel {

    /** The pages that are wanted at once come first. */
    private static final Duration UNTIL_COMPARED = Duration.ofSeconds(3);

    private final PanelDesk desk;
    private final LatestWork reading;
    private final LatestWork comparing;
    private final Kit kit;
    private final ReadOnlyObjectWrapper<Integer> doubts = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Integer> apart = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Integer> retention = new ReadOnlyObjectWrapper<>(0);
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Optional<Today.Picture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Day> shown = Optional.empty();
    private List<SafetyStore.Waiting> waiting = List.of();
    private List<Emergencies.Waiting> emergencies = List.of();
    private final ReadOnlyObjectWrapper<DrugAlerts.Outlook> outlook =
            new ReadOnlyObjectWrapper<>(new DrugAlerts.Outlook(List.of(), List.of()));
    private List<BegunNotification> begun = List.of();
    private Helplines helplines = new Helplines(List.of());
    private Optional<FollowUps.Pressing> pressing = Optional.empty();
    private Optional<MeetingPreparation.Readiness> meeting = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public HomeViewModel(Kit kit, PanelDesk desk) {
        this.desk = desk;
        this.kit = kit;
        this.comparing = new LatestWork(kit.work(), UNTIL_COMPARED);
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        this.stopListening = desk.onChange(changed -> kit.work().onWindow(this::read));
        read();
    }

    private record Day(
            Today.Picture picture,
            List<SafetyStore.Waiting> waiting,
            DrugAlerts.Outlook alerts,
            FollowUps.Pressing pressing,
            Optional<MeetingPreparation.Readiness> meeting,
            List<Emergencies.Waiting> emergencies,
            int apart,
            Helplines helplines,
            List<BegunNotification> begun) {}

    /** What is counted when all else is shown, since it takes every case. */
    private record Counted(int doubts, int retention) {}

    private void read() {
        reading.request(
                "readingDay",
                progress ->
                        new Day(
                                desk.today().picture(),
                                desk.safety().waiting(),
                                desk.alerts().outlook(),
                                desk.followUps().pressing(progress),
                                desk.preparation().readiness(),
                                desk.emergencies().waiting(),
                                desk.session().may(Intent.CHOOSE_VALUE)
                                        ? desk.reconciling().waiting()
                                        : 0,
                                Helplines.of(
                                        desk.settings().all().getOrDefault(Setting.HELPLINES, "")),
                                mayNotify() ? desk.notification().begun() : List.of()),
                read -> {
                    trouble.set(Optional.empty());
                    waiting = read.waiting();
                    pressing = Optional.of(read.pressing());
                    meeting = read.meeting();
                    helplines = read.helplines();
                    emergencies = read.emergencies();
                    begun = read.begun();
                    if (!shown.equals(Optional.of(read))) {
                        shown = Optional.of(read);
                        // All of it is drawn with the picture, also where only the rest changed.
                        picture.set(Optional.empty());
                        picture.set(Optional.of(read.picture()));
                    }
                    outlook.set(read.alerts());
                    apart.set(read.apart());
                    compare();
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    /** After everything else: it reads every name. */
    private void compare() {
        comparing.request(
                "comparing",
                progress ->
                        new Counted(
                                desk.duplicates().undecided(progress).size(),
                                desk.today().retention().orElse(0)),
                counted -> {
                    doubts.set(counted.doubts());
                    retention.set(counted.retention());
                },
                kit::report);
    }

    /** Whether the member may enter a death. */
    boolean mayNotify() {
        return desk.session().may(Intent.ACCEPT_NOTIFICATION);
    }

    /** Whether the member reads any case at all. */
    boolean readsCases() {
        return desk.session().may(Reading.CASES);
    }

    /** How many pairs of cases may be about one person. */
    public ReadOnlyObjectProperty<Integer> doubts() {
        return doubts.getReadOnlyProperty();
    }

    /** How many items two stores said differently. */
    ReadOnlyObjectProperty<Integer> apart() {
        return apart.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Today.Picture>> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Safety prompts that nobody has answered, read with the picture. */
    public List<SafetyStore.Waiting> waiting() {
        return waiting;
    }

    /** Notifications that the member began and did not finish, read with the picture. */
    List<BegunNotification> begun() {
        return begun;
    }

    /** Emergency openings that nobody has looked at, for those who are told of them. */
    List<Emergencies.Waiting> emergencies() {
        return emergencies;
    }

    /** Of how many cases something may go by the policy, for those who may act. */
    ReadOnlyObjectProperty<Integer> retention() {
        return retention.getReadOnlyProperty();
    }

    /** Says that the member looked at one. */
    void reviewed(Emergencies.Waiting waiting) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.emergencies().review(waiting.opening().id(), ""),
                        () -> kit.notices().done(kit.say("emergency.done")),
                        kit::report);
    }

    /** Drug alerts that somebody should look at. */
    public ReadOnlyObjectProperty<DrugAlerts.Outlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** What presses of recommendations and actions, read with the picture. */
    public Optional<FollowUps.Pressing> pressing() {
        return pressing;
    }

    /** Where somebody can talk whom the work weighs on, read with the picture. */
    Helplines helplines() {
        return helplines;
    }

    /** How near the next meeting is, read with the picture. */
    public Optional<MeetingPreparation.Readiness> meeting() {
        return meeting;
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What opening found about backups. */
    public OpeningNotes notes() {
        return desk.notes();
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public String person() {
        return desk.session().member().name();
    }

    public void dispose() {
        stopListening.run();
        reading.stop();
        comparing.stop();
    }
}
