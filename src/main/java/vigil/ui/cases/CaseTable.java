package vigil.ui.cases;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** The table of cases: what stands in each column, how it is sorted, and opening a case. */
final class CaseTable {

    /** What a column must have at the usual text size, so that nothing in it is cut, and likes. */
    private record Width(double least, double liked) {
        static Width of(double least, double liked) {
            return new Width(least, liked);
        }

        void give(TableColumn<?, ?> column) {
            column.setMinWidth(least);
            column.setPrefWidth(liked);
        }
    }

    private final Kit kit;
    private final CaseListViewModel model;
    private final AnswerText texts;
    private final Consumer<CaseId> open;
    private final Consumer<String> search;
    private final TableView<CaseRow> table = Controls.styled(new TableView<>(), "dense");

    /**
     * @param search is given what is typed into the list
     */
    CaseTable(Kit kit, CaseListViewModel model, Consumer<CaseId> open, Consumer<String> search) {
        this.kit = kit;
        this.model = model;
        this.texts = new AnswerText(kit.words(), model.vocabulary(), List.of());
        this.open = open;
        this.search = search;
        build();
    }

    TableView<CaseRow> node() {
        return table;
    }

    private void build() {
        table.setItems(model.shown());
        table.setId("case-list");
        table.setAccessibleText(kit.say("cases.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column(
                                        "cases.column.reference",
                                        Width.of(150, 150),
                                        CaseRow::reference,
                                        ref -> ref.text(),
                                        CaseIndex.Order.REFERENCE),
                                column(
                                        "cases.column.name",
                                        Width.of(130, 180),
                                        CaseRow::name,
                                        n -> n,
                                        CaseIndex.Order.NAME),
                                statusColumn(),
                                column(
                                        "cases.column.area",
                                        Width.of(96, 110),
                                        CaseRow::area,
                                        model.vocabulary().list("AREA")::label,
                                        CaseIndex.Order.AREA),
                                column(
                                        "cases.column.died",
                                        Width.of(106, 106),
                                        CaseRow::death,
                                        d -> d.map(texts::date).orElse(""),
                                        CaseIndex.Order.DIED),
                                column(
                                        "cases.column.place",
                                        Width.of(110, 190),
                                        CaseRow::place,
                                        model.vocabulary().list("PLACE")::label,
                                        CaseIndex.Order.PLACE),
                                column(
                                        "cases.column.notified",
                                        Width.of(106, 106),
                                        CaseRow::notified,
                                        d -> d.map(kit.words()::date).orElse(""),
                                        CaseIndex.Order.NOTIFIED),
                                substanceColumn()));
        // The list sorts itself away from the window's thread; the table only says by what.
        table.setSortPolicy(view -> {
            if (!view.getSortOrder().isEmpty()
                    && view.getSortOrder().getFirst().getUserData() instanceof CaseIndex.Order by) {
                model.sort(
                        by,
                        view.getSortOrder().getFirst().getSortType()
                                == TableColumn.SortType.DESCENDING);
            }
            return true;
        });
        table.setRowFactory(view -> {
            TableRow<CaseRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem().id());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            CaseRow row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                open.accept(row.id());
                event.consume();
            }
        });
        table.setOnKeyTyped(event -> {
            String typed = event.getCharacter();
            if (!typed.isBlank()
                    && Character.isLetterOrDigit(typed.charAt(0))
                    && !event.isShortcutDown()) {
                search.accept(typed);
            }
        });
    }

    private <V> TableColumn<CaseRow, V> column(
            String key,
            Width width,
            Function<CaseRow, V> value,
            Function<V, String> text,
            CaseIndex.Order order) {
        TableColumn<CaseRow, V> column = new TableColumn<>(kit.say(key));
        width.give(column);
        column.setUserData(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(c ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(V item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? null : text.apply(item));
                    }
                });
        return column;
    }

    private TableColumn<CaseRow, CaseRow> statusColumn() {
        TableColumn<CaseRow, CaseRow> column = new TableColumn<>(kit.say("cases.column.status"));
        Width.of(124, 190).give(column);
        column.setUserData(CaseIndex.Order.STATUS);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(CaseRow row, boolean empty) {
                        super.updateItem(row, empty);
                        if (empty || row == null) {
                            setGraphic(null);
                            return;
                        }
                        HBox chips = Controls.row(StatusChip.brief(row.status(), kit));
                        if (row.urgent() && row.status().open()) {
                            chips.getChildren()
                                    .add(Controls.chip(kit.say("cases.urgent"), "danger"));
                        }
                        setGraphic(chips);
                    }
                });
        return column;
    }

    private TableColumn<CaseRow, CaseRow> substanceColumn() {
        TableColumn<CaseRow, CaseRow> column =
                new TableColumn<>(kit.say("cases.column.substances"));
        Width.of(150, 260).give(column);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(CaseRow row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(empty || row == null ? null : substances(row));
                    }
                });
        return column;
    }

    /** What was confirmed; where nothing is yet, what is suspected, and said to be. */
    private String substances(CaseRow row) {
        SubstanceLexicon lexicon = model.vocabulary().substances();
        if (!row.confirmed().isEmpty()) {
            return String.join(", ", row.confirmed().stream().map(lexicon::name).toList());
        }
        return row.suspected().isEmpty()
                ? ""
                : kit.say(
                        "cases.suspected",
                        String.join(", ", row.suspected().stream().map(lexicon::name).toList()));
    }
}
