package vigil.ui.action;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.answer.Editors;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.PickField;

/**
 * The fields of one recommendation or action; stands in the side sheet and among a case's minutes.
 */
public final class FollowUpForm {

    /** Overdue is worked out from the due date and never set. */
    private static final String OVERDUE = "ACT_STATUS05";

    private static final int WORDING = 10_000;
    private static final int SHORT = 200;

    private final Kit kit;
    private final Controls controls;
    private final FollowUpFormViewModel model;
    private final FollowUpFields fields;
    private final TextArea wording = new GrowingText(2);
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final DayField due;
    private final VBox root = Controls.styled(new VBox(), "column", "follow-up");
    private Consumer<FollowUp> saved = item -> {};
    private final RepeatWarning repeats;

    public FollowUpForm(Kit kit, FollowUpFormViewModel model) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.model = model;
        this.fields = model.fields();
        this.due = new DayField(kit, "action.due.prompt", "action.due.wrong");
        this.repeats = new RepeatWarning(kit, model);
        boolean advised = model.base().get() instanceof FollowUp.Advised;
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        wording.setId("action-wording");
        write(wording, WORDING, fields.wording());
        root.getChildren()
                .setAll(
                        troubleBox,
                        controls.labelled(
                                advised ? "action.recommendation" : "action.action", wording),
                        ownerAndTime());
        root.getChildren().add(1, repeats.node());
        if (advised) {
            root.getChildren().add(new OwnersReply(kit, model).node());
        } else {
            root.getChildren().add(controls.labelled("action.follows", follows()));
        }
        if (!model.base().get().isNew()) {
            root.getChildren()
                    .add(
                            controls.labelled(
                                    "action.evidence", area("action-evidence", fields.evidence())));
        }
        if (!advised && !model.base().get().isNew()) {
            root.getChildren().add(new ProgressNotes(kit, model, this::complain).node());
        }
        root.getChildren().add(new SecondLook(kit, model).node());
        if (!model.base().get().isNew()) {
            root.getChildren().add(new ChangesPane(kit, model, this::complain).node());
        }
        root.setDisable(!model.mayWrite());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(event)
                || new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(event)) {
            save();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.L, KeyCombination.ALT_DOWN).match(event)
                && repeats.link()) {
            event.consume();
        }
    }

    /** Offers to link a recommendation that stands already instead of making this one. */
    public void whenLinked(Consumer<Recommendation> listener) {
        repeats.whenLinked(listener);
    }

    private Node ownerAndTime() {
        due.input().setId("action-due");
        due.show(fields.due().get());
        due.whenSettled(fields.due()::set);
        fields.due().addListener((p, was, is) -> due.show(is));
        CodeList statuses = model.vocabulary().list("ACT_STATUS");
        CodeBox status =
                new CodeBox(
                        new CodeList(
                                statuses.name(),
                                statuses.title(),
                                statuses.codes().stream()
                                        .filter(c -> !c.code().equals(OVERDUE))
                                        .toList()),
                        "");
        status.setId("action-status");
        status.show(Optional.of(fields.status().get()));
        status.whenChosen(code -> code.ifPresent(fields.status()::set));
        fields.status().addListener((p, was, is) -> status.show(Optional.of(is)));
        GridPane grid = halves();
        grid.addRow(
                0,
                controls.labelled("action.agency", agency()),
                controls.labelled("action.person", person()));
        grid.add(controls.labelled("action.due", due, due.input()), 0, 1);
        if (!model.base().get().isNew()) {
            grid.add(controls.labelled("action.status", status), 1, 1); // what is new is not begun
        }
        return grid;
    }

    static GridPane halves() {
        GridPane grid = Controls.styled(new GridPane(), "halves");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        return grid;
    }

    private PickField<Code> agency() {
        CodeList agencies = model.vocabulary().list("AGENCY_TYPE");
        PickField<Code> field =
                new PickField<>(
                        typed -> Editors.matching(agencies.codes(), typed),
                        Code::label,
                        code -> "");
        field.setId("action-agency");
        field.setPromptText(kit.say("action.agency.prompt"));
        field.show(fields.ownerAgency().get().flatMap(agencies::find));
        field.whenPicked(code -> fields.ownerAgency().set(code.map(Code::code)));
        fields.ownerAgency().addListener((p, was, is) -> field.show(is.flatMap(agencies::find)));
        return field;
    }

    private PickField<String> person() {
        PickField<String> field = new PickField<>(model::people, name -> name, name -> "");
        field.setId("action-person");
        field.setPromptText(kit.say("action.person.prompt"));
        field.setTextFormatter(LiveText.limit(SHORT));
        field.show(Optional.of(fields.ownerPerson().get()).filter(name -> !name.isEmpty()));
        field.whenPicked(name -> fields.ownerPerson().set(name.orElse("")));
        fields.ownerPerson()
                .addListener((p, was, is) ->
                        field.show(Optional.of(is).filter(name -> !name.isEmpty())));
        return field;
    }

    private PickField<Recommendation> follows() {
        PickField<Recommendation> field =
                new PickField<>(
                        model::recommendations,
                        r -> r.reference() + " " + shortened(r.wording()),
                        r -> "");
        field.setId("action-follows");
        field.setPromptText(kit.say("action.follows.prompt"));
        Runnable show = () -> field.show(fields.follows().get().flatMap(model::recommendation));
        field.whenPicked(r -> fields.follows().set(r.map(Recommendation::id)));
        model.opened().addListener((p, was, is) -> show.run());
        fields.follows().addListener((p, was, is) -> show.run());
        show.run();
        return field;
    }

    private static String shortened(String wording) {
        String line = wording.lines().findFirst().orElse("");
        return line.length() <= 70 ? line : line.substring(0, 69).stripTrailing() + "…";
    }

    private TextArea area(String id, StringProperty property) {
        TextArea area = new GrowingText(2);
        area.setId(id);
        write(area, WORDING, property);
        return area;
    }

    static void write(
            javafx.scene.control.TextInputControl input, int letters, StringProperty property) {
        LiveText text = new LiveText(input, letters, property::set, () -> {});
        text.show(property.get());
        property.addListener((p, was, is) -> text.show(is));
    }

    public void whenSaved(Consumer<FollowUp> listener) {
        saved = listener;
    }

    /** Saves what stands in the form, or says why it cannot be saved. */
    public void save() {
        if (due.wrong()) {
            due.day();
            due.input().requestFocus();
            return;
        }
        fields.due().set(due.day());
        Controls.show(troubleBox, false);
        model.save(
                item -> {
                    kit.notices().done(kit.say("action.saved." + item.kind(), item.reference()));
                    saved.accept(item);
                },
                this::complain);
    }

    private void complain(Problem problem) {
        trouble.setText(
                problem instanceof Problem.Stale
                        ? kit.say("action.stale", model.base().get().reference())
                        : kit.sentence(problem));
        Controls.show(troubleBox, true);
        if (problem instanceof Problem.Invalid invalid) {
            Optional.of("#action-evidence")
                    .filter(id -> invalid.field().equals("recommendation.evidence"))
                    .flatMap(id -> Optional.ofNullable(root.lookup(id)))
                    .orElse(wording)
                    .requestFocus();
        }
    }

    /** The save button, which says what it saves. */
    public Button saveButton() {
        FollowUp item = model.base().get();
        Button button =
                controls.primary(
                        (item.isNew() ? "action.add." : "action.save.") + item.kind(), this::save);
        button.setId("action-save");
        button.disableProperty().bind(model.busy());
        if (!model.mayWrite()) {
            button.disableProperty().unbind();
            button.setDisable(true);
        }
        return button;
    }

    public Node node() {
        return root;
    }

    /** What the keyboard goes to first. */
    public Node first() {
        return wording;
    }
}
