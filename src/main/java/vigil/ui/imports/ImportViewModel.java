package vigil.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.CaseImport;
import vigil.casework.ColumnGuess;
import vigil.casework.ImportBatch;
import vigil.casework.ImportReport;
import vigil.casework.ImportUndo;
import vigil.casework.Listing;
import vigil.casework.MappingLine;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.SavedMapping;
import vigil.casework.TableImport;
import vigil.casework.TablePreview;
import vigil.casework.TableShape;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/** A spreadsheet on its way in, step by step. */
public final class ImportViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final TableImport tables;
    private final CaseImport imports;
    private final MappingChoices choices;
    private final ReadOnlyObjectWrapper<ImportStep> step =
            new ReadOnlyObjectWrapper<>(ImportStep.FILE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Problem>> trouble =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<TablePreview>> preview =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<ImportBatch> earlier = FXCollections.observableArrayList();
    private final ObservableList<SavedMapping> saved = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<SavedMapping>> remembered =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ImportReport>> report =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ImportUndo>> undone =
            new SimpleObjectProperty<>(Optional.empty());
    private Runnable cancel = () -> {};

    public ImportViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.tables = desk.tables();
        this.imports = desk.imports();
        this.choices = new MappingChoices(desk::vocabulary, new ColumnUses(kit, desk.vocabulary()));
    }

    boolean permitted() {
        return desk.session().may(Right.IMPORT);
    }

    boolean mayExport() {
        return desk.session().may(Right.RELEASE_FULL);
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    /** What is chosen for its columns and values. */
    MappingChoices choices() {
        return choices;
    }

    ReadOnlyObjectProperty<ImportStep> step() {
        return step.getReadOnlyProperty();
    }

    BooleanProperty busy() {
        return busy;
    }

    ObjectProperty<Optional<Problem>> trouble() {
        return trouble;
    }

    ObjectProperty<Optional<TablePreview>> preview() {
        return preview;
    }

    ObservableList<ImportBatch> earlier() {
        return earlier;
    }

    ObservableList<SavedMapping> saved() {
        return saved;
    }

    ObjectProperty<Optional<SavedMapping>> remembered() {
        return remembered;
    }

    ObjectProperty<Optional<ImportReport>> report() {
        return report;
    }

    ObjectProperty<Optional<ImportUndo>> undone() {
        return undone;
    }

    private <T> void work(
            String name, vigil.ui.kit.Work.Task<T> task, java.util.function.Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Optional.empty());
        cancel =
                kit.work()
                        .run(
                                name,
                                task,
                                result -> {
                                    busy.set(false);
                                    then.accept(result);
                                },
                                problem -> {
                                    busy.set(false);
                                    trouble.set(
                                            Optional.of(problem)
                                                    .filter(p ->
                                                            !(p instanceof Problem.Cancelled)));
                                });
    }

    void stop() {
        cancel.run();
    }

    /** Reads what there was before: earlier imports and kept mappings. */
    public void refresh() {
        if (permitted()) {
            record Before(List<ImportBatch> batches, List<SavedMapping> mappings) {}
            kit.work()
                    .run(
                            "readingImports",
                            progress -> new Before(desk.importHistory().all(), tables.mappings()),
                            before -> {
                                earlier.setAll(before.batches);
                                saved.setAll(before.mappings);
                            },
                            problem -> trouble.set(Optional.of(problem)));
        }
    }

    /** Looks into a file; the columns and values of an earlier one are forgotten. */
    public void open(Path file) {
        look(TableShape.of(file));
    }

    void look(TableShape shape) {
        step.set(ImportStep.FILE);
        preview.set(Optional.empty());
        choices.clear();
        report.set(Optional.empty());
        undone.set(Optional.empty());
        work(
                "lookingIntoTable",
                progress -> tables.preview(shape),
                found -> preview.set(Optional.of(found)));
    }

    private TableShape shape() {
        return preview.get().orElseThrow().shape();
    }

    /** On to the next step, doing what lies between. */
    void next() {
        switch (step.get()) {
            case FILE -> guess();
            case COLUMNS -> findUnclear();
            case VALUES -> rehearse();
            case REHEARSAL -> bringIn();
            case RESULT -> again();
        }
    }

    void back() {
        if (busy.get()) {
            return;
        }
        trouble.set(Optional.empty());
        switch (step.get()) {
            case COLUMNS -> step.set(ImportStep.FILE);
            case VALUES -> step.set(ImportStep.COLUMNS);
            case REHEARSAL ->
                    step.set(choices.values().isEmpty() ? ImportStep.COLUMNS : ImportStep.VALUES);
            case FILE, RESULT -> {
                // Nothing lies before.
            }
        }
    }

    private void again() {
        preview.set(Optional.empty());
        choices.clear();
        report.set(Optional.empty());
        undone.set(Optional.empty());
        step.set(ImportStep.FILE);
        refresh();
    }

    private void guess() {
        record Guessed(List<ColumnGuess> columns, Optional<SavedMapping> mapping) {}
        work(
                "lookingIntoTable",
                progress -> {
                    List<ColumnGuess> found = tables.guess(shape(), progress);
                    return new Guessed(
                            found,
                            tables.remembered(found.stream().map(ColumnGuess::column).toList()));
                },
                guessed -> {
                    choices.begin(guessed.columns);
                    remembered.set(guessed.mapping);
                    guessed.mapping.ifPresent(mapping -> choices.apply(mapping.lines()));
                    step.set(ImportStep.COLUMNS);
                });
    }

    private void findUnclear() {
        choices.values().clear();
        List<MappingLine> lines = choices.lines(shape());
        Path file = shape().file();
        work(
                "lookingIntoTable",
                progress -> tables.unclear(file, lines, progress),
                found -> {
                    choices.ask(found);
                    if (found.isEmpty()) {
                        rehearse();
                    } else {
                        step.set(ImportStep.VALUES);
                    }
                });
    }

    /** Reads everything once more and stores nothing. */
    void rehearse() {
        List<MappingLine> lines = choices.lines(shape());
        Path file = shape().file();
        work(
                "rehearsing",
                progress -> imports.rehearse(tables.source(file, lines), progress),
                found -> {
                    report.set(Optional.of(found));
                    step.set(ImportStep.REHEARSAL);
                });
    }

    boolean ready() {
        return report.get().filter(r -> r.refusedRows() == 0 && r.casesRead() > 0).isPresent();
    }

    private void bringIn() {
        List<MappingLine> lines = choices.lines(shape());
        Path file = shape().file();
        work(
                "importing",
                progress -> imports.run(tables.source(file, lines), progress),
                done -> {
                    report.set(Optional.of(done));
                    step.set(done.landed() ? ImportStep.RESULT : ImportStep.REHEARSAL);
                });
    }

    /** Finds what taking an import back would do; nothing is taken out yet. */
    void planUndo(UUID batch) {
        work(
                "undoingImport",
                progress -> desk.importHistory().plan(batch),
                plan -> undone.set(Optional.of(plan)));
    }

    void forgetUndo() {
        undone.set(Optional.empty());
    }

    void undo(UUID batch, boolean untouchedOnly) {
        work(
                "undoingImport",
                progress -> desk.importHistory().undo(batch, untouchedOnly),
                done -> {
                    undone.set(Optional.of(done));
                    kit.notices().done(kit.say("imports.undone", done.removable().size()));
                    refresh();
                });
    }

    void keep(String name, Runnable then) {
        List<String> headings = choices.columns().stream().map(ColumnPlan::column).toList();
        List<MappingLine> lines = choices.lines(shape());
        work(
                "saving",
                progress -> {
                    tables.keep(name, headings, lines);
                    return name;
                },
                done -> {
                    refresh();
                    then.run();
                });
    }

    void forget(SavedMapping mapping) {
        work(
                "saving",
                progress -> {
                    tables.forget(mapping.id());
                    return mapping;
                },
                done -> refresh());
    }

    void readMapping(Path file) {
        work("lookingIntoTable", progress -> tables.readMapping(file), choices::apply);
    }

    void writeMapping(Path file, Runnable then) {
        List<MappingLine> lines = choices.lines(shape());
        work(
                "writingFile",
                progress -> {
                    tables.writeMapping(lines, file);
                    return file;
                },
                done -> then.run());
    }

    void writeFaults(Path file, Listing head, Runnable then) {
        ImportReport of = report.get().orElseThrow();
        work(
                "writingFile",
                progress -> {
                    tables.writeFaults(of, head, this::what, file, format(file), progress);
                    return file;
                },
                done -> then.run());
    }

    private static Listing.Format format(Path file) {
        return file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
                ? Listing.Format.CSV
                : Listing.Format.XLSX;
    }

    /** What is wrong with a value and what to do about it. */
    String what(ImportReport.RowFault fault) {
        String reason = kit.say("unreadable." + fault.reason());
        String sentence =
                reason.substring(0, 1).toUpperCase(java.util.Locale.UK) + reason.substring(1);
        return kit.find("remedy." + fault.reason())
                .map(remedy -> sentence + " " + remedy)
                .orElse(sentence);
    }

    void export(Path file, boolean names, String why, java.util.function.IntConsumer then) {
        OpeningReason reason = new OpeningReason(OpeningReason.Why.OTHER, why);
        List<String> about =
                List.of(
                        kit.say("imports.about.marking"),
                        kit.say("imports.about.warning"),
                        kit.say("imports.about.what", desk.profile().name()),
                        kit.say(names ? "imports.about.names" : "imports.about.noNames"));
        work(
                "writingFile",
                progress -> desk.export().write(file, names, about, reason, progress),
                then::accept);
    }
}
