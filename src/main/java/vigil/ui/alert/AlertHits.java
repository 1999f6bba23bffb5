package vigil.ui.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.disclosure.AlertTextCheck.Hit;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * What in one part of an alert could tell of whom it speaks, with the sentence, below its field.
 */
final class AlertHits {

    private final Kit kit;
    private final AlertsViewModel model;
    private final String where;
    private final VBox root = Controls.styled(new VBox(), "column", "tight", "alert-hits");
    private final ChangeListener<Object> listener = (p, was, is) -> draw();

    AlertHits(Kit kit, AlertsViewModel model, String where) {
        this.kit = kit;
        this.model = model;
        this.where = where;
        root.setId("alert-hits-" + where);
        root.getProperties().put("listener", listener); // lives as long as the node
        model.checked().addListener(new WeakChangeListener<>(listener));
        draw();
    }

    private void draw() {
        if (model.checked().get().hits().isEmpty()) {
            return; // what was found before stands until the words have been looked through anew
        }
        root.getChildren().clear();
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        for (Hit hit : model.checked().get().hits().get()) {
            if (hit.where().equals(where)) {
                sentences.computeIfAbsent(hit.sentence(), s -> new ArrayList<>()).add(hit.words());
            }
        }
        sentences.forEach((sentence, words) ->
                root.getChildren()
                        .add(
                                Controls.styled(
                                        new HBox(
                                                Icon.SHIELD.node(),
                                                Controls.wrapping(
                                                        kit.say(
                                                                "alert.hit",
                                                                String.join("”, “", words),
                                                                sentence))),
                                        "banner",
                                        "banner-danger")));
        Controls.show(root, !root.getChildren().isEmpty());
    }

    Node node() {
        return root;
    }
}
