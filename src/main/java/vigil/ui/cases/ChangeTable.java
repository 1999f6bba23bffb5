package vigil.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** Changed items with their values in words, in two columns. */
final class ChangeTable {

    private final Kit kit;
    private final ItemWords words;

    ChangeTable(Kit kit, Vocabulary vocabulary, AnswerText texts) {
        this.kit = kit;
        this.words = new ItemWords(kit, vocabulary, texts);
    }

    /** What changed: before and after, and what can be done about it. */
    Node node(List<CaseChange.Item> items, Function<CaseChange.Item, Optional<Node>> action) {
        GridPane grid = grid("history.field", "history.before", "history.after");
        int row = 1;
        for (CaseChange.Item item : items) {
            HBox before = Controls.row(Controls.wrapping(words.text(item, item.before())));
            action.apply(item).ifPresent(before.getChildren()::add);
            grid.addRow(
                    row++,
                    Controls.wrapping(words.name(item), "strong"),
                    before,
                    Controls.wrapping(words.text(item, item.after())));
        }
        return grid;
    }

    /** What two people made of the same items: stored, and mine. */
    Node node(List<CaseChange.Item> conflicts, ReviewCase stored) {
        GridPane grid = grid("history.field", "history.theirs", "history.mine");
        CaseChange all =
                CaseChange.between(ReviewCase.blank(stored.id(), stored.reference()), stored);
        int row = 1;
        for (CaseChange.Item item : conflicts) {
            Optional<String> theirs =
                    all.items().stream()
                            .filter(other -> other.item().equals(item.item()))
                            .findFirst()
                            .flatMap(CaseChange.Item::after);
            add(
                    grid,
                    row++,
                    words.name(item),
                    words.text(item, theirs),
                    words.text(item, item.after()));
        }
        return grid;
    }

    private GridPane grid(String... heads) {
        GridPane grid = Controls.styled(new GridPane(18, 5), "change-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(28);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setPercentWidth(36);
        grid.getColumnConstraints().setAll(name, value, value);
        for (int i = 0; i < heads.length; i++) {
            grid.add(Controls.plain(kit.say(heads[i]), "muted", "small"), i, 0);
        }
        return grid;
    }

    private static void add(GridPane grid, int row, String name, String left, String right) {
        Label label = Controls.wrapping(name, "strong");
        grid.addRow(row, label, Controls.wrapping(left), Controls.wrapping(right));
    }

    static Optional<FieldDefinition> field(CaseChange.Item item, Vocabulary vocabulary) {
        if (!item.item().startsWith("answer:")) {
            return Optional.empty();
        }
        String key = item.item().substring(7, item.item().lastIndexOf('#'));
        return vocabulary.catalogue().find(new FieldKey(key));
    }
}
