package vigil.ui.likeness;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.casework.Duplicates;
import vigil.casework.NamesListed;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseUnion;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** All pairs of cases nobody has decided about, worked through one by one. */
public final class DuplicatesViewModel {

    /** Two cases about to become one, and what was chosen so far. */
    public record Merging(ReviewCase kept, ReviewCase other, List<CaseUnion.Conflict> conflicts) {}

    /** The last merge, which can be taken back. */
    public record Done(UUID merge, String other, String kept) {}

    /**
     * A reason that is wanted.
     *
     * @param what the case it is wanted for
     */
    record Asking(String what, Consumer<OpeningReason> then) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final LatestWork comparing;
    private final Runnable stopListening;
    private final ObservableList<Duplicates.Doubt> doubts = FXCollections.observableArrayList();
    private final Set<Set<CaseId>> later = new HashSet<>();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Duplicates.Compared>> compared =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Merging>> merging =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Done>> done =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<AnswerKey, CaseUnion.Take> takes = new HashMap<>();

    public DuplicatesViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.reading = new LatestWork(kit.work(), Duration.ZERO);
        this.comparing = new LatestWork(kit.work(), Duration.ofMillis(120));
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES) {
                        kit.work().onWindow(this::read);
                    }
                });
    }

    /** Reads the pairs; those that were put off come last. */
    public void read() {
        reading.request(
                "comparing",
                progress -> {
                    List<Duplicates.Doubt> found = desk.duplicates().undecided(progress);
                    desk.namesListed()
                            .listed(
                                    NamesListed.Where.DUPLICATES,
                                    found.stream()
                                            .flatMap(d -> Stream.of(d.first(), d.second()))
                                            .map(CaseRow::reference)
                                            .toList());
                    return found;
                },
                found -> {
                    List<Duplicates.Doubt> first =
                            found.stream().filter(d -> !later.contains(both(d))).toList();
                    List<Duplicates.Doubt> last =
                            found.stream().filter(d -> later.contains(both(d))).toList();
                    List<Duplicates.Doubt> all = new java.util.ArrayList<>(first);
                    all.addAll(last);
                    if (!all.equals(List.copyOf(doubts))) {
                        doubts.setAll(all);
                    }
                    read.set(true);
                },
                kit::report);
    }

    private static Set<CaseId> both(Duplicates.Doubt doubt) {
        return Set.of(doubt.first().id(), doubt.second().id());
    }

    public ObservableList<Duplicates.Doubt> doubts() {
        return doubts;
    }

    public ReadOnlyBooleanProperty wasRead() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Duplicates.Compared>> compared() {
        return compared.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Merging>> merging() {
        return merging.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Done>> done() {
        return done.getReadOnlyProperty();
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    boolean possible() {
        return desk.duplicates().possible();
    }

    boolean mayWrite() {
        return desk.session().may(Right.WRITE_CASES);
    }

    /** Lays two cases side by side. */
    public void compare(CaseId first, CaseId second) {
        compare(first, second, OpeningReason.NONE);
    }

    private void compare(CaseId first, CaseId second, OpeningReason reason) {
        merging.set(Optional.empty());
        asking.set(Optional.empty());
        comparing.request(
                "openingCase",
                progress -> desk.duplicates().compare(first, second, reason),
                both -> compared.set(Optional.of(both)),
                problem -> ask(problem, given -> compare(first, second, given)));
    }

    private void ask(Problem problem, Consumer<OpeningReason> then) {
        switch (problem) {
            case Problem.ReasonNeeded(String reference) ->
                    asking.set(Optional.of(new Asking(reference, then)));
            case Problem.ReasonsNeeded both ->
                    asking.set(Optional.of(new Asking(kit.say("reason.both", both.cases()), then)));
            default -> kit.report(problem);
        }
    }

    /** Set while a reason is wanted to open closed cases. */
    ReadOnlyObjectProperty<Optional<Asking>> asking() {
        return asking.getReadOnlyProperty();
    }

    void nothing() {
        asking.set(Optional.empty());
        compared.set(Optional.empty());
        merging.set(Optional.empty());
    }

    /** Two cases that were said to be one, straight to what is to be chosen. */
    public void merge(CaseId kept, CaseId other) {
        merge(kept, other, OpeningReason.NONE);
    }

    private void merge(CaseId kept, CaseId other, OpeningReason reason) {
        asking.set(Optional.empty());
        comparing.request(
                "openingCase",
                progress -> desk.duplicates().compare(kept, other, reason),
                both -> {
                    compared.set(Optional.of(both));
                    begin(both.first(), both.second());
                },
                problem -> ask(problem, given -> merge(kept, other, given)));
    }

    /** Prepares to merge the two that are compared. */
    public void begin() {
        compared.get().ifPresent(both -> begin(both.first(), both.second()));
    }

    private void begin(ReviewCase kept, ReviewCase other) {
        takes.clear();
        merging.set(
                Optional.of(new Merging(kept, other, desk.duplicates().conflicts(kept, other))));
    }

    /** Keeps the other of the two. */
    void turn() {
        merging.get().ifPresent(now -> begin(now.other(), now.kept()));
    }

    void stop() {
        merging.set(Optional.empty());
    }

    void take(CaseUnion.Conflict conflict, CaseUnion.Take take) {
        takes.put(conflict.key(), take);
    }

    CaseUnion.Take taken(CaseUnion.Conflict conflict) {
        return takes.getOrDefault(conflict.key(), CaseUnion.Take.KEPT);
    }

    /** Makes the two one. */
    public void finish(Runnable then) {
        merging.get()
                .ifPresent(both -> {
                    Map<AnswerKey, CaseUnion.Take> chosen = Map.copyOf(takes);
                    String kept = both.kept().reference().text();
                    String other = both.other().reference().text();
                    kit.work()
                            .run(
                                    "saving",
                                    progress -> {
                                        desk.duplicates()
                                                .merge(both.kept().id(), both.other().id(), chosen);
                                        return desk.duplicates().merges(both.other().id());
                                    },
                                    merges -> {
                                        nothing();
                                        merges.stream()
                                                .findFirst()
                                                .ifPresent(m ->
                                                        done.set(
                                                                Optional.of(
                                                                        new Done(
                                                                                m.merge().id(),
                                                                                other,
                                                                                kept))));
                                        kit.notices().done(kit.say("likeness.merged", other, kept));
                                        then.run();
                                    },
                                    kit::report);
                });
    }

    public void undo() {
        done.get()
                .ifPresent(last ->
                        kit.work()
                                .run(
                                        "saving",
                                        () -> desk.duplicates().undo(last.merge()),
                                        () -> {
                                            done.set(Optional.empty());
                                            kit.notices()
                                                    .done(
                                                            kit.say(
                                                                    "likeness.undone",
                                                                    last.other(),
                                                                    last.kept()));
                                        },
                                        kit::report));
    }

    /** Does what was decided of the two that are compared. */
    void decide(Decision decision) {
        compared.get()
                .ifPresent(both -> {
                    CaseId first = both.first().id();
                    CaseId second = both.second().id();
                    switch (decision.kind()) {
                        case SAME -> begin();
                        case LATER -> {
                            later.add(Set.of(first, second));
                            read();
                        }
                        case NOT_SAME ->
                                store(
                                        () -> desk.duplicates().notTheSame(first, second),
                                        "likeness.distinguished",
                                        both);
                        case LINK ->
                                store(
                                        () ->
                                                desk.duplicates()
                                                        .link(second, first, decision.type()),
                                        "likeness.linked",
                                        both);
                    }
                });
    }

    private void store(vigil.ui.kit.Work.Deed deed, String key, Duplicates.Compared both) {
        kit.work()
                .run(
                        "saving",
                        deed,
                        () ->
                                kit.notices()
                                        .done(
                                                kit.say(
                                                        key,
                                                        both.first().reference().text(),
                                                        both.second().reference().text())),
                        kit::report);
    }

    public void dispose() {
        stopListening.run();
        reading.stop();
        comparing.stop();
    }
}
