package vigil.ui.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertScores;
import vigil.domain.alert.DrugAlert;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Segments;

/** How serious it is, what is to be done about it, and whom it is for. */
final class AlertJudgementCard {

    private static final double NARROWEST = 17;

    private final Kit kit;
    private final AlertsViewModel model;
    private final boolean open;
    private final Controls controls;
    private final CodeBox grade;
    private final VBox gradeBox;
    private final VBox audience;
    private final VBox root;

    AlertJudgementCard(Kit kit, AlertsViewModel model, boolean open) {
        this.kit = kit;
        this.model = model;
        this.open = open;
        this.controls = new Controls(kit);
        AlertFields fields = new AlertFields(kit, model, open);
        DrugAlert alert = model.edited().get().orElseThrow();
        FormGrid grid = new FormGrid(NARROWEST);
        for (AlertScores.Question question : AlertScores.Question.values()) {
            Segments<Integer> scores = scores(question, alert);
            grid.add(controls.labelled("alert.score." + question.name(), scores), false);
        }
        grid.add(
                controls.labelled(
                        "alert.score.note",
                        fields.line(
                                "alert-score-note",
                                4000,
                                alert.scores().note(),
                                text -> model.edit(a -> a.withScores(a.scores().withNote(text))))),
                true);
        grid.add(
                controls.labelled(
                        "alert.decision",
                        fields.codes(
                                "alert-decision",
                                "ALERT_RESP",
                                alert.decision().map(AlertDecision::code),
                                this::decide)),
                false);
        grade =
                fields.codes(
                        "alert-grade",
                        "ALERT_GRADE",
                        alert.grade().map(AlertGrade::code),
                        code -> model.edit(a -> a.withGrade(code.flatMap(AlertGrade::ofCode))));
        gradeBox = controls.labelled("alert.grade", grade);
        grid.add(gradeBox, false);
        audience =
                new VBox(
                        Controls.plain(kit.say("alert.audience"), "answer-label"), audience(alert));
        grid.add(audience, true);
        root = Controls.card(controls.heading("alert.judgement"), grid);
        show(alert.decision());
    }

    private Segments<Integer> scores(AlertScores.Question question, DrugAlert alert) {
        Segments<Integer> scores = new Segments<>(kit.say("alert.score." + question.name()), false);
        for (int score = 0; score <= AlertScores.HIGHEST; score++) {
            scores.add(score, String.valueOf(score));
        }
        scores.setId("alert-score-" + question.name());
        OptionalInt given = alert.scores().of(question);
        scores.show(given.isPresent() ? Optional.of(given.getAsInt()) : Optional.empty());
        scores.whenChosen(chosen ->
                model.edit(a ->
                        a.withScores(
                                a.scores()
                                        .with(
                                                question,
                                                chosen.isPresent()
                                                        ? OptionalInt.of(chosen.get())
                                                        : OptionalInt.empty()))));
        scores.setDisable(!open);
        return scores;
    }

    private void decide(Optional<String> code) {
        Optional<AlertDecision> decision = code.flatMap(AlertDecision::ofCode);
        model.edit(a -> a.withDecision(decision));
        grade.show(model.edited().get().flatMap(DrugAlert::grade).map(AlertGrade::code));
        show(decision);
    }

    private void show(Optional<AlertDecision> decision) {
        Controls.show(gradeBox, decision.filter(d -> d == AlertDecision.FORMAL).isPresent());
        Controls.show(audience, decision.filter(AlertDecision::shared).isPresent());
    }

    private FlowPane audience(DrugAlert alert) {
        FlowPane flow = Controls.styled(new FlowPane(), "alert-audience");
        for (Code code : model.vocabulary().list("ALERT_AUD").codes()) {
            CheckBox box = new CheckBox(code.label());
            box.setId("alert-audience-" + code.code());
            box.setSelected(alert.audience().contains(code.code()));
            box.setDisable(!open);
            box.selectedProperty()
                    .addListener((p, was, is) ->
                            model.edit(a -> {
                                List<String> codes = new ArrayList<>(a.audience());
                                codes.remove(code.code());
                                if (is) {
                                    codes.add(code.code());
                                }
                                return a.withAudience(codes);
                            }));
            flow.getChildren().add(box);
        }
        return flow;
    }

    VBox node() {
        return root;
    }
}
