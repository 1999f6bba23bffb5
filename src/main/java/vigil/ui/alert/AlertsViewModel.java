package vigil.ui.alert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.casework.DrugAlerts;
import vigil.casework.Intent;
import vigil.casework.PageViewer;
import vigil.casework.PanelDesk;
import vigil.casework.PatternDecisions;
import vigil.casework.Problem;
import vigil.disclosure.AlertTextCheck.Hit;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.ui.kit.Work;

/** Every alert, and the one that is open with what is changed in it and not stored yet. */
public final class AlertsViewModel {

    /** Which alerts the list shows; ends the key {@code alerts.filter.<…>}. */
    enum Filter {
        OPEN,
        LIVE,
        OVER,
        ALL;

        boolean takes(AlertState state) {
            return switch (this) {
                case OPEN -> state.open();
                case LIVE -> state == AlertState.LIVE;
                case OVER -> !state.open() && state != AlertState.LIVE;
                case ALL -> true;
            };
        }
    }

    /** What the words of an alert were found to hold; empty while they are being looked through. */
    record Checked(Optional<List<Hit>> hits) {
        static final Checked NOT_YET = new Checked(Optional.empty());
    }

    private record Read(
            List<DrugAlert> alerts, List<CaseRow> cases, List<PatternDecisions.Decided> findings) {}

    private static final Duration PAUSE = Duration.ofMillis(350);

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork checking;
    private final LatestWork register;
    private final ReadOnlyObjectWrapper<Optional<List<DrugAlert>>> alerts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DrugAlert>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DrugAlert>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Checked> checked =
            new ReadOnlyObjectWrapper<>(Checked.NOT_YET);
    private final ReadOnlyObjectWrapper<List<DrugAlerts.Line>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final DraftHistory history = new DraftHistory();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runnable stopListening;
    private List<CaseRow> cases = List.of();
    private List<PatternDecisions.Decided> findings = List.of();
    private Optional<UUID> wanted = Optional.empty();

