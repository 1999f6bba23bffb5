package vigil.ui.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.BriefingReplies;
import vigil.casework.CaseRow;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.NamesListed;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingMerge;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.MeetingText;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.pack.PackSheet;

/**
 * One meeting as it is being prepared, held and written up. Every change is kept: two seconds after
 * the last one, and when a field or the page is left. If somebody else saved it meanwhile, both
 * people's work is laid together; where both changed the same thing, the person decides.
 */
public final class MeetingViewModel {

    /** Where what stands on the page is. */
    public enum Keeping {
        KEPT,
        WAITING,
        SAVING,
        FAILED
    }

    /** Something that was taken away, with the way to put it back. */
    record Removed(String name, UnaryOperator<Meeting> back) {}

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MINUTES = 5;

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID id;
    private final MeetingKeeping store;
    private final DraftKeeping drafts;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Optional<Meeting>> meeting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Keeping> keeping =
            new ReadOnlyObjectWrapper<>(Keeping.KEPT);
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Disagreement>> disagreement =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Removed>> removed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Around> around =
            new ReadOnlyObjectWrapper<>(Around.NOTHING);
    private final ReadOnlyObjectWrapper<List<BriefingReplies.Comment>> comments =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<CaseId, CasePageViewModel> casePages = new HashMap<>();
    private final List<Runnable> afterKeeping = new ArrayList<>();
    private Optional<PreviewViewModel> preview = Optional.empty();
    private Optional<MinutesLifecycle> lifecycle = Optional.empty();
    private Optional<Meeting> base = Optional.empty();
    private Runnable waiting = () -> {};

    public MeetingViewModel(Kit kit, PanelDesk desk, UUID id) {
        this.kit = kit;
        this.desk = desk;
        this.id = id;
        this.store = new MeetingKeeping(kit, desk, this::stored, this::refused);
        this.drafts = new DraftKeeping(kit, desk, id);
        stopListening =
                desk.onChange(changed -> {
                    switch (changed) {
                        case CASES, MEMBERS -> kit.work().onWindow(this::readAround);
                        case BRIEFINGS -> kit.work().onWindow(this::readComments);
                        default -> {
                            // The meeting itself is changed here; another's change is met on
                            // saving.
                        }
                    }
                });
    }

    /** Reads the meeting; called once the page is in view. */
    public void open(Consumer<Problem> problem) {
        readAround();
        readComments();
        kit.work()
                .run(
                        "openingMeeting",
                        progress -> {
                            Meeting stored = desk.meetings().open(id);
                            noteNames(stored);
                            return new Read(stored, desk.holding().resumed(stored));
                        },
                        read -> {
                            begin(read.stored());
                            change(m -> read.resumed());
                        },
                        problem);
    }

    /**
     * Says in the audit that the names of the cases on the agenda are shown, unless they are not.
     */
    private void noteNames(Meeting stored) throws Refused {
        if (kit.device().get(Device.HIDE_NAMES).equals("yes")) {
            return;
        }
        Set<CaseId> agenda =
                stored.agenda().stream()
                        .flatMap(item -> item.reviewCase().stream())
                        .collect(Collectors.toSet());
        desk.namesListed()
                .listed(
                        NamesListed.Where.MEETING,
                        NamesListed.named(
                                desk.cases().list().stream()
                                        .filter(row -> agenda.contains(row.id()))
                                        .toList()));
    }

    /** A meeting as it is stored, and with what was typed and not saved. */
    private record Read(Meeting stored, Meeting resumed) {}

    private void readComments() {
        kit.work()
                .run(
                        "readingComments",
                        progress -> desk.briefingReplies().comments(id),
                        comments::set,
                        kit::report);
    }

    /** What members wrote to their briefing packs. */
    ReadOnlyObjectProperty<List<BriefingReplies.Comment>> comments() {
        return comments.getReadOnlyProperty();
    }

    /** Those about one case or item, each said as whose it is. */
    List<String> commentsOn(String subject) {
        return comments.get().stream()
                .filter(comment -> comment.subject().equals(subject))
                .map(c -> kit.say("comment.from", c.from(), c.text()))
                .toList();
    }

    private void readAround() {
        kit.work().run("readingCases", progress -> Around.read(desk), around::set, kit::report);
    }

    private void begin(Meeting read) {
        base = Optional.of(read);
        store.from(read.version());
        meeting.set(Optional.of(read));
        keeping.set(Keeping.KEPT);
    }

