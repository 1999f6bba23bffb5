package vigil.ui.release;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** A table as it left, figures to the right, with the sign for what is hidden. */
final class ShownTableGrid {

    private final Kit kit;
    private final ShownTable table;

    ShownTableGrid(Kit kit, ShownTable table) {
        this.kit = kit;
        this.table = table;
    }

    Node node() {
        GridPane grid = Controls.styled(new GridPane(22, 5), "shown-table");
        int margin = table.rowTotals().isEmpty() ? 0 : 1;
        int columns = table.columns().size();
        int rows = table.rows().size();
        for (int column = 0; column < columns + margin; column++) {
            Label head =
                    Controls.plain(
                            column < columns
                                    ? table.columns().get(column)
                                    : kit.say("releases.total"),
                            "muted",
                            "small");
            GridPane.setHalignment(head, HPos.RIGHT);
            grid.add(head, column + 1, 0);
        }
        for (int row = 0; row < rows + margin; row++) {
            String name = row < rows ? table.rows().get(row) : kit.say("releases.total");
            grid.add(Controls.plain(name, row < rows ? "plain" : "strong"), 0, row + 1);
            for (int column = 0; column < columns + margin; column++) {
                boolean total = row == rows || column == columns;
                Label count = Controls.plain(word(table.at(row, column)));
                count.getStyleClass().add(total ? "strong" : "plain");
                if (table.at(row, column) instanceof ShownCount.Hidden) {
                    count.getStyleClass().add("count-hidden");
                }
                GridPane.setHalignment(count, HPos.RIGHT);
                grid.add(count, column + 1, row + 1);
            }
        }
        ScrollPane wide = new ScrollPane(grid);
        wide.setFitToHeight(true);
        wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        wide.setAccessibleText(spoken());
        return Controls.styled(wide, "shown-table-scroll");
    }

    private String spoken() {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row ->
                        table.rows().get(row)
                                + ": "
                                + IntStream.range(0, table.columns().size())
                                        .mapToObj(column ->
                                                table.columns().get(column)
                                                        + " "
                                                        + said(table.at(row, column)))
                                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String said(ShownCount count) {
        return count instanceof ShownCount.Hidden ? kit.say("releases.notShown") : word(count);
    }

    private String word(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> String.valueOf(exact.count());
            case ShownCount.Rounded rounded -> String.valueOf(rounded.count());
            case ShownCount.Hidden _ -> kit.say("gate.symbol");
        };
    }
}
