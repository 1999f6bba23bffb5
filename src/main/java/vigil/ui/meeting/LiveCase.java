package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.Briefing;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.ui.factor.FactorPane;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Dressing;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** A case on the projector: one step of its discussion at a time, what is known of it beside. */
final class LiveCase implements LiveItem {

    /** What the panel goes through, in order. */
    private enum Step {
        BROUGHT,
        WELL,
        MISSED,
        FACTORS,
        LEARNING,
        FOLLOW_UP,
        DECISION,
        DISAGREEMENT
    }

    private final Kit kit;
    private final LiveMeetingViewModel model;
    private final Controls controls;
    private final CasePageViewModel page;
    private final FactorPane factors;
    private final FollowUpCard followUps;
    private final LiveJudgement judgement;
    private final List<ToggleButton> steps = new ArrayList<>();
    private final List<LiveText> texts = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final StackPane middle = new StackPane();
    private final VBox facts = Controls.styled(Controls.card(), "live-facts");
    private final VBox open;
    private final Node closed;
    private final StackPane root = new StackPane();
    private final List<Node> panes = new ArrayList<>();
    private final CommentLines comments;
    private final Label silent = Controls.wrapping("", "muted");
    private Step step = Step.BROUGHT;

    LiveCase(Kit kit, LiveMeetingViewModel model, CaseId reviewCase) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.page = model.meeting().casePage(reviewCase);
        this.comments = new CommentLines(model.meeting(), "live-comments");
        this.factors = new FactorPane(kit, model.meeting()::vocabulary, model.meeting()::newId);
        this.followUps = new FollowUpCard(kit, page);
        this.judgement = new LiveJudgement(kit, page);
        FlowPane bar = Controls.styled(new FlowPane(), "live-steps");
        for (Step each : Step.values()) {
            ToggleButton button =
                    new ToggleButton(
                            kit.say(
                                    "live.step",
                                    each.ordinal() + 1,
                                    kit.say("live.step." + each.name())));
            button.setId("live-step-" + (each.ordinal() + 1));
            button.setFocusTraversable(false);
            button.setOnAction(event -> go(each));
            steps.add(button);
            bar.getChildren().add(button);
            panes.add(pane(each));
        }
        factors.whenChanged(page::factors);
        factors.may(page.mayTag());
        facts.getChildren().setAll(controls.muted("meeting.case.reading"));
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        open =
                Controls.styled(
                        new VBox(bar, Controls.styled(new Beside(38, middle, facts), "live-both")),
                        "live-item");
        closed = controls.empty(Icon.LOCK, "meeting.case.closed");
        page.reviewCase().addListener((p, was, is) -> showFacts());
        page.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                facts.getChildren()
                                        .setAll(Controls.wrapping(kit.sentence(problem)))));
        model.meeting().comments().addListener((p, was, is) -> showFacts());
        page.open();
        lay();
        refresh();
        showFacts();
    }

    private Node pane(Step each) {
        return switch (each) {
            case BROUGHT -> Controls.column(text(Said.AGENCIES), silent);
            case WELL -> text(Said.WENT_WELL);
            case MISSED -> text(Said.DIFFERENT);
            case FACTORS -> Controls.card(controls.heading("live.step.FACTORS"), factors.node());
            case LEARNING -> text(Said.LEARNING);
            case FOLLOW_UP -> followUps.node();
            case DECISION -> judgement.node();
            case DISAGREEMENT -> text(Said.DISAGREEMENT);
        };
    }

    /** Writes the name of the next agency that sent what it holds, to be gone on after. */
    private void writeNextAgency() {
        page.silent().stream()
                .findFirst()
                .ifPresent(agency -> {
                    TextInputControl input = texts.getFirst().input();
                    String before = input.getText().isBlank() ? "" : "\n";
                    input.appendText(before + agency + ": ");
                    input.end();
                    input.requestFocus();
                });
    }

    private Node text(Said field) {
        GrowingText input = new GrowingText(6);
        input.setId("live-" + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        texts.add(
                new LiveText(
                        input,
                        field.letters(),
                        typed -> page.say(field, typed),
                        model.meeting()::keep));
        said.add(field);
        return controls.labelled("meeting.said." + field.name(), input);
    }

    private void go(Step to) {
        if (step == Step.FOLLOW_UP && to != step && followUps.unfinished()) {
            kit.notices().note(kit.say("meeting.followUp.unfinished"));
            return;
        }
        step = to;
        lay();
        focus();
    }

    private void lay() {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).setSelected(i == step.ordinal());
        }
        middle.getChildren().setAll(panes.get(step.ordinal()));
        Dressing.now(middle);
        middle.layout();
    }

    private void showFacts() {
        page.reviewCase()
                .get()
                .ifPresent(reviewCase -> {
                    comments.show(Briefing.ofCase(reviewCase.id().value()));
                    facts.getChildren()
                            .setAll(FactGrid.of(kit, facts(reviewCase), false), comments.node());
                    factors.show(reviewCase.factors());
                    showSilent();
                });
    }

    private void showSilent() {
        List<String> unsaid = page.silent();
        silent.setText(unsaid.isEmpty() ? "" : kit.say("live.silent", String.join(", ", unsaid)));
        Controls.show(silent, !unsaid.isEmpty());
    }

    private List<CaseFacts.Fact> facts(ReviewCase reviewCase) {
        CaseFacts all = new CaseFacts(kit, model.meeting().vocabulary());
        return model.hidden().get() ? all.unnamed(reviewCase) : all.of(reviewCase);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh() {
        Node wanted = page.closed() ? closed : open;
        if (!root.getChildren().equals(List.of(wanted))) {
            root.getChildren().setAll(wanted);
        }
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).show(said.get(i).of(page.discussion()));
        }
        showSilent();
        judgement.show();
        followUps.show();
        showFacts();
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.F8) {
            int all = Step.values().length;
            go(Step.values()[(step.ordinal() + (event.isShiftDown() ? all - 1 : 1)) % all]);
            return true;
        }
        if (event.isAltDown() && event.getCode() == KeyCode.A && step == Step.BROUGHT) {
            writeNextAgency();
            return true;
        }
        Optional<Step> wanted =
                List.of(Step.values()).stream()
                        .filter(each ->
                                event.isAltDown()
                                        && event.getCode()
                                                == KeyCode.getKeyCode(
                                                        String.valueOf(each.ordinal() + 1)))
                        .findFirst();
        wanted.ifPresent(this::go);
        return wanted.isPresent();
    }

    @Override
    public boolean unfinished() {
        return followUps.unfinished();
    }

    @Override
    public void leave() {
        followUps.keep();
    }

    @Override
    public void focus() {
        switch (step) {
            case FACTORS -> factors.focus();
            case FOLLOW_UP -> followUps.focus();
            case DECISION -> judgement.focus();
            case BROUGHT -> texts.get(0).input().requestFocus();
            case WELL -> texts.get(1).input().requestFocus();
            case MISSED -> texts.get(2).input().requestFocus();
            case LEARNING -> texts.get(3).input().requestFocus();
            case DISAGREEMENT -> texts.get(4).input().requestFocus();
        }
    }
}
