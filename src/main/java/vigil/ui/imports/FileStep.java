package vigil.ui.imports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.ImportBatch;
import vigil.casework.ImportStore;
import vigil.casework.ImportUndo;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.TablePreview;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;

/** The first step: which file, which sheet, which row names the columns; and what was before. */
final class FileStep implements ImportView.StepPane {

    private static final int SHOWN_COLUMNS = 12;
    private static final int SHOWN_ROWS = 14;
    private static final int CELL = 22;

    private final Kit kit;
    private final ImportViewModel model;
    private final Controls controls;
    private final TextField path = new TextField();
    private final VBox found = new VBox();
    private final VBox before = new VBox();
    private final VBox out;
    private final ScrollPane root;

    FileStep(Kit kit, ImportViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        path.setId("imports-path");
        path.setAccessibleText(kit.say("imports.path"));
        path.setPromptText(kit.say("imports.path.prompt"));
        path.setPrefColumnCount(40);
        path.setOnAction(event -> typed());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose =
                controls.button(
                        "imports.choose",
                        Icon.FOLDER,
                        () ->
                                ImportView.ask(
                                                kit,
                                                path,
                                                "imports.choose",
                                                "",
                                                "*.xlsx",
                                                "*.csv",
                                                "*.tsv",
                                                "*.txt",
                                                "*.gz",
                                                "*.*")
                                        .ifPresent(file -> {
                                            path.setText(file.toString());
                                            model.open(file);
                                        }));
        Button look = controls.button("imports.look", Icon.SEARCH, this::typed);
        VBox drop =
                Controls.card(
                        controls.heading("imports.file"),
                        controls.muted("imports.file.text"),
                        Controls.row(path, choose, look));
        drop.getStyleClass().add("import-drop");
        out = out();
        VBox all = Controls.styled(new VBox(drop, found, before, out), "import-step");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        model.preview().addListener((p, was, is) -> preview(is));
        model.earlier().addListener((ListChangeListener<ImportBatch>) change -> before());
        model.undone().addListener((p, was, is) -> before());
        preview(model.preview().get());
        before();
    }

    private void typed() {
        try {
            if (!path.getText().isBlank()) {
                model.open(Path.of(path.getText().strip()));
            }
        } catch (InvalidPathException e) {
            model.trouble()
                    .set(Optional.of(new vigil.casework.Problem.NotReadable(path.getText())));
        }
    }

    private void preview(Optional<TablePreview> preview) {
        found.getChildren().clear();
        preview.ifPresent(this::show);
        boolean alone = preview.isEmpty();
        Controls.show(before, alone && !model.earlier().isEmpty());
        Controls.show(out, alone);
    }

    private void show(TablePreview preview) {
        Path name = preview.shape().file().getFileName();
        VBox card =
                Controls.card(
                        Controls.styled(
                                new Label(name == null ? "" : name.toString()), "section-title"));
        HBox choices = Controls.row();
        if (preview.sheets().size() > 1) {
            ComboBox<String> sheets = new ComboBox<>();
            sheets.getItems().setAll(preview.sheets());
            preview.shape().sheet().ifPresent(sheets::setValue);
            sheets.valueProperty()
                    .addListener((p, was, is) -> model.look(preview.shape().withSheet(is)));
            VBox field = controls.labelled("imports.sheet", sheets);
            sheets.setId("imports-sheet");
            HBox.setHgrow(field, Priority.NEVER);
            choices.getChildren().add(field);
        }
        ComboBox<Long> header = new ComboBox<>();
        header.getItems().setAll(preview.lines().stream().map(TablePreview.Line::number).toList());
        header.setValue(preview.shape().headerRow());
        header.valueProperty()
                .addListener((p, was, is) ->
                        model.preview()
                                .set(
                                        Optional.of(
                                                new TablePreview(
                                                        preview.shape().withHeaderRow(is),
                                                        preview.sheets(),
                                                        preview.lines()))));
        VBox row = controls.labelled("imports.headerRow", header);
        HBox.setHgrow(row, Priority.NEVER);
        choices.getChildren().add(row);
        header.setId("imports-header");
        choices.setSpacing(16);
        card.getChildren().add(choices);
        preview.shape()
                .encoding()
                .ifPresent(encoding ->
                        card.getChildren()
                                .add(
                                        Controls.wrapping(
                                                kit.say("imports.encoding", encoding), "muted")));
        card.getChildren().add(lines(preview));
        found.getChildren().setAll(card);
    }

