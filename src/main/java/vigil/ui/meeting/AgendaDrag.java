package vigil.ui.meeting;

import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Moves rows with the mouse, by their grips: a line shows where one would go. */
final class AgendaDrag {

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private final VBox rows;
    private final ObjIntConsumer<UUID> move;

    /**
     * @param move gets what was moved, and its place among the others
     */
    AgendaDrag(VBox rows, ObjIntConsumer<UUID> move) {
        this.rows = rows;
        this.move = move;
    }

    /** Makes a row movable by its grip. */
    void grip(Node grip, Node row, UUID id) {
        grip.setCursor(Cursor.OPEN_HAND);
        grip.setOnMousePressed(event -> {
            row.pseudoClassStateChanged(DRAGGED, true);
            event.consume();
        });
        grip.setOnMouseDragged(event -> {
            mark(place(event.getSceneY()));
            event.consume();
        });
        grip.setOnMouseReleased(event -> {
            row.pseudoClassStateChanged(DRAGGED, false);
            mark(-1);
            int from = rows.getChildren().indexOf(row);
            int to = place(event.getSceneY());
            if (from >= 0 && to != from && to != from + 1) {
                move.accept(id, to > from ? to - 1 : to);
            }
            event.consume();
        });
    }

    /** Before which row a height in the window is; the number of rows if after the last. */
    private int place(double sceneY) {
        List<Node> all = rows.getChildren();
        for (int i = 0; i < all.size(); i++) {
            var bounds = all.get(i).localToScene(all.get(i).getBoundsInLocal());
            if (sceneY < (bounds.getMinY() + bounds.getMaxY()) / 2) {
                return i;
            }
        }
        return all.size();
    }

    private void mark(int place) {
        List<Node> all = rows.getChildren();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).pseudoClassStateChanged(ABOVE, i == place);
            all.get(i).pseudoClassStateChanged(BELOW, place == all.size() && i == all.size() - 1);
        }
    }
}
