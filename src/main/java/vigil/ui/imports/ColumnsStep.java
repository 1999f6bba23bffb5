package vigil.ui.imports;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.ColumnGuess;
import vigil.casework.ColumnGuess.Certainty;
import vigil.casework.SavedMapping;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.kit.PickField;

/** The second step: what each column means, as guessed and for a person to confirm or change. */
final class ColumnsStep implements ImportView.StepPane {

    private final Kit kit;
    private final ImportViewModel model;
    private final Controls controls;
    private final VBox rows = new VBox();
    private final VBox root = Controls.styled(new VBox(), "import-step");
    private final Label summary = Controls.wrapping("", "muted");
    private final ComboBox<SavedMapping> saved = new ComboBox<>();
    private final CodeBox type;
    private Optional<Node> first = Optional.empty();

    ColumnsStep(Kit kit, ImportViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.type = new CodeBox(model.vocabulary().list("CASE_TYPE"), kit.say("imports.type.none"));
        type.setId("imports-type");
        type.whenChosen(code -> model.choices().caseType().set(code.orElse("")));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        rows.getStyleClass().add("import-columns");
        root.getChildren().addAll(tools(), summary, scroll);
        model.choices().columns().addListener((ListChangeListener<ColumnPlan>) change -> fill());
        model.remembered().addListener((p, was, is) -> say());
        fill();
    }

