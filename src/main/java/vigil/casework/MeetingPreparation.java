package vigil.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.alert.AlertState;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CarryOver;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.QuorumRule;
import vigil.patterns.WaitingCase;

/** What is due at a meeting before it is held, and what was done with each of it. */
public final class MeetingPreparation {

    /**
     * What is due, in the order of an agenda.
     *
     * @param last the last meeting held before it
     * @param cases those that could come, most reason first
     * @param notes what was done with what is due, by its key
     * @param patterns whether what the patterns say is in it
     */
    public record Outlook(
            Optional<PanelStore.MeetingRow> last,
            List<MeetingMatter> matters,
            List<CaseSuggestion> cases,
            Map<String, Optional<UUID>> notes,
            boolean patterns) {

        public Outlook {
            matters = List.copyOf(matters);
            cases = List.copyOf(cases);
            notes = Map.copyOf(notes);
        }
    }

    private final Desk desk;
    private final FollowUps followUps;
    private final DrugAlerts alerts;

    MeetingPreparation(Desk desk, FollowUps followUps, DrugAlerts alerts) {
        this.desk = desk;
        this.followUps = followUps;
        this.alerts = alerts;
    }

    /**
     * What is due at a meeting.
     *
     * @param meeting the one that is stored; empty while it is only thought of
     * @param date its day
     * @param room how many cases it has time for
     */
    public Outlook outlook(Optional<UUID> meeting, LocalDate date, int room, Progress progress)
            throws Refused {
        boolean patterns = desk.session().may(Right.READ_PATTERNS);
        WaitingLists.Picture waiting =
                desk.session().may(Reading.WAITING_LISTS)
                        ? new WaitingLists(desk).picture(progress)
                        : WaitingLists.Picture.nothing(desk.today());
        FollowUps.Picture follow = followUps.picture(progress);
        List<MeetingMatter> alertMatters = alerts(date);
        List<MeetingMatter> news = new ArrayList<>();
        List<WaitingCase> judged = List.of();
        if (patterns) {
            new MeetingPlanning(desk)
                    .news(progress)
                    .forEach(finding -> news.add(new MeetingMatter.News(finding)));
            if (desk.session().may(Right.READ_CASES)) {
                judged = new PatternWatch(desk).select(progress);
            }
        }
        progress.checkCancelled();
        List<WaitingCase> all = judged;
        return desk.look(
                Reading.MEETINGS,
                records -> {
                    Gathered gathered = new Gathered(records, meeting, date);
                    List<MeetingMatter> matters = new ArrayList<>();
                    last(gathered, matters);
                    gathered.open.forEach(o -> matters.add(new MeetingMatter.Open(o)));
                    follow(follow, date, matters);
                    matters.addAll(news);
                    matters.addAll(alertMatters);
                    themes(records, date, matters);
                    coroner(waiting, date, matters);
                    matters.add(feed(gathered, follow));
                    matters.sort(Comparator.comparing(MeetingMatter::kind));
                    return new Outlook(
                            gathered.last,
                            matters,
                            new CaseSuggestions(date, waiting, all, gathered.open)
                                    .rank(gathered.candidates, room, gathered.on),
                            gathered.notes,
                            patterns);
                });
    }

    /** What the meetings of a store say of this one. */
    private final class Gathered {
        private final Records records;
        private final Optional<PanelStore.MeetingRow> last;
        private final List<OpenItem> open;
        private final Map<CaseId, PanelStore.MeetingRow> on = new HashMap<>();
        private final List<CaseRow> candidates;
        private final Map<String, Optional<UUID>> notes = new HashMap<>();

        Gathered(Records records, Optional<UUID> meeting, LocalDate date) {
            this.records = records;
            List<PanelStore.MeetingRow> rows = records.panel().meetings();
            List<Meeting> others = new ArrayList<>();
            for (PanelStore.MeetingRow row : rows) {
                if (meeting.filter(row.id()::equals).isPresent()) {
                    continue;
                }
                Optional<Meeting> read = records.panel().meeting(row.id());
                read.ifPresent(others::add);
                if (row.state() == MeetingState.PLANNED && !row.date().isBefore(desk.today())) {
                    read.map(Meeting::cases)
                            .orElse(List.of())
                            .forEach(id -> on.putIfAbsent(id, row));
                }
            }
            last =
                    rows.stream()
                            .filter(row -> row.state() != MeetingState.PLANNED)
                            .filter(row -> row.date().isBefore(date))
                            .max(Comparator.comparing(PanelStore.MeetingRow::date));
            open =
                    new CarryOver(others, records.plans().plans(), records.plans().letGo())
                            .open().stream()
                                    .filter(o -> o.date().isBefore(date))
                                    .map(o -> called(desk, records, o))
                                    .toList();
            Set<CaseId> left = new HashSet<>();
            open.forEach(o -> o.reviewCase().ifPresent(left::add));
            candidates =
                    ReviewMeetings.planned(desk, records).stream()
                            .filter(row ->
                                    switch (row.status()) {
                                        case READY, AT_PANEL -> true;
                                        default -> left.contains(row.id());
                                    })
                            .toList();
            meeting.ifPresent(id -> {
                records.plans().matters(id).forEach(note -> notes.put(note.matter(), note.item()));
                Map<UUID, UUID> carried =
                        records.plans().plan(id).map(MeetingPlan::carried).orElse(Map.of());
                for (OpenItem item : open) {
                    carried.entrySet().stream()
                            .filter(each -> each.getValue().equals(item.item()))
                            .findFirst()
                            .ifPresent(each ->
                                    notes.putIfAbsent(
                                            new MeetingMatter.Open(item).key(),
                                            Optional.of(each.getKey())));
                }
            });
        }
    }

