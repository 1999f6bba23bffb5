package vigil.ui.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.casework.CaseRow;
import vigil.casework.CaseSuggestion;
import vigil.casework.MeetingMatter;
import vigil.casework.MeetingPlanning;
import vigil.casework.MeetingPreparation;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ClockTime;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.QuorumRule;
import vigil.domain.panel.TemplateItem;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Navigator;

/**
 * A meeting that is being planned: of which series, when, where, which of the waiting cases, and
 * what of that which is due. What earlier meetings left open comes onto the agenda unless it is
 * left.
 */
public final class PlanMeetingViewModel implements DueChoices {

    private static final int ROOM = 8;
    private static final int DATES = 3;

    /** What there is to plan from. */
    record From(
            List<CaseRow> waiting,
            List<MeetingSeries> series,
            List<MeetingPlanning.Proposed> next) {
        From {
            waiting = List.copyOf(waiting);
            series = List.copyOf(series);
            next = List.copyOf(next);
        }
    }

    private final Kit kit;
    private final PanelDesk desk;
    private final From from;
    private final Navigator navigator;
    private final MatterWords words;
    private final LatestWork gathering;
    private final StringProperty title = new SimpleStringProperty();
    private final ObjectProperty<Optional<LocalDate>> date =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty startsAt = new SimpleStringProperty("10:00");
    private final StringProperty endsAt = new SimpleStringProperty("");
    private final StringProperty venue = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<MeetingSeries>> series =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<CaseId, BooleanProperty> chosen = new LinkedHashMap<>();
    private final List<CaseId> order = new ArrayList<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<MeetingPreparation.Outlook>> outlook =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> gatheringTrouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<String> taken = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Map<CaseId, MeetingMatter.Open> carriedCases = new HashMap<>();
    private final List<Runnable> changed = new ArrayList<>();
    private boolean several;

    PlanMeetingViewModel(
            Kit kit,
            PanelDesk desk,
            From from,
            Optional<MeetingPlanning.Proposed> first,
            Navigator navigator) {
        this.kit = kit;
        this.desk = desk;
        this.from = from;
        this.navigator = navigator;
        this.words = new MatterWords(kit, desk.vocabulary());
        this.gathering = new LatestWork(kit.work(), Duration.ZERO);
        title.set(kit.say("meetings.plan.title.default"));
        for (CaseRow row : from.waiting()) {
            choice(row.id());
        }
        first.ifPresent(next -> {
            choose(Optional.of(next.series()));
            date.set(Optional.of(next.date()));
        });
        gather();
    }

    private BooleanProperty choice(CaseId id) {
        return chosen.computeIfAbsent(
                id,
                key -> {
                    BooleanProperty choice = new SimpleBooleanProperty();
                    choice.addListener((p, was, is) -> {
                        count.set(count.get() + (is ? 1 : -1));
                        order.remove(key);
                        if (is) {
                            order.add(key);
                        }
                        Optional.ofNullable(carriedCases.get(key))
                                .ifPresent(open -> {
                                    if (is) {
                                        left.remove(open.key());
                                    } else {
                                        left.add(open.key());
                                    }
                                });
                        tell();
                    });
                    return choice;
                });
    }

    /** Gathers what is due on the day as it is now, or on today's. */
    void gather() {
        LocalDate day = date.get().orElse(LocalDate.now(kit.clock()));
        int room = room();
        gathering.request(
                "gatheringDue",
                progress -> desk.preparation().outlook(Optional.empty(), day, room, progress),
                this::gathered,
                problem -> gatheringTrouble.set(Optional.of(problem)),
                () -> gatheringTrouble.set(Optional.of(new Problem.Cancelled())));
    }

    private void gathered(MeetingPreparation.Outlook read) {
        together(() -> take(read));
    }

    private void take(MeetingPreparation.Outlook read) {
        boolean first = outlook.get().isEmpty();
        gatheringTrouble.set(Optional.empty());
        for (MeetingMatter matter : read.matters()) {
            if (matter instanceof MeetingMatter.Open open) {
                open.item()
                        .reviewCase()
                        .ifPresent(id -> {
                            carriedCases.put(id, open);
                            if (first && !waits(open.item())) {
                                choice(id).set(true);
                            } else if (first) {
                                left.add(open.key());
                            }
                        });
                if (first && open.item().reviewCase().isEmpty()) {
                    if (waits(open.item())) {
                        left.add(open.key());
                    } else {
                        taken.add(open.key());
                    }
                }
            }
        }
        outlook.set(Optional.of(read));
    }

