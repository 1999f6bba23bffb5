package vigil.ui.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.casework.PanelTargets;
import vigil.casework.Today;
import vigil.domain.casefile.CaseId;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.words.LateWords;

/** The cards of the day that are about cases: which are new or urgent, and what is late. */
final class CaseCards {

    private static final int LINES = 5;

    /** As many as make the card as high as the agencies beside it, which have two lines each. */
    private static final int CASE_LINES = 8;

    private final Kit kit;
    private final HomeViewModel model;
    private final Navigator navigator;
    private final Controls controls;

    CaseCards(Kit kit, HomeViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
    }

    static Set<CaseId> ids(List<CaseRow> rows) {
        return rows.stream().map(CaseRow::id).collect(Collectors.toSet());
    }

    Node urgent(Today.Picture day) {
        boolean fresh = !day.fresh().isEmpty() || day.urgent().isEmpty();
        VBox card = Controls.card(controls.heading(fresh ? "home.newest" : "home.urgentCases"));
        List<CaseRow> rows = fresh ? day.fresh() : day.urgent();
        if (rows.isEmpty()) {
            card.getChildren().add(controls.muted("home.newest.none"));
        }
        rows.stream()
                .sorted(
                        Comparator.comparing((CaseRow r) -> r.notified().orElse(LocalDate.MIN))
                                .reversed())
                .limit(CASE_LINES)
                .forEach(r -> {
                    HBox line =
                            Controls.row(
                                    link(r.reference().text(), r.id()),
                                    StatusChip.brief(r.status(), kit),
                                    Controls.gap(),
                                    whole(r.notified().map(kit.words()::date).orElse("")));
                    if (fresh && r.urgent()) {
                        line.getChildren().add(2, Controls.chip(kit.say("cases.urgent"), "danger"));
                    }
                    card.getChildren().add(line);
                });
        return card;
    }

    /** A reference is never cut short: it is what one looks for. */
    private Node link(String reference, CaseId id) {
        Hyperlink link = new Hyperlink(reference);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> navigator.openCase(id));
        return link;
    }

    private static Node whole(String text) {
        Label label = Controls.plain(text, "muted", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** What is past the panel's own targets; each line opens its cases. */
    Node targets(Today.Picture day) {
        VBox card = Controls.card(controls.heading("home.targets"));
        card.setId("home-targets");
        PanelTargets targets = day.targets();
        past(card, "home.targets.screen", day.past().toScreen(), targets.screening());
        past(card, "home.targets.review", day.past().toReview(), targets.review());
        past(card, "home.targets.close", day.past().toClose(), targets.closing());
        if (day.past().isEmpty()) {
            card.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "home.targets.none",
                                            targets.screening(),
                                            targets.review(),
                                            targets.closing()),
                                    "muted"));
        }
        return card;
    }

    private void past(VBox card, String key, List<CaseRow> rows, int days) {
        if (!rows.isEmpty()) {
            String said = kit.say(key, rows.size(), days);
            Hyperlink link = new Hyperlink(said);
            link.setId(Controls.id(key));
            link.setWrapText(true);
            link.setOnAction(event -> navigator.showCases(said, ids(rows)));
            card.getChildren().add(link);
        }
    }

    Node late(Today.Picture day) {
        VBox card = Controls.card(controls.heading("home.late"));
        if (day.overdueReturns().isEmpty()) {
            card.getChildren().add(controls.muted("home.late.none"));
        }
        day.overdueReturns().stream()
                .limit(LINES)
                .forEach(late -> {
                    // Beneath the reference: beside it there is no room for the longer names.
                    Label agency =
                            Controls.wrapping(
                                    model.vocabulary().list("AGENCY_TYPE").label(late.agency()),
                                    "muted",
                                    "small");
                    card.getChildren()
                            .add(
                                    new VBox(
                                            Controls.row(
                                                    link(
                                                            late.reference().text(),
                                                            late.reviewCase()),
                                                    Controls.gap(),
                                                    whole(
                                                            LateWords.say(
                                                                    kit.words(), late.daysLate()))),
                                            agency));
                });
        if (day.overdueReturns().size() > LINES) {
            card.getChildren()
                    .add(
                            Controls.plain(
                                    kit.say("home.more", day.overdueReturns().size() - LINES),
                                    "muted",
                                    "small"));
        }
        return card;
    }
}
