package vigil.ui.meeting;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.casework.PanelStore;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/**
 * One case on the agenda: what the panel needs to know of it at the side, what it says and decides
 * in the middle. On a narrow page the side comes first.
 */
final class CasePage implements MeetingPage {

    private static final double WIDE = 1080;

    private final Kit kit;
    private final CasePageViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final DiscussionForm discussion;
    private final FollowUpCard followUps;
    private final Label title = Controls.styled(new Label(), "section-title");
    private final StackPane status = new StackPane();
    private final VBox facts = Controls.styled(Controls.card(), "case-facts");
    private final VBox before = Controls.styled(new VBox(), "column");
    private final VBox middle;
    private final VBox side;
    private final VBox open;
    private final VBox closed;
    private final StackPane root = new StackPane();
    private boolean wide;

    CasePage(Kit kit, CasePageViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.discussion = new DiscussionForm(kit, model);
        this.followUps = new FollowUpCard(kit, model);
        Button file =
                controls.button(
                        "meeting.case.open", Icon.CASES, () -> navigator.openCase(model.id()));
        HBox head = Controls.row(title, status, Controls.gap(), file);
        middle = Controls.styled(new VBox(discussion.node(), followUps.node()), "column", "loose");
        side = Controls.styled(new VBox(facts, before), "case-side");
        HBox.setHgrow(middle, Priority.ALWAYS);
        open = Controls.styled(new VBox(head), "meeting-page");
        closed = controls.empty(Icon.LOCK, "meeting.case.closed");
        lay(false);
        root.widthProperty().addListener((p, was, is) -> widen(is.doubleValue()));
        model.reviewCase().addListener((p, was, is) -> is.ifPresent(this::showFacts));
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                facts.getChildren()
                                        .setAll(Controls.wrapping(kit.sentence(problem)))));
        model.before()
                .addListener(
                        (ListChangeListener<PanelStore.PastDiscussion>) change -> showBefore());
        facts.getChildren().setAll(controls.muted("meeting.case.reading"));
    }

    private void widen(double width) {
        if (width >= WIDE != wide) {
            lay(width >= WIDE);
        }
    }

    private void lay(boolean beside) {
        wide = beside;
        Node head = open.getChildren().getFirst();
        if (beside) {
            HBox both = Controls.styled(new Beside(50, middle, side), "case-both");
            open.getChildren().setAll(head, both);
        } else {
            open.getChildren().setAll(head, side, middle);
        }
        discussion.pairs(true);
        side.getStyleClass().removeAll("case-side-narrow");
        if (!beside) {
            side.getStyleClass().add("case-side-narrow");
        }
        model.reviewCase().get().ifPresent(this::showFacts);
    }

    private void showFacts(ReviewCase reviewCase) {
        facts.getChildren()
                .setAll(
                        FactGrid.of(
                                kit,
                                new CaseFacts(kit, model.meeting().vocabulary()).of(reviewCase),
                                !wide));
    }

    private void showBefore() {
        before.getChildren().clear();
        for (PanelStore.PastDiscussion past : model.before()) {
            Button go =
                    controls.flat(
                            "meeting.case.past.open",
                            Icon.MEETINGS,
                            () -> navigator.openMeeting(past.meeting()));
            String decided =
                    past.discussion()
                            .decision()
                            .map(d -> kit.say("decision." + d.name()))
                            .orElse("");
            VBox card =
                    Controls.card(
                            Controls.plain(
                                    kit.say("meeting.case.past", kit.words().date(past.date())),
                                    "strong"),
                            Controls.wrapping(decided));
            if (!past.discussion().learning().isBlank()) {
                card.getChildren().add(Controls.wrapping(past.discussion().learning(), "muted"));
            }
            card.getChildren().add(go);
            before.getChildren().add(card);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Meeting meeting) {
        Optional<CaseRow> row = model.meeting().around().get().row(model.id());
        String reference =
                meeting.agenda().stream()
                        .filter(item -> item.reviewCase().filter(model.id()::equals).isPresent())
                        .map(item -> item.title())
                        .findFirst()
                        .orElse("");
        title.setText(CaseTitle.of(kit, reference, row.map(CaseRow::name).orElse("")));
        row.ifPresent(r ->
                status.getChildren()
                        .setAll(
                                StatusChip.of(
                                        r.status(),
                                        model.meeting().vocabulary().list("CASE_STATUS"))));
        Node wanted = model.closed() ? closed : open;
        if (!root.getChildren().equals(java.util.List.of(wanted))) {
            root.getChildren().setAll(wanted);
        }
        discussion.show();
        followUps.show();
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public Node record() {
        return discussion.node();
    }

    @Override
    public boolean unfinished() {
        return followUps.unfinished();
    }

    @Override
    public void dispose() {
        followUps.keep();
    }

    @Override
    public void focus() {
        discussion.focus();
    }
}
