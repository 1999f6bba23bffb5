package vigil.ui.patterns;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import vigil.ui.kit.Controls;

/** Two things side by side where there is room for both, else one beneath the other. */
final class TwoColumns {

    /** Each needs about so much to be read at ease. */
    private static final double ROOM_EM = 62;

    private static final double USUAL_TEXT = 14.5;

    private final GridPane grid = Controls.styled(new GridPane(), "two-columns");
    private final Node first;
    private final Node second;
    private boolean beside;

    TwoColumns(Node first, Node second) {
        this.first = first;
        this.second = second;
        ((Region) first).setMaxHeight(Double.MAX_VALUE);
        ((Region) second).setMaxHeight(Double.MAX_VALUE);
        lay(false);
        grid.widthProperty().addListener((p, was, is) -> fit());
    }

    private void fit() {
        boolean room = grid.getWidth() > ROOM_EM * em();
        if (room != beside) {
            lay(room);
        }
    }

    /** How large the text is here, found from the words of the first heading. */
    private double em() {
        return grid.lookup(".section-title") instanceof javafx.scene.control.Label label
                ? label.getFont().getSize() / 1.18
                : USUAL_TEXT;
    }

    private void lay(boolean side) {
        beside = side;
        grid.getChildren().clear();
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(side ? 50 : 100);
        grid.getColumnConstraints().setAll(half);
        if (side) {
            ColumnConstraints other = new ColumnConstraints();
            other.setPercentWidth(50);
            grid.getColumnConstraints().add(other);
            grid.addRow(0, first, second);
        } else {
            grid.addColumn(0, first, second);
        }
    }

    Node node() {
        return grid;
    }
}
