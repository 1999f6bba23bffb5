package vigil.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Influence;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;

/**
 * The contributing factors of a case, each with its influence from 0 to 3 and the evidence for it.
 */
public final class FactorPane {

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Controls controls;
    private final Supplier<UUID> ids;
    private final VBox rows = Controls.styled(new VBox(), "column", "tight");
    private final VBox root;
    private final PickField<Factor> adder;
    private List<FactorFinding> factors = List.of();
    private Consumer<List<FactorFinding>> listener = list -> {};

    public FactorPane(Kit kit, Vocabulary vocabulary, Supplier<UUID> ids) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.controls = new Controls(kit);
        this.ids = ids;
        adder =
                new PickField<>(
                        this::search, Factor::name, f -> f.group() + " · " + f.definition());
        adder.clearingAfterPick();
        adder.setPromptText(kit.say("factor.add"));
        adder.setAccessibleText(kit.say("factor.add"));
        adder.setId("factor-add");
        adder.setMaxWidth(520);
        adder.whenPicked(picked -> picked.ifPresent(this::add));
        root = Controls.column(adder, rows);
    }

    private List<Factor> search(String typed) {
        String query = Terms.fold(typed);
        List<Factor> starts = new ArrayList<>();
        List<Factor> contains = new ArrayList<>();
        List<Factor> defined = new ArrayList<>();
        for (Factor factor : vocabulary.factors().values()) {
            String name = Terms.fold(factor.name());
            if (name.startsWith(query) || factor.code().equalsIgnoreCase(typed.strip())) {
                starts.add(factor);
            } else if (name.contains(query)) {
                contains.add(factor);
            } else if (Terms.fold(factor.definition()).contains(query)) {
                defined.add(factor);
            }
        }
        starts.addAll(contains);
        starts.addAll(defined);
        return starts;
    }

    private void add(Factor factor) {
        if (factors.stream().anyMatch(f -> f.factor().equals(factor.code()))) {
            return;
        }
        List<FactorFinding> changed = new ArrayList<>(factors);
        changed.add(
                new FactorFinding(
                        ids.get(),
                        factor.code(),
                        Influence.MAY_HAVE_CONTRIBUTED,
                        Optional.empty(),
                        ""));
        change(changed);
        focusInfluence(changed.size() - 1);
    }

    private void change(List<FactorFinding> changed) {
        show(changed);
        listener.accept(changed);
    }

    public void whenChanged(Consumer<List<FactorFinding>> newListener) {
        listener = newListener;
    }

    /** Shows findings without telling anybody; what already stands there is left alone. */
    public void show(List<FactorFinding> list) {
        if (list.equals(factors) && !rows.getChildren().isEmpty()) {
            return; // or the keyboard would lose its place
        }
        factors = List.copyOf(list);
        rows.getChildren().clear();
        if (factors.isEmpty()) {
            rows.getChildren().add(controls.muted("factor.none"));
        }
        for (int i = 0; i < factors.size(); i++) {
            rows.getChildren().add(row(i));
        }
    }

    private Node row(int index) {
        FactorFinding finding = factors.get(index);
        Optional<Factor> factor = vocabulary.factor(finding.factor());
        Label name = Controls.wrapping(vocabulary.factorName(finding.factor()), "strong");
        factor.ifPresent(f -> name.setTooltip(new Tooltip(f.definition())));
        Label group =
                Controls.chip(
                        factor.map(Factor::group).orElse(""),
                        factor.filter(Factor::protective).isPresent() ? "success" : "neutral");
        VBox what = Controls.styled(new VBox(name, group), "column", "tight");
        what.setPrefWidth(290);
        what.setMinWidth(170);
        TextField note = new TextField(finding.note());
        prompt(note, finding.influence());
        HBox grades = grades(index, finding.influence(), note);
        note.setAccessibleText(kit.say("factor.note") + " " + name.getText());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        replace(
                                index,
                                f ->
                                        new FactorFinding(
                                                f.id(),
                                                f.factor(),
                                                f.influence(),
                                                f.modifiable(),
                                                note.getText()));
                    }
                });
        Button remove =
                controls.icon(
                        "factor.remove",
                        Icon.REMOVE,
                        () -> {
                            List<FactorFinding> changed = new ArrayList<>(factors);
                            changed.remove(index);
                            change(changed);
                            adder.requestFocus();
                        });
        remove.setAccessibleText(kit.say("factor.remove") + " " + name.getText());
        note.setMinWidth(170);
        HBox row = Controls.row(what, grades, note, remove);
        row.getStyleClass().add("evidence-row");
        return row;
    }

    private void prompt(TextField note, Influence influence) {
        note.setPromptText(kit.say(influence.contributed() ? "factor.note.wanted" : "factor.note"));
    }

    /** Four buttons, and the keys 0 to 3. */
    private HBox grades(int index, Influence now, TextField note) {
        HBox box = Controls.styled(new HBox(), "segments");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (Influence influence : Influence.values()) {
            String words = vocabulary.list("INFLUENCE").codes().get(influence.grade()).label();
            ToggleButton button = new ToggleButton(String.valueOf(influence.grade()));
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(words));
            button.setAccessibleText(influence.grade() + " " + words);
            button.setSelected(now == influence);
            button.setFocusTraversable(now == influence);
            button.getStyleClass().add(pill(influence));
            buttons.add(button);
        }
        buttons.forEach(button ->
                button.setOnAction(event -> grade(index, buttons, buttons.indexOf(button), note)));
        box.getChildren().setAll(buttons);
        box.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    int digit = digit(event.getCode());
                    if (digit >= 0) {
                        grade(index, buttons, digit, note);
                        event.consume();
                    }
                });
        return box;
    }

    private static String pill(Influence influence) {
        return switch (influence) {
            case NO_INFORMATION -> "left-pill";
            case SUFFICIENT -> "right-pill";
            default -> "center-pill";
        };
    }

    private void grade(int index, List<ToggleButton> buttons, int grade, TextField note) {
        Influence influence = Influence.ofGrade(grade);
        buttons.forEach(button -> button.setFocusTraversable(false));
        ToggleButton chosen = buttons.get(grade);
        chosen.setSelected(true);
        chosen.setFocusTraversable(true);
        chosen.requestFocus();
        prompt(note, influence);
        replace(
                index,
                f -> new FactorFinding(f.id(), f.factor(), influence, f.modifiable(), f.note()));
    }

    private static int digit(KeyCode code) {
        return switch (code) {
            case DIGIT0, NUMPAD0 -> 0;
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            default -> -1;
        };
    }

    private void focusInfluence(int index) {
        if (rows.getChildren().get(index) instanceof HBox row
                && row.getChildren().get(1) instanceof HBox grades) {
            grades.getChildren().stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void replace(int index, UnaryOperator<FactorFinding> edit) {
        List<FactorFinding> changed = new ArrayList<>(factors);
        changed.set(index, edit.apply(changed.get(index)));
        if (!changed.equals(factors)) {
            factors = List.copyOf(changed);
            listener.accept(factors);
        }
    }

    public Node node() {
        return root;
    }

    public void focus() {
        adder.requestFocus();
    }
}
