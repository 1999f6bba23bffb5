package vigil.ui.action;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.domain.panel.StrategyPillar;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Terms;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;

/**
 * What it is about, and whether it worked: the factor, the aims of the strategy, the day of the
 * second look, what was seen then, and deaths before and after.
 */
final class SecondLook {

    private static final int LETTERS = 10_000;

    private final Kit kit;
    private final FollowUpFormViewModel model;
    private final FollowUpFields fields;
    private final VBox compared = Controls.column();
    private final TitledPane root;

    SecondLook(Kit kit, FollowUpFormViewModel model) {
        this.kit = kit;
        this.model = model;
        this.fields = model.fields();
        Controls controls = new Controls(kit);
        TextArea found = new GrowingText(2);
        found.setId("action-found");
        FollowUpForm.write(found, LETTERS, fields.found());
        DayField on = day(kit, "action-look-on", fields.lookOn(), "action.day.prompt");
        DayField looked = day(kit, "action-looked-on", fields.lookedOn(), "action.day.prompt");
        GridPane grid = FollowUpForm.halves();
        grid.addRow(
                0,
                controls.labelled("action.lookOn", on, on.input()),
                controls.labelled("action.lookedOn", looked, looked.input()));
        Button compare = controls.button("action.compareDeaths", () -> {});
        compare.setOnAction(event -> model.compareDeaths(this::show));
        Controls.show(compare, false);
        model.opened()
                .addListener((p, was, is) ->
                        Controls.show(
                                compare,
                                is && model.inForce().isPresent() && model.mayCompareDeaths()));
        VBox body =
                Controls.column(
                        controls.labelled("action.factor", factor()),
                        controls.labelled("action.pillars", pillars()),
                        grid,
                        controls.labelled("action.found", found),
                        compare,
                        compared);
        root = new TitledPane(kit.say("action.second"), body);
        root.setId("action-second");
        root.setAnimated(false);
        root.setExpanded(!model.base().get().isNew());
    }

    /** A day that belongs to a property of the form. */
    static DayField day(
            Kit kit, String id, ObjectProperty<Optional<LocalDate>> property, String prompt) {
        DayField field = new DayField(kit, prompt, "action.due.wrong");
        field.input().setId(id);
        field.show(property.get());
        field.whenSettled(property::set);
        property.addListener((p, was, is) -> field.show(is));
        return field;
    }

    private PickField<Factor> factor() {
        PickField<Factor> field = new PickField<>(this::matching, Factor::name, Factor::subgroup);
        field.setId("action-factor");
        field.setPromptText(kit.say("action.factor.prompt"));
        Runnable show = () -> field.show(fields.factor().get().flatMap(model.vocabulary()::factor));
        field.whenPicked(picked -> fields.factor().set(picked.map(Factor::code)));
        fields.factor().addListener((p, was, is) -> show.run());
        show.run();
        return field;
    }

    private List<Factor> matching(String typed) {
        String query = Terms.fold(typed);
        return model.vocabulary().offeredFactors().stream()
                .filter(factor -> Terms.fold(factor.name()).contains(query))
                .toList();
    }

    private Node pillars() {
        FlowPane boxes = Controls.styled(new FlowPane(), "filters");
        for (StrategyPillar pillar : StrategyPillar.values()) {
            CheckBox box = new CheckBox(kit.say("pillar." + pillar.name()));
            box.setId("action-pillar-" + pillar.name());
            box.setSelected(fields.pillars().get().contains(pillar));
            box.setOnAction(event -> {
                EnumSet<StrategyPillar> now = EnumSet.noneOf(StrategyPillar.class);
                now.addAll(fields.pillars().get());
                if (box.isSelected()) {
                    now.add(pillar);
                } else {
                    now.remove(pillar);
                }
                fields.pillars().set(Set.copyOf(now));
            });
            fields.pillars().addListener((p, was, is) -> box.setSelected(is.contains(pillar)));
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private void show(List<String> sentences) {
        compared.getChildren().clear();
        if (sentences.isEmpty()) {
            compared.getChildren().add(Controls.wrapping(kit.say("action.compareDeaths.none")));
        }
        sentences.forEach(one -> compared.getChildren().add(Controls.wrapping(one)));
        if (!sentences.isEmpty()) {
            compared.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say("action.compareDeaths.caution"), "muted", "small"));
        }
    }

    Node node() {
        return root;
    }
}
