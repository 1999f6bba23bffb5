package vigil.ui.action;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.FollowUpFacts;
import vigil.domain.panel.Recommendation;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Everything that was changed in one recommendation or action, and the latest to take back. */
final class ChangesPane {

    private static final Set<String> DAYS =
            Set.of(
                    "due",
                    "completedOn",
                    "repliedOn",
                    "lookOn",
                    "lookedOn",
                    FollowUpChange.REMINDED);
    private static final int LONGEST = 90;

    private final Kit kit;
    private final Controls controls;
    private final FollowUpFormViewModel model;
    private final Consumer<Problem> problem;
    private final VBox lines = Controls.column();
    private final TitledPane root;

    ChangesPane(Kit kit, FollowUpFormViewModel model, Consumer<Problem> problem) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.model = model;
        this.problem = problem;
        root = new TitledPane(kit.say("action.history"), lines);
        root.setId("action-history");
        root.setAnimated(false);
        root.setExpanded(false);
        model.changes().addListener((ListChangeListener<FollowUpChange>) change -> show());
        show();
    }

    private void show() {
        lines.getChildren().clear();
        List<FollowUpChange> changes = model.changes();
        if (changes.isEmpty()) {
            lines.getChildren().add(controls.muted("action.history.none"));
        }
        for (int i = 0; i < changes.size(); i++) {
            lines.getChildren().add(line(changes.get(i), i == 0));
        }
    }

    private Node line(FollowUpChange change, boolean latest) {
        var at = change.at().atZone(kit.clock().getZone());
        HBox head =
                Controls.row(
                        Controls.plain(
                                kit.say(
                                        "action.note.head",
                                        kit.words().date(at.toLocalDate()),
                                        DateTimeFormatter.ofPattern("HH:mm").format(at),
                                        model.memberName(change.member())),
                                "muted",
                                "small"),
                        Controls.gap());
        if (latest && change.reversible() && model.mayWrite()) {
            Button undo =
                    controls.flat("action.undo", Icon.UNDO, () -> model.undo(change, problem));
            undo.setId("action-undo");
            head.getChildren().add(undo);
        }
        VBox box = Controls.styled(new VBox(head), "note");
        for (FollowUpChange.Entry entry : change.entries()) {
            box.getChildren().add(Controls.wrapping(said(entry)));
        }
        return box;
    }

    private String said(FollowUpChange.Entry entry) {
        return switch (entry.name()) {
            case FollowUpChange.MADE -> kit.say("action.history.made");
            case FollowUpChange.REMINDED ->
                    kit.say("action.history.reminded", value(entry.name(), entry.after()));
            default ->
                    kit.say(
                            "action.history.changed",
                            kit.say("action.fact." + entry.name()),
                            value(entry.name(), entry.before()),
                            value(entry.name(), entry.after()));
        };
    }

    private String value(String name, String text) {
        if (text.isEmpty()) {
            return "–";
        }
        if (DAYS.contains(name)) {
            return kit.words().date(LocalDate.parse(text));
        }
        return switch (name) {
            case "status" -> label("ACT_STATUS", text);
            case "accepted" -> label("ACCEPTED", text);
            case "reach" -> label("REC_LEVEL", text);
            case "type" -> label("REC_TYPE", text);
            case "ownerAgency" -> label("AGENCY_TYPE", text);
            case "escalated" -> label("ESCALATED", text);
            case "factor" -> model.vocabulary().factorName(text);
            case "follows" ->
                    model.recommendation(UUID.fromString(text))
                            .map(Recommendation::reference)
                            .orElse("–");
            case "pillars" ->
                    FollowUpFacts.pillars(text).stream()
                            .sorted()
                            .map(pillar -> kit.say("pillar." + pillar.name()))
                            .collect(Collectors.joining(", "));
            default ->
                    text.length() <= LONGEST
                            ? text
                            : text.substring(0, LONGEST - 1).stripTrailing() + "…";
        };
    }

    private String label(String list, String code) {
        return model.vocabulary().list(list).label(code);
    }

    Node node() {
        return root;
    }
}
