package vigil.ui.nearcases;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.casework.OpeningReason;
import vigil.casework.Problem;
import vigil.domain.casefile.ReviewCase;
import vigil.patterns.Sentence;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.ReasonPage;
import vigil.words.AnswerText;

/**
 * Cases like this one: the nearest, what both have (rarest first), and any of them beside this one.
 */
public final class SimilarCasesPage {

    private static final int REASONS = 6;

    private final Kit kit;
    private final SimilarCasesViewModel model;
    private final AnswerText texts;
    private final Navigator navigator;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "column");

    public SimilarCasesPage(
            Kit kit, SimilarCasesViewModel model, AnswerText texts, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        root.setId("similar-cases");
    }

    /**
     * Looks for the cases like this one, as they are stored.
     *
     * @param ours as it stands in the form
     */
    public Node node(ReviewCase ours) {
        root.getChildren().setAll(controls.muted("similar.text"));
        if (!model.maySee()) {
            root.getChildren()
                    .setAll(Controls.wrapping(kit.say("decision.notAllowed", model.right())));
            return root;
        }
        Label searching = controls.muted("similar.searching");
        root.getChildren().add(searching);
        model.find(
                ours.reference(),
                near -> {
                    root.getChildren().remove(searching);
                    show(ours, near);
                },
                problem -> searching.setText(kit.sentence(problem)));
        return root;
    }

    private void show(ReviewCase ours, List<SimilarCasesViewModel.Near> all) {
        if (all.isEmpty()) {
            root.getChildren().add(controls.empty(Icon.TOGETHER, "similar.none"));
        }
        all.forEach(near -> root.getChildren().add(card(ours, near)));
    }

    private Node card(ReviewCase ours, SimilarCasesViewModel.Near near) {
        CaseRow row = near.row();
        String reference = row.reference().text();
        Label title =
                Controls.wrapping(
                        row.name().isEmpty() ? reference : reference + "  " + row.name(), "strong");
        Label died =
                Controls.plain(
                        row.death()
                                .map(date -> kit.say("similar.died", texts.date(date)))
                                .orElse(""),
                        "muted");
        Label area = Controls.plain(model.vocabulary().list("AREA").label(row.area()), "muted");
        Button open =
                controls.button("similar.open", Icon.NEXT, () -> navigator.openCase(row.id()));
        open.setAccessibleText(kit.say("similar.open.of", reference));
        VBox beside = Controls.styled(new VBox(), "column");
        Controls.show(beside, false);
        Button compare = controls.button("similar.compare", Icon.FIT, () -> {});
        compare.setAccessibleText(kit.say("similar.compare.of", reference));
        compare.setOnAction(event -> compare(ours, row, compare, beside));
        Label alike =
                Controls.chip(
                        kit.say("similar.alike", Math.round(100 * near.similar().score())),
                        "accent");
        for (Region whole : List.of(open, compare, alike)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox who = Controls.styled(new VBox(title, Controls.row(died, area)), "column", "tight");
        HBox.setHgrow(who, Priority.ALWAYS);
        List<Sentence> reasons = near.similar().reasons();
        VBox shared =
                Controls.styled(new VBox(controls.muted("similar.shared")), "column", "tight");
        reasons.stream()
                .limit(REASONS)
                .forEach(reason ->
                        shared.getChildren()
                                .add(
                                        Controls.styled(
                                                Controls.wrapping(model.say(reason)),
                                                "similar-reason")));
        if (reasons.size() > REASONS) {
            shared.getChildren().add(controls.muted("similar.more", reasons.size() - REASONS));
        }
        VBox card = Controls.card(Controls.row(alike, who, compare, open), shared);
        card.getChildren().add(beside);
        return card;
    }

    private void compare(ReviewCase ours, CaseRow row, Button compare, VBox beside) {
        if (beside.isVisible()) {
            Controls.show(beside, false);
            compare.setText(kit.say("similar.compare"));
            return;
        }
        compare.setText(kit.say("similar.compare.hide"));
        Controls.show(beside, true);
        lay(ours, row, OpeningReason.NONE, beside);
    }

    /** A closed case is laid beside ours once somebody said why. */
    private void lay(ReviewCase ours, CaseRow row, OpeningReason reason, VBox beside) {
        beside.getChildren().setAll(controls.muted("caseForm.opening"));
        model.open(
                row.id(),
                reason,
                other ->
                        beside.getChildren()
                                .setAll(
                                        new CodedComparison(kit, model.vocabulary(), texts)
                                                .of(ours, other)),
                problem -> {
                    if (problem instanceof Problem.ReasonNeeded(String reference)) {
                        ReasonPage ask =
                                new ReasonPage(
                                        kit, reference, given -> lay(ours, row, given, beside));
                        beside.getChildren().setAll(ask.node());
                        ask.focus();
                    } else {
                        beside.getChildren().setAll(Controls.wrapping(kit.sentence(problem)));
                    }
                });
    }
}
