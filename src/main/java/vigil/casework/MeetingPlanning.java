package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.domain.access.Right;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CarryOver;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Paper;
import vigil.domain.panel.QuorumRule;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.StandingPaper;
import vigil.domain.panel.TemplateItem;
import vigil.patterns.Finding;
import vigil.patterns.Level;
import vigil.patterns.Slice;

/** Series of meetings, the next agenda with what is due, and what earlier meetings left open. */
public final class MeetingPlanning {

    private static final int REASON = 2_000;
    private static final int THEME_MONTHS = 12;
    private static final int MOST_NEWS = 12;

    /** A meeting that a series has next. */
    public record Proposed(MeetingSeries series, LocalDate date) {}

    /**
     * A meeting as it is wanted.
     *
     * @param minutes how long it is to last, 0 if that is not said
     * @param template the standing items in order; empty titles are left out
     * @param papers of its series
     * @param cases new on the agenda, beside those carried over
     * @param extra what is due and taken onto it
     * @param left keys of what is due and left for this time; what earlier meetings left open is
     *     carried over unless it is among them
     */
    public record Wanted(
            Optional<UUID> series,
            String title,
            LocalDate date,
            String startsAt,
            int minutes,
            String venue,
            QuorumRule quorum,
            List<TemplateItem> template,
            List<StandingPaper> papers,
            List<CaseRow> cases,
            List<Extra> extra,
            Set<String> left) {

        public Wanted {
            template = List.copyOf(template);
            papers = List.copyOf(papers);
            cases = List.copyOf(cases);
            extra = List.copyOf(extra);
            left = Set.copyOf(left);
        }

        /** A meeting with nothing but its template and cases. */
        public Wanted(
                Optional<UUID> series,
                String title,
                LocalDate date,
                String startsAt,
                String venue,
                QuorumRule quorum,
                List<TemplateItem> template,
                List<CaseRow> cases) {
            this(
                    series, title, date, startsAt, 0, venue, quorum, template, List.of(), cases,
                    List.of(), Set.of());
        }
    }

    /**
     * Something due that comes onto an agenda.
     *
     * @param matter its {@link MeetingMatter#key}
     * @param discussion what stands under it from the beginning
     */
    public record Extra(
            String matter, AgendaKind kind, String title, int minutes, String discussion) {}

    /** A theme that cases of the last twelve months share. */
    public record Theme(String name, int cases) {}

    /**
     * What is due at a meeting.
     *
     * @param last the last meeting held before it
     * @param approval whether the minutes of that were approved, and where
     * @param arising what that meeting decided, to be asked after
     * @param actions open, the oldest due first
     * @param news findings that were not there when the last meeting was held; empty for who may
     *     not see patterns
     * @param open what earlier meetings left open and is on no agenda
     */
    public record Due(
            Optional<PanelStore.MeetingRow> last,
            Optional<MeetingPlanStore.Approval> approval,
            List<AgendaItem> arising,
            List<PanelAction> actions,
            List<Recommendation> recommendations,
            List<Finding> news,
            List<Theme> themes,
            WaitingLists.Picture waiting,
            List<OpenItem> open) {

        public Due {
            arising = List.copyOf(arising);
            actions = List.copyOf(actions);
            recommendations = List.copyOf(recommendations);
            news = List.copyOf(news);
            themes = List.copyOf(themes);
            open = List.copyOf(open);
        }
    }

    /** A paper that goes out before a meeting, and since when it is ready. */
    public record PaperState(Paper paper, Optional<LocalDate> ready) {}

    private final Desk desk;

    MeetingPlanning(Desk desk) {
        this.desk = desk;
    }

    public List<MeetingSeries> series() throws Refused {
        return desk.look(Reading.MEETINGS, records -> records.plans().series());
    }

