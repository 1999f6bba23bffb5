package vigil.ui.meeting;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.QuorumRule;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Editable;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** When a meeting may decide, whether those expected suffice, and when it is to end. */
final class FrameCard {

    private final Kit kit;
    private final MeetingViewModel model;
    private final PreparationViewModel preparation;
    private final Label rule = Controls.wrapping("", "due-title");
    private final Label state = Controls.wrapping("");
    private final TextField end = new TextField();
    private final QuorumFields fields;
    private final VBox root;

    FrameCard(Kit kit, MeetingViewModel model, PreparationViewModel preparation) {
        this.kit = kit;
        this.model = model;
        this.preparation = preparation;
        Controls controls = new Controls(kit);
        rule.setId("quorum-rule");
        state.setId("quorum-state");
        this.fields =
                new QuorumFields(
                        kit,
                        model.vocabulary(),
                        changed -> preparation.frame(changed, preparation.minutes()));
        end.setId("meeting-end");
        end.setPrefColumnCount(6);
        end.setTextFormatter(LiveText.limit(10));
        end.setPromptText(kit.say("rhythm.end.prompt"));
        end.setOnAction(event -> keepEnd());
        end.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        keepEnd();
                    }
                });
        root = Controls.column(rule, state, fields.node(), controls.labelled("rhythm.end", end));
        preparation
                .shown()
                .addListener((p, was, is) -> model.meeting().get().ifPresent(this::show));
    }

    private void keepEnd() {
        model.meeting()
                .get()
                .ifPresent(meeting ->
                        preparation.frame(
                                preparation.rule(),
                                Agenda.lasts(meeting.startsAt(), end.getText())));
    }

    void show(Meeting meeting) {
        if (preparation.shown().get().isEmpty()) {
            return;
        }
        QuorumRule quorum = preparation.rule();
        int invited = meeting.attendance().size();
        rule.setText(QuorumWords.rule(kit, model.vocabulary(), quorum, invited));
        QuorumRule.State now = quorum.state(meeting, Set.of());
        state.setText(QuorumWords.state(kit, model.vocabulary(), now));
        state.getStyleClass().removeAll("late", "muted");
        state.getStyleClass().add(now.met() ? "muted" : "late");
        fields.show(quorum);
        if (!end.isFocused()) {
            end.setText(
                    Agenda.end(meeting, preparation.minutes()).map(Object::toString).orElse(""));
        }
        Editable.set(root, model.mayWrite());
    }

    Node node() {
        return root;
    }
}
