package vigil.ui.setting;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Settings that belong together, as a card. */
final class SettingSection {

    private final VBox card;
    private final String title;
    private final String searched;
    private final List<SettingRow> rows = new ArrayList<>();

    /**
     * @param key of its heading; {@code key.text}, if there is one, says what it is for
     */
    SettingSection(Kit kit, String key) {
        title = kit.say(key);
        card = Controls.card(new Controls(kit).heading(key));
        card.setId(Controls.id(key) + "-section");
        String text = kit.find(key + ".text").orElse("");
        if (!text.isEmpty() && !text.contains("{")) {
            card.getChildren().add(Controls.wrapping(text, "muted"));
        }
        searched = Terms.fold(kit.say(key) + " " + text);
    }

    SettingSection with(Node... nodes) {
        card.getChildren().addAll(nodes);
        return this;
    }

    SettingSection row(SettingRow row) {
        rows.add(row);
        card.getChildren().add(row.node());
        return this;
    }

    /**
     * Shows what fits: the rows that do, or all of them if the heading does.
     *
     * @return how many rows; 1 for a card without any
     */
    int filter(String folded) {
        boolean whole = folded.isEmpty();
        if (!whole) {
            whole = true;
            for (String word : folded.split(" ")) {
                whole &= searched.contains(word);
            }
        }
        int shown = 0;
        for (SettingRow row : rows) {
            boolean fits = whole || row.matches(folded);
            Controls.show(row.node(), fits);
            shown += fits ? 1 : 0;
        }
        boolean any = rows.isEmpty() ? whole : shown > 0;
        Controls.show(card, any);
        return rows.isEmpty() ? (any ? 1 : 0) : shown;
    }

    List<SettingRow> rows() {
        return rows;
    }

    String title() {
        return title;
    }

    VBox node() {
        return card;
    }
}
