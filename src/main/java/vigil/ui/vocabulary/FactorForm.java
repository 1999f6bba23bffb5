package vigil.ui.vocabulary;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.FactorAttribute;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** One factor. National ones are shown and locked; the panel's own are changed here. */
final class FactorForm {

    private final Kit kit;
    private final VocabularyViewModel model;
    private final Consumer<Factor> saved;
    private final Label title = Controls.styled(new Label(), "section-title");
    private final HBox chips = Controls.row();
    private final TextField name = new TextField();
    private final ComboBox<String> group = new ComboBox<>();
    private final TextArea definition = new TextArea();
    private final TextField knownBy = new TextField();
    private final ComboBox<String> modifiable = new ComboBox<>();
    private final CheckBox protective = new CheckBox();
    private final CheckBox retired = new CheckBox();
    private final Label trouble = Controls.wrapping("", "answer-note", "vocabulary-trouble");
    private final Button save;
    private final VBox root;
    private Factor shown = Factor.blank("");

    FactorForm(Kit kit, VocabularyViewModel model, Consumer<Factor> saved) {
        this.kit = kit;
        this.model = model;
        this.saved = saved;
        Controls controls = new Controls(kit);
        name.setId("vocabulary-factor-name");
        group.setMaxWidth(Double.MAX_VALUE);
        modifiable.getItems().setAll("yes", "partly", "no", "n/a");
        definition.setPrefRowCount(3);
        definition.setWrapText(true);
        protective.setText(kit.say("vocabulary.factor.protective"));
        retired.setText(kit.say("vocabulary.retired"));
        save = controls.primary("vocabulary.factor.save", this::save);
        save.setGraphic(Icon.SAVE.node());
        Controls.show(trouble, false);
        FormGrid grid = new FormGrid(15);
        grid.getStyleClass().add("form-grid-close");
        grid.add(controls.labelled("vocabulary.factor.name", name), false);
        grid.add(controls.labelled("vocabulary.factor.group", group), false);
        grid.add(controls.labelled("vocabulary.factor.definition", definition), true);
        grid.add(controls.labelled("vocabulary.factor.knownBy", knownBy), false);
        grid.add(controls.labelled("vocabulary.factor.modifiable", modifiable), false);
        grid.add(new VBox(protective, retired), false);
        root = Controls.card(Controls.row(title, chips, Controls.gap(), save), trouble, grid);
    }

    Node node() {
        return root;
    }

    void show(Factor factor) {
        shown = factor;
        boolean fresh = model.vocabulary().factor(factor.code()).isEmpty();
        boolean national = model.national(factor);
        title.setText(fresh ? kit.say("vocabulary.factor.new") : factor.name());
        chips.getChildren().clear();
        if (!fresh) {
            chips.getChildren()
                    .addAll(
                            Controls.chip(
                                    kit.say(
                                            national
                                                    ? "vocabulary.factor.national"
                                                    : "vocabulary.local"),
                                    national ? "neutral" : "accent"),
                            Controls.chip(
                                    kit.say(
                                            "vocabulary.uses",
                                            model.uses().get().getOrDefault(factor.code(), 0)),
                                    "neutral"));
        }
        name.setText(factor.name());
        group.getItems()
                .setAll(
                        model.vocabulary().factors().values().stream()
                                .map(Factor::group)
                                .distinct()
                                .toList());
        group.setValue(factor.group().isEmpty() ? null : factor.group());
        definition.setText(factor.definition());
        knownBy.setText(String.join("; ", factor.knownBy()));
        modifiable.setValue(factor.modifiable().isEmpty() ? "partly" : factor.modifiable());
        protective.setSelected(factor.protective());
        retired.setSelected(factor.retired());
        boolean locked = national || !model.mayWrite();
        name.setEditable(!locked);
        definition.setEditable(!locked);
        knownBy.setEditable(!locked);
        group.setDisable(locked);
        modifiable.setDisable(locked);
        protective.setDisable(locked);
        retired.setDisable(locked);
        save.setDisable(locked);
        complain(national ? kit.say("vocabulary.factor.locked") : "");
    }

    private void save() {
        String chosen = group.getValue();
        String can = modifiable.getValue();
        Factor changed =
                shown.with(FactorAttribute.NAME, name.getText().strip())
                        .with(FactorAttribute.GROUP, chosen == null ? "" : chosen)
                        .with(FactorAttribute.DEFINITION, definition.getText().strip())
                        .with(FactorAttribute.KNOWN_BY, knownBy.getText())
                        .with(FactorAttribute.MODIFIABLE, can == null ? "" : can)
                        .with(FactorAttribute.PROTECTIVE, protective.isSelected() ? "yes" : "no")
                        .with(FactorAttribute.RETIRED, retired.isSelected() ? "yes" : "no");
        model.save(
                changed,
                saved,
                problem -> {
                    complain(kit.sentence(problem));
                    name.requestFocus();
                });
    }

    private void complain(String sentence) {
        trouble.setText(sentence);
        Controls.show(trouble, !sentence.isEmpty());
    }

    /** Code of the factor that is shown. */
    String code() {
        return shown.code();
    }

    void focus() {
        name.requestFocus();
    }
}