    public AlertsViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.checking = new LatestWork(kit.work(), PAUSE);
        this.register = new LatestWork(kit.work(), Duration.ZERO);
        this.stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.ALERTS || changed == Changed.CASES) {
                        kit.work().onWindow(this::read);
                    }
                });
    }

    /** Reads the alerts, and what they can be linked with. */
    void read() {
        kit.work()
                .run(
                        "readingAlerts",
                        progress ->
                                new Read(
                                        desk.alerts().all(),
                                        desk.cases().list(),
                                        desk.patternDecisions().all()),
                        read -> {
                            cases = read.cases();
                            findings = read.findings();
                            trouble.set(Optional.empty());
                            alerts.set(Optional.of(read.alerts()));
                            wanted.flatMap(this::stored).ifPresent(this::show);
                        },
                        problem -> trouble.set(Optional.of(problem)));
    }

    Optional<DrugAlert> stored(UUID id) {
        return alerts.get().orElse(List.of()).stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** Opens an alert, at once or as soon as it is read. */
    void want(UUID id) {
        wanted = Optional.of(id);
        stored(id).ifPresent(this::show);
    }

    /** Opens an alert; what was changed in another is stored first. */
    void show(DrugAlert alert) {
        wanted = Optional.empty();
        if (edited.get().filter(e -> e.id().equals(alert.id())).isPresent() && dirty.get()) {
            return; // what is being typed is newer
        }
        if (open.get().equals(Optional.of(alert))) {
            return;
        }
        keep();
        take(alert);
    }

    private void take(DrugAlert alert) {
        history.clear();
        undoable.set(false);
        edited.set(Optional.of(alert));
        dirty.set(alert.version() == 0 && !alert.cases().isEmpty());
        open.set(Optional.of(alert));
        check();
        readRegister(alert);
    }

    void begin() {
        keep();
        take(desk.alerts().begin());
    }

    void anew(DrugAlert over) {
        keep();
        take(desk.alerts().anew(over));
        dirty.set(true);
    }

    /** Begins a report about a case. */
    void about(CaseId reviewCase, Optional<String> substance) {
        keep();
        kit.work()
                .run(
                        "readingAlerts",
                        progress -> desk.alerts().about(reviewCase, substance),
                        this::take,
                        kit::report);
    }

    /** Begins a report about a finding and the cases behind it. */
    void about(String key, String said, Set<CaseId> cases, String substance) {
        keep();
        kit.work()
                .run(
                        "readingAlerts",
                        progress -> desk.alerts().about(key, said, cases, substance),
                        this::take,
                        kit::report);
    }

    /** Changes the alert that is open. */
    void edit(UnaryOperator<DrugAlert> change) {
        edited.get()
                .ifPresent(now -> {
                    DrugAlert changed = change.apply(now);
                    if (!changed.equals(now)) {
                        history.changed(now, changed);
                        undoable.set(true);
                        edited.set(Optional.of(changed));
                        dirty.set(true);
                        check();
                    }
                });
    }

    /** The keyboard went to another field: what is typed there is another step. */
    void pause() {
        history.pause();
    }

    /** Takes the last step in the draft back, if there is one; its page is to be shown anew. */
    boolean undo() {
        Optional<DrugAlert> before = edited.get().flatMap(history::back);
        before.ifPresent(alert -> {
            edited.set(Optional.of(alert));
            dirty.set(!open.get().equals(Optional.of(alert)));
            check();
        });
        undoable.set(!history.isEmpty());
        return before.isPresent();
    }

    /** Whether there is something to take back. */
    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    private void check() {
        checked.set(Checked.NOT_YET);
        edited.get()
                .ifPresent(alert ->
                        checking.request(
                                "checkingAlert",
                                progress -> desk.alerts().check(alert),
                                hits -> checked.set(new Checked(Optional.of(hits))),
                                kit::report));
    }

    private void readRegister(DrugAlert alert) {
        lines.set(List.of());
        if (alert.version() > 0) {
            register.request(
                    "readingAlerts",
                    progress -> desk.alerts().register(alert),
                    lines::set,
                    kit::report);
        }
    }

    /** Stores what is changed and not stored, without a word if that succeeds. */
    void keep() {
        if (dirty.get() && mayWrite()) {
            save(saved -> {}, kit::report);
        }
    }

    void save(Consumer<DrugAlert> then, Consumer<Problem> problem) {
        edited.get()
                .ifPresent(alert -> {
                    dirty.set(false);
                    busy.set(true);
                    kit.work()
                            .run(
                                    "saving",
                                    progress -> desk.alerts().save(alert),
                                    saved -> {
                                        busy.set(false);
                                        stored(alert, saved);
                                        then.accept(saved);
                                    },
                                    trouble -> {
                                        busy.set(false);
                                        dirty.set(true);
                                        problem.accept(trouble);
                                    });
                });
    }

    /** What was typed while it was being stored stays, on top of what is stored. */
    private void stored(DrugAlert before, DrugAlert saved) {
        edited.get()
                .filter(now -> now.id().equals(saved.id()))
                .ifPresent(now -> {
                    boolean same = now.equals(before);
                    edited.set(
                            Optional.of(
                                    same
                                            ? saved
                                            : now.withStored(saved.version(), saved.reference())));
                    dirty.set(!same);
                    open.set(Optional.of(saved));
                });
    }

    /** Something that is done with the stored alert; the alert is shown as it is after. */
    void act(Work.Task<DrugAlert> task, Consumer<DrugAlert> then, Consumer<Problem> problem) {
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        task,
                        now -> {
                            busy.set(false);
                            dirty.set(false);
                            history.clear();
                            undoable.set(false);
                            edited.set(Optional.of(now));
                            open.set(Optional.of(now));
                            readRegister(now);
                            then.accept(now);
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }

    /** Stores the alert and issues it. */
    void issue(Consumer<DrugAlert> then, Consumer<Problem> problem) {
        edited.get()
                .ifPresent(alert ->
                        act(
                                progress ->
                                        desk.alerts()
                                                .issue(
                                                        dirty.get() || alert.version() == 0
                                                                ? desk.alerts().save(alert)
                                                                : alert),
                                then,
                                problem));
    }

    void extend(LocalDate until, String why, Consumer<DrugAlert> then, Consumer<Problem> problem) {
        edited.get().ifPresent(a -> act(p -> desk.alerts().extend(a, until, why), then, problem));
    }

    void end(String why, Consumer<DrugAlert> then, Consumer<Problem> problem) {
        edited.get().ifPresent(a -> act(p -> desk.alerts().end(a, why), then, problem));
    }

    void withdraw(String why, Consumer<DrugAlert> then, Consumer<Problem> problem) {
        edited.get().ifPresent(a -> act(p -> desk.alerts().withdraw(a, why), then, problem));
    }

    void reached(OptionalInt count, Consumer<Problem> problem) {
        edited.get().ifPresent(a -> act(p -> desk.alerts().reached(a, count), n -> {}, problem));
    }

    /**
     * Saves the page for somebody.
     *
     * @param there told if there is such a file already; then nothing is written
     */
    void release(
            String recipient,
            Path target,
            Runnable there,
            Consumer<Path> then,
            Consumer<Problem> problem) {
        edited.get()
                .ifPresent(alert ->
                        kit.work()
                                .run(
                                        "saving",
                                        progress -> {
                                            if (Files.exists(target)) {
                                                return false;
                                            }
                                            desk.alerts().release(alert, target, recipient);
                                            return true;
                                        },
                                        written -> {
                                            if (written) {
                                                readRegister(alert);
                                                then.accept(target);
                                            } else {
                                                there.run();
                                            }
                                        },
                                        problem));
    }

    /** The page as it would leave, and a picture of it. */
    record Preview(DrugAlerts.Prepared prepared, PageViewer.Picture picture) {}

    void preview(double scale, Consumer<Preview> then, Consumer<Problem> problem) {
        edited.get()
                .ifPresent(alert ->
                        kit.work()
                                .run(
                                        "writingAlert",
                                        progress -> {
                                            DrugAlerts.Prepared made =
                                                    desk.alerts().prepare(alert, progress);
                                            try (PageViewer pages = desk.alerts().view(made)) {
                                                return new Preview(made, pages.page(0, scale));
                                            }
                                        },
                                        then,
                                        problem));
    }

    /** Another alert about the same substance that is open or live. */
    Optional<DrugAlert> same(DrugAlert alert) {
        return alert.report()
                .substance()
                .flatMap(code ->
                        alerts.get().orElse(List.of()).stream()
                                .filter(other -> !other.id().equals(alert.id()))
                                .filter(other ->
                                        other.state(today()).open()
                                                || other.state(today()) == AlertState.LIVE)
                                .filter(other ->
                                        other.report()
                                                .substance()
                                                .map(this::counted)
                                                .equals(Optional.of(counted(code))))
                                .findFirst());
    }

    private String counted(String code) {
        return vocabulary().substances().countedAs(code);
    }

    List<DrugAlert> shown(Filter filter) {
        return alerts.get().orElse(List.of()).stream()
                .filter(alert -> filter.takes(alert.state(today())))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(kit.clock());
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    boolean mayWrite() {
        return desk.alerts().may(Intent.SAVE_ALERT);
    }

    boolean mayIssue() {
        return desk.alerts().may(Intent.ISSUE_ALERT);
    }

    List<CaseRow> cases() {
        return cases;
    }

    List<PatternDecisions.Decided> findings() {
        return findings;
    }

    ReadOnlyObjectProperty<Optional<List<DrugAlert>>> alerts() {
        return alerts.getReadOnlyProperty();
    }

    /** The alert that is open, as it is stored. */
    ReadOnlyObjectProperty<Optional<DrugAlert>> open() {
        return open.getReadOnlyProperty();
    }

    /** The alert that is open, as it is typed. */
    ReadOnlyObjectProperty<Optional<DrugAlert>> edited() {
        return edited.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Checked> checked() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<DrugAlerts.Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    void dispose() {
        keep();
        checking.stop();
        register.stop();
        stopListening.run();
    }
}
