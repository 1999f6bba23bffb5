package vigil.ui.imports;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.ColumnGuess.Certainty;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;

/** The third step: values that are no code, and what each becomes. */
final class ValuesStep implements ImportView.StepPane {

    private static final int SHOWN = 300;

    private final Kit kit;
    private final ImportViewModel model;
    private final VBox rows = Controls.styled(new VBox(), "import-columns");
    private final VBox root = Controls.styled(new VBox(), "import-step");
    private Optional<Node> first = Optional.empty();

    ValuesStep(Kit kit, ImportViewModel model) {
        this.kit = kit;
        this.model = model;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(new Controls(kit).muted("imports.values.text"), scroll);
        model.choices().values().addListener((ListChangeListener<ValuePlan>) change -> fill());
        fill();
    }

    private void fill() {
        rows.getChildren().clear();
        first = Optional.empty();
        String column = "";
        int index = 0;
        for (ValuePlan plan : model.choices().values()) {
            if (index >= SHOWN) {
                rows.getChildren()
                        .add(
                                Controls.wrapping(
                                        kit.say(
                                                "imports.values.more",
                                                model.choices().values().size() - SHOWN),
                                        "muted"));
                return;
            }
            if (!plan.unclear().column().equals(column)) {
                column = plan.unclear().column();
                rows.getChildren().add(Controls.plain(column, "section-title"));
            }
            rows.getChildren().add(row(plan, index++));
        }
    }

    private Node row(ValuePlan plan, int index) {
        Label value = Controls.wrapping("“" + plan.unclear().value() + "”", "strong");
        Label times = Controls.plain(kit.say("imports.times", plan.unclear().times()), "muted");
        Code none = new Code("", kit.say("imports.value.leaveOut"));
        PickField<Code> pick =
                new PickField<>(
                        typed ->
                                java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of(none),
                                                model
                                                        .vocabulary()
                                                        .list(plan.list())
                                                        .codes()
                                                        .stream())
                                        .filter(code ->
                                                Terms.fold(code.label())
                                                        .contains(Terms.fold(typed)))
                                        .toList(),
                        Code::label,
                        code -> "");
        pick.setId("imports-value-" + index);
        pick.setAccessibleText(
                kit.say("imports.value.becomes", plan.unclear().value(), plan.unclear().column()));
        String code = plan.code().get();
        pick.show(
                Optional.of(
                        code.isEmpty()
                                ? none
                                : new Code(
                                        code, model.vocabulary().list(plan.list()).label(code))));
        Label chip = new Label();
        chip(plan, chip);
        pick.whenPicked(picked -> {
            plan.code().set(picked.map(Code::code).orElse(""));
            if (picked.isEmpty()) {
                pick.show(Optional.of(none));
            }
            chip(plan, chip);
        });
        if (first.isEmpty()) {
            first = Optional.of(pick);
        }
        GridPane grid = Controls.styled(new GridPane(14, 0), "import-column");
        for (double percent : new double[] {30, 12, 40, 18}) {
            ColumnConstraints constraint = new ColumnConstraints();
            constraint.setPercentWidth(percent);
            grid.getColumnConstraints().add(constraint);
        }
        grid.add(value, 0, 0);
        grid.add(times, 1, 0);
        grid.add(pick, 2, 0);
        grid.add(chip, 3, 0);
        return grid;
    }

    private void chip(ValuePlan plan, Label chip) {
        chip.getStyleClass().removeIf(style -> style.startsWith("chip"));
        String now = plan.code().get();
        String guessed = plan.unclear().code();
        String key;
        String tone;
        if (now.isEmpty()) {
            boolean offered = !guessed.isEmpty();
            key = offered ? "imports.value.offered" : "imports.value.left";
            tone = offered ? "warning" : "neutral";
            chip.setText(
                    offered
                            ? kit.say(key, model.vocabulary().list(plan.list()).label(guessed))
                            : kit.say(key));
        } else {
            boolean guess = now.equals(guessed) && plan.unclear().certainty() != Certainty.POSSIBLE;
            key =
                    guess
                            ? "imports.certainty." + plan.unclear().certainty()
                            : "imports.certainty.chosen";
            tone = guess && plan.unclear().certainty() == Certainty.LIKELY ? "warning" : "accent";
            chip.setText(kit.say(key));
        }
        chip.getStyleClass().addAll("chip", "chip-" + tone);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        first.ifPresent(Node::requestFocus);
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }
}
