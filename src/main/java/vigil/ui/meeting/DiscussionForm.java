package vigil.ui.meeting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Segments;

/** What the panel says of a case and decides, kept as it is typed. */
final class DiscussionForm {

    private static final List<Said> TEXTS =
            List.of(
                    Said.SUMMARY,
                    Said.AGENCIES,
                    Said.WENT_WELL,
                    Said.DIFFERENT,
                    Said.LEARNING,
                    Said.DISAGREEMENT);

    private final Kit kit;
    private final CasePageViewModel model;
    private final Controls controls;
    private final Map<Said, LiveText> texts = new EnumMap<>(Said.class);
    private final GridPane said = Controls.styled(new GridPane(), "halves");
    private final CodeBox preventability;
    private final CodeBox confidence;
    private final Segments<CaseDecision> decision;
    private final DayField returnOn;
    private final FlowPane returning = Controls.styled(new FlowPane(), "returning");
    private final VBox root;

    DiscussionForm(Kit kit, CasePageViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        TextField presenter = new TextField();
        presenter.setPromptText(kit.say("meeting.said.PRESENTER.prompt"));
        Node presenterField = field(Said.PRESENTER, presenter);
        TEXTS.forEach(each -> field(each, new GrowingText(3)));
        preventability =
                new CodeBox(
                        model.meeting().vocabulary().list("PREVENT"), kit.say("meeting.notSaid"));
        preventability.setId("said-preventability");
        preventability.whenChosen(model::preventability);
        confidence =
                new CodeBox(
                        model.meeting().vocabulary().list("PANEL_CONF"),
                        kit.say("meeting.notSaid"));
        confidence.setId("said-confidence");
        confidence.whenChosen(model::confidence);
        decision = new Segments<>(kit.say("meeting.said.decision"), false);
        for (CaseDecision each : CaseDecision.values()) {
            decision.add(
                    each,
                    kit.say("decision." + each.name()),
                    kit.say("decision." + each.name() + ".said"));
        }
        decision.setId("said-decision");
        decision.whenChosen(choice -> {
            model.decision(choice);
            showReturning(choice);
        });
        returnOn = new DayField(kit, "meetings.plan.date.prompt", "meetings.plan.date.wrong");
        returnOn.whenSettled(model::returnOn);
        root =
                Controls.styled(
                        new VBox(
                                Controls.card(presenterField, said),
                                Controls.card(
                                        controls.heading("meeting.said.judgement"),
                                        judgement(),
                                        decisionLine())),
                        "column",
                        "loose");
        pairs(true);
    }

    private Node field(Said each, TextInputControl input) {
        input.setId("said-" + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        LiveText text =
                new LiveText(
                        input,
                        each.letters(),
                        typed -> model.say(each, typed),
                        model.meeting()::keep);
        texts.put(each, text);
        return controls.labelled("meeting.said." + each.name(), input);
    }

    /** Lays the long texts two beside each other, or one below the other. */
    void pairs(boolean two) {
        said.getChildren().clear();
        said.getColumnConstraints().clear();
        int columns = two ? 2 : 1;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints each = new ColumnConstraints();
            each.setPercentWidth(100.0 / columns);
            said.getColumnConstraints().add(each);
        }
        int at = 0;
        for (Said each : TEXTS) {
            Node box = java.util.Objects.requireNonNull(texts.get(each)).input().getParent();
            said.add(box, at % columns, at / columns);
            at++;
        }
    }

    private Node judgement() {
        GridPane grid = Controls.styled(new GridPane(), "halves");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.addRow(
                0,
                controls.labelled("meeting.said.preventability", preventability),
                controls.labelled("meeting.said.confidence", confidence));
        TextField themes = new TextField();
        themes.setPromptText(kit.say("meeting.said.THEMES.prompt"));
        grid.add(field(Said.THEMES, themes), 0, 1, 2, 1);
        return grid;
    }

    private Node decisionLine() {
        TextField reason = new TextField();
        reason.setPrefColumnCount(28);
        returning
                .getChildren()
                .setAll(
                        controls.labelled("meeting.said.returnOn", returnOn, returnOn.input()),
                        field(Said.RETURN_REASON, reason));
        return Controls.column(controls.labelled("meeting.said.decision", decision), returning);
    }

    private void showReturning(Optional<CaseDecision> choice) {
        Controls.show(returning, choice.filter(c -> c != CaseDecision.COMPLETE).isPresent());
    }

    void show() {
        CaseDiscussion now = model.discussion();
        texts.forEach((each, text) -> text.show(each.of(now)));
        preventability.show(now.preventability());
        confidence.show(now.confidence());
        decision.show(now.decision());
        returnOn.show(now.returnOn());
        showReturning(now.decision());
    }

    void focus() {
        java.util.Objects.requireNonNull(texts.get(Said.PRESENTER)).input().requestFocus();
    }

    Node node() {
        return root;
    }
}
