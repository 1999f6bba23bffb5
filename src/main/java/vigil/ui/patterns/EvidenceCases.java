package vigil.ui.patterns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Finding;
import vigil.patterns.Item;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/**
 * The deaths behind a finding: by reference, never by name. A member who may not read cases sees
 * their number only.
 */
final class EvidenceCases {

    private static final int MOST_LINES = 8;

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Navigator navigator;
    private final TableView<CaseRow> table = new TableView<>();
    private final VBox root;

    EvidenceCases(
            Kit kit,
            PatternBoardViewModel model,
            Finding finding,
            Set<CaseId> ids,
            Navigator navigator) {
        this.kit = kit;
        this.vocabulary = model.vocabulary();
        this.navigator = navigator;
        Controls controls = new Controls(kit);
        Label heading = controls.heading("board.cases", finding.cases().size());
        if (!model.mayOpenCases()) {
            root = Controls.column(heading, controls.muted("board.cases.hidden"));
            return;
        }
        var all = controls.button("board.cases.list", Icon.CASES, () -> list(model, finding, ids));
        all.getStyleClass().add("small");
        var row = Controls.row(heading, Controls.gap());
        substance(finding)
                .ifPresent(code -> {
                    var report =
                            controls.button(
                                    "board.report",
                                    Icon.URGENT,
                                    () ->
                                            navigator.reportFinding(
                                                    finding.key(),
                                                    model.words().say(finding.sentence()),
                                                    ids,
                                                    code));
                    report.getStyleClass().add("small");
                    row.getChildren().add(report);
                });
        row.getChildren().add(all);
        make();
        root = Controls.column(row, controls.muted("board.cases.text"), table);
        model.cases(ids, this::show);
    }

    /** The drug that a finding is about, if it is about one. */
    private static Optional<String> substance(Finding finding) {
        return finding.items().stream()
                .filter(item -> item.kind() == Item.Kind.SUBSTANCE)
                .map(Item::code)
                .findFirst();
    }

    private void list(PatternBoardViewModel model, Finding finding, Set<CaseId> ids) {
        navigator.showCases(kit.say("patterns.why", model.words().say(finding.sentence())), ids);
    }

    private void make() {
        table.setId("evidence-cases");
        table.getStyleClass().addAll("dense", "evidence-cases");
        table.setAccessibleText(kit.say("board.cases.table"));
        table.setPlaceholder(new Controls(kit).muted("board.cases.reading"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column("reference", row -> row.reference().text()),
                                column(
                                        "died",
                                        row ->
                                                row.death()
                                                        .map(day ->
                                                                kit.words().date(day.earliest()))
                                                        .orElse("")),
                                column("area", row -> vocabulary.list("AREA").label(row.area())),
                                column(
                                        "status",
                                        row ->
                                                vocabulary
                                                        .list("CASE_STATUS")
                                                        .label(row.status().code()))));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        height(1);
    }

    private TableColumn<CaseRow, String> column(String name, Function<CaseRow, String> said) {
        TableColumn<CaseRow, String> column = new TableColumn<>(kit.say("board.case." + name));
        column.setCellValueFactory(cell ->
                new javafx.beans.property.ReadOnlyStringWrapper(said.apply(cell.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void show(List<CaseRow> rows) {
        table.getItems().setAll(rows);
        height(rows.size());
        if (!rows.isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void height(int rows) {
        table.getStyleClass().removeIf(style -> style.startsWith("lines-"));
        table.getStyleClass().add("lines-" + Math.clamp(rows, 1, MOST_LINES));
    }

    private void open() {
        CaseRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.openCase(row.id());
        }
    }

    Node node() {
        return root;
    }
}
