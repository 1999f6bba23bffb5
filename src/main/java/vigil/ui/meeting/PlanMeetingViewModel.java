package vigil.ui.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseRow;
import vigil.casework.CaseSuggestion;
import vigil.casework.MeetingMatter;
import vigil.casework.MeetingPlanning;
import vigil.casework.MeetingPreparation;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
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
    private final PlanDetails details;
    private final PlanChoices choices = new PlanChoices();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<MeetingPreparation.Outlook>> outlook =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> gatheringTrouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

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
        this.details = new PlanDetails(kit, from.series(), from.next());
        first.ifPresent(next -> {
            details.choose(Optional.of(next.series()));
            details.date().set(Optional.of(next.date()));
        });
        gather();
    }

    PlanDetails details() {
        return details;
    }

    /** Gathers what is due on the day as it is now, or on today's. */
    void gather() {
        LocalDate day = details.date().get().orElse(LocalDate.now(kit.clock()));
        int room = details.room();
        gathering.request(
                "gatheringDue",
                progress -> desk.preparation().outlook(Optional.empty(), day, room, progress),
                this::gathered,
                problem -> gatheringTrouble.set(Optional.of(problem)),
                () -> gatheringTrouble.set(Optional.of(new Problem.Cancelled())));
    }

    private void gathered(MeetingPreparation.Outlook read) {
        choices.together(() -> {
            boolean first = outlook.get().isEmpty();
            gatheringTrouble.set(Optional.empty());
            for (MeetingMatter matter : read.matters()) {
                if (matter instanceof MeetingMatter.Open open) {
                    choices.carry(open, first, waits(open.item()));
                }
            }
            outlook.set(Optional.of(read));
        });
    }

    /** Whether it is to come back on a later day only. */
    private boolean waits(OpenItem item) {
        return item.back()
                .filter(day -> details.date().get().filter(day::isAfter).isPresent())
                .isPresent();
    }

    MatterWords words() {
        return words;
    }

    /** Takes name, hours, place, rule and agenda from a series, and its next day. */
    void choose(Optional<MeetingSeries> which) {
        details.choose(which);
        choices.tell();
    }

    /** The minutes of everything that would stand on the agenda. */
    int total() {
        int extra =
                coming().stream()
                        .filter(matter -> !choices.isDone(matter))
                        .mapToInt(words::minutes)
                        .sum();
        List<TemplateItem> template = details.template();
        return StandingAgenda.without(template)
                + count().get() * StandingAgenda.eachCase(template)
                + extra;
    }

    private List<MeetingMatter> coming() {
        return choices.coming(outlook.get().map(o -> o.matters()).orElse(List.of()));
    }

    ReadOnlyObjectProperty<Optional<MeetingPreparation.Outlook>> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** What kept what is due from being gathered; the meeting can be planned without. */
    ReadOnlyObjectProperty<Optional<Problem>> gatheringTrouble() {
        return gatheringTrouble.getReadOnlyProperty();
    }

    void whenChanged(Runnable listener) {
        choices.whenChanged(listener);
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
                .filter(one -> !choices.isCarried(one.row().id()))
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
        return choices.chosen(row.id());
    }

    public ReadOnlyIntegerProperty count() {
        return choices.count();
    }

    /** Chooses the cases that are suggested, and no others. */
    void chooseSuggested() {
        choices.together(() -> offered("").forEach(one -> chosen(one.row()).set(one.suggested())));
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
        return choices.standing(matter);
    }

    @Override
    public void take(MeetingMatter matter) {
        choices.turn(matter);
    }

    @Override
    public void leave(MeetingMatter matter) {
        choices.leave(matter);
    }

    @Override
    public void letGo(OpenItem item, String reason) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.planning().letGo(item, reason),
                        () -> {
                            choices.settled(new MeetingMatter.Open(item));
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
        if (busy.get() || details.date().get().isEmpty()) {
            return;
        }
        MeetingPlanning.Wanted wanted = wanted(details.date().get().get());
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        progress -> desk.planning().plan(wanted),
                        saved -> {
                            busy.set(false);
                            then.accept(saved.id());
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }

    /** What was put together, as it stands now. */
    private MeetingPlanning.Wanted wanted(LocalDate day) {
        Optional<MeetingSeries> series = details.series().get();
        return new MeetingPlanning.Wanted(
                series.map(MeetingSeries::id),
                details.name(),
                day,
                details.startsAt().get().strip(),
                details.lasts(),
                details.venue().get().strip(),
                series.map(MeetingSeries::quorum).orElse(QuorumRule.of(0)),
                details.template(),
                series.map(MeetingSeries::papers).orElse(List.of()),
                cases(),
                extra(),
                choices.leaving());
    }

    /** The chosen cases, as they were chosen one after the other. */
    private List<CaseRow> cases() {
        return outlook
                .get()
                .map(o -> o.cases().stream().map(CaseSuggestion::row).toList())
                .orElse(from.waiting())
                .stream()
                .filter(row -> chosen(row).get())
                .sorted(Comparator.comparingInt(row -> choices.place(row.id())))
                .toList();
    }

    /** What comes besides the cases and what was left open. */
    private List<MeetingPlanning.Extra> extra() {
        return coming().stream()
                .filter(matter -> !(matter instanceof MeetingMatter.Open))
                .map(matter ->
                        new MeetingPlanning.Extra(
                                matter.key(),
                                matter.kind(),
                                words.title(matter),
                                words.minutes(matter),
                                words.discussion(matter)))
                .toList();
    }

    void dispose() {
        gathering.stop();
    }
}
