package vigil.ui.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vigil.casework.MeetingPlanning;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingCourse;
import vigil.domain.panel.Presence;
import vigil.domain.panel.QuorumRule;
import vigil.ui.kit.Kit;

/** A meeting as it is being held: the item that is spoken of, the clock, who is in the room. */
public final class LiveMeetingViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID id;
    private final MeetingViewModel meeting;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
    private final BooleanProperty hidden = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<MeetingCourse> course =
            new ReadOnlyObjectWrapper<>(new MeetingCourse(List.of()));
    private final ReadOnlyObjectWrapper<Optional<MeetingPlanning.Due>> due =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<DrugAlert>> alerts =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<QuorumRule> rule = Optional.empty();

    public LiveMeetingViewModel(Kit kit, PanelDesk desk, UUID id) {
        this.kit = kit;
        this.desk = desk;
        this.id = id;
        this.meeting = new MeetingViewModel(kit, desk, id);
    }

    /** What was begun when the window was left goes on at the same item. */
    void open(Runnable then, Consumer<Problem> problem) {
        meeting.open(problem);
        kit.work()
                .run(
                        "openingMeeting",
                        progress -> {
                            Meeting read = desk.meetings().open(id);
                            return new Begun(
                                    read,
                                    desk.holding().course(id),
                                    desk.planning().plan(read).quorum());
                        },
                        begun -> onceRead(() -> begin(begun, then)),
                        problem);
    }

    /** The meeting and its course are read side by side; either may come first. */
    private void onceRead(Runnable ready) {
        if (now().isPresent()) {
            ready.run();
            return;
        }
        javafx.beans.value.ChangeListener<Optional<Meeting>> waiting =
                new javafx.beans.value.ChangeListener<>() {
                    @Override
                    public void changed(
                            javafx.beans.value.ObservableValue<? extends Optional<Meeting>> p,
                            Optional<Meeting> was,
                            Optional<Meeting> is) {
                        if (is.isPresent()) {
                            meeting.meeting().removeListener(this);
                            ready.run();
                        }
                    }
                };
        meeting.meeting().addListener(waiting);
    }

    private void begin(Begun begun, Runnable then) {
        rule = Optional.of(begun.rule());
        course.set(begun.course());
        begun.course()
                .current()
                .map(item -> Agenda.position(begun.meeting(), item))
                .filter(position -> position >= 0)
                .ifPresent(at::set);
        go(at.get());
        then.run();
        readDue(begun.meeting());
    }

    private record Begun(Meeting meeting, MeetingCourse course, QuorumRule rule) {}

    private void readDue(Meeting read) {
        kit.work().run("readingAlerts", progress -> desk.alerts().all(), alerts::set, kit::report);
        kit.work()
                .run(
                        "searchingPatterns",
                        progress -> desk.planning().due(read, progress),
                        all -> due.set(Optional.of(all)),
                        kit::report);
    }

    MeetingViewModel meeting() {
        return meeting;
    }

    PanelDesk desk() {
        return desk;
    }

    Optional<Meeting> now() {
        return meeting.meeting().get();
    }

    ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    Optional<AgendaItem> item() {
        return now().map(Meeting::agenda)
                .filter(items -> at.get() < items.size())
                .map(items -> items.get(at.get()));
    }

    /** Whether names are hidden from who sees the screen; they are until somebody shows them. */
    BooleanProperty hidden() {
        return hidden;
    }

    ReadOnlyObjectProperty<MeetingCourse> course() {
        return course.getReadOnlyProperty();
    }

    /** Reports of drugs and alerts, once they were read. */
    ReadOnlyObjectProperty<List<DrugAlert>> alerts() {
        return alerts.getReadOnlyProperty();
    }

    /** What is due, once it was gathered. */
    ReadOnlyObjectProperty<Optional<MeetingPlanning.Due>> due() {
        return due.getReadOnlyProperty();
    }

    /** Goes to an item; what was typed at the one before is saved. */
    void go(int position) {
        int last = now().map(m -> m.agenda().size() - 1).orElse(0);
        at.set(Math.clamp(position, 0, Math.max(0, last)));
        meeting.keep();
        Optional<UUID> now = item().map(AgendaItem::id);
        if (now.isPresent() && !course.get().current().equals(now)) {
            happened(CourseEvent.Kind.ITEM_BEGUN, Optional.empty(), now);
        }
    }

    void step(int by) {
        go(at.get() + by);
    }

    void pause() {
        happened(
                course.get().paused() ? CourseEvent.Kind.GONE_ON : CourseEvent.Kind.PAUSED,
                Optional.empty(),
                Optional.empty());
    }

    /** How long the item was spoken of so far. */
    Duration spent() {
        return item().map(i -> course.get().spent(i.id(), instant())).orElse(Duration.ZERO);
    }

    Instant instant() {
        return desk.clock().instant();
    }

    private void happened(CourseEvent.Kind kind, Optional<UUID> person, Optional<UUID> item) {
        if (meeting.mayWrite()) {
            kit.work()
                    .run(
                            "saving",
                            progress -> desk.holding().happened(id, kind, person, item),
                            course::set,
                            kit::report);
        }
    }

    /** How the meeting stands to its quorum, without who is out of the room. */
    Optional<QuorumRule.State> quorum() {
        return now().flatMap(m -> rule.map(r -> r.state(m, course.get().out())));
    }

    /** Somebody comes in after the start. */
    void arrives(Attendance person) {
        if (person.presence() != Presence.DEPUTY && person.presence() != Presence.OBSERVER) {
            meeting.change(m ->
                    Attendances.replace(
                            m, person.id(), a -> Attendances.with(a, Presence.PRESENT)));
        }
        happened(CourseEvent.Kind.ARRIVED_LATE, Optional.of(person.id()), Optional.empty());
    }

    /** Says whether somebody is there, and as what. */
    void comes(Attendance person, Presence presence) {
        meeting.change(m -> Attendances.comes(m, person.id(), presence));
    }

    /** Takes back an interest in the case on the table; the person is in the room again. */
    void withdraws(Attendance person) {
        Optional<CaseId> about = item().flatMap(AgendaItem::reviewCase);
        now().stream()
                .flatMap(m -> m.interests().stream())
                .filter(i -> i.attendance().equals(person.id()))
                .filter(i -> about.filter(i.reviewCase()::equals).isPresent())
                .findFirst()
                .ifPresent(i -> {
                    meeting.change(m -> Attendances.withdraw(m, i));
                    if (course.get().out().contains(person.id())) {
                        returns(person);
                    }
                });
    }

    void leaves(Attendance person) {
        happened(CourseEvent.Kind.LEFT_EARLY, Optional.of(person.id()), Optional.empty());
    }

    void accepts(Attendance person) {
        meeting.change(m ->
                Attendances.replace(
                        m,
                        person.id(),
                        a -> Attendances.withAccepted(a, !a.confidentialityAccepted())));
    }

    /** Declares an interest in the case on the table; the person leaves the room. */
    void declares(Attendance person) {
        Optional<AgendaItem> item = item().filter(i -> i.reviewCase().isPresent());
        item.ifPresent(i -> {
            meeting.change(m ->
                    Attendances.declare(
                            m,
                            new DeclaredInterest(
                                    person.id(), i.reviewCase().orElseThrow(), "", true)));
            if (course.get().outFor(person.id(), i.id())) {
                return;
            }
            happened(CourseEvent.Kind.LEFT_FOR_CASE, Optional.of(person.id()), Optional.of(i.id()));
        });
    }

    void returns(Attendance person) {
        happened(CourseEvent.Kind.CAME_BACK, Optional.of(person.id()), item().map(AgendaItem::id));
    }

    /** Who declared an interest in a case and is still in the room. */
    List<Attendance> toLeave(CaseId reviewCase) {
        Set<UUID> out = course.get().out();
        return now().stream()
                .flatMap(m ->
                        m.interests().stream()
                                .filter(i -> i.reviewCase().equals(reviewCase))
                                .map(DeclaredInterest::attendance)
                                .filter(person -> !out.contains(person))
                                .flatMap(person ->
                                        m.attendance().stream().filter(a -> a.id().equals(person))))
                .filter(Attendances::inRoom)
                .toList();
    }

    /** Who left for another case and may come back. */
    List<Attendance> mayReturn() {
        Optional<CaseId> on = item().flatMap(AgendaItem::reviewCase);
        Set<UUID> out = course.get().out();
        return now().stream()
                .flatMap(m ->
                        m.attendance().stream()
                                .filter(a -> out.contains(a.id()))
                                .filter(a -> leftForCase(a.id()))
                                .filter(a ->
                                        m.interests().stream()
                                                .noneMatch(i ->
                                                        i.attendance().equals(a.id())
                                                                && on.filter(i.reviewCase()::equals)
                                                                        .isPresent())))
                .toList();
    }

    private boolean leftForCase(UUID person) {
        return course.get().of(person).stream()
                .reduce((first, second) -> second)
                .filter(e -> e.kind() == CourseEvent.Kind.LEFT_FOR_CASE)
                .isPresent();
    }

    /** Approves the minutes of the last meeting. */
    void approve(String corrections) {
        due.get()
                .flatMap(MeetingPlanning.Due::last)
                .ifPresent(last ->
                        kit.work()
                                .run(
                                        "saving",
                                        progress ->
                                                desk.holding().approve(last.id(), id, corrections),
                                        approval -> now().ifPresent(this::readDue),
                                        kit::report));
    }

    void dispose() {
        meeting.dispose();
    }
}