    /** A case is called by its reference, whatever the agenda called it. */
    static OpenItem called(Desk desk, Records records, OpenItem item) {
        return item.reviewCase()
                .flatMap(id ->
                        desk.rows().of(records, desk.session()).stream()
                                .filter(row -> row.id().equals(id))
                                .findFirst())
                .map(row ->
                        new OpenItem(
                                item.meeting(),
                                item.date(),
                                item.item(),
                                item.kind(),
                                row.reference().text(),
                                item.reviewCase(),
                                item.why(),
                                item.back(),
                                item.reason()))
                .orElse(item);
    }

    private static void last(Gathered gathered, List<MeetingMatter> matters) {
        gathered.last.ifPresent(row -> {
            if (gathered.records.plans().approval(row.id()).isEmpty()
                    && row.state() == MeetingState.HELD) {
                matters.add(new MeetingMatter.Approval(row));
            }
            gathered
                    .records
                    .panel()
                    .meeting(row.id())
                    .map(MeetingPlanning::arising)
                    .orElse(List.of())
                    .stream()
                    .filter(item -> item.kind() != AgendaKind.LAST_MINUTES)
                    .forEach(item -> matters.add(new MeetingMatter.Arising(row, item)));
        });
    }

    private static void follow(
            FollowUps.Picture picture, LocalDate date, List<MeetingMatter> matters) {
        List<MeetingMatter.Action> actions = new ArrayList<>();
        picture.actions().stream()
                .filter(action -> !action.finished())
                .forEach(action ->
                        actions.add(
                                new MeetingMatter.Action(
                                        action,
                                        FollowUps.Picture.daysLate(action.due(), false, date))));
        actions.sort(
                Comparator.comparingLong(MeetingMatter.Action::daysLate)
                        .reversed()
                        .thenComparing(a -> a.action().due().orElse(LocalDate.MAX))
                        .thenComparing(a -> a.action().reference()));
        matters.addAll(actions);
        List<MeetingMatter.Advice> advice = new ArrayList<>();
        picture.recommendations().stream()
                .filter(r -> !r.finished())
                .forEach(r ->
                        advice.add(
                                new MeetingMatter.Advice(
                                        r,
                                        FollowUps.Picture.daysLate(r.due(), false, date),
                                        FollowUps.unanswered(r),
                                        picture.earlier(r.id()).size())));
        advice.sort(
                Comparator.comparingLong(MeetingMatter.Advice::daysLate)
                        .reversed()
                        .thenComparing(a -> a.recommendation().due().orElse(LocalDate.MAX))
                        .thenComparing(a -> a.recommendation().reference()));
        matters.addAll(advice);
    }

    private List<MeetingMatter> alerts(LocalDate date) throws Refused {
        List<MeetingMatter> matters = new ArrayList<>();
        Set<UUID> waiting = new HashSet<>();
        alerts.outlook().waiting().forEach(alert -> waiting.add(alert.id()));
        for (var alert : alerts.all()) {
            if (waiting.contains(alert.id()) || alert.state(date) == AlertState.LIVE) {
                matters.add(new MeetingMatter.Alert(alert, waiting.contains(alert.id())));
            }
        }
        return matters;
    }

    private static void themes(Records records, LocalDate date, List<MeetingMatter> matters) {
        MeetingPlanning.themes(records, date)
                .forEach(t -> matters.add(new MeetingMatter.Theme(t.name(), t.cases())));
    }

    private static void coroner(
            WaitingLists.Picture waiting, LocalDate date, List<MeetingMatter> matters) {
        waiting.reports().stream()
                .filter(report -> report.replied().isEmpty())
                .forEach(report -> matters.add(new MeetingMatter.Report(report)));
        for (WaitingLists.Inquest inquest : waiting.inquests()) {
            Optional<LocalDate> hearing =
                    inquest.next()
                            .flatMap(day -> day.exact())
                            .filter(day -> CaseSuggestions.soon(day, date));
            if (hearing.isPresent()) {
                matters.add(new MeetingMatter.Inquest(inquest, hearing));
            }
        }
    }

    private MeetingMatter feed(Gathered gathered, FollowUps.Picture follow) {
        Optional<LocalDate> since = gathered.last.map(PanelStore.MeetingRow::date);
        long deaths =
                desk.rows().of(gathered.records, desk.session()).stream()
                        .filter(row -> row.notified().filter(d -> after(d, since)).isPresent())
                        .count();
        long done =
                follow.actions().stream()
                        .filter(a -> a.completedOn().filter(d -> after(d, since)).isPresent())
                        .count();
        return new MeetingMatter.Feed(since, (int) deaths, (int) done);
    }

