package vigil.ui.caselist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import vigil.casework.CaseRow;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.search.CaseColumn;
import vigil.casework.search.Snippet;
import vigil.disclosure.Listed;
import vigil.domain.casefile.CaseId;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Columns;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Tip;
import vigil.words.AnswerText;

/** The table of cases: what stands in each column, how it is sorted, and opening a case. */
final class CaseTable {

    /**
     * What a column must have at the usual text size, so that it still says something, and likes.
     *
     * @param most what is always about as long wants no more; places, substances and texts take the
     *     rest
     */
    private record Width(double least, double liked, double most) {
        static Width of(CaseColumn column) {
            return switch (column) {
                case REFERENCE -> new Width(150, 150, 190);
                case NAME -> new Width(96, 185, 340);
                case STATUS -> new Width(112, 150, 190);
                case AREA -> new Width(92, 124, 190);
                case DIED, NOTIFIED, RETURN_DUE, TARGET -> new Width(106, 106, 140);
                case PLACE, TYPE, TREATMENT, COORDINATOR, ROUTE ->
                        new Width(84, 145, Double.MAX_VALUE);
                case SUBSTANCES -> new Width(104, 260, Double.MAX_VALUE);
                case AGE, NEEDS -> new Width(64, 70, 110);
                case SEX -> new Width(70, 80, 140);
            };
        }
    }

    private final Kit kit;
    private final CaseListViewModel model;
    private final AnswerText texts;
    private final Consumer<CaseId> open;
    private final Consumer<String> search;
    private final TableView<CaseRow> table = Controls.styled(new TableView<>(), "dense");
    private final TableColumn<CaseRow, CaseRow> inText;
    private boolean quiet;

    /**
     * @param search is given what is typed into the list
     */
    CaseTable(Kit kit, CaseListViewModel model, Consumer<CaseId> open, Consumer<String> search) {
        this.kit = kit;
        this.model = model;
        this.texts = new AnswerText(kit.words(), model.vocabulary(), List.of());
        this.open = open;
        this.search = search;
        this.inText = textColumn();
        build();
    }

    TableView<CaseRow> node() {
        return table;
    }

