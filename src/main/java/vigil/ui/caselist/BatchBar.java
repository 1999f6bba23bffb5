package vigil.ui.caselist;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vigil.casework.CaseBatch;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.search.CaseColumn;
import vigil.disclosure.ListedColumn;
import vigil.domain.access.Right;
import vigil.domain.casefile.Sensitivity;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** What can be done with the cases that are marked, and what came of it. */
final class BatchBar {

    private final Kit kit;
    private final CaseListViewModel model;
    private final CaseTable table;
    private final Sheets sheets;
    private final Controls controls;
    private final Label count = new Label();
    private final HBox bar = Controls.styled(new HBox(), "banner", "banner-accent", "batch-bar");
    private final HBox outcome = Controls.styled(new HBox(), "banner", "banner-success");

    BatchBar(Kit kit, CaseListViewModel model, CaseTable table, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.table = table;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        bar.setId("case-list-batch");
        bar.getChildren().setAll(count, Controls.gap());
        model.desk().ifPresent(this::actions);
        Button none =
                controls.icon(
                        "caseList.batch.none",
                        Icon.CLOSE,
                        () -> {
                            table.node().getSelectionModel().clearSelection();
                            table.node().requestFocus();
                        });
        bar.getChildren().add(none);
        Controls.show(bar, false);
        Controls.show(outcome, false);
        outcome.setId("case-list-outcome");
        table.node()
                .getSelectionModel()
                .getSelectedIndices()
                .addListener(
                        (javafx.collections.ListChangeListener<Integer>)
                                change -> {
                                    int marked = change.getList().size();
                                    Controls.show(bar, marked > 1);
                                    count.setText(kit.say("caseList.batch.count", marked));
                                });
    }

    private void actions(PanelDesk desk) {
        ContextMenu menu = new ContextMenu();
        if (desk.session().may(Right.WRITE_CASES)) {
            action("caseList.batch.status", menu, () -> ask(BatchSheet::status));
            action("caseList.batch.coordinator", menu, () -> ask(BatchSheet::coordinator));
            action("caseList.batch.target", menu, () -> ask(BatchSheet::target));
        }
        if (desk.session().may(Right.WRITE_MEETINGS)) {
            action("caseList.batch.agenda", menu, () -> ask(BatchSheet::agenda));
        }
        action("caseList.batch.copy", menu, this::copy);
        table.node().setContextMenu(menu);
    }

    private void action(String key, ContextMenu menu, Runnable action) {
        Button button = Controls.styled(controls.button(key, action), "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().add(button);
        MenuItem item = new MenuItem(kit.say(key));
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    Node bar() {
        return bar;
    }

    /** What the last change came to, with the way back. */
    Node outcome() {
        return outcome;
    }

    private interface Question {
        void fill(BatchSheet sheet);
    }

    private void ask(Question question) {
        List<CaseRow> marked = table.selected();
        if (marked.isEmpty()) {
            return;
        }
        if (marked.size() > CaseBatch.MOST) {
            kit.notices().problem(kit.say("check.tooMany", "", CaseBatch.MOST));
            return;
        }
        model.desk()
                .ifPresent(desk -> {
                    BatchSheet sheet = new BatchSheet(kit, model, desk, marked, sheets, this::show);
                    question.fill(sheet);
                });
    }

    /** Says what came of a change. */
    private void show(String sentence, CaseBatch.Outcome came) {
        outcome.getChildren().setAll(Icon.DONE.node(), Controls.wrapping(sentence), Controls.gap());
        if (!came.left().isEmpty()) {
            outcome.getChildren()
                    .add(
                            controls.button(
                                    "caseList.batch.left",
                                    () -> BatchSheet.left(kit, sheets, came.left())));
        }
        if (came.undo().isPossible()) {
            Button undo = controls.button("caseList.batch.undo", Icon.UNDO, () -> undo(came));
            outcome.getChildren().add(undo);
            undo.requestFocus();
        }
        outcome.getChildren()
                .add(
                        controls.icon(
                                "caseList.batch.close",
                                Icon.CLOSE,
                                () -> Controls.show(outcome, false)));
        Controls.show(outcome, true);
    }

    private void undo(CaseBatch.Outcome came) {
        model.desk()
                .ifPresent(desk ->
                        kit.work()
                                .run(
                                        "saving",
                                        progress -> desk.batch().undo(came.undo()),
                                        back -> {
                                            show(
                                                    kit.say(
                                                            "caseList.batch.undone",
                                                            back.changed(),
                                                            back.left().size()),
                                                    back);
                                            table.node().requestFocus();
                                        },
                                        kit::report));
    }

    /** Copies open and coded columns of the marked cases as a table, for a while. */
    void copy() {
        List<CaseRow> marked = table.selected();
        if (marked.isEmpty() || model.desk().isEmpty()) {
            return;
        }
        List<CaseColumn> columns =
                table.choice().columns().stream()
                        .map(ColumnChoice.Shown::column)
                        .filter(BatchBar::mayBeCopied)
                        .toList();
        List<ListedColumn> listed = columns.stream().map(c -> ExportSheet.listed(kit, c)).toList();
        Supplier<String> text =
                () -> {
                    StringBuilder rows = new StringBuilder();
                    line(rows, listed.stream().map(ListedColumn::head).toList());
                    marked.forEach(row ->
                            line(rows, columns.stream().map(c -> table.text(c, row)).toList()));
                    return rows.toString();
                };
        PanelDesk desk = model.desk().get();
        kit.work()
                .run(
                        "saving",
                        () -> desk.listing().noteCopy(marked.size(), listed),
                        () -> put(text.get(), marked.size()),
                        kit::report);
    }

    /** The reference, so that the rows can be told apart, and what is open or coded. */
    private static boolean mayBeCopied(CaseColumn column) {
        return switch (column.kind()) {
            case REFERENCE, CODED, AREA -> !column.sensitivity().restricted();
            case DATE, AGE, COUNT -> column.sensitivity() == Sensitivity.OPEN;
            case PERSON, FREE_TEXT -> false;
        };
    }

    private static void line(StringBuilder rows, List<String> cells) {
        rows.append(
                        String.join(
                                "\t",
                                cells.stream().map(c -> c.replaceAll("[\\t\\r\\n]", " ")).toList()))
                .append('\n');
    }

    private void put(String text, int rows) {
        Copied.put(kit, text);
        kit.notices().done(kit.say("caseList.copied", rows, Copied.stay(kit).toSeconds()));
    }
}