    private static boolean after(LocalDate day, Optional<LocalDate> since) {
        return since.isEmpty() || day.isAfter(since.get());
    }

    /**
     * Remembers that something was taken onto the agenda of a stored meeting. The item itself is
     * stored with the meeting. An item that an earlier meeting left open goes on in it.
     */
    public void taken(Meeting meeting, MeetingMatter matter, AgendaItem item) throws Refused {
        write(
                meeting,
                tx -> {
                    tx.plans().keep(note(meeting.id(), matter.key(), Optional.of(item.id())));
                    if (matter instanceof MeetingMatter.Open open) {
                        MeetingPlan plan = plan(tx, meeting);
                        Map<UUID, UUID> carried = new HashMap<>(plan.carried());
                        carried.put(item.id(), open.item().item());
                        tx.plans().save(with(plan, plan.quorum(), plan.minutes(), carried));
                    }
                });
    }

    /** Remembers that something is left for this time; it is due again at the next meeting. */
    public void left(Meeting meeting, MeetingMatter matter) throws Refused {
        write(meeting, tx -> tx.plans().keep(note(meeting.id(), matter.key(), Optional.empty())));
    }

    /** Forgets what was done with something: it is due as it was. */
    public void undecided(Meeting meeting, MeetingMatter matter) throws Refused {
        write(meeting, tx -> tx.plans().dropMatter(meeting.id(), matter.key()));
    }

    private MeetingPlanStore.MatterNote note(UUID meeting, String key, Optional<UUID> item) {
        return new MeetingPlanStore.MatterNote(
                meeting, key, item, desk.clock().instant(), desk.session().member().id());
    }

    /** When a meeting may decide and how long it lasts. */
    public MeetingPlan frame(Meeting meeting, QuorumRule rule, int minutes) throws Refused {
        MeetingPlan[] saved = new MeetingPlan[1];
        write(
                meeting,
                tx -> {
                    MeetingPlan plan = plan(tx, meeting);
                    saved[0] = with(plan, rule, minutes, plan.carried());
                    tx.plans().save(saved[0]);
                });
        return saved[0];
    }

    /** Work on what stands beside a meeting. */
    private interface Beside {
        void on(Transaction tx) throws Refused;
    }

    private void write(Meeting meeting, Beside work) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.PREPARE_MEETING,
                        tx -> {
                            PatternDecisions.meeting(tx, meeting.id());
                            work.on(tx);
                            tx.audit(meeting.date().toString(), "");
                            return meeting;
                        });
    }

    private static MeetingPlan with(
            MeetingPlan plan, QuorumRule rule, int minutes, Map<UUID, UUID> carried) {
        return new MeetingPlan(
                plan.meeting(), plan.series(), rule, minutes, plan.standing(), carried);
    }

    /** Of a meeting from before plans were kept, the first item of each kind is standing. */
    private static MeetingPlan plan(Records records, Meeting meeting) {
        return records.plans()
                .plan(meeting.id())
                .orElseGet(() -> {
                    Map<AgendaKind, UUID> first = new HashMap<>();
                    meeting.agenda().stream()
                            .filter(item -> item.reviewCase().isEmpty())
                            .forEach(item -> first.putIfAbsent(item.kind(), item.id()));
                    return new MeetingPlan(
                            meeting.id(),
                            Optional.empty(),
                            QuorumRule.of(meeting.quorum()),
                            0,
                            Set.copyOf(first.values()),
                            Map.of());
                });
    }

    /** How near the next meeting is, and what of its papers is missing. */
    public record Readiness(PanelStore.MeetingRow meeting, long days, int missing, LocalDate due) {}

    /** The next meeting that is planned, from today on. */
    public Optional<Readiness> readiness() throws Refused {
        if (!desk.session().may(Reading.MEETINGS)) {
            return Optional.empty();
        }
        LocalDate today = desk.today();
        Optional<PanelStore.MeetingRow> next =
                desk.look(
                        Reading.MEETINGS,
                        records ->
                                records.panel().meetings().stream()
                                        .filter(m -> m.state() == MeetingState.PLANNED)
                                        .filter(m -> !m.date().isBefore(today))
                                        .min(Comparator.comparing(PanelStore.MeetingRow::date)));
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Optional<Meeting> meeting =
                desk.look(Reading.MEETINGS, records -> records.panel().meeting(next.get().id()));
        List<MeetingPapers.Line> papers =
                meeting.isPresent() ? new MeetingPapers(desk).of(meeting.get()) : List.of();
        return Optional.of(
                new Readiness(
                        next.get(),
                        ChronoUnit.DAYS.between(today, next.get().date()),
                        (int) papers.stream().filter(line -> line.ready().isEmpty()).count(),
                        vigil.domain.panel.Paper.due(next.get().date())));
    }
}
