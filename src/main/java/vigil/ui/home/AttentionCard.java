package vigil.ui.home;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;

/** What somebody should see to besides cases: one card of lines, there while there is any. */
final class AttentionCard {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final VBox card = Controls.styled(new VBox(), "card-box", "attention");

    AttentionCard() {
        card.setId("home-attention");
        Controls.show(card, false);
    }

    /** Room for lines, above those that are added later. */
    VBox place(String id) {
        VBox place = new VBox();
        place.setId(id);
        Controls.show(place, false);
        card.getChildren().add(place);
        return place;
    }

    /** Fills the room with these lines, none or some. */
    void fill(VBox place, Node... lines) {
        place.getChildren().setAll(lines);
        Controls.show(place, lines.length > 0);
        boolean first = true;
        for (Node each : card.getChildren()) {
            for (Node line : ((VBox) each).getChildren()) {
                line.pseudoClassStateChanged(FIRST, first);
                first = false;
            }
        }
        Controls.show(card, !first);
    }

    /**
     * A line: what is to be seen to, and the way there.
     *
     * @param tone {@code warning} or {@code accent}
     */
    static HBox line(Icon icon, String tone, Region said, Button... ways) {
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line =
                Controls.styled(new HBox(icon.node(), said), "attention-line", "attention-" + tone);
        for (Button way : ways) {
            way.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(way);
        }
        return line;
    }

    Node node() {
        return card;
    }
}
