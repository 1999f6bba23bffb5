package vigil.ui.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseSuggestion;
import vigil.casework.MeetingMatter;
import vigil.casework.MeetingPapers;
import vigil.casework.MeetingPreparation;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.QuorumRule;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Navigator;

/** What stands beside the agenda of a stored meeting: what is due, the cases, papers, its rule. */
final class PreparationViewModel implements DueChoices {

    private static final int ROOM = 8;

    /** Everything that is read at once. */
    record Shown(MeetingPlan plan, List<MeetingPapers.Line> papers) {
        Shown {
            papers = List.copyOf(papers);
        }
    }

    private final Kit kit;
    private final MeetingViewModel model;
    private final PanelDesk desk;
    private final Navigator navigator;
    private final MatterWords words;
    private final LatestWork quick;
    private final LatestWork gathering;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MeetingPreparation.Outlook>> outlook =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, Optional<UUID>> notes = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private Runnable changed = () -> {};

    PreparationViewModel(Kit kit, MeetingViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.desk = model.desk();
        this.navigator = navigator;
        this.words = new MatterWords(kit, desk.vocabulary());
        this.quick = new LatestWork(kit.work(), Duration.ZERO);
        this.gathering = new LatestWork(kit.work(), Duration.ZERO);
    }

    MatterWords words() {
        return words;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MeetingPreparation.Outlook>> outlook() {
        return outlook.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Runs when what was done with something due has changed. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** Reads the papers and the rule at once, and gathers what is due. */
    void read() {
        model.meeting().get().ifPresent(this::read);
    }

    private void read(Meeting meeting) {
        readBeside(meeting);
        gathering.request(
                "gatheringDue",
                progress ->
                        desk.preparation()
                                .outlook(Optional.of(meeting.id()), meeting.date(), ROOM, progress),
                read -> {
                    trouble.set(Optional.empty());
                    notes.clear();
                    notes.putAll(read.notes());
                    outlook.set(Optional.of(read));
                },
                problem -> trouble.set(Optional.of(problem)),
                () -> trouble.set(Optional.of(new Problem.Cancelled())));
    }

    private void readBeside(Meeting meeting) {
        quick.request(
                "readingMeetings",
                progress -> new Shown(desk.planning().plan(meeting), desk.papers().of(meeting)),
                read -> shown.set(Optional.of(read)),
                kit::report);
    }

    private Optional<Meeting> now() {
        return model.meeting().get();
    }

    @Override
    public boolean mayWrite() {
        return model.mayWrite();
    }

    @Override
    public Standing standing(MeetingMatter matter) {
        if (done.contains(matter.key())) {
            return Standing.DONE;
        }
        if (matter instanceof MeetingMatter.Open open
                && open.item().reviewCase().isPresent()
                && on(open.item().reviewCase().get())) {
            return Standing.TAKEN;
        }
        Optional<UUID> item = notes.getOrDefault(matter.key(), Optional.empty());
        if (item.isPresent()) {
            return now().flatMap(m -> Agenda.find(m, item.get())).isPresent()
                    ? Standing.TAKEN
                    : Standing.DUE;
        }
        return notes.containsKey(matter.key()) ? Standing.LEFT : Standing.DUE;
    }

    boolean on(CaseId id) {
        return now().filter(m -> m.cases().contains(id)).isPresent();
    }

    @Override
    public void take(MeetingMatter matter) {
        if (standing(matter) == Standing.TAKEN) {
            takeOff(matter);
            return;
        }
        now().ifPresent(meeting -> {
            AgendaItem item =
                    new AgendaItem(
                            model.newId(),
                            matter.kind(),
                            title(matter),
                            matter instanceof MeetingMatter.Open open
                                    ? open.item().reviewCase()
                                    : Optional.empty(),
                            words.minutes(matter),
                            words.discussion(matter),
                            "");
            model.change(m -> Agenda.addInOrder(m, item));
            notes.put(matter.key(), Optional.of(item.id()));
            changed.run();
            model.whenKept(() -> write(() -> desk.preparation().taken(meeting, matter, item)));
        });
    }

    /** A case is called by its reference, whatever an earlier agenda called it. */
    private String title(MeetingMatter matter) {
        return Optional.of(matter)
                .filter(MeetingMatter.Open.class::isInstance)
                .flatMap(m -> ((MeetingMatter.Open) m).item().reviewCase())
                .flatMap(model.around().get()::row)
                .map(row -> row.reference().text())
                .orElseGet(() -> words.title(matter));
    }

    private void takeOff(MeetingMatter matter) {
        Optional<UUID> item = notes.getOrDefault(matter.key(), Optional.empty());
        Optional<CaseId> reviewCase =
                matter instanceof MeetingMatter.Open open
                        ? open.item().reviewCase()
                        : Optional.empty();
        now().ifPresent(meeting -> {
            model.change(m ->
                    m.withAgenda(
                            m.agenda().stream()
                                    .filter(i -> !item.equals(Optional.of(i.id())))
                                    .filter(i ->
                                            reviewCase.isEmpty()
                                                    || !i.reviewCase().equals(reviewCase))
                                    .toList()));
            notes.remove(matter.key());
            changed.run();
            model.whenKept(() -> write(() -> desk.preparation().undecided(meeting, matter)));
        });
    }

    @Override
    public void leave(MeetingMatter matter) {
        now().ifPresent(meeting -> {
            Standing was = standing(matter);
            if (was == Standing.LEFT) {
                notes.remove(matter.key());
                changed.run();
                write(() -> desk.preparation().undecided(meeting, matter));
            } else if (was == Standing.DUE) {
                notes.put(matter.key(), Optional.empty());
                changed.run();
                write(() -> desk.preparation().left(meeting, matter));
            }
        });
    }

    /** Work that is refused or done. */
    private interface Deed {
        void run() throws Refused;
    }

    private void write(Deed deed) {
        kit.work()
                .run(
                        "saving",
                        deed::run,
                        () -> {},
                        problem -> {
                            kit.report(problem);
                            read();
                        });
    }

    @Override
    public void letGo(OpenItem item, String reason) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.planning().letGo(item, reason),
                        () -> {
                            MeetingMatter.Open open = new MeetingMatter.Open(item);
                            if (standing(open) == Standing.TAKEN) {
                                takeOff(open);
                            }
                            done.add(open.key());
                            changed.run();
                            kit.notices().done(kit.say("prepare.letGo.done", item.title()));
                        },
                        kit::report);
    }

