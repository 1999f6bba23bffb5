package vigil.ui.meeting;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Children;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.Editable;
import vigil.ui.kit.OverPulses;

/**
 * The rows of a meeting's page: the first time one after the other from pulse to pulse, for a
 * meeting may have forty of them; from then on all at once, so that nothing in view moves.
 */
final class RowsOverPulses {

    private final VBox rows;
    private final Node record;
    private final OverPulses filling;

    /**
     * @param record the part of the page that may be there only to be read
     */
    RowsOverPulses(VBox rows, Node record) {
        this.rows = rows;
        this.record = record;
        this.filling = new OverPulses(rows);
    }

    /** Shows these, in this order. */
    void rows(List<? extends Node> all) {
        if (rows.getChildren().isEmpty()) {
            filling.begin(all.stream().map(this::adding).toList());
        } else {
            filling.stop();
            Children.arrange(rows, all);
            all.forEach(row -> Editable.join(record, row));
        }
    }

    private Runnable adding(Node row) {
        return () -> {
            rows.getChildren().add(row);
            Editable.join(record, row);
            Dressing.part(row);
        };
    }

    /** Those that are not there yet, now. */
    void finish() {
        filling.finish();
    }
}