    private Node tools() {
        saved.setId("imports-saved");
        saved.setPromptText(kit.say("imports.saved"));
        saved.setAccessibleText(kit.say("imports.saved"));
        saved.setItems(model.saved());
        Named.in(saved, SavedMapping::name);
        saved.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        model.choices().apply(is.lines());
                        fill();
                    }
                });
        HBox forAll = Controls.row(new Label(kit.say("imports.type")), type);
        type.setAccessibleText(kit.say("imports.type"));
        FlowPane tools =
                new FlowPane(
                        12,
                        8,
                        forAll,
                        saved,
                        controls.button(
                                "imports.mapping.read",
                                Icon.FOLDER,
                                () ->
                                        ImportView.ask(
                                                        kit,
                                                        root,
                                                        "imports.mapping.read",
                                                        "",
                                                        "*.csv")
                                                .ifPresent(model::readMapping)),
                        controls.button(
                                "imports.mapping.write",
                                Icon.RELEASE,
                                () ->
                                        ImportView.ask(
                                                        kit,
                                                        root,
                                                        "imports.mapping.write",
                                                        "mapping.csv",
                                                        "*.csv")
                                                .ifPresent(file ->
                                                        model.writeMapping(
                                                                file,
                                                                () ->
                                                                        kit.notices()
                                                                                .done(
                                                                                        kit.say(
                                                                                                "imports.written"))))));
        tools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return tools;
    }

    private void fill() {
        rows.getChildren().clear();
        first = Optional.empty();
        int index = 0;
        for (ColumnPlan plan : model.choices().columns()) {
            rows.getChildren().add(row(plan, index++));
            plan.use().addListener((p, was, is) -> say());
            plan.order().addListener((p, was, is) -> say());
        }
        type.show(Optional.of(model.choices().caseType().get()));
        say();
    }

    private void say() {
        long used =
                model.choices().columns().stream().filter(p -> !p.use().get().leavesOut()).count();
        String remembered =
                model.remembered()
                        .get()
                        .map(mapping -> kit.say("imports.remembered", mapping.name()) + " ")
                        .orElse("");
        summary.setText(
                remembered
                        + kit.say(
                                "imports.columns.summary", used, model.choices().columns().size()));
        type.setDisable(model.choices().namesType());
        refreshed.run();
    }

    private Runnable refreshed = () -> {};

    /** Told when a choice changes whether one can go on. */
    void whenChanged(Runnable listener) {
        refreshed = listener;
    }

    private Node row(ColumnPlan plan, int index) {
        ColumnGuess guess = plan.guess();
        Label name = Controls.wrapping(plan.column(), "strong");
        String samples = String.join("  ·  ", guess.samples());
        Label values = new Label(samples.isEmpty() ? kit.say("imports.column.empty") : samples);
        values.getStyleClass().addAll("muted", "small");
        VBox left = new VBox(1, name, values);
        PickField<ColumnUse> pick =
                new PickField<>(model.choices().uses()::find, ColumnUse::label, ColumnUse::detail);
        pick.setId("imports-use-" + index);
        pick.setAccessibleText(kit.say("imports.column.use", plan.column()));
        pick.show(Optional.of(plan.use().get()));
        if (first.isEmpty()) {
            first = Optional.of(pick);
        }
        VBox middle = new VBox(3, pick);
        HBox extras = Controls.row();
        Label chip = new Label();
        Runnable look =
                () -> {
                    extras(plan, extras);
                    chip(plan, chip);
                };
        pick.whenPicked(use -> {
            plan.use().set(use.orElseGet(model.choices().uses()::leaveOut));
            pick.show(Optional.of(plan.use().get()));
            look.run();
        });
        look.run();
        middle.getChildren().add(extras);
        GridPane grid = Controls.styled(new GridPane(14, 0), "import-column");
        ColumnConstraints a = new ColumnConstraints();
        a.setPercentWidth(42);
        ColumnConstraints b = new ColumnConstraints();
        b.setPercentWidth(42);
        ColumnConstraints c = new ColumnConstraints();
        c.setPercentWidth(16);
        grid.getColumnConstraints().addAll(a, b, c);
        grid.add(left, 0, 0);
        grid.add(middle, 1, 0);
        grid.add(chip, 2, 0);
        return grid;
    }

    private void chip(ColumnPlan plan, Label chip) {
        chip.getStyleClass().removeIf(style -> style.startsWith("chip"));
        Optional<ColumnGuess.Use> guessed = plan.guess().uses().stream().findFirst();
        boolean same =
                guessed.filter(u ->
                                plan.use().get().use().equals(u.use())
                                        && plan.use().get().target().equals(u.target()))
                        .isPresent();
        String key;
        String tone;
        if (plan.isGiven()) {
            key = "imports.certainty.kept";
            tone = "accent";
        } else if (same) {
            Certainty certainty = guessed.orElseThrow().certainty();
            key = "imports.certainty." + certainty;
            tone = certainty == Certainty.CERTAIN ? "success" : "warning";
        } else if (guessed.isPresent() && plan.use().get().leavesOut()) {
            key = "imports.certainty.offered";
            tone = "warning";
        } else if (plan.use().get().leavesOut()) {
            key = "imports.certainty.none";
            tone = "neutral";
        } else {
            key = "imports.certainty.chosen";
            tone = "accent";
        }
        chip.setText(kit.say(key));
        chip.getStyleClass().addAll("chip", "chip-" + tone);
        guessed.flatMap(u -> kit.find("imports.why." + u.why()))
                .ifPresent(why -> chip.setTooltip(new javafx.scene.control.Tooltip(why)));
    }

    private void extras(ColumnPlan plan, HBox extras) {
        extras.getChildren().clear();
        boolean left = plan.use().get().leavesOut();
        if (left) {
            plan.guess().uses().stream()
                    .findFirst()
                    .ifPresent(use -> {
                        ColumnUse offered =
                                model.choices().uses().of(use.use(), use.target(), use.substance());
                        String why = kit.find("imports.why." + use.why()).orElse("");
                        extras.getChildren()
                                .add(
                                        Controls.wrapping(
                                                kit.say("imports.offered", offered.label(), why),
                                                "muted",
                                                "small"));
                    });
        } else {
            if (plan.use().get().isField()) {
                CheckBox needed = new CheckBox(kit.say("imports.needed"));
                needed.selectedProperty().bindBidirectional(plan.needed());
                extras.getChildren().add(needed);
            }
            if (plan.searchable()) {
                CheckBox searched = new CheckBox(kit.say("imports.searched"));
                searched.selectedProperty().bindBidirectional(plan.searched());
                extras.getChildren().add(searched);
            }
            if (plan.hasOrder() && plan.use().get().isField()) {
                extras.getChildren().add(order(plan));
            }
        }
        Controls.show(extras, !extras.getChildren().isEmpty());
    }

    private Node order(ColumnPlan plan) {
        ComboBox<ColumnPlan.DayOrder> order = new ComboBox<>();
        order.setAccessibleText(kit.say("imports.order", plan.column()));
        order.getItems().setAll(ColumnPlan.DayOrder.DAY_FIRST, ColumnPlan.DayOrder.MONTH_FIRST);
        order.setPromptText(kit.say("imports.order.ask"));
        Named.in(order, is -> kit.say("imports.order." + is));
        if (plan.order().get() == ColumnPlan.DayOrder.UNSAID) {
            order.getStyleClass().add("import-asks");
        } else {
            order.setValue(plan.order().get());
        }
        order.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        order.getStyleClass().remove("import-asks");
                        plan.order().set(is);
                    }
                });
        return order;
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
        if (!model.choices().usesAny()) {
            return Optional.of(kit.say("imports.obstacle.COLUMNS"));
        }
        return model.choices()
                .asking()
                .map(plan -> kit.say("imports.obstacle.order", plan.column()));
    }
}
