package vigil.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.CaseDraft;
import vigil.casework.CaseEditing;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** What stands over a case about work that is not saved: from before, or beside somebody else's. */
final class UnsavedBanners {

    private final Kit kit;
    private final CaseFormViewModel model;
    private final AnswerText texts;
    private final Runnable after;
    private final Controls controls;
    private final VBox box = Controls.styled(new VBox(), "column");

    /**
     * @param after brings the keyboard back to the case: the button that had it is gone
     */
    UnsavedBanners(Kit kit, CaseFormViewModel model, AnswerText texts, Runnable after) {
        this.after = after;
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.controls = new Controls(kit);
        model.foundDraft().addListener((p, was, is) -> show());
        model.conflict().addListener((p, was, is) -> show());
    }

    Node node() {
        return box;
    }

    private void show() {
        box.getChildren().clear();
        model.foundDraft().get().ifPresent(draft -> box.getChildren().add(draft(draft)));
        model.conflict().get().ifPresent(both -> box.getChildren().add(conflict(both)));
    }

    private void decide(Runnable decision) {
        decision.run();
        after.run();
    }

    private Node draft(CaseDraft draft) {
        return banner(
                "accent",
                kit.say("caseForm.draft", draft.change().items().size()),
                controls.primary("caseForm.draft.takeUp", () -> decide(model::takeUpDraft)),
                controls.button("caseForm.draft.throwAway", () -> decide(model::throwDraftAway)));
    }

    private Node conflict(CaseEditing.Reconciliation both) {
        VBox column = Controls.column();
        column.getChildren()
                .add(
                        banner(
                                "warning",
                                kit.say("caseForm.stale", both.conflicts().size()),
                                controls.primary(
                                        "caseForm.stale.keepMine", () -> decide(model::keepMine)),
                                controls.button(
                                        "caseForm.stale.takeTheirs",
                                        () -> decide(model::takeTheirs))));
        ChangeTable table = new ChangeTable(kit, model.vocabulary(), texts);
        if (!both.conflicts().isEmpty()) {
            column.getChildren().add(table.node(both.conflicts(), both.stored()));
        }
        return column;
    }

    private static Node banner(String tone, String sentence, Button... actions) {
        HBox banner = Controls.styled(new HBox(), "banner", "banner-" + tone);
        Label words = Controls.wrapping(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        banner.getChildren().addAll(Icon.INFORMATION.node(), words);
        banner.getChildren().addAll(actions);
        return banner;
    }
}
