package vigil.ui.action;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.CaseRow;
import vigil.casework.FollowUps;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.WaitingLists;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.StrategyPillar;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Sheets;

/** Every recommendation and action of the panel, and which of them are shown. */
public final class ActionListViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final Runnable stopListening;
    private final ObservableList<ActionLine> shown = FXCollections.observableArrayList();
    private final ObjectProperty<ActionFilter> filter =
            new SimpleObjectProperty<>(ActionFilter.START);
    private final ReadOnlyObjectWrapper<Map<ActionFilter.State, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<WaitingLists.Report>> reports =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<ActionLine> all = List.of();
    private Optional<UUID> lastChanged = Optional.empty();

    public ActionListViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        filter.addListener((p, was, is) -> refilter());
        stopListening =
                desk.onChange(changed -> {
                    switch (changed) {
                        case ACTIONS, MEETINGS, CASES -> kit.work().onWindow(this::read);
                        default -> {
                            // Nothing of it is shown here.
                        }
                    }
                });
        read();
    }

    private void read() {
        reading.request(
                "readingActions",
                this::lines,
                read -> {
                    all = read.lines();
                    reports.set(read.reports());
                    trouble.set(Optional.empty());
                    refilter();
                    loaded.set(true);
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    /** Everything that was read at once. */
    private record Read(List<ActionLine> lines, List<WaitingLists.Report> reports) {}

    private Read lines(Progress progress) throws Refused {
        Map<CaseId, CaseReference> references = new HashMap<>();
        for (CaseRow row : desk.cases().list()) {
            references.put(row.id(), row.reference());
        }
        Map<UUID, PanelStore.MeetingRow> meetings = new HashMap<>();
        desk.meetings().list().forEach(row -> meetings.put(row.id(), row));
        List<FollowUp> items = new ArrayList<>();
        FollowUps.Picture picture = desk.followUps().picture(progress);
        picture.actions().forEach(action -> items.add(new FollowUp.Agreed(action)));
        picture.recommendations().forEach(r -> items.add(new FollowUp.Advised(r)));
        progress.checkCancelled();
        return new Read(
                items.stream()
                        .map(item -> line(item, picture, references, meetings))
                        .sorted(ActionLine.pressing())
                        .toList(),
                picture.reports());
    }

    private ActionLine line(
            FollowUp item,
            FollowUps.Picture picture,
            Map<CaseId, CaseReference> references,
            Map<UUID, PanelStore.MeetingRow> meetings) {
        Optional<CaseReference> reviewCase =
                item.reviewCase().flatMap(id -> Optional.ofNullable(references.get(id)));
        String agency = item.ownerAgency().map(agencies()::label).orElse("");
        String status = vocabulary().list("ACT_STATUS").label(item.status());
        String searchable =
                Terms.fold(
                        String.join(
                                " ",
                                item.reference(),
                                item.wording(),
                                item.ownerPerson(),
                                agency,
                                status,
                                reviewCase.map(CaseReference::text).orElse("")));
        return new ActionLine(
                item,
                reviewCase,
                item.meeting().flatMap(id -> Optional.ofNullable(meetings.get(id))),
                picture.through(item.id()),
                picture.earlier(item.id()),
                searchable);
    }

    private void refilter() {
        ActionFilter by = filter.get();
        String me = desk.session().member().name();
        String agency = desk.session().member().agency();
        LocalDate today = LocalDate.now(desk.clock());
        List<ActionLine> taken = all.stream().filter(line -> by.takes(line, me, agency)).toList();
        Map<ActionFilter.State, Integer> counted = new EnumMap<>(ActionFilter.State.class);
        for (ActionFilter.State state : ActionFilter.State.values()) {
            counted.put(
                    state,
                    (int)
                            taken.stream()
                                    .filter(line -> ActionFilter.in(state, line.item(), today))
                                    .count());
        }
        counts.set(Map.copyOf(counted));
        shown.setAll(
                taken.stream()
                        .filter(line -> ActionFilter.in(by.state(), line.item(), today))
                        .toList());
    }

    ObservableList<ActionLine> shown() {
        return shown;
    }

    ObjectProperty<ActionFilter> filter() {
        return filter;
    }

    /** How many there are in each state, after every filter but the state. */
    ReadOnlyObjectProperty<Map<ActionFilter.State, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Whether there is anything at all, whatever the filter. */
    boolean none() {
        return all.isEmpty();
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public boolean mayWrite() {
        return desk.session().may(Right.WRITE_ACTIONS);
    }

    private CodeList agencies() {
        return vocabulary().list("AGENCY_TYPE");
    }

    /** The agencies that own something, by name. */
    List<Code> owners() {
        return agencies().codes().stream()
                .filter(code ->
                        all.stream()
                                .anyMatch(line ->
                                        line.item()
                                                .ownerAgency()
                                                .filter(code.code()::equals)
                                                .isPresent()))
                .toList();
    }

    /** The people who are named as owners. */
    List<Code> people() {
        return all.stream()
                .map(line -> line.item().ownerPerson())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(name -> new Code(name, name))
                .toList();
    }

    /** The aims of the strategy, then the factors that something is about. */
    List<Code> themes() {
        List<Code> themes = new ArrayList<>();
        for (StrategyPillar pillar : StrategyPillar.values()) {
            themes.add(new Code(pillar.name(), kit.say("pillar." + pillar.name())));
        }
        all.stream()
                .flatMap(line -> line.through().factor().stream())
                .distinct()
                .map(code -> new Code(code, vocabulary().factorName(code)))
                .sorted(java.util.Comparator.comparing(Code::label, kit.words().alphabetical()))
                .forEach(themes::add);
        return themes;
    }

    /** Coroners' reports to prevent future deaths, unanswered ones first. */
    ReadOnlyObjectProperty<List<WaitingLists.Report>> reports() {
        return reports.getReadOnlyProperty();
    }

    /** A reply is written into its case. */
    boolean mayWriteCases() {
        return desk.session().may(Right.WRITE_CASES);
    }

    void replied(
            CaseId id,
            LocalDate day,
            String said,
            Consumer<FollowUps.Reply> then,
            Consumer<Problem> trouble) {
        kit.work()
                .run("saving", progress -> desk.followUps().replied(id, day, said), then, trouble);
    }

    void takeBack(FollowUps.Reply reply, Runnable then) {
        kit.work().run("saving", () -> desk.followUps().takeBack(reply), then, kit::report);
    }

    /** Whether this member may remind owners by letter. */
    boolean mayWriteLetters() {
        return desk.ownerLetters().may();
    }

    void openLetters(Sheets sheets) {
        OwnerLettersSheet.open(kit, desk, sheets);
    }

    boolean mayExport() {
        return desk.actionListing().may();
    }

    /** Takes what is shown out of the program. */
    void openExport(Sheets sheets) {
        ActionExportSheet.open(
                kit, desk, sheets, shown.stream().map(line -> line.item().id()).toList());
    }

    /**
     * Gives an item another state. What cannot be done without more being said is handed on.
     *
     * @param more gets the item if its evidence is to be given first
     */
    void move(ActionLine line, String status, Consumer<FollowUpFormViewModel> more) {
        FollowUpFormViewModel form = form(line.item());
        form.fields().status().set(status);
        form.save(
                saved -> {
                    changed(saved.id());
                    kit.notices()
                            .done(
                                    kit.say(
                                            "actions.moved",
                                            saved.reference(),
                                            vocabulary().list("ACT_STATUS").label(status)));
                },
                problem -> {
                    if (problem instanceof Problem.Invalid) {
                        more.accept(form);
                    } else {
                        kit.report(problem);
                    }
                });
    }

    /** Remembers what was changed last here, to be taken back. */
    void changed(UUID item) {
        lastChanged = Optional.of(item);
    }

    /** Takes back what was changed last on this page. */
    void undo() {
        lastChanged.ifPresent(item ->
                kit.work()
                        .run(
                                "saving",
                                progress -> {
                                    FollowUpChange last = desk.followUps().history(item).getFirst();
                                    if (last.reversible()) {
                                        desk.followUps().undo(item, last.id());
                                    }
                                    return last.reversible();
                                },
                                done ->
                                        kit.notices()
                                                .done(
                                                        kit.say(
                                                                done
                                                                        ? "actions.undone"
                                                                        : "actions.notUndone")),
                                kit::report));
    }

    public FollowUpFormViewModel form(FollowUp item) {
        return new FollowUpFormViewModel(kit, desk, item);
    }

    /** A new action that belongs to no meeting and no case. */
    FollowUpFormViewModel newAction() {
        return form(
                new FollowUp.Agreed(
                        desk.actions()
                                .newAction(Optional.empty(), Optional.empty(), Optional.empty())));
    }

    FollowUpFormViewModel newRecommendation() {
        return form(
                new FollowUp.Advised(
                        desk.actions().newRecommendation(Optional.empty(), Optional.empty())));
    }

    public void dispose() {
        stopListening.run();
        reading.stop();
    }
}
