package vigil.ui.patterns;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.PatternDecisions;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What became of a finding, the latest first: every decision, and every meeting held meanwhile. */
public final class FindingHistory {

    private final Kit kit;
    private final DecisionViewModel model;
    private final Controls controls;
    private final VBox lines = Controls.styled(new VBox(), "column", "finding-history");
    private final VBox root;

    /**
     * @param finding its key
     */
    public FindingHistory(Kit kit, DecisionViewModel model, String finding) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        lines.getChildren().setAll(controls.muted("decision.history.opening"));
        root = Controls.column(controls.heading("decision.history"), lines);
        model.history(
                finding,
                this::show,
                problem -> lines.getChildren().setAll(Controls.wrapping(kit.sentence(problem))));
    }

    private void show(List<PatternDecisions.Event> events) {
        lines.getChildren().clear();
        if (events.isEmpty()) {
            lines.getChildren().setAll(controls.muted("decision.history.none"));
        }
        events.forEach(event -> lines.getChildren().add(line(event)));
    }

    private Node line(PatternDecisions.Event event) {
        return switch (event) {
            case PatternDecisions.Event.Met met ->
                    line(
                            Icon.MEETINGS,
                            met.date(),
                            kit.say("decision.history.met", met.title()),
                            "",
                            model.words().figures(met.standing()),
                            false);
            case PatternDecisions.Event.Decided decided ->
                    line(
                            Icon.HISTORY,
                            LocalDate.ofInstant(decided.at(), zone()),
                            model.words()
                                    .verdict(decided.decision(), decided.by(), decided.meeting()),
                            decided.decision().verdict().why(),
                            model.words().figures(decided.standing()),
                            decided.undone());
        };
    }

    private ZoneId zone() {
        return kit.clock().getZone();
    }

    private Node line(
            Icon icon, LocalDate day, String happened, String why, String figures, boolean undone) {
        Label date = Controls.plain(kit.words().date(day), "muted");
        date.setMinWidth(Region.USE_PREF_SIZE);
        Label what = Controls.wrapping(happened, "strong");
        VBox words = Controls.styled(new VBox(what), "column", "tight");
        if (undone) {
            words.getChildren().add(Controls.chip(kit.say("decision.history.undone"), "neutral"));
        }
        if (!why.isEmpty()) {
            words.getChildren().add(Controls.wrapping(why));
        }
        words.getChildren().add(Controls.wrapping(figures, "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, icon.node(), date, words);
        line.getStyleClass().add("finding-event");
        line.setFocusTraversable(true);
        line.setAccessibleText(
                kit.words().date(day) + ", " + happened + ", " + why + ", " + figures);
        return line;
    }

    public Node node() {
        return root;
    }
}