    /** Whether it is to come back on a later day only. */
    private boolean waits(OpenItem item) {
        return item.back().filter(day -> date.get().filter(day::isAfter).isPresent()).isPresent();
    }

    MatterWords words() {
        return words;
    }

    List<MeetingSeries> allSeries() {
        return from.series();
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
        tell();
    }

    /** The next days of the series for which no meeting is planned. */
    List<LocalDate> dates() {
        return series.get()
                .map(one ->
                        from.next().stream()
                                .filter(next -> next.series().id().equals(one.id()))
                                .map(MeetingPlanning.Proposed::date)
                                .limit(DATES)
                                .toList())
                .orElse(List.of());
    }

    List<TemplateItem> template() {
        return series.get().map(MeetingSeries::template).orElseGet(() -> StandingAgenda.of(kit));
    }

    /** How long the meeting is to last, 0 if that is not said. */
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

    /** The minutes of everything that would stand on the agenda. */
    int total() {
        List<MeetingMatter> matters = outlook.get().map(o -> o.matters()).orElse(List.of());
        int extra =
                matters.stream()
                        .filter(m -> taken.contains(m.key()) && !done.contains(m.key()))
                        .mapToInt(words::minutes)
                        .sum();
        return StandingAgenda.without(template())
                + count.get() * StandingAgenda.eachCase(template())
                + extra;
    }

    public StringProperty title() {
        return title;
    }

    public ObjectProperty<Optional<LocalDate>> date() {
        return date;
    }

    public StringProperty startsAt() {
        return startsAt;
    }

    public StringProperty endsAt() {
        return endsAt;
    }

    public StringProperty venue() {
        return venue;
    }

    ReadOnlyObjectProperty<Optional<MeetingPreparation.Outlook>> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** What kept what is due from being gathered; the meeting can be planned without. */
    ReadOnlyObjectProperty<Optional<Problem>> gatheringTrouble() {
        return gatheringTrouble.getReadOnlyProperty();
    }

    void whenChanged(Runnable listener) {
        changed.add(listener);
    }

    private void tell() {
        if (!several) {
            changed.forEach(Runnable::run);
        }
    }

    /** Changes much and tells of it once. */
    private void together(Runnable change) {
        several = true;
        try {
            change.run();
        } finally {
            several = false;
        }
        tell();
    }

    /**
     * The cases that could come, most reason first, which hold what is typed. Those that a meeting
     * left open are not among them: they stand with what is due.
     */
    List<CaseSuggestion> offered(String typed) {
        String query = Terms.fold(typed);
        List<CaseSuggestion> all =
                outlook.get()
                        .map(MeetingPreparation.Outlook::cases)
                        .orElseGet(() ->
                                from.waiting().stream()
                                        .map(row ->
                                                new CaseSuggestion(
                                                        row, 0, List.of(), false, Optional.empty()))
                                        .toList());
        return all.stream()
                .filter(one -> !carriedCases.containsKey(one.row().id()))
                .filter(one ->
                        Terms.fold(
                                        one.row().reference().text()
                                                + " "
                                                + one.row().name()
                                                + " "
                                                + vocabulary().list("AREA").label(one.row().area()))
                                .contains(query))
                .toList();
    }

    /** The same as rows. */
    public List<CaseRow> waiting(String typed) {
        return offered(typed).stream().map(CaseSuggestion::row).toList();
    }