    /** The meeting as it stands on the page. */
    public ReadOnlyObjectProperty<Optional<Meeting>> meeting() {
        return meeting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Keeping> keeping() {
        return keeping.getReadOnlyProperty();
    }

    /** What kept the meeting from being saved; what is on the page is not lost by it. */
    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What both this person and another changed, while it is not decided. */
    ReadOnlyObjectProperty<Optional<Disagreement>> disagreement() {
        return disagreement.getReadOnlyProperty();
    }

    /** What was last taken away and can be put back. */
    ReadOnlyObjectProperty<Optional<Removed>> removed() {
        return removed.getReadOnlyProperty();
    }

    /** The people and cases that the meeting is about. */
    ReadOnlyObjectProperty<Around> around() {
        return around.getReadOnlyProperty();
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public UUID newId() {
        return desk.newId();
    }

    /** Somebody who is not a member, present. */
    Attendance guest(String name, String agency) {
        return desk.meetings().guest(name, agency);
    }

    /** An item of the agenda for a case, or another item with this title. */
    AgendaItem item(CaseRow row) {
        // As long as the other cases of this agenda.
        int minutes =
                meeting.get().stream()
                        .flatMap(m -> m.agenda().stream())
                        .filter(item -> item.reviewCase().isPresent())
                        .mapToInt(AgendaItem::minutesPlanned)
                        .findFirst()
                        .orElse(StandingAgenda.CASE_MINUTES);
        return desk.meetings().caseItem(row.id(), row.reference().text(), minutes);
    }

    AgendaItem item(String title) {
        return new AgendaItem(
                desk.newId(), AgendaKind.OTHER, title, Optional.empty(), MINUTES, "", "");
    }

    UUID member() {
        return desk.session().member().id();
    }

    boolean mayPack() {
        return PackSheet.may(desk);
    }

    PanelDesk desk() {
        return desk;
    }

    UUID id() {
        return id;
    }

    /** Whether this person may change meetings, and this one can still be changed. */
    public boolean mayWrite() {
        return desk.session().may(Right.WRITE_MEETINGS)
                && meeting.get().filter(m -> m.state().open()).isPresent();
    }

    /** Changes a text and keeps what is typed at once, before the meeting is saved with it. */
    void type(MeetingText text, String typed) {
        if (!text.in(meeting.get().orElseThrow()).filter(typed::equals).isPresent()) {
            change(m -> text.in(m, typed, desk.newId()));
            drafts.keep(text, typed);
        }
    }

    /** Changes the meeting on the page and keeps it soon. */
    void change(UnaryOperator<Meeting> edit) {
        meeting.get()
                .filter(before -> mayWrite())
                .ifPresent(before -> {
                    Meeting after = edit.apply(before);
                    if (!after.equals(before)) {
                        meeting.set(Optional.of(after));
                        keepSoon();
                    }
                });
    }

    /** Takes something away, and offers to put it back. */
    void remove(String name, UnaryOperator<Meeting> away, UnaryOperator<Meeting> back) {
        change(away);
        removed.set(Optional.of(new Removed(name, back)));
    }

    void putBack() {
        Optional<Removed> what = removed.get();
        removed.set(Optional.empty());
        what.ifPresent(r -> change(r.back()));
    }

    private boolean changed() {
        return base.isPresent()
                && meeting.get()
                        .filter(m -> !m.withVersion(base.get().version()).equals(base.get()))
                        .isPresent();
    }

    private void keepSoon() {
        waiting.run();
        if (disagreement.get().isEmpty()) {
            keeping.set(Keeping.WAITING);
            waiting = kit.work().later(PAUSE, this::keep);
        }
    }

    /** Keeps what is not kept yet, at once. While something has to be decided, nothing is saved. */
    public void keep() {
        waiting.run();
        waiting = () -> {};
        casePages.values().forEach(CasePageViewModel::keepFactors);
        if (!changed() || disagreement.get().isPresent()) {
            if (disagreement.get().isEmpty() && !store.running()) {
                keeping.set(Keeping.KEPT);
                runAfterKeeping();
            }
            return;
        }
        keeping.set(Keeping.SAVING);
        meeting.get().ifPresent(store::keep);
    }

    /** Runs something once everything on the page is stored; not at all if it cannot be. */
    void whenKept(Runnable then) {
        afterKeeping.add(then);
        keep();
    }

    private void runAfterKeeping() {
        List<Runnable> due = List.copyOf(afterKeeping);
        afterKeeping.clear();
        due.forEach(Runnable::run);
    }

    private void stored(Meeting saved) {
        base = Optional.of(saved);
        trouble.set(Optional.empty());
        if (changed()) {
            keepSoon();
        } else {
            meeting.set(Optional.of(saved));
            keeping.set(Keeping.KEPT);
            runAfterKeeping();
        }
    }

    private void refused(Problem problem) {
        if (problem instanceof Problem.Stale) {
            kit.work()
                    .run(
                            "openingMeeting",
                            progress -> desk.meetings().open(id),
                            this::reconcile,
                            this::failed);
        } else {
            failed(problem);
        }
    }

    private void failed(Problem problem) {
        afterKeeping.clear();
        keeping.set(Keeping.FAILED);
        trouble.set(Optional.of(problem));
    }

    /** Lays this person's work over what somebody else stored. */
    private void reconcile(Meeting stored) {
        if (base.isEmpty() || meeting.get().isEmpty()) {
            begin(stored);
            return;
        }
        Meeting before = base.get();
        Meeting mine = meeting.get().get();
        MeetingMerge merge = MeetingMerge.of(before, mine, stored, Map.of());
        base = Optional.of(stored);
        store.from(stored.version());
        meeting.set(Optional.of(merge.merged()));
        if (merge.conflicts().isEmpty()) {
            kit.notices().note(kit.say("meeting.merged"));
            keep();
        } else {
            keeping.set(Keeping.WAITING);
            disagreement.set(Optional.of(new Disagreement(before, mine, stored, merge, Map.of())));
        }
    }

    /** Decides one thing that both changed. What was typed since stays. */
    void decide(MeetingMerge.Place place, MeetingMerge.Choice choice) {
        disagreement
                .get()
                .ifPresent(open -> {
                    Disagreement decided = open.with(place, choice);
                    meeting.get()
                            .ifPresent(now ->
                                    meeting.set(
                                            Optional.of(
                                                    MeetingMerge.of(
                                                                    open.merge().merged(),
                                                                    now,
                                                                    decided.merge().merged(),
                                                                    Map.of())
                                                            .merged())));
                    disagreement.set(Optional.of(decided));
                });
    }

    /** Keeps what was decided. */
    void settle() {
        disagreement.set(Optional.empty());
        keep();
    }

    /** Keeps a text that is of no meeting yet as it is typed; blank takes it away. */
    void typeApart(MeetingText text, String typed) {
        if (mayWrite()) {
            drafts.keep(text, typed);
        }
    }

    /**
     * The meeting is over, and its minutes are agreed if the chair signs.
     *
     * @param then run when all of it is stored
     */
    void finish(boolean signed, Runnable then) {
        whenKept(() -> {
            boolean ends = meeting.get().filter(m -> m.state() == MeetingState.PLANNED).isPresent();
            if (ends) {
                change(m -> m.withState(MeetingState.HELD));
            }
            whenKept(() -> meeting.get().ifPresent(held -> record(held, ends, signed, then)));
        });
    }

    private void record(Meeting held, boolean ends, boolean signed, Runnable then) {
        kit.work()
                .run(
                        "saving",
                        () -> {
                            if (ends) {
                                desk.signing().end(held);
                            }
                            if (signed) {
                                desk.signing().sign(held);
                            }
                        },
                        () -> {
                            if (signed) {
                                change(m -> m.withState(MeetingState.AGREED));
                            }
                            whenKept(then);
                        },
                        kit::report);
    }

    /** Moves the meeting on, once everything on the page is stored. */
    void become(MeetingState state) {
        whenKept(() -> {
            change(m -> m.withState(state));
            keep();
        });
    }

    /** The page of a case on the agenda; made once, because opening a case is written down. */
    CasePageViewModel casePage(CaseId reviewCase) {
        return casePages.computeIfAbsent(
                reviewCase, key -> new CasePageViewModel(kit, desk, this, id, key));
    }

    /** The minutes as they would be released. */
    PreviewViewModel preview() {
        if (preview.isEmpty()) {
            preview = Optional.of(new PreviewViewModel(kit, desk, id, this::whenKept));
        }
        return preview.get();
    }

    /** How far the minutes have come, and what was locked of them. */
    MinutesLifecycle lifecycle() {
        if (lifecycle.isEmpty()) {
            lifecycle =
                    Optional.of(new MinutesLifecycle(kit, desk, id, this::whenKept, this::reread));
        }
        return lifecycle.get();
    }

    /** Shows the meeting as it is stored, after a step of its minutes. */
    private void reread() {
        kit.work()
                .run(
                        "openingMeeting",
                        progress -> desk.meetings().open(id),
                        this::begin,
                        kit::report);
    }

    public void dispose() {
        settle(); // what was not decided keeps both wordings
        stopListening.run();
        casePages.values().forEach(CasePageViewModel::dispose);
        preview.ifPresent(PreviewViewModel::dispose);
    }
}
