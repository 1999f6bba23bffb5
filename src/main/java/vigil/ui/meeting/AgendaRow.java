package vigil.ui.meeting;

import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Tip;

/**
 * One item of the agenda: when it begins, what it is, how long it takes, what was said and decided.
 */
final class AgendaRow {

    private static final int TITLE = 400;
    private static final int DISCUSSION = 100_000;
    private static final int DECISION = 10_000;

    private final Kit kit;
    private final MeetingViewModel model;
    private final Controls controls;
    private final UUID id;
    private final boolean isCase;
    private final Label time = Controls.plain("", "agenda-time");
    private final TextField title = new TextField();
    private final TextField minutes = new TextField();
    private final TextArea discussion = new GrowingText(2);
    private final TextArea decision = new GrowingText(1);
    private final Hyperlink caseLink = new Hyperlink();
    private final LiveText titleText;
    private final LiveText minutesText;
    private final LiveText discussionText;
    private final LiveText decisionText;
    private final Button unfold;
    private final VBox written;
    private final VBox root;
    private final CommentLines comments;

    AgendaRow(
            Kit kit, MeetingViewModel model, AgendaItem item, Runnable openCase, AgendaDrag drag) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.id = item.id();
        this.isCase = item.reviewCase().isPresent();
        title.setAccessibleText(kit.say("agenda.title"));
        title.getStyleClass().add("agenda-title");
        title.textProperty().addListener((p, was, is) -> Tip.on(title, is));
        HBox.setHgrow(title, Priority.ALWAYS);
        minutes.setAccessibleText(kit.say("agenda.minutes.of", item.title()));
        minutes.getStyleClass().add("agenda-minutes");
        titleText =
                tie(
                        title,
                        TITLE,
                        (i, text) ->
                                with(i, text, i.minutesPlanned(), i.discussion(), i.decision()));
        minutesText =
                tie(
                        minutes,
                        3,
                        (i, text) ->
                                with(
                                        i,
                                        i.title(),
                                        Agenda.minutes(text, i.minutesPlanned()),
                                        i.discussion(),
                                        i.decision()));
        discussionText =
                tie(
                        discussion,
                        DISCUSSION,
                        (i, text) -> with(i, i.title(), i.minutesPlanned(), text, i.decision()));
        decisionText =
                tie(
                        decision,
                        DECISION,
                        (i, text) -> with(i, i.title(), i.minutesPlanned(), i.discussion(), text));
        discussion.setId("agenda-discussion-" + id);
        decision.setId("agenda-decision-" + id);
        discussion.getStyleClass().add("agenda-discussion");
        decision.getStyleClass().add("agenda-decision");
        caseLink.setOnAction(event -> openCase.run());
        caseLink.getStyleClass().add("agenda-case");
        caseLink.setWrapText(true); // a long name makes the row higher, not the page wider
        Tooltip whole = new Tooltip(); // the row has no room for a long title
        whole.textProperty().bind(caseLink.textProperty());
        caseLink.setTooltip(whole);
        unfold = controls.icon("agenda.open", Icon.NEXT, this::fold);
        unfold.getStyleClass().add("agenda-open");
        unfold.setVisible(!isCase);
        written =
                Controls.styled(
                        new VBox(
                                controls.labelled("agenda.discussion", discussion),
                                controls.labelled("agenda.decision", decision)),
                        "agenda-written");
        root = Controls.styled(new VBox(), "agenda-row");
        Label grip = Controls.styled(new Label("", Icon.GRIP.node()), "agenda-grip", Editable.ONLY);
        Tip.on(grip, kit.say("agenda.grip"));
        drag.grip(grip, root, item.id());
        comments = new CommentLines(model, "agenda-comment");
        root.getChildren().setAll(line(grip), comments.node(), written);
        open(!item.discussion().isEmpty() || !item.decision().isEmpty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node line(Node grip) {
        Label unit = controls.muted("agenda.minutes");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        Button remove = controls.icon("agenda.remove", Icon.REMOVE, this::remove);
        remove.getStyleClass().add(Editable.ONLY);
        Node what =
                isCase
                        ? Controls.styled(new HBox(Icon.CASES.node(), caseLink), "agenda-of-case")
                        : title;
        HBox.setHgrow(what, Priority.ALWAYS);
        return Controls.styled(
                new HBox(grip, unfold, time, what, minutes, unit, remove), "row", "agenda-line");
    }

    /** What an item becomes with a text typed into it. */
    @FunctionalInterface
    private interface Typing {
        AgendaItem of(AgendaItem item, String text);
    }

    private LiveText tie(javafx.scene.control.TextInputControl input, int letters, Typing typing) {
        return new LiveText(
                input, letters, text -> change(item -> typing.of(item, text)), model::keep);
    }

    private void change(UnaryOperator<AgendaItem> edit) {
        model.change(m -> Agenda.replace(m, id, edit));
    }

    private static AgendaItem with(
            AgendaItem i,
            String newTitle,
            int newMinutes,
            String newDiscussion,
            String newDecision) {
        return new AgendaItem(
                i.id(), i.kind(), newTitle, i.reviewCase(), newMinutes, newDiscussion, newDecision);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(-1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == title) {
            open(true);
            discussion.requestFocus();
            event.consume();
        }
    }

    private void move(int by) {
        model.change(m -> Agenda.move(m, id, by));
    }

    private void remove() {
        model.meeting()
                .get()
                .flatMap(m -> Agenda.find(m, id))
                .ifPresent(item -> {
                    int place = model.meeting().get().map(m -> Agenda.position(m, id)).orElse(0);
                    model.remove(
                            item.title(),
                            m -> Agenda.remove(m, id),
                            m -> Agenda.insert(m, item, place));
                });
    }

    private void fold() {
        open(!written.isVisible());
        if (written.isVisible()) {
            discussion.requestFocus();
        }
    }

    private void open(boolean is) {
        boolean shown = is && !isCase;
        Controls.show(written, shown);
        unfold.setRotate(shown ? 90 : 0);
    }

    /**
     * @param begins when it begins, in words, or nothing
     */
    void show(Meeting meeting, AgendaItem item, String begins) {
        time.setText(begins);
        comments.show(CommentLines.subject(item));
        titleText.show(item.title());
        if (!minutes.isFocused()) {
            minutesText.show(String.valueOf(item.minutesPlanned()));
        }
        discussionText.show(item.discussion());
        decisionText.show(item.decision());
        item.reviewCase()
                .ifPresent(reviewCase -> {
                    String name =
                            model.around().get().row(reviewCase).map(row -> row.name()).orElse("");
                    String decided =
                            meeting.discussion(reviewCase)
                                    .flatMap(d -> d.decision())
                                    .map(d -> " · " + kit.say("decision." + d.name()))
                                    .orElse("");
                    caseLink.setText(CaseTitle.of(kit, item.title(), name) + decided);
                });
    }

    Node node() {
        return root;
    }

    void focus() {
        (isCase ? caseLink : title).requestFocus();
    }
}
