package vigil.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/**
 * Fields in as many columns as there is room for, one or two. A field that does not apply leaves no
 * hole, and at a large text size or in a narrow window there is one column, so that nothing is cut.
 */
public final class FormGrid extends GridPane {

    /** A field, and whether it wants the whole line. */
    private record Field(Node node, boolean wide) {}

    /** The gap between columns in the style sheet; by it the size of the text is known here. */
    private static final double GAP_EMS = 1.5;

    private final List<Field> fields = new ArrayList<>();
    private final double narrowest;
    private int columns;

    /**
     * @param narrowest how narrow a column may be, in ems, before there is one column only
     */
    public FormGrid(double narrowest) {
        this.narrowest = narrowest;
        getStyleClass().add("form-grid");
        widthProperty().addListener((p, was, is) -> fit());
        hgapProperty().addListener((p, was, is) -> fit());
    }

    public void add(Node node, boolean wide) {
        fields.add(new Field(node, wide));
        node.managedProperty().addListener((p, was, is) -> arrange());
        getChildren().add(node);
        arrange();
    }

    private void fit() {
        double em = getHgap() / GAP_EMS;
        int fitting = getWidth() - getHgap() >= 2 * narrowest * em ? 2 : 1;
        if (fitting != columns) {
            columns = fitting;
            getColumnConstraints().clear();
            for (int i = 0; i < columns; i++) {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(100.0 / columns);
                column.setFillWidth(true);
                getColumnConstraints().add(column);
            }
            arrange();
        }
    }

    private void arrange() {
        int across = Math.max(1, columns);
        int row = 0;
        int column = 0;
        for (Field field : fields) {
            if (!field.node().isManaged()) {
                continue;
            }
            if (field.wide() && column > 0) {
                row++;
                column = 0;
            }
            setConstraints(field.node(), column, row, field.wide() ? across : 1, 1);
            column += field.wide() ? across : 1;
            if (column >= across) {
                row++;
                column = 0;
            }
        }
    }
}
