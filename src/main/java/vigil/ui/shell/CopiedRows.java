package vigil.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/**
 * The chosen rows of a table as text: the heads, then a line a row, with tabs between the cells, as
 * a spreadsheet takes it. What a cell shows is copied, and nothing that it does not show.
 */
final class CopiedRows {

    private CopiedRows() {}

    static <R> String of(TableView<R> table) {
        List<TableColumn<R, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
        StringBuilder text = new StringBuilder();
        text.append(
                columns.stream()
                        .map(column -> plain(head(column)))
                        .collect(Collectors.joining("\t")));
        for (int row : table.getSelectionModel().getSelectedIndices()) {
            text.append('\n');
            text.append(
                    columns.stream()
                            .map(column -> plain(shown(table, column, row)))
                            .collect(Collectors.joining("\t")));
        }
        return text.toString();
    }

    private static String head(TableColumn<?, ?> column) {
        return column.getGraphic() == null || !column.getText().isEmpty()
                ? column.getText()
                : said(column.getGraphic());
    }

    private static <R, V> String shown(TableView<R> table, TableColumn<R, V> column, int row) {
        TableCell<R, V> cell = column.getCellFactory().call(column);
        cell.updateTableView(table);
        cell.updateTableColumn(column);
        cell.updateIndex(row);
        boolean words = cell.getText() != null && !cell.getText().isBlank();
        return words ? cell.getText() : cell.getGraphic() == null ? "" : said(cell.getGraphic());
    }

    private static String said(Node node) {
        if (node instanceof Labeled label) {
            return label.getText() == null ? "" : label.getText();
        }
        if (node instanceof Text text) {
            return text.getText();
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .map(CopiedRows::said)
                    .filter(said -> !said.isBlank())
                    .collect(Collectors.joining(" "));
        }
        return "";
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