    /** Whether a case is on the agenda. */
    public BooleanProperty chosen(CaseRow row) {
        return choice(row.id());
    }

    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Chooses the cases that are suggested, and no others. */
    void chooseSuggested() {
        together(() -> offered("").forEach(one -> chosen(one.row()).set(one.suggested())));
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    @Override
    public boolean mayWrite() {
        return desk.session().may(Right.WRITE_MEETINGS);
    }

    @Override
    public Standing standing(MeetingMatter matter) {
        if (done.contains(matter.key())) {
            return Standing.DONE;
        }
        Optional<CaseId> reviewCase = ofCase(matter);
        if (reviewCase.isPresent()) {
            return choice(reviewCase.get()).get() ? Standing.TAKEN : Standing.LEFT;
        }
        return taken.contains(matter.key())
                ? Standing.TAKEN
                : left.contains(matter.key()) ? Standing.LEFT : Standing.DUE;
    }

    private static Optional<CaseId> ofCase(MeetingMatter matter) {
        return matter instanceof MeetingMatter.Open open
                ? open.item().reviewCase()
                : Optional.empty();
    }

    @Override
    public void take(MeetingMatter matter) {
        together(() -> turn(matter));
    }

    private void turn(MeetingMatter matter) {
        Optional<CaseId> reviewCase = ofCase(matter);
        if (reviewCase.isPresent()) {
            BooleanProperty choice = choice(reviewCase.get());
            choice.set(!choice.get());
        } else if (!taken.remove(matter.key())) {
            taken.add(matter.key());
            left.remove(matter.key());
        } else if (matter instanceof MeetingMatter.Open) {
            left.add(matter.key());
        }
    }

    @Override
    public void leave(MeetingMatter matter) {
        together(() -> {
            Optional<CaseId> reviewCase = ofCase(matter);
            if (reviewCase.isPresent()) {
                choice(reviewCase.get()).set(false);
            } else if (!left.remove(matter.key())) {
                left.add(matter.key());
                taken.remove(matter.key());
            }
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
                            item.reviewCase().ifPresent(id -> choice(id).set(false));
                            done.add(open.key());
                            tell();
                            kit.notices().done(kit.say("prepare.letGo.done", item.title()));
                        },
                        kit::report);
    }

    @Override
    public Optional<UUID> approving() {
        return Optional.empty();
    }

    @Override
    public void approve(UUID earlier, String corrections) {
        // Minutes are approved at a meeting, and this is none yet.
    }

    @Override
    public void openCase(CaseId id) {
        navigator.openCase(id);
    }

    /** Stores the meeting as it was put together, with everybody active invited. */
    public void plan(Consumer<UUID> then, Consumer<Problem> problem) {
        if (busy.get() || date.get().isEmpty()) {
            return;
        }
        String called =
                title.get().isBlank()
                        ? kit.say("meetings.plan.title.default")
                        : title.get().strip();
        LocalDate day = date.get().get();
        List<CaseRow> cases =
                outlook
                        .get()
                        .map(o -> o.cases().stream().map(CaseSuggestion::row).toList())
                        .orElse(from.waiting())
                        .stream()
                        .filter(row -> chosen(row).get())
                        .sorted(Comparator.comparingInt(row -> order.indexOf(row.id())))
                        .toList();
        List<MeetingPlanning.Extra> extra = new ArrayList<>();
        for (MeetingMatter matter : outlook.get().map(o -> o.matters()).orElse(List.of())) {
            if (taken.contains(matter.key()) && !(matter instanceof MeetingMatter.Open)) {
                extra.add(
                        new MeetingPlanning.Extra(
                                matter.key(),
                                matter.kind(),
                                words.title(matter),
                                words.minutes(matter),
                                words.discussion(matter)));
            }
        }
        String at = startsAt.get().strip();
        String where = venue.get().strip();
        int minutes = lasts();
        Optional<MeetingSeries> of = series.get();
        List<TemplateItem> template = template();
        Set<String> leaving = Set.copyOf(left);
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        progress ->
                                desk.planning()
                                        .plan(
                                                new MeetingPlanning.Wanted(
                                                        of.map(MeetingSeries::id),
                                                        called,
                                                        day,
                                                        at,
                                                        minutes,
                                                        where,
                                                        of.map(MeetingSeries::quorum)
                                                                .orElse(QuorumRule.of(0)),
                                                        template,
                                                        of.map(MeetingSeries::papers)
                                                                .orElse(List.of()),
                                                        cases,
                                                        extra,
                                                        leaving)),
                        saved -> {
                            busy.set(false);
                            then.accept(saved.id());
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }

    void dispose() {
        gathering.stop();
    }
}
