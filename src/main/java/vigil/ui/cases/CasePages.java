package vigil.ui.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.PanelStore;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.CaseDiscussion;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.words.AnswerText;

/** The pages of a case that are read rather than filled in. */
final class CasePages {

    private final Kit kit;
    private final CaseFormViewModel model;
    private final AnswerText texts;
    private final Navigator navigator;
    private final Controls controls;

    CasePages(Kit kit, CaseFormViewModel model, AnswerText texts, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.texts = texts;
        this.navigator = navigator;
        this.controls = new Controls(kit);
    }

    Node returns(ReviewCase reviewCase) {
        if (reviewCase.returns().isEmpty()) {
            return controls.empty(Icon.AGENCY, "returns.none");
        }
        LocalDate today = LocalDate.now(kit.clock());
        VBox page = Controls.styled(new VBox(), "column");
        for (AgencyReturn item : reviewCase.returns()) {
            Label agency =
                    Controls.wrapping(
                            model.vocabulary().list("AGENCY_TYPE").label(item.agency()), "strong");
            HBox.setHgrow(agency, Priority.ALWAYS);
            Label state = state(item, today);
            state.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            VBox card =
                    Controls.card(
                            Controls.row(agency, state),
                            Controls.wrapping(dates(item), "muted", "small"));
            if (!item.content().isEmpty()) {
                card.getChildren().add(Controls.wrapping(item.content()));
            }
            item.disclosure()
                    .ifPresent(d ->
                            card.getChildren()
                                    .add(
                                            Controls.plain(
                                                    kit.say(
                                                            "returns.disclosure",
                                                            model.vocabulary()
                                                                    .list("DISCLOSURE")
                                                                    .label(d)),
                                                    "muted",
                                                    "small")));
            page.getChildren().add(card);
        }
        return page;
    }

    private Label state(AgencyReturn item, LocalDate today) {
        if (item.overdue(today)) {
            long days = java.time.temporal.ChronoUnit.DAYS.between(item.due().orElse(today), today);
            return Controls.chip(kit.say("returns.overdue", days), "danger");
        }
        return Controls.chip(
                model.vocabulary().list("AGENCY_STATUS").label(item.status()),
                item.received().isPresent() ? "success" : "accent");
    }

    private String dates(AgencyReturn item) {
        List<String> parts = new ArrayList<>();
        item.sent().ifPresent(d -> parts.add(kit.say("returns.sent", kit.words().date(d))));
        item.received()
                .ifPresentOrElse(
                        d -> parts.add(kit.say("returns.received", kit.words().date(d))),
                        () ->
                                item.due()
                                        .ifPresent(d ->
                                                parts.add(
                                                        kit.say(
                                                                "returns.due",
                                                                kit.words().date(d)))));
        return String.join(" · ", parts);
    }

    Node chronology(ReviewCase reviewCase) {
        if (reviewCase.chronology().isEmpty()) {
            return controls.empty(Icon.TIMELINE, "chronology.none");
        }
        VBox page = Controls.styled(new VBox(), "column", "tight", "chronology");
        Optional<ChronologyEntry> before = Optional.empty();
        for (ChronologyEntry entry :
                reviewCase.chronology().stream()
                        .sorted(Comparator.comparing(e -> e.date().earliest()))
                        .toList()) {
            before.ifPresent(b -> {
                OptionalInt days = b.date().daysUntil(entry.date());
                if (days.orElse(0) > 28) {
                    page.getChildren()
                            .add(
                                    Controls.plain(
                                            kit.say("chronology.gap", days.getAsInt()),
                                            "chronology-gap",
                                            "muted"));
                }
            });
            page.getChildren().add(entry(reviewCase, entry));
            before = Optional.of(entry);
        }
        return page;
    }

    private Node entry(ReviewCase reviewCase, ChronologyEntry entry) {
        Label date = Controls.plain(texts.date(entry.date()), "strong");
        date.setMinWidth(110);
        OptionalInt days =
                DerivedFacts.daysBeforeDeath(reviewCase.answers(), Optional.of(entry.date()));
        Label ago =
                Controls.plain(
                        days.isPresent() ? kit.say("chronology.before", days.getAsInt()) : "",
                        "muted",
                        "small");
        ago.setMinWidth(110);
        Label what = Controls.wrapping(entry.what());
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox chips =
                Controls.row(
                        Controls.chip(
                                model.vocabulary().list("EVENT_TYPE").label(entry.event()),
                                "neutral"));
        if (entry.missed()) {
            chips.getChildren().add(Controls.chip(kit.say("chronology.missed"), "warning"));
        }
        if (entry.good()) {
            chips.getChildren().add(Controls.chip(kit.say("chronology.good"), "success"));
        }
        HBox row = new HBox(12, new VBox(date, ago), new VBox(4, what, chips));
        row.getStyleClass().add("chronology-entry");
        return row;
    }

    Node discussions() {
        VBox page = Controls.styled(new VBox(), "column");
        page.getChildren().add(controls.muted("caseForm.reading"));
        model.discussions(list -> {
            page.getChildren().clear();
            if (list.isEmpty()) {
                page.getChildren().add(controls.empty(Icon.MEETINGS, "review.none"));
            }
            list.forEach(past -> page.getChildren().add(discussion(past)));
        });
        return page;
    }

    private Node discussion(PanelStore.PastDiscussion past) {
        Button open =
                controls.button("review.openMeeting", () -> navigator.openMeeting(past.meeting()));
        VBox card =
                Controls.card(
                        Controls.row(
                                Controls.plain(past.title(), "strong"),
                                Controls.plain(kit.words().date(past.date()), "muted"),
                                Controls.gap(),
                                open));
        CaseDiscussion said = past.discussion();
        said(card, "discussion.summary", said.summary());
        said(card, "discussion.wentWell", said.wentWell());
        said(card, "discussion.different", said.different());
        said(card, "discussion.learning", said.learning());
        said(
                card,
                "discussion.decision",
                said.decision().map(d -> kit.say("decision." + d.name())).orElse(""));
        return card;
    }

    private void said(VBox card, String key, String text) {
        if (!text.isEmpty()) {
            card.getChildren()
                    .add(
                            new VBox(
                                    2,
                                    Controls.plain(kit.say(key), "muted", "small"),
                                    Controls.wrapping(text)));
        }
    }
}