    @Override
    public Optional<UUID> approving() {
        return now().map(Meeting::id);
    }

    @Override
    public void approve(UUID earlier, String corrections) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.holding().approve(earlier, model.id(), corrections),
                        () -> {
                            done.add("approval:" + earlier);
                            changed.run();
                            kit.notices().done(kit.say("prepare.approve.done"));
                        },
                        kit::report);
    }

    @Override
    public void openCase(CaseId id) {
        navigator.openCase(id);
    }

    /** Puts a case on the agenda, or takes it off. */
    void choose(CaseSuggestion one) {
        CaseId id = one.row().id();
        if (!mayWrite()) {
            return;
        }
        if (on(id)) {
            model.change(m ->
                    m.withAgenda(
                            m.agenda().stream()
                                    .filter(i -> i.reviewCase().filter(id::equals).isEmpty())
                                    .toList()));
        } else {
            model.change(m -> Agenda.add(m, model.item(one.row())));
        }
        changed.run();
    }

    /** Puts every case on the agenda that is suggested. */
    void chooseSuggested() {
        outlook.get()
                .ifPresent(all ->
                        new ArrayList<>(all.cases())
                                .stream()
                                        .filter(CaseSuggestion::suggested)
                                        .filter(one -> !on(one.row().id()))
                                        .forEach(this::choose));
    }

    /** How long the meeting is to last, 0 if that is not said. */
    int minutes() {
        return shown.get().map(s -> s.plan().minutes()).orElse(0);
    }

    QuorumRule rule() {
        return shown.get()
                .map(s -> s.plan().quorum())
                .orElseGet(() -> QuorumRule.of(now().map(Meeting::quorum).orElse(0)));
    }

    /** Says when the meeting may decide and how long it lasts. */
    void frame(QuorumRule rule, int minutes) {
        if (rule.equals(rule()) && minutes == minutes()) {
            return;
        }
        now().ifPresent(meeting -> {
            if (rule.people() != meeting.quorum()) {
                model.change(m ->
                        m.withDetails(
                                m.title(),
                                m.date(),
                                m.startsAt(),
                                m.venue(),
                                m.chair(),
                                m.secretary(),
                                rule.people()));
            }
            kit.work()
                    .run(
                            "saving",
                            progress -> desk.preparation().frame(meeting, rule, minutes),
                            plan -> {
                                shown.set(shown.get().map(s -> new Shown(plan, s.papers())));
                                changed.run();
                            },
                            kit::report);
        });
    }

    void ready(MeetingPapers.Line line, boolean is) {
        papers(meeting -> desk.papers().ready(meeting, line, is));
    }

    void keep(MeetingPapers.Line line) {
        papers(meeting -> desk.papers().keep(meeting, line));
    }

    void drop(MeetingPapers.Line line) {
        papers(meeting -> desk.papers().drop(meeting, line));
    }

    void addPaper(String title, String owner) {
        papers(meeting -> desk.papers().keep(meeting, desk.papers().named(meeting, title, owner)));
    }

    /** What is done to the papers of the meeting. */
    private interface OfMeeting {
        void run(Meeting meeting) throws Refused;
    }

    private void papers(OfMeeting deed) {
        now().ifPresent(meeting ->
                kit.work()
                        .run(
                                "saving",
                                () -> deed.run(meeting),
                                () -> readBeside(meeting),
                                kit::report));
    }

    /** What is due and nobody has decided about. */
    long undecided() {
        return outlook.get()
                .map(o ->
                        o.matters().stream()
                                .filter(m -> standing(m) == Standing.DUE)
                                .filter(m -> m.kind() != AgendaKind.FEED)
                                .count())
                .orElse(0L);
    }

    void dispose() {
        quick.stop();
        gathering.stop();
    }
}