    private void build() {
        table.setItems(model.shown());
        table.setId("case-list");
        table.setAccessibleText(kit.say("cases.title"));
        Columns.share(kit, table, TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ColumnChoice choice = ColumnChoice.parse(kit.device().get(Device.CASE_COLUMNS));
        model.sort(choice.order(), choice.descending());
        show(choice);
        // The list sorts itself away from the window's thread; the table only says by what.
        table.setSortPolicy(view -> {
            if (!quiet
                    && !view.getSortOrder().isEmpty()
                    && view.getSortOrder().getFirst().getUserData() instanceof CaseColumn by) {
                boolean down =
                        view.getSortOrder().getFirst().getSortType()
                                == TableColumn.SortType.DESCENDING;
                by.order().ifPresent(order -> model.sort(order, down));
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
            CaseRow row = focused();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                open.accept(row.id());
                event.consume();
            } else if (new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN)
                    .match(event)) {
                table.getSelectionModel().selectAll();
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
        model.texts().whenArrived(table::refresh);
        model.filter()
                .addListener((p, was, is) -> {
                    boolean texted = is.text().isPresent();
                    if (texted != table.getColumns().contains(inText)) {
                        if (texted) {
                            table.getColumns().add(inText);
                        } else {
                            table.getColumns().remove(inText);
                        }
                        makeRoom(texted);
                    }
                });
    }

    /** Beside a passage there is room for the columns that say which case it is. */
    private void makeRoom(boolean texted) {
        for (TableColumn<CaseRow, ?> column : table.getColumns()) {
            column.setVisible(
                    !texted
                            || column == inText
                            || column.getUserData() == CaseColumn.REFERENCE
                            || column.getUserData() == CaseColumn.NAME
                            || column.getUserData() == CaseColumn.STATUS
                            || column.getUserData() == CaseColumn.DIED);
        }
    }

    private @org.jspecify.annotations.Nullable CaseRow focused() {
        CaseRow row = table.getFocusModel().getFocusedItem();
        return row != null ? row : table.getSelectionModel().getSelectedItem();
    }

    /** The cases that are marked, in the order of the list. */
    List<CaseRow> selected() {
        List<CaseRow> rows = new ArrayList<>();
        for (int i : table.getSelectionModel().getSelectedIndices()) {
            if (i >= 0 && i < table.getItems().size()) {
                rows.add(table.getItems().get(i));
            }
        }
        return rows;
    }

    /** The columns as they stand now. */
    ColumnChoice choice() {
        List<ColumnChoice.Shown> shown = new ArrayList<>();
        for (TableColumn<CaseRow, ?> column : table.getColumns()) {
            if (column.getUserData() instanceof CaseColumn which) {
                shown.add(new ColumnChoice.Shown(which, (int) Math.round(column.getWidth())));
            }
        }
        return new ColumnChoice(shown, model.order(), model.descending());
    }

    void show(ColumnChoice choice) {
        quiet = true;
        List<TableColumn<CaseRow, ?>> columns = new ArrayList<>();
        for (ColumnChoice.Shown shown : choice.columns()) {
            TableColumn<CaseRow, CaseRow> column = column(shown.column());
            if (shown.width() > 0) {
                column.setPrefWidth(shown.width());
            }
            columns.add(column);
        }
        if (model.filter().get().text().isPresent()) {
            columns.add(inText);
        }
        table.getColumns().setAll(columns);
        makeRoom(model.filter().get().text().isPresent());
        quiet = false;
    }

    private TableColumn<CaseRow, CaseRow> column(CaseColumn which) {
        TableColumn<CaseRow, CaseRow> column =
                new TableColumn<>(kit.say("cases.column." + which.key()));
        Width width = Width.of(which);
        double larger = Columns.larger(kit);
        column.setMinWidth(width.least() * larger);
        column.setPrefWidth(width.liked() * larger);
        column.setMaxWidth(Columns.widest(width.most() * larger));
        column.setUserData(which);
        column.setSortable(which.order().isPresent());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(
                c -> which == CaseColumn.STATUS ? new StatusCell() : new Plain(which));
        return column;
    }

    /** What a column shows of a row, in words. */
    String text(CaseColumn column, CaseRow row) {
        return switch (value(column, row)) {
            case Listed.Words words -> words.text();
            case Listed.Day day -> texts.date(day.date());
            case Listed.Count count -> String.valueOf(count.number());
            case Listed.Nothing nothing -> "";
        };
    }

    Listed value(CaseColumn column, CaseRow row) {
        return column.value(
                row,
                model.vocabulary(),
                id -> model.members().get().getOrDefault(id, kit.say("answer.formerMember")),
                names -> kit.say("cases.suspected", names));
    }

    private final class Plain extends TableCell<CaseRow, CaseRow> {
        private final CaseColumn which;

        Plain(CaseColumn which) {
            this.which = which;
        }

        @Override
        protected void updateItem(CaseRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text(which, row));
        }
    }

    private final class StatusCell extends TableCell<CaseRow, CaseRow> {
        @Override
        protected void updateItem(CaseRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            HBox chips = Controls.row(StatusChip.brief(row.status(), kit));
            if (row.urgent() && row.status().open()) {
                Label urgent = new Label();
                urgent.setGraphic(Controls.styled(Icon.URGENT.node(), "urgent-mark"));
                Tip.on(urgent, kit.say("cases.urgent"));
                urgent.setAccessibleText(kit.say("cases.urgent"));
                urgent.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                chips.getChildren().add(urgent);
            }
            setGraphic(chips);
        }
    }

    /** The passage a text was found in; it stands only while texts are searched. */
    private TableColumn<CaseRow, CaseRow> textColumn() {
        TableColumn<CaseRow, CaseRow> column = new TableColumn<>(kit.say("caseList.inText"));
        column.setMinWidth(300);
        column.setPrefWidth(460);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(CaseRow row, boolean empty) {
                        super.updateItem(row, empty);
                        Optional<Snippet> found =
                                empty || row == null
                                        ? Optional.empty()
                                        : model.texts().snippet(row.id());
                        setGraphic(found.map(CaseTable.this::passage).orElse(null));
                        setAccessibleText(found.map(Snippet::text).orElse(""));
                    }
                });
        return column;
    }

    private HBox passage(Snippet snippet) {
        Label before = passage(snippet.text().substring(0, snippet.from()), "passage-part");
        Label found =
                passage(snippet.text().substring(snippet.from(), snippet.to()), "passage-found");
        Label after = passage(snippet.text().substring(snippet.to()), "passage-part");
        before.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        found.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        after.setMinWidth(0);
        return Controls.styled(new HBox(before, found, after), "passage");
    }

    private static Label passage(String text, String style) {
        return Controls.styled(new Label(text), style);
    }

    /** Remembers columns, widths and order on this computer. */
    void remember() {
        kit.device().set(Device.CASE_COLUMNS, choice().text());
    }
}
