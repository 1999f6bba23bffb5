package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.MeetingText;
import vigil.ui.kit.Controls;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** An item that is no case: what is due under it, what is said, what is decided. */
final class LiveNotes implements LiveItem {

    private static final int DISCUSSION = 100_000;
    private static final int DECISION = 10_000;

    private final Kit kit;
    private final LiveMeetingViewModel model;
    private final Controls controls;
    private final AgendaItem item;
    private final LiveDue due;
    private final VBox facts = Controls.styled(new VBox(), "column");
    private final LiveText discussion;
    private final LiveText decision;
    private final java.util.Optional<AttendancePage> roll;
    private final TextField corrections = new TextField();
    private final VBox root;
    private final CommentLines comments;
    private List<String> lines = List.of();

    LiveNotes(Kit kit, LiveMeetingViewModel model, AgendaItem item) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.item = item;
        this.due = new LiveDue(kit, model);
        this.comments = new CommentLines(model.meeting(), "live-comments");
        GrowingText said = new GrowingText(4);
        said.setId("live-discussion");
        GrowingText decided = new GrowingText(2);
        decided.setId("live-decision");
        discussion = tie(said, DISCUSSION, MeetingText.Part.DISCUSSION);
        decision = tie(decided, DECISION, MeetingText.Part.DECISION);
        corrections.setId("live-corrections");
        roll =
                item.kind() == AgendaKind.WELCOME
                        ? java.util.Optional.of(new AttendancePage(kit, model.meeting()))
                        : java.util.Optional.empty();
        root =
                Controls.styled(
                        new VBox(
                                facts,
                                comments.node(),
                                controls.labelled("agenda.discussion", said),
                                controls.labelled("agenda.decision", decided)),
                        "live-item");
        roll.ifPresent(page -> root.getChildren().addFirst(page.node()));
        refresh();
    }

    private LiveText tie(GrowingText input, int letters, MeetingText.Part part) {
        UUID id = item.id();
        return new LiveText(
                input,
                letters,
                typed -> model.meeting().type(new MeetingText(id, part), typed),
                model.meeting()::keep);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh() {
        comments.show(CommentLines.subject(item));
        model.now()
                .ifPresent(meeting -> {
                    roll.ifPresent(page -> page.show(meeting));
                    Agenda.find(meeting, item.id())
                            .ifPresent(now -> {
                                discussion.show(now.discussion());
                                decision.show(now.decision());
                            });
                });
        List<String> said = due.lines(item.kind());
        List<String> key = new ArrayList<>(said);
        key.add(String.valueOf(due.mayApprove(item.kind())));
        if (!key.equals(lines)) {
            lines = key;
            facts.getChildren().clear();
            said.forEach(line -> facts.getChildren().add(Controls.wrapping(line, "live-line")));
            if (due.mayApprove(item.kind())) {
                corrections.setPromptText(kit.say("live.approve.corrections"));
                corrections.setAccessibleText(kit.say("live.approve.corrections"));
                corrections.setPrefColumnCount(28);
                facts.getChildren()
                        .add(
                                Controls.row(
                                        corrections,
                                        controls.button(
                                                "live.approve",
                                                Icon.DONE,
                                                () -> model.approve(corrections.getText()))));
            }
            Controls.show(facts, !facts.getChildren().isEmpty());
        }
    }

    @Override
    public void focus() {
        roll.ifPresentOrElse(AttendancePage::focus, discussion.input()::requestFocus);
    }
}
