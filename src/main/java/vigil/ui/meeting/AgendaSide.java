package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.MeetingPreparation;
import vigil.casework.Problem;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Segments;

/** What stands beside an agenda: what is due, the cases to choose from, papers, the quorum. */
final class AgendaSide {

    /** What can be shown; ends the key {@code prepare.side.<…>}. */
    private enum Side {
        DUE,
        CASES,
        PAPERS,
        QUORUM
    }

    private final Kit kit;
    private final PreparationViewModel preparation;
    private final Controls controls;
    private final Segments<Side> choice;
    private final StackPane middle = new StackPane();
    private final DueList due;
    private final SuggestedCases cases;
    private final Node caseBox;
    private final PapersCard papers;
    private final FrameCard frame;
    private final Label state = Controls.wrapping("", "muted");
    private final Button again;
    private final VBox dueBox;
    private final ScrollPane dueScroll = new ScrollPane();
    private final VBox root;

    AgendaSide(
            Kit kit, MeetingViewModel model, PreparationViewModel preparation, Runnable briefings) {
        this.kit = kit;
        this.preparation = preparation;
        this.controls = new Controls(kit);
        this.due = new DueList(kit, preparation.words(), preparation);
        this.cases =
                new SuggestedCases(
                        kit,
                        model.vocabulary(),
                        one -> preparation.on(one.row().id()),
                        preparation::choose);
        this.papers = new PapersCard(kit, model, preparation, briefings);
        this.frame = new FrameCard(kit, model, preparation);
        this.again = controls.button("prepare.again", Icon.REDO, preparation::read);
        this.dueBox = Controls.column(state, again, due.node());
        this.caseBox = caseBox();
        choice = new Segments<Side>(kit.say("prepare.side"), true).breaking();
        for (Side side : Side.values()) {
            choice.add(side, kit.say("prepare.side." + side.name()));
        }
        choice.setId("agenda-side");
        choice.whenChosen(side -> side.ifPresent(this::open));
        dueScroll.setFitToWidth(true);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = Controls.styled(new VBox(choice, middle), "agenda-side");
        preparation.outlook().addListener((p, was, is) -> is.ifPresent(this::show));
        preparation.trouble().addListener((p, was, is) -> is.ifPresent(this::complain));
        preparation.shown().addListener((p, was, is) -> relabel());
        preparation.whenChanged(this::refresh);
        gathering();
        choice.show(Optional.of(Side.DUE));
        open(Side.DUE);
    }

    private Node caseBox() {
        Button all = controls.button("prepare.cases.suggested", preparation::chooseSuggested);
        VBox.setVgrow(cases.node(), Priority.ALWAYS);
        VBox box = Controls.column(controls.muted("prepare.cases.text"), all, cases.node());
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private void gathering() {
        state.setText(kit.say("prepare.gathering"));
        Controls.show(state, true);
        Controls.show(again, false);
    }

    private void complain(Problem problem) {
        state.setText(kit.sentence(problem));
        Controls.show(state, true);
        Controls.show(again, true);
    }

    private void show(MeetingPreparation.Outlook outlook) {
        state.setText(kit.say(outlook.patterns() ? "prepare.keys" : "prepare.keys.noPatterns"));
        Controls.show(state, true);
        Controls.show(again, false);
        due.show(outlook.matters());
        cases.show(outlook.cases());
        relabel();
    }

    private void refresh() {
        due.refresh();
        cases.refresh();
        relabel();
    }

    private void relabel() {
        long waiting = preparation.undecided();
        choice.relabel(
                Side.DUE,
                preparation.outlook().get().isPresent()
                        ? kit.say("prepare.side.DUE.count", waiting)
                        : kit.say("prepare.side.DUE"));
        papers.missing()
                .ifPresent(missing ->
                        choice.relabel(Side.PAPERS, kit.say("prepare.side.PAPERS.count", missing)));
    }

    private void open(Side side) {
        Node shown =
                switch (side) {
                    case DUE -> dueBox;
                    case CASES -> caseBox;
                    case PAPERS -> papers.node();
                    case QUORUM -> frame.node();
                };
        if (side == Side.CASES) {
            middle.getChildren().setAll(shown);
        } else {
            dueScroll.setContent(shown);
            middle.getChildren().setAll(dueScroll);
        }
    }

    /** Shows how the meeting stands now. */
    void show(Meeting meeting) {
        frame.show(meeting);
        refresh();
    }

    /** Brings the keyboard to what is due. */
    void focusDue() {
        choice.show(Optional.of(Side.DUE));
        open(Side.DUE);
        if (preparation.outlook().get().map(o -> o.matters()).filter(List::isEmpty).isPresent()) {
            choice.focus();
        } else {
            due.focus();
        }
    }

    Node node() {
        return root;
    }
}
