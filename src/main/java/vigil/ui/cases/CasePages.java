package vigil.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import vigil.casework.PanelStore;
import vigil.domain.casefile.TwoViews;
import vigil.domain.panel.CaseDiscussion;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** The pages of a case that are read rather than filled in. */
final class CasePages {

    private final Kit kit;
    private final CaseFormViewModel model;
    private final Navigator navigator;
    private final Controls controls;

    CasePages(Kit kit, CaseFormViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
    }

    Node discussions() {
        VBox page = Controls.styled(new VBox(), "column");
        page.getChildren().add(controls.muted("caseForm.reading"));
        model.past()
                .discussions(list -> {
                    page.getChildren().clear();
                    twoViews(page);
                    if (list.isEmpty()) {
                        page.getChildren().add(controls.empty(Icon.MEETINGS, "review.none"));
                    }
                    list.forEach(past -> page.getChildren().add(discussion(past)));
                });
        return page;
    }

    /** The inquest's view stands over what the panel said, and replaces none of it. */
    private void twoViews(VBox page) {
        model.edited()
                .get()
                .ifPresent(now -> {
                    TwoViews views = TwoViews.of(now.answers());
                    if (views.differ()) {
                        page.getChildren()
                                .add(
                                        Controls.card(
                                                Controls.plain(kit.say("inquest.views"), "strong"),
                                                new TwoViewsPane(kit, model.vocabulary())
                                                        .node(now, views),
                                                controls.muted("inquest.views.text")));
                    }
                });
    }

    private Node discussion(PanelStore.PastDiscussion past) {
        Button open =
                controls.button("review.openMeeting", () -> navigator.openMeeting(past.meeting()));
        VBox card =
                Controls.card(
                        Controls.row(
                                Controls.plain(past.title(), "strong"),
                                Controls.plain(kit.words().date(past.date()), "muted"),
                                Controls.gap(),
                                open));
        CaseDiscussion said = past.discussion();
        said(card, "discussion.summary", said.summary());
        said(card, "discussion.wentWell", said.wentWell());
        said(card, "discussion.different", said.different());
        said(card, "discussion.learning", said.learning());
        said(
                card,
                "discussion.decision",
                said.decision().map(d -> kit.say("decision." + d.name())).orElse(""));
        return card;
    }

    private void said(VBox card, String key, String text) {
        if (!text.isEmpty()) {
            card.getChildren()
                    .add(
                            new VBox(
                                    2,
                                    Controls.plain(kit.say(key), "muted", "small"),
                                    Controls.wrapping(text)));
        }
    }
}
