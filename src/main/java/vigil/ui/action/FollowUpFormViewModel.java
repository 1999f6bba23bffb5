package vigil.ui.action;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.RepeatedAdvice;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Item;
import vigil.patterns.Options;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.words.PatternWords;

/**
 * One recommendation or action being written. What somebody else saved meanwhile is taken in
 * wherever this person had changed nothing, so that neither's work is lost.
 */
public final class FollowUpFormViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final FollowUpFields fields = new FollowUpFields();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<FollowUp> base;
    private final ObservableList<PanelStore.ActionNote> notes = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper opened = new ReadOnlyBooleanWrapper();
    private final ObservableList<FollowUpChange> changes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<RepeatedAdvice.Earlier>> earlier =
            new ReadOnlyObjectWrapper<>(List.of());
    private final LatestWork comparing;
    private Map<UUID, Integer> times = Map.of();
    private FollowThrough beside;
    private Optional<LocalDate> inForce = Optional.empty();
    private List<PanelMember> members = List.of();
    private List<Recommendation> recommendations = List.of();

    public FollowUpFormViewModel(Kit kit, PanelDesk desk, FollowUp item) {
        this.kit = kit;
        this.desk = desk;
        this.base = new ReadOnlyObjectWrapper<>(item);
        this.beside = FollowThrough.none(item.id());
        this.comparing = new LatestWork(kit.work(), Duration.ofMillis(400));
        fields.fill(item);
        if (item instanceof FollowUp.Advised) {
            fields.wording().addListener((p, was, is) -> compare());
            fields.factor().addListener((p, was, is) -> compare());
        }
    }

    /** Looks for what was recommended before and says much the same. */
    private void compare() {
        if (opened.get() && now() instanceof FollowUp.Advised(Recommendation r)) {
            FollowThrough through = fields.beside(r.id());
            comparing.request(
                    "readingActions",
                    progress ->
                            new Before(
                                    desk.followUps().earlier(r, through, progress),
                                    desk.linkedAdvice().times()),
                    before -> {
                        times = before.times();
                        earlier.set(before.earlier());
                    },
                    kit::report);
        }
    }

    /** What was recommended before, and how often each of it was made again. */
    private record Before(List<RepeatedAdvice.Earlier> earlier, Map<UUID, Integer> times) {}

    /** How often the earlier ones were made again of other cases. */
    int madeAgain() {
        return earlier.get().stream().mapToInt(e -> times.getOrDefault(e.id(), 0)).sum();
    }

    /** Earlier recommendations that say much the same, earliest first. */
    ReadOnlyObjectProperty<List<RepeatedAdvice.Earlier>> earlier() {
        return earlier.getReadOnlyProperty();
    }

    /** What was changed in it, latest first. */
    ObservableList<FollowUpChange> changes() {
        return changes;
    }

    /** The day from which its effect can be looked for, if it is done. */
    Optional<LocalDate> inForce() {
        return inForce;
    }

    /** Whether this member may compare deaths before and after. */
    boolean mayCompareDeaths() {
        return desk.session().may(Right.READ_PATTERNS);
    }

    /** Compares deaths before and after the day it was done, in sentences. */
    void compareDeaths(Consumer<List<String>> then) {
        inForce.ifPresent(day -> {
            Optional<Item> about = fields.factor().get().map(Item::factor);
            PatternWords words = new PatternWords(kit.words(), vocabulary());
            kit.work()
                    .run(
                            "comparing",
                            progress ->
                                    desk
                                            .patterns()
                                            .beforeAfter(
                                                    Slice.everything(),
                                                    Options.asAt(desk.patterns().asAt()),
                                                    day,
                                                    progress)
                                            .stream()
                                            .filter(row ->
                                                    row.item().isEmpty()
                                                            || row.item().equals(about))
                                            .map(row -> words.say(row.sentence()))
                                            .toList(),
                            then,
                            kit::report);
        });
    }

    /** Takes a change back and shows what is stored then. */
    void undo(FollowUpChange change, Consumer<Problem> problem) {
        kit.work()
                .run(
                        "saving",
                        progress -> {
                            desk.followUps().undo(change.item(), change.id());
                            return stored(base.get());
                        },
                        stored -> {
                            base.set(stored);
                            fields.fill(stored);
                            reopen();
                        },
                        problem);
    }

    private void reopen() {
        opened.set(false);
        beside = FollowThrough.none(base.get().id());
        fields.fill(beside);
        open();
    }

    /** The item as it stands in the form. */
    FollowUp now() {
        return fields.written(base.get(), LocalDate.now(desk.clock()));
    }

    public boolean changed() {
        return !now().equals(base.get()) || !fields.beside(beside.item()).equals(beside);
    }

    /** What the form began from, and after a save what is stored. */
    public ReadOnlyObjectProperty<FollowUp> base() {
        return base.getReadOnlyProperty();
    }

    /** What is to be done, or what is recommended. */
    public StringProperty wording() {
        return fields.wording();
    }

    FollowUpFields fields() {
        return fields;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether what the form offers has been read. */
    ReadOnlyBooleanProperty opened() {
        return opened.getReadOnlyProperty();
    }

    /** How the action goes, latest first. */
    ObservableList<PanelStore.ActionNote> notes() {
        return notes;
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    public boolean mayWrite() {
        return desk.session().may(Right.WRITE_ACTIONS);
    }

    /** Reads what the form offers: who could own it, and what was written of its progress. */
    public void open() {
        FollowUp item = base.get();
        kit.work()
                .run(
                        "readingActions",
                        progress ->
                                new Offered(
                                        desk.membership().members(),
                                        item instanceof FollowUp.Agreed && !item.isNew()
                                                ? desk.actions().notes(item.id())
                                                : List.of(),
                                        desk.actions().recommendations(),
                                        desk.followUps().through(item.id()),
                                        desk.followUps().history(item.id()),
                                        inForce(item)),
                        offered -> {
                            FollowThrough mine = fields.beside(item.id());
                            FollowThrough none = beside;
                            beside = offered.beside();
                            fields.fill(beside);
                            fields.lay(none, mine);
                            inForce = offered.inForce();
                            members = offered.members(); // by whom the changes are
                            changes.setAll(offered.changes());
                            recommendations = near(offered.recommendations());
                            notes.setAll(offered.notes());
                            opened.set(true);
                            compare();
                        },
                        kit::report);
    }

    /** An action counts from the day it was done, a recommendation from its last action's. */
    private Optional<LocalDate> inForce(FollowUp item) throws Refused {
        return switch (item) {
            case FollowUp.Agreed(PanelAction a) ->
                    item.finished() ? a.completedOn() : Optional.empty();
            case FollowUp.Advised a ->
                    item.finished()
                            ? desk.actions().actions().stream()
                                    .filter(action ->
                                            action.recommendation()
                                                    .filter(item.id()::equals)
                                                    .isPresent())
                                    .flatMap(action -> action.completedOn().stream())
                                    .max(Comparator.naturalOrder())
                            : Optional.empty();
        };
    }

    private record Offered(
            List<PanelMember> members,
            List<PanelStore.ActionNote> notes,
            List<Recommendation> recommendations,
            FollowThrough beside,
            List<FollowUpChange> changes,
            Optional<LocalDate> inForce) {}

    /** Those of the same case and meeting first: an action most often follows from one of them. */
    private List<Recommendation> near(List<Recommendation> all) {
        FollowUp item = base.get();
        return all.stream()
                .sorted(
                        Comparator.comparing((Recommendation r) ->
                                        !r.reviewCase().equals(item.reviewCase()))
                                .thenComparing(r -> !r.meeting().equals(item.meeting())))
                .toList();
    }

    /** Recommendations that an action can follow from and that hold what is typed. */
    List<Recommendation> recommendations(String typed) {
        String query = Terms.fold(typed);
        return recommendations.stream()
                .filter(r -> Terms.fold(r.reference() + " " + r.wording()).contains(query))
                .toList();
    }

    Optional<Recommendation> recommendation(UUID id) {
        return recommendations.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /**
     * Members whose name holds what is typed, those of the owning agency first, then the words as
     * typed.
     */
    List<String> people(String typed) {
        String query = Terms.fold(typed);
        List<String> names = new ArrayList<>();
        members.stream()
                .filter(PanelMember::active)
                .filter(m -> Terms.fold(m.name()).contains(query))
                .sorted(
                        Comparator.comparing(
                                m -> !fields.ownerAgency().get().equals(Optional.of(m.agency()))))
                .forEach(m -> names.add(m.name()));
        if (!typed.isBlank() && !names.contains(typed.strip())) {
            names.add(typed.strip());
        }
        return names;
    }

    String memberName(UUID id) {
        return members.stream()
                .filter(m -> m.id().equals(id))
                .map(PanelMember::name)
                .findFirst()
                .orElseGet(() -> kit.say("action.formerMember"));
    }

    /** Adds a dated note of progress; the form itself is not saved by it. */
    void note(String text, Runnable then, Consumer<Problem> problem) {
        if (base.get() instanceof FollowUp.Agreed(PanelAction action) && !text.isBlank()) {
            kit.work()
                    .run(
                            "saving",
                            progress -> desk.actions().note(action, text),
                            note -> {
                                notes.addFirst(note);
                                then.run();
                            },
                            problem);
        }
    }

    /**
     * Saves what stands in the form.
     *
     * @param problem gets what kept it from being saved; after {@link Problem.Stale} the form holds
     *     both people's changes and can be saved again
     */
    public void save(Consumer<FollowUp> then, Consumer<Problem> problem) {
        if (busy.get()) {
            return;
        }
        FollowUp item = now();
        Optional<FollowThrough> through =
                opened.get() ? Optional.of(fields.beside(item.id())) : Optional.empty();
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        progress -> store(item, through),
                        saved -> {
                            busy.set(false);
                            base.set(saved);
                            fields.fill(saved);
                            through.ifPresent(t -> beside = t);
                            then.accept(saved);
                        },
                        trouble -> {
                            busy.set(false);
                            if (trouble instanceof Problem.Stale) {
                                takeIn((stored, mine) -> problem.accept(trouble), problem);
                            } else {
                                problem.accept(trouble);
                            }
                        });
    }

    /** What was not read yet is left as it is. */
    private FollowUp store(FollowUp item, Optional<FollowThrough> through) throws Refused {
        return switch (item) {
            case FollowUp.Advised(Recommendation r) ->
                    new FollowUp.Advised(
                            through.isPresent()
                                    ? desk.followUps().save(r, through.get())
                                    : desk.actions().save(r));
            case FollowUp.Agreed(PanelAction a) ->
                    new FollowUp.Agreed(
                            through.isPresent()
                                    ? desk.followUps().save(a, through.get())
                                    : desk.actions().save(a));
        };
    }

    /** Puts what is stored now under this person's changes. */
    private void takeIn(BiConsumer<FollowUp, FollowUp> then, Consumer<Problem> problem) {
        FollowUp before = base.get();
        FollowUp mine = now();
        kit.work()
                .run(
                        "readingActions",
                        progress ->
                                new Taken(stored(before), desk.followUps().through(before.id())),
                        taken -> {
                            FollowUp stored = taken.item();
                            FollowThrough mineBeside = fields.beside(before.id());
                            FollowThrough wasBeside = beside;
                            beside = taken.beside();
                            fields.fill(beside);
                            fields.lay(wasBeside, mineBeside);
                            base.set(stored);
                            fields.fill(stored);
                            fields.lay(before, mine);
                            then.accept(stored, mine);
                        },
                        problem);
    }

    private record Taken(FollowUp item, FollowThrough beside) {}

    private FollowUp stored(FollowUp item) throws Refused {
        Optional<FollowUp> found =
                switch (item) {
                    case FollowUp.Advised a ->
                            desk.actions().recommendations().stream()
                                    .filter(r -> r.id().equals(item.id()))
                                    .findFirst()
                                    .map(FollowUp.Advised::new);
                    case FollowUp.Agreed a ->
                            desk.actions().actions().stream()
                                    .filter(action -> action.id().equals(item.id()))
                                    .findFirst()
                                    .map(FollowUp.Agreed::new);
                };
        return found.orElseThrow(() -> new Refused(new Problem.NotFound(item.reference())));
    }
}