    private Node lines(TablePreview preview) {
        GridPane grid = Controls.styled(new GridPane(10, 3), "import-preview");
        List<TablePreview.Line> lines = preview.lines();
        int columns = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int r = 0; r < Math.min(lines.size(), SHOWN_ROWS); r++) {
            TablePreview.Line line = lines.get(r);
            boolean head = line.number() == preview.shape().headerRow();
            String style =
                    head ? "strong" : line.number() < preview.shape().headerRow() ? "muted" : "";
            Label number = Controls.plain(String.valueOf(line.number()), "muted", "small");
            grid.add(number, 0, r);
            for (int c = 0; c < Math.min(line.cells().size(), SHOWN_COLUMNS); c++) {
                String cell = line.cells().get(c).replaceAll("\\s+", " ").strip();
                // A title over the table has the line for itself.
                boolean alone = line.cells().stream().filter(t -> !t.isBlank()).count() == 1;
                int most = alone ? 5 * CELL : CELL;
                Label label =
                        new Label(cell.length() > most ? cell.substring(0, most) + "…" : cell);
                if (!style.isEmpty()) {
                    label.getStyleClass().add(style);
                }
                if (!alone || !cell.isEmpty()) {
                    grid.add(label, c + 1, r, alone ? GridPane.REMAINING : 1, 1);
                }
            }
        }
        VBox box = new VBox(6);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("import-preview-scroll");
        box.getChildren().add(scroll);
        if (columns > SHOWN_COLUMNS) {
            box.getChildren()
                    .add(
                            Controls.plain(
                                    kit.say("imports.moreColumns", columns - SHOWN_COLUMNS),
                                    "muted"));
        }
        return box;
    }

    private void before() {
        before.getChildren().clear();
        Controls.show(before, model.preview().get().isEmpty() && !model.earlier().isEmpty());
        VBox card = Controls.card(controls.heading("imports.earlier"));
        for (ImportBatch batch : model.earlier().subList(0, Math.min(8, model.earlier().size()))) {
            card.getChildren().add(line(batch));
        }
        before.getChildren().add(card);
    }

    private Node line(ImportBatch batch) {
        String when = kit.words().date(batch.at().atZone(kit.clock().getZone()).toLocalDate());
        Label text =
                Controls.wrapping(
                        kit.say("imports.earlier.line", when, batch.source(), batch.casesAdded()));
        VBox lines = new VBox(4, text);
        HBox row = Controls.row(lines, Controls.gap());
        if (batch.undone().isPresent()) {
            row.getChildren()
                    .add(
                            Controls.chip(
                                    kit.say("imports.earlier.undone", batch.casesRemoved()),
                                    "neutral"));
        }
        if (batch.undone().isEmpty() || batch.casesRemoved() < batch.casesAdded()) {
            Button undo =
                    controls.button("imports.undo", Icon.UNDO, () -> model.planUndo(batch.id()));
            undo.setAccessibleText(kit.say("imports.undo.named", batch.source(), when));
            row.getChildren().add(undo);
        }
        model.undone()
                .get()
                .filter(plan -> plan.batch().id().equals(batch.id()))
                .filter(plan -> plan.batch().undone().isEmpty() || !plan.kept().isEmpty())
                .ifPresent(plan -> lines.getChildren().add(plan(kit, controls, model, plan)));
        return row;
    }

    /** What undoing an import takes out and what must stay, and the button that does it. */
    static Node plan(Kit kit, Controls controls, ImportViewModel model, ImportUndo plan) {
        boolean done = plan.batch().undone().isPresent();
        VBox box = Controls.styled(new VBox(6), "banner", "banner-warning");
        if (!done) {
            box.getChildren()
                    .add(Controls.wrapping(kit.say("imports.plan", plan.removable().size())));
        }
        if (!plan.kept().isEmpty()) {
            String cases =
                    plan.kept().stream()
                            .limit(20)
                            .map(kept -> kept.reference().text() + " (" + uses(kit, kept) + ")")
                            .collect(Collectors.joining(", "));
            box.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say("imports.kept", plan.kept().size()) + " " + cases));
        }
        if (!done) {
            Button go =
                    controls.button(
                            plan.kept().isEmpty() ? "imports.undoAll" : "imports.undoOthers",
                            () -> model.undo(plan.batch().id(), !plan.kept().isEmpty()));
            go.setDisable(plan.removable().isEmpty());
            box.getChildren()
                    .add(Controls.row(go, controls.button("imports.undoNot", model::forgetUndo)));
        }
        return box;
    }

    private static String uses(Kit kit, ImportStore.Imported kept) {
        return kept.uses().stream()
                .sorted()
                .map(use -> kit.say("imports.use." + use))
                .collect(Collectors.joining("; "));
    }

    private VBox out() {
        CheckBox names = new CheckBox(kit.say("imports.out.names"));
        names.setId("imports-out-names");
        TextField why = new TextField();
        why.setId("imports-out-reason");
        why.setPromptText(kit.say("reason.forFile.prompt"));
        LeavingNote leaves = new LeavingNote(kit, Leaving.of(Intent.EXPORT_WORKBOOK));
        names.setOnAction(
                event -> leaves.show(Leaving.of(Intent.EXPORT_WORKBOOK).names(names.isSelected())));
        Button write =
                controls.button(
                        "imports.out.write",
                        Icon.RELEASE,
                        () ->
                                ImportView.ask(
                                                kit,
                                                path,
                                                "imports.out.write",
                                                kit.say("imports.out.fileName"),
                                                "*.xlsx")
                                        .ifPresent(file ->
                                                model.export(
                                                        file,
                                                        names.isSelected(),
                                                        why.getText(),
                                                        cases ->
                                                                kit.notices()
                                                                        .done(
                                                                                kit.say(
                                                                                        "imports.out.done",
                                                                                        cases)))));
        VBox card =
                Controls.card(controls.heading("imports.out"), controls.muted("imports.out.text"));
        if (model.mayExport()) {
            card.getChildren()
                    .addAll(
                            controls.labelled("reason.forFile", why),
                            leaves.node(),
                            Controls.row(names, Controls.gap(), write));
        } else {
            card.getChildren().add(controls.muted("imports.out.notPermitted"));
        }
        return card;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        path.requestFocus();
    }

    @Override
    public Optional<String> obstacle() {
        return model.preview().get().isPresent()
                ? Optional.empty()
                : Optional.of(kit.say("imports.obstacle.FILE"));
    }
}
