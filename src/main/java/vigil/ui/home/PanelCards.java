package vigil.ui.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.casework.FollowUps;
import vigil.casework.MeetingPreparation;
import vigil.casework.Today;
import vigil.domain.panel.PanelAction;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.meeting.ReadyWords;

/** The cards of the day that are about the panel: its next meeting, and what it asked for. */
final class PanelCards {

    private final Kit kit;
    private final HomeViewModel model;
    private final Navigator navigator;
    private final Controls controls;

    PanelCards(Kit kit, HomeViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
    }

    Node meeting(Today.Picture day) {
        VBox card = Controls.card(controls.heading("home.meeting"));
        day.nextMeeting()
                .ifPresentOrElse(
                        next -> {
                            Hyperlink link = new Hyperlink(next.title());
                            link.setOnAction(event -> navigator.openMeeting(next.id()));
                            card.getChildren()
                                    .addAll(
                                            link,
                                            Controls.wrapping(
                                                    kit.say(
                                                            "home.meeting.when",
                                                            kit.words().longDate(next.date()),
                                                            next.startsAt(),
                                                            next.cases())));
                            model.meeting()
                                    .ifPresent(ready -> card.getChildren().add(ready(ready)));
                        },
                        () ->
                                card.getChildren()
                                        .addAll(
                                                controls.muted("home.meeting.none"),
                                                controls.button(
                                                        "home.meeting.plan",
                                                        () ->
                                                                navigator.go(
                                                                        Navigator.Page.MEETINGS))));
        return card;
    }

    /** How near it is, in red when papers are missing that should be out. */
    private Node ready(MeetingPreparation.Readiness ready) {
        Label line = Controls.wrapping(ReadyWords.of(kit, ready));
        line.setId("home-papers");
        LocalDate today = LocalDate.now(kit.clock());
        if (ready.missing() > 0 && !today.isBefore(ready.due())) {
            line.getStyleClass().add("late");
        }
        return line;
    }

    Node actions(Today.Picture day) {
        VBox card =
                Controls.card(
                        controls.heading("home.actions"),
                        Controls.wrapping(
                                kit.say(
                                        "home.actions.text",
                                        day.openActions(),
                                        day.overdueActions().size())));
        day.overdueActions().stream()
                .limit(3)
                .forEach(action -> card.getChildren().add(action(action)));
        model.pressing().ifPresent(pressing -> card.getChildren().addAll(pressing(pressing)));
        if (day.openActions() > 0) {
            Hyperlink all = new Hyperlink(kit.say("home.actions.all"));
            all.setOnAction(event -> navigator.go(Navigator.Page.ACTIONS));
            card.getChildren().add(all);
        }
        return card;
    }

    /** Only what is there is said. */
    private List<Node> pressing(FollowUps.Pressing pressing) {
        List<Node> lines = new ArrayList<>();
        say(lines, "home.unanswered", pressing.unanswered());
        say(lines, "home.looks", pressing.looks());
        say(lines, "home.repeated", pressing.repeated());
        if (pressing.reportsLate() + pressing.reportsOpen() > 0) {
            Hyperlink reports =
                    new Hyperlink(
                            kit.say(
                                    "home.reports",
                                    pressing.reportsLate() + pressing.reportsOpen(),
                                    pressing.reportsLate()));
            reports.setWrapText(true);
            reports.setId("home-reports");
            reports.setOnAction(event -> navigator.showCoronerReports());
            lines.add(reports);
        }
        return lines;
    }

    private void say(List<Node> lines, String key, int count) {
        if (count > 0) {
            lines.add(Controls.wrapping(kit.say(key, count), "small"));
        }
    }

    private Node action(PanelAction action) {
        Label wording = Controls.wrapping(action.reference() + "  " + action.wording(), "small");
        wording.setMaxWidth(Double.MAX_VALUE);
        return wording;
    }
}
