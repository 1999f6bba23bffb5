package vigil.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import vigil.charts.Chart;
import vigil.charts.TextWidth;
import vigil.ui.kit.Columns;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** The figures of a chart. */
public final class ChartTable {

    private static final int MOST_ROWS = 14;

    private final TableView<List<String>> table = new TableView<>();
    private final double larger;

    public ChartTable(Kit kit, Chart chart) {
        this.larger = Columns.larger(kit);
        table.setId("chart-figures");
        table.setAccessibleText(kit.say("chart.figuresOf", chart.title()));
        table.getStyleClass().addAll("dense", "chart.showTable");
        Chart.Table figures = chart.table();
        for (int c = 0; c < figures.columns().size(); c++) {
            int index = c;
            TableColumn<List<String>, String> column = new TableColumn<>(figures.columns().get(c));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellFactory(view -> cell(index > 0));
            double widest =
                    figures.rows().stream()
                            .mapToDouble(row -> TextWidth.of(row.get(index), 14.5, false))
                            .max()
                            .orElse(0);
            double head = TextWidth.of(figures.columns().get(c), 14.5, true);
            column.setPrefWidth(
                    Math.clamp(Math.max(widest, head) + 26, 60, index == 0 ? 200 : 170));
            table.getColumns().add(column);
        }
        table.getItems().setAll(figures.rows());
        table.setPlaceholder(Controls.plain(kit.say("chart.nothing"), "muted"));
    }

    private static TableCell<List<String>, String> cell(boolean number) {
        return new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setTooltip(empty || number ? null : new Tooltip(text));
                if (number && !getStyleClass().contains("chart-number")) {
                    getStyleClass().add("chart-number");
                }
            }
        };
    }

    TableView<List<String>> node() {
        return table;
    }

    /** As high as its rows, up to where it scrolls. */
    public TableView<List<String>> asHighAsItsRows() {
        double line = 2.5 * 14.5 * larger;
        table.setPrefHeight((Math.min(MOST_ROWS, table.getItems().size()) + 1.2) * line);
        table.setMinHeight(Region.USE_PREF_SIZE);
        table.setMaxHeight(Region.USE_PREF_SIZE); // no empty rows beside a large map
        return table;
    }

    /** Rows on lines and columns by tabs, as a spreadsheet takes them. */
    static String asText(Chart chart) {
        String head = String.join("\t", chart.table().columns());
        return chart.table().rows().stream()
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }
}
