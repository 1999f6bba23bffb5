package vigil.ui.factor;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Influence;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Tip;

/**
 * One finding. In its grade the keys 0 to 3 grade, M goes through modifiable, N or Enter goes to
 * the note; Enter in the note goes back to adding.
 */
final class FactorRow {

    /** What a row asks of the pane. */
    interface Owner {
        void replace(FactorFinding finding);

        void remove(FactorFinding finding);

        void add();
    }

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Owner owner;
    private final Segments<Influence> grade;
    private final ToggleButton modifiable = new ToggleButton();
    private final TextField note = new TextField();
    private final HBox root;
    private FactorFinding finding;

    FactorRow(Kit kit, Vocabulary vocabulary, FactorFinding finding, Owner owner) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.owner = owner;
        this.finding = finding;
        Optional<Factor> factor = vocabulary.factor(finding.factor());
        Label name = Controls.wrapping(vocabulary.factorName(finding.factor()), "strong");
        factor.ifPresent(f -> Tip.on(name, f.definition()));
        Label group =
                Controls.chip(
                        factor.map(Factor::group).orElse(""),
                        factor.filter(Factor::protective).isPresent() ? "success" : "neutral");
        VBox what = Controls.styled(new VBox(name, group), "column", "tight", "factor-name");
        this.grade = new Segments<Influence>(name.getText(), true);
        for (Influence influence : Influence.values()) {
            List<Code> words = vocabulary.list("INFLUENCE").codes();
            grade.add(
                    influence,
                    String.valueOf(influence.grade()),
                    influence.grade() + " " + words.get(influence.grade()).label());
        }
        grade.show(Optional.of(finding.influence()));
        grade.whenChosen(chosen -> chosen.ifPresent(this::graded));
        grade.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        modifiable.setOnAction(event -> turn());
        modifiable.setAccessibleText(kit.say("factor.modifiable") + " " + name.getText());
        Tip.on(modifiable, kit.say("factor.modifiable.tip"));
        modifiable.getStyleClass().add("factor-modifiable");
        modifiable.setFocusTraversable(false);
        note.setText(finding.note());
        note.setAccessibleText(kit.say("factor.note") + " " + name.getText());
        note.textProperty().addListener((p, was, is) -> keepNote());
        note.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        keepNote();
                    }
                });
        note.setOnAction(event -> {
            keepNote();
            owner.add();
        });
        Button remove =
                new Controls(kit)
                        .icon("factor.remove", Icon.REMOVE, () -> owner.remove(this.finding));
        remove.setAccessibleText(kit.say("factor.remove") + " " + name.getText());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.getStyleClass().add("factor-note");
        root = Controls.row(what, grade, modifiable, note, remove);
        root.getStyleClass().add("evidence-row");
        dress();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int digit =
                switch (event.getCode()) {
                    case DIGIT0, NUMPAD0 -> 0;
                    case DIGIT1, NUMPAD1 -> 1;
                    case DIGIT2, NUMPAD2 -> 2;
                    case DIGIT3, NUMPAD3 -> 3;
                    default -> -1;
                };
        if (digit >= 0) {
            grade.choose(Influence.ofGrade(digit));
        } else if (event.getCode() == KeyCode.M) {
            turn();
        } else if (event.getCode() == KeyCode.N || event.getCode() == KeyCode.ENTER) {
            note.requestFocus();
        } else if (event.getCode() == KeyCode.DELETE) {
            owner.remove(finding);
        } else {
            return;
        }
        event.consume();
    }

    private void graded(Influence influence) {
        change(
                new FactorFinding(
                        finding.id(),
                        finding.factor(),
                        influence,
                        finding.modifiable(),
                        finding.note()));
    }

    /** Through what the vocabulary says by itself, then each answer of the panel. */
    private void turn() {
        List<Code> codes = vocabulary.list("MODIFIABLE").codes();
        int at = -1;
        for (int i = 0; i < codes.size(); i++) {
            if (finding.modifiable().equals(Optional.of(codes.get(i).code()))) {
                at = i;
            }
        }
        Optional<String> next =
                at + 1 < codes.size() ? Optional.of(codes.get(at + 1).code()) : Optional.empty();
        change(
                new FactorFinding(
                        finding.id(), finding.factor(), finding.influence(), next, finding.note()));
    }

    private void keepNote() {
        if (!note.getText().strip().equals(finding.note())) {
            change(
                    new FactorFinding(
                            finding.id(),
                            finding.factor(),
                            finding.influence(),
                            finding.modifiable(),
                            note.getText().strip()));
        }
    }

    private void change(FactorFinding changed) {
        finding = changed;
        dress();
        owner.replace(changed);
    }

    private void dress() {
        note.setPromptText(
                kit.say(finding.influence().contributed() ? "factor.note.wanted" : "factor.note"));
        root.getStyleClass().remove("factor-wants-note");
        if (finding.needsNote()) {
            root.getStyleClass().add("factor-wants-note");
        }
        String said =
                finding.modifiable()
                        .map(vocabulary.list("MODIFIABLE")::label)
                        .orElseGet(() ->
                                kit.say(
                                        "factor.modifiable.usual",
                                        vocabulary
                                                .factor(finding.factor())
                                                .map(Factor::modifiable)
                                                .orElse("")));
        modifiable.setText(said);
        modifiable.setSelected(finding.modifiable().isPresent());
    }

    FactorFinding finding() {
        return finding;
    }

    Node node() {
        return root;
    }

    void focusGrade() {
        grade.focus();
    }

    void focusNote() {
        note.requestFocus();
    }
}
