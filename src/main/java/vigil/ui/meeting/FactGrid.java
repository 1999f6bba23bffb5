package vigil.ui.meeting;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Facts with their captions, in one column or two. */
final class FactGrid {

    private FactGrid() {}

    static Node of(Kit kit, List<CaseFacts.Fact> facts, boolean two) {
        GridPane grid = Controls.styled(new GridPane(), "fact-grid");
        int columns = two ? 3 : 1;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints each = new ColumnConstraints();
            each.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(each);
        }
        int at = 0;
        for (CaseFacts.Fact fact : facts) {
            Label caption = Controls.plain(kit.say("meeting.fact." + fact.key()), "muted", "small");
            VBox box = new VBox(caption, Controls.wrapping(fact.text()));
            grid.add(box, at % columns, at / columns);
            at++;
        }
        return grid;
    }
}