    /** Stores a new series (version 0) or a changed one. */
    public MeetingSeries save(MeetingSeries series) throws Refused {
        if (series.name().isBlank()) {
            throw new Refused(new Problem.Invalid("series.name", "missing", List.of(1)));
        }
        MeetingSeries saved =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_SERIES,
                                tx -> {
                                    if (!tx.plans().save(series)) {
                                        throw new Refused(
                                                new Problem.Stale(
                                                        series.name(),
                                                        series.version(),
                                                        series.version() + 1));
                                    }
                                    tx.audit(series.name(), series.rhythm().every().name());
                                    return series.withVersion(series.version() + 1);
                                });
        desk.news().tell(Changed.MEETINGS);
        return saved;
    }

    /** The next meetings of every series for which none is planned, soonest first. */
    public List<Proposed> proposed(int perSeries) throws Refused {
        return desk.look(
                Reading.MEETINGS,
                records -> {
                    Map<UUID, List<LocalDate>> planned = planned(records);
                    List<Proposed> all = new ArrayList<>();
                    for (MeetingSeries series : records.plans().series()) {
                        series.proposed(
                                        desk.today(),
                                        planned.getOrDefault(series.id(), List.of()),
                                        perSeries)
                                .forEach(day -> all.add(new Proposed(series, day)));
                    }
                    all.sort(Comparator.comparing(Proposed::date));
                    return List.copyOf(all);
                });
    }

    private static Map<UUID, List<LocalDate>> planned(Records records) {
        Map<UUID, LocalDate> days = new HashMap<>();
        records.panel().meetings().forEach(row -> days.put(row.id(), row.date()));
        Map<UUID, List<LocalDate>> planned = new HashMap<>();
        for (MeetingPlan plan : records.plans().plans()) {
            plan.series()
                    .ifPresent(series ->
                            Optional.ofNullable(days.get(plan.meeting()))
                                    .ifPresent(day ->
                                            planned.computeIfAbsent(series, id -> new ArrayList<>())
                                                    .add(day)));
        }
        return planned;
    }

    /**
     * Stores a meeting with the standing agenda, what is carried over, these cases, and everybody
     * active invited. What is to come back on a later day is not carried yet; it stays open.
     */
    public Meeting plan(Wanted wanted) throws Refused {
        Meeting draft =
                new ReviewMeetings(desk).draft(wanted.title(), wanted.date(), List.of(), Map.of());
        Meeting planned =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.PLAN_MEETING,
                                tx -> {
                                    DraftedAgenda.Made drafted =
                                            new DraftedAgenda(desk, wanted).of(tx, draft);
                                    tx.panel().insertMeeting(drafted.meeting());
                                    tx.plans().save(drafted.plan());
                                    beside(tx, wanted, drafted);
                                    tx.audit(wanted.date().toString(), "");
                                    return drafted.meeting();
                                });
        desk.news().tell(Changed.MEETINGS);
        return planned;
    }

    /** Papers of the series, and what was done with what is due. */
    private void beside(Transaction tx, Wanted wanted, DraftedAgenda.Made drafted) {
        UUID meeting = drafted.meeting().id();
        for (StandingPaper paper : wanted.papers()) {
            tx.plans()
                    .keep(
                            new MeetingPlanStore.PaperNote(
                                    meeting,
                                    Paper.own(desk.ids().next()).key(),
                                    paper.title(),
                                    paper.owner(),
                                    Paper.due(wanted.date(), paper.daysBefore())));
        }
        drafted.taken().forEach((key, item) -> tx.plans().keep(note(meeting, key, item)));
        for (String key : wanted.left()) {
            tx.plans().keep(note(meeting, key, null));
        }
    }

    private MeetingPlanStore.MatterNote note(UUID meeting, String key, @Nullable UUID item) {
        return new MeetingPlanStore.MatterNote(
                meeting,
                key,
                Optional.ofNullable(item),
                desk.clock().instant(),
                desk.session().member().id());
    }

    /** What meetings left open and is on no later agenda, oldest first. */
    public List<OpenItem> open() throws Refused {
        return desk.look(Reading.MEETINGS, MeetingPlanning::open);
    }

    static List<OpenItem> open(Records records) {
        List<Meeting> all =
                records.panel().meetings().stream()
                        .flatMap(row -> records.panel().meeting(row.id()).stream())
                        .toList();
        return new CarryOver(all, records.plans().plans(), records.plans().letGo()).open();
    }

    /** Decides not to come back to something that is open. */
    public void letGo(OpenItem item, String reason) throws Refused {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Refused(new Problem.Invalid("meeting.letGo", "missing", List.of(1)));
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.LET_ITEM_GO,
                        tx -> {
                            if (!tx.plans().letGo().contains(item.item())) {
                                tx.plans()
                                        .record(
                                                new MeetingPlanStore.LetGo(
                                                        item.item(),
                                                        item.meeting(),
                                                        desk.clock().instant(),
                                                        desk.session().member().id(),
                                                        why.substring(
                                                                0,
                                                                Math.min(why.length(), REASON))));
                            }
                            tx.audit(item.date().toString(), item.why().name());
                            return item;
                        });
        desk.news().tell(Changed.MEETINGS);
    }

    /** How a meeting was planned; one from before plans were kept has only its quorum. */
    public MeetingPlan plan(Meeting meeting) throws Refused {
        return desk.look(Reading.MEETINGS, records -> records.plans().plan(meeting.id()))
                .orElseGet(() ->
                        new MeetingPlan(
                                meeting.id(),
                                Optional.empty(),
                                QuorumRule.of(meeting.quorum()),
                                Set.of(),
                                Map.of()));
    }

    /** What is due at a meeting. */
    public Due due(Meeting meeting, Progress progress) throws Refused {
        WaitingLists.Picture waiting = new WaitingLists(desk).picture(progress);
        List<Finding> news = news(progress);
        return desk.look(Reading.MEETINGS, records -> due(records, meeting, news, waiting));
    }

    /** Findings that were not there when the last meeting was held, for who may see patterns. */
    List<Finding> news(Progress progress) throws Refused {
        if (!desk.session().may(Right.READ_PATTERNS)) {
            return List.of();
        }
        PatternWatch.Found found = new PatternWatch(desk).search(Slice.everything(), progress);
        return found.summary().findings().stream()
                .filter(finding -> finding.level() != Level.COUNT)
                .filter(found.memory()::newSinceLastMeeting)
                .limit(MOST_NEWS)
                .toList();
    }

    private Due due(
            Records records, Meeting meeting, List<Finding> news, WaitingLists.Picture waiting) {
        Optional<PanelStore.MeetingRow> last =
                records.panel().meetings().stream()
                        .filter(row -> row.state() != MeetingState.PLANNED)
                        .filter(row ->
                                row.date().isBefore(meeting.date())
                                        && !row.id().equals(meeting.id()))
                        .max(Comparator.comparing(PanelStore.MeetingRow::date));
        Comparator<Optional<LocalDate>> dates =
                Comparator.comparing(day -> day.orElse(LocalDate.MAX));
        ClosedTraces closed = ClosedTraces.of(records, desk.session());
        return new Due(
                last,
                last.flatMap(row -> records.plans().approval(row.id())),
                last.flatMap(row -> records.panel().meeting(row.id()))
                        .map(MeetingPlanning::arising)
                        .orElse(List.of()),
                closed.outOf(records.panel().actions()).stream()
                        .filter(action -> !action.finished())
                        .sorted(Comparator.comparing(PanelAction::due, dates))
                        .toList(),
                closed.outOfAdvice(records.panel().recommendations()).stream()
                        .filter(recommendation -> !recommendation.finished())
                        .sorted(Comparator.comparing(Recommendation::due, dates))
                        .toList(),
                news,
                themes(records, meeting.date()),
                waiting,
                open(records));
    }

    static List<AgendaItem> arising(Meeting last) {
        return last.agenda().stream()
                .filter(item -> item.reviewCase().isEmpty() && !item.decision().isBlank())
                .toList();
    }

    /** Themes of more than one case, as the panel wrote them, most cases first. */
    static List<Theme> themes(Records records, LocalDate before) {
        Map<String, Set<UUID>> cases = new TreeMap<>();
        Map<String, String> written = new HashMap<>();
        for (PanelStore.MeetingRow row : records.panel().meetings()) {
            if (row.date().isAfter(before)
                    || row.date().isBefore(before.minusMonths(THEME_MONTHS))) {
                continue;
            }
            for (CaseDiscussion said :
                    records.panel().meeting(row.id()).map(Meeting::discussions).orElse(List.of())) {
                for (String theme : said.themes().split(",")) {
                    String name = theme.strip();
                    if (!name.isEmpty()) {
                        String key = name.toLowerCase(Locale.ROOT);
                        written.putIfAbsent(key, name);
                        cases.computeIfAbsent(key, k -> new HashSet<>())
                                .add(said.reviewCase().value());
                    }
                }
            }
        }
        return cases.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each ->
                        new Theme(
                                written.getOrDefault(each.getKey(), each.getKey()),
                                each.getValue().size()))
                .sorted(Comparator.comparingInt(Theme::cases).reversed())
                .toList();
    }

    /** The papers of a meeting, in the order of its agenda. */
    public List<PaperState> papers(Meeting meeting) throws Refused {
        Map<String, LocalDate> ready =
                desk.look(Reading.MEETINGS, records -> records.plans().ready(meeting.id()));
        return Paper.of(meeting).stream()
                .map(p -> new PaperState(p, Optional.ofNullable(ready.get(p.key()))))
                .toList();
    }

    /** Marks a paper as ready today, or as not ready. */
    public void ready(Meeting meeting, Paper paper, boolean is) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.READY_PAPER,
                        tx -> {
                            tx.plans()
                                    .ready(
                                            meeting.id(),
                                            paper.key(),
                                            is ? Optional.of(desk.today()) : Optional.empty());
                            return paper;
                        });
    }
}
