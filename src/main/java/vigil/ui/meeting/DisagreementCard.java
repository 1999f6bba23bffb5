package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.MeetingMerge;
import vigil.domain.panel.MeetingMerge.Choice;
import vigil.domain.panel.MeetingMerge.Conflict;
import vigil.domain.panel.MeetingMerge.Part;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Segments;

/** Shows what two people changed at the same time, side by side, to be decided one by one. */
final class DisagreementCard {

    private final Kit kit;
    private final MeetingViewModel model;
    private final Controls controls;

    DisagreementCard(Kit kit, MeetingViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
    }

    Node node(Disagreement open) {
        Label sentence =
                Controls.wrapping(kit.say("meeting.stale", open.conflicts().size()), "strong");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox head =
                Controls.row(
                        Icon.WARNING.node(),
                        sentence,
                        Controls.gap(),
                        controls.primary("meeting.stale.keep", model::settle));
        VBox all = Controls.column();
        open.conflicts().forEach(conflict -> all.getChildren().add(conflict(open, conflict)));
        ScrollPane scroll = Controls.styled(new ScrollPane(all), "disagreements");
        scroll.setFitToWidth(true);
        return Controls.styled(new VBox(head, scroll), "banner", "banner-warning", "disagreement");
    }

    private Node conflict(Disagreement open, Conflict conflict) {
        Segments<Choice> choice = new Segments<>(kit.say("meeting.stale.choice"), true);
        choice.add(Choice.MINE, kit.say("meeting.stale.MINE"));
        if (conflict.text()) {
            choice.add(Choice.BOTH, kit.say("meeting.stale.BOTH"));
        }
        choice.add(Choice.THEIRS, kit.say("meeting.stale.THEIRS"));
        choice.show(Optional.of(open.choice(conflict)));
        choice.whenChosen(c -> c.ifPresent(decided -> model.decide(conflict.place(), decided)));
        GridPane sides = Controls.styled(new GridPane(), "halves");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().setAll(half, half);
        sides.addRow(
                0,
                side("meeting.stale.mine", said(conflict, conflict.mine())),
                side("meeting.stale.theirs", said(conflict, conflict.theirs())));
        return Controls.card(
                Controls.row(Controls.plain(where(conflict), "strong"), Controls.gap(), choice),
                sides);
    }

    private Node side(String key, String text) {
        return new VBox(
                Controls.plain(kit.say(key), "muted", "small"),
                Controls.wrapping(text.isBlank() ? kit.say("meeting.stale.nothing") : text));
    }

    /** Whom or what it is about, and which of its fields. */
    private String where(Conflict conflict) {
        String field = kit.say("meeting.field." + conflict.place().field());
        String subject =
                conflict.place().part() == Part.DISCUSSION
                        ? model.around()
                                .get()
                                .row(new CaseId(UUID.fromString(conflict.place().row())))
                                .map(row -> row.reference().text())
                                .orElse("")
                        : conflict.place().part() == Part.MEETING ? "" : conflict.subject();
        return subject.isEmpty() ? field : kit.say("meeting.stale.where", subject, field);
    }

    private String said(Conflict conflict, String value) {
        if (value.isEmpty()) {
            return "";
        }
        MeetingMerge.Place place = conflict.place();
        return switch (place.field()) {
            case "chair", "secretary" ->
                    model.around()
                            .get()
                            .member(UUID.fromString(value))
                            .map(PanelMember::name)
                            .orElse("");
            case "presence" -> kit.say("presence." + value);
            case "preventability" -> model.vocabulary().list("PREVENT").label(value);
            case "confidence" -> model.vocabulary().list("PANEL_CONF").label(value);
            case "date", "returnOn" -> kit.words().longDate(LocalDate.parse(value));
            case "state" -> kit.say("meeting.state." + value);
            case "leftRoom", "confidentialityAccepted" ->
                    kit.say(value.equals("true") ? "meeting.yes" : "meeting.no");
            case "decision" ->
                    place.part() == Part.DISCUSSION ? kit.say("decision." + value) : value;
            default -> value;
        };
    }
}
