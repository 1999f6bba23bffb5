package vigil.ui.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Columns;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** A table of two-line rows in an order that holds; Enter or a double click opens a row. */
public final class LineTable<T> {

    private final Kit kit;
    private final TableView<T> table = new TableView<>();

    public LineTable(Kit kit, String id, String nameKey, boolean several) {
        this.kit = kit;
        table.setId(id);
        table.setAccessibleText(kit.say(nameKey));
        table.getStyleClass().add("two-lines");
        Columns.share(kit, table, TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        if (several) {
            table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        }
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
    }

    /**
     * @param most the widest it gets; {@link Double#MAX_VALUE} takes the room that is left
     */
    public LineTable<T> column(String key, double least, double most, Function<T, Node> cell) {
        TableColumn<T, T> column = new TableColumn<>(kit.say(key));
        column.setSortable(false); // what has waited longest comes first, always
        column.setReorderable(false);
        Columns.width(kit, column, least, most);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(T item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : cell.apply(item));
                    }
                });
        table.getColumns().add(column);
        return this;
    }

    public LineTable<T> whenOpened(Consumer<T> open) {
        table.setRowFactory(view -> {
            TableRow<T> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.addEventHandler(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && one().isPresent()) {
                        open.accept(one().get());
                        event.consume();
                    }
                });
        return this;
    }

    /** Shows these rows; what was chosen stays chosen where it is still there. */
    public void show(List<T> rows, Function<T, ?> identity) {
        List<?> chosen = chosen().stream().map(identity).toList();
        int at = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(rows);
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.contains(identity.apply(rows.get(i)))) {
                table.getSelectionModel().select(i);
            }
        }
        if (table.getSelectionModel().isEmpty() && !rows.isEmpty()) {
            table.getSelectionModel().select(Math.clamp(at, 0, rows.size() - 1));
        }
    }

    public List<T> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    public Optional<T> one() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    public void whenSelected(Runnable listener) {
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((javafx.collections.ListChangeListener<T>) change -> listener.run());
    }

    public void explain(Node placeholder) {
        table.setPlaceholder(placeholder);
    }

    public TableView<T> node() {
        return table;
    }

    /** One under another; a line without words takes no room. */
    public static VBox lines(Node... nodes) {
        VBox box = Controls.styled(new VBox(), "cell-lines");
        for (Node node : nodes) {
            if (!(node instanceof Label label) || !label.getText().isEmpty()) {
                box.getChildren().add(node);
            }
        }
        return box;
    }
}
