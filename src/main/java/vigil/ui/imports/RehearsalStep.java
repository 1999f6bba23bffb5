package vigil.ui.imports;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import vigil.casework.ImportReport;
import vigil.casework.ImportReport.RowFault;
import vigil.casework.Listing;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The fourth step: what an import would do, and what is wrong row by row. */
final class RehearsalStep implements ImportView.StepPane {

    private final Kit kit;
    private final ImportViewModel model;
    private final Controls controls;
    private final HBox verdict = Controls.styled(new HBox(), "banner");
    private final VBox counts = Controls.styled(new VBox(), "import-counts");
    private final TableView<RowFault> table = new TableView<>();
    private final VBox root = Controls.styled(new VBox(), "import-step");
    private final HBox tools;

    RehearsalStep(Kit kit, ImportViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        table.setId("imports-faults");
        table.setAccessibleText(kit.say("imports.faults"));
        column("imports.fault.place", 0.10, RowFault::place);
        column("imports.fault.column", 0.17, RowFault::column);
        column("imports.fault.value", 0.20, RowFault::value);
        column("imports.fault.what", 0.40, model::what)
                .setCellFactory(column -> new WrappingCell());
        column(
                "imports.fault.means",
                0.12,
                f -> kit.say(f.refusesRow() ? "imports.fault.refuses" : "imports.fault.leaves"));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button again = controls.button("imports.again", Icon.UNDO, model::rehearse);
        Button export =
                controls.button(
                        "imports.faults.write",
                        Icon.RELEASE,
                        () ->
                                ImportView.ask(
                                                kit,
                                                table,
                                                "imports.faults.write",
                                                kit.say("imports.faults.fileName"),
                                                "*.xlsx",
                                                "*.csv")
                                        .ifPresent(file ->
                                                model.writeFaults(
                                                        file,
                                                        head(),
                                                        () ->
                                                                kit.notices()
                                                                        .done(
                                                                                kit.say(
                                                                                        "imports.written")))));
        tools = Controls.row(Controls.gap(), again, export);
        root.getChildren().addAll(verdict, counts, table, tools);
        model.report().addListener((p, was, is) -> is.ifPresent(this::show));
        model.report().get().ifPresent(this::show);
    }

    private Listing head() {
        return new Listing(
                kit.say("imports.faults"),
                List.of(kit.say("imports.about.marking"), kit.say("imports.faults.note")),
                List.of(
                        kit.say("imports.fault.place"),
                        kit.say("imports.fault.column"),
                        kit.say("imports.fault.value"),
                        kit.say("imports.fault.what")),
                List.of());
    }

    /** A sentence over as many lines as it takes. */
    private static final class WrappingCell extends TableCell<RowFault, String> {
        private final Text words = Controls.styled(new Text(), "import-words");

        @Override
        protected void updateItem(String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            words.wrappingWidthProperty().bind(getTableColumn().widthProperty().subtract(24));
            words.setText(empty || sentence == null ? "" : sentence);
            setGraphic(empty ? null : words);
        }
    }

    private TableColumn<RowFault, String> column(
            String key, double share, java.util.function.Function<RowFault, String> text) {
        TableColumn<RowFault, String> column = new TableColumn<>(kit.say(key));
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        column.prefWidthProperty().bind(table.widthProperty().multiply(share).subtract(2));
        table.getColumns().add(column);
        return column;
    }

    private void show(ImportReport report) {
        boolean good = report.refusedRows() == 0;
        verdict.getStyleClass().removeIf(style -> style.startsWith("banner-"));
        String key =
                report.casesRead() == 0 && good
                        ? "imports.verdict.none"
                        : good ? "imports.verdict.good" : "imports.verdict.bad";
        verdict.getStyleClass()
                .add(
                        !good
                                ? "banner-danger"
                                : report.casesRead() == 0 ? "banner-warning" : "banner-success");
        verdict.getChildren()
                .setAll(
                        (good ? Icon.DONE : Icon.ERROR).node(),
                        Controls.wrapping(
                                kit.say(
                                        key,
                                        report.rowsRead(),
                                        report.casesRead(),
                                        report.refusedRows())));
        counts.getChildren().clear();
        StringBuilder understood = new StringBuilder();
        report.coded()
                .forEach((what, times) ->
                        kit.find("cli.import.coded." + what, times)
                                .ifPresent(text ->
                                        understood
                                                .append(understood.isEmpty() ? "" : "  ·  ")
                                                .append(text)));
        if (!understood.isEmpty()) {
            counts.getChildren().add(Controls.wrapping(understood.toString(), "muted"));
        }
        long left = report.skipped().stream().filter(s -> s.reason().startsWith("column")).count();
        if (left > 0) {
            counts.getChildren()
                    .add(Controls.wrapping(kit.say("imports.columnsLeft", left), "muted"));
        }
        List<RowFault> sorted =
                report.faults().stream()
                        .sorted(
                                java.util.Comparator.comparing(
                                        (RowFault fault) -> !fault.refusesRow()))
                        .toList();
        table.getItems().setAll(sorted);
        Controls.show(table, !sorted.isEmpty());
        Controls.show(tools, !sorted.isEmpty());
        table.setPlaceholder(new Label(kit.say("imports.faults.none")));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        if (table.isVisible()) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public Optional<String> obstacle() {
        return model.ready()
                ? Optional.empty()
                : Optional.of(kit.say("imports.obstacle.REHEARSAL"));
    }
}
