package vigil.ui.likeness;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Duplicates;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.likeness.Person;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** Two cases in two columns, with what speaks for one person and what against. */
final class SideBySide {

    private static final int NARRATIVE = 600;

    private static final List<FieldKey> SHOWN =
            List.of(
                    Fields.SURNAME,
                    Fields.FORENAMES,
                    Person.OTHER_NAMES,
                    Fields.DATE_OF_BIRTH,
                    Fields.SEX,
                    Fields.NHS_NUMBER,
                    Fields.ADDRESS,
                    Fields.DATE_OF_DEATH,
                    Fields.DATE_OF_INCIDENT,
                    Fields.INCIDENT_ADDRESS,
                    Fields.TYPE,
                    Fields.STATUS,
                    Fields.NOTIFIER,
                    Fields.DATE_NOTIFIED,
                    Fields.NARRATIVE);

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final AnswerText texts;
    private final LikenessWords words;

    SideBySide(Kit kit, Vocabulary vocabulary, AnswerText texts) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.words = new LikenessWords(kit);
    }

    Node node(Duplicates.Compared both, String second) {
        VBox column = Controls.column();
        column.getChildren().add(Controls.row(words.chip(both.likeness())));
        List<String> agreeing = words.reasons(both.likeness(), true);
        List<String> against = words.reasons(both.likeness(), false);
        if (!agreeing.isEmpty()) {
            column.getChildren().add(reasons(Icon.DONE, "likeness.for", agreeing));
        }
        if (!against.isEmpty()) {
            column.getChildren().add(reasons(Icon.WARNING, "likeness.against", against));
        }
        column.getChildren().add(grid(both, second));
        return column;
    }

    private Node reasons(Icon icon, String key, List<String> said) {
        Label sentence = Controls.wrapping(kit.say(key, String.join(" · ", said)));
        javafx.scene.layout.HBox.setHgrow(sentence, Priority.ALWAYS);
        return Controls.row(icon.node(), sentence);
    }

    private GridPane grid(Duplicates.Compared both, String second) {
        GridPane grid = Controls.styled(new GridPane(), "side-by-side");
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(22);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth(39);
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(name, value, value);
        grid.addRow(
                0,
                new Label(),
                Controls.wrapping(both.first().reference().text(), "strong"),
                Controls.wrapping(second, "strong"));
        int row = 1;
        for (FieldKey key : SHOWN) {
            Optional<FieldDefinition> field = vocabulary.catalogue().find(key);
            String left = field.map(f -> said(f, both.first())).orElse("");
            String right = field.map(f -> said(f, both.second())).orElse("");
            if (field.isPresent() && !(left.isEmpty() && right.isEmpty())) {
                boolean same = left.equals(right);
                Label other = Controls.wrapping(right);
                if (same) {
                    other.getStyleClass().add("muted");
                }
                Label caption = Controls.wrapping(field.get().label(), "muted");
                if (!same && !left.isEmpty() && !right.isEmpty()) {
                    caption.setText(kit.say("likeness.differs", field.get().label()));
                    caption.getStyleClass().add("strong");
                }
                grid.addRow(row++, caption, Controls.wrapping(left), other);
            }
        }
        return grid;
    }

    private String said(FieldDefinition field, ReviewCase reviewCase) {
        String said =
                reviewCase
                        .answers()
                        .get(field.key())
                        .filter(Answer.Known.class::isInstance)
                        .map(answer -> texts.answer(field.type(), answer))
                        .orElse("");
        return said.length() > NARRATIVE ? said.substring(0, NARRATIVE) + "…" : said;
    }
}
