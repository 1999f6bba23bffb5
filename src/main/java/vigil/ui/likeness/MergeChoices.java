package vigil.ui.likeness;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseUnion;
import vigil.domain.casefile.FieldDefinition;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Segments;
import vigil.words.AnswerText;

/** What is to be chosen before two cases become one. */
final class MergeChoices {

    private final Kit kit;
    private final DuplicatesViewModel model;
    private final AnswerText texts;
    private final Controls controls;
    private final Button merge;

    MergeChoices(Kit kit, DuplicatesViewModel model, AnswerText texts, Runnable finish) {
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.controls = new Controls(kit);
        this.merge = controls.primary("likeness.merge", finish);
    }

    Node node(DuplicatesViewModel.Merging both) {
        String kept = both.kept().reference().text();
        String other = both.other().reference().text();
        VBox column = Controls.column();
        column.getChildren()
                .addAll(
                        controls.heading("likeness.merge.title", other, kept),
                        controls.text("likeness.merge.text", kept, other, both.conflicts().size()),
                        Controls.row(
                                merge,
                                controls.button("likeness.turn", Icon.UNDO, model::turn),
                                controls.button("likeness.cancel", model::stop)));
        for (CaseUnion.Conflict conflict : both.conflicts()) {
            column.getChildren().add(choice(conflict, kept, other));
        }
        return column;
    }

    void focus() {
        merge.requestFocus();
    }

    private Node choice(CaseUnion.Conflict conflict, String kept, String other) {
        FieldDefinition field = model.vocabulary().catalogue().get(conflict.key().field());
        Segments<CaseUnion.Take> segments =
                new Segments<>(kit.say("likeness.choose", field.label()), true);
        segments.add(CaseUnion.Take.KEPT, kept);
        segments.add(CaseUnion.Take.OTHER, other);
        if (conflict.joinable()) {
            segments.add(CaseUnion.Take.BOTH, kit.say("likeness.both"));
        }
        segments.show(Optional.of(model.taken(conflict)));
        segments.whenChosen(chosen -> chosen.ifPresent(take -> model.take(conflict, take)));
        GridPane sides = Controls.styled(new GridPane(), "halves");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().setAll(half, half);
        sides.addRow(0, said(field, conflict.kept()), said(field, conflict.other()));
        VBox box =
                new VBox(
                        6,
                        Controls.row(
                                Controls.plain(field.label(), "strong"), Controls.gap(), segments),
                        sides);
        return Controls.styled(box, "merge-choice");
    }

    private Node said(FieldDefinition field, Answer answer) {
        return Controls.wrapping(texts.answer(field.type(), answer));
    }
}
