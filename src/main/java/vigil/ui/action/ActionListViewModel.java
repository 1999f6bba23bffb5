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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

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
    private List<ActionLine> all = List.of();

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
                lines -> {
                    all = lines;
                    trouble.set(Optional.empty());
                    refilter();
                    loaded.set(true);
                },
                problem -> trouble.set(Optional.of(problem)));
    }

    private List<ActionLine> lines(Progress progress) throws Refused {
        Map<CaseId, CaseReference> references = new HashMap<>();
        for (CaseRow row : desk.cases().list()) {
            references.put(row.id(), row.reference());
        }
        Map<UUID, PanelStore.MeetingRow> meetings = new HashMap<>();
        desk.meetings().list().forEach(row -> meetings.put(row.id(), row));
        List<FollowUp> items = new ArrayList<>();
        desk.actions().actions().forEach(action -> items.add(new FollowUp.Agreed(action)));
        desk.actions().recommendations().forEach(r -> items.add(new FollowUp.Advised(r)));
        progress.checkCancelled();
        return items.stream()
                .map(item -> line(item, references, meetings))
                .sorted(ActionLine.pressing())
                .toList();
    }

    private ActionLine line(
            FollowUp item,
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
