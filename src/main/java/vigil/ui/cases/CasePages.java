package vigil.ui.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.AuditTrail;
import vigil.casework.PanelStore;
import vigil.casework.Revision;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.CaseDiscussion;
import vigil.ui.answer.AnswerText;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

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

    /**
     * The briefing: the narrative, folded because it is hard to read, and where the review stands.
     */
    Node overview(ReviewCase reviewCase) {
        VBox page = Controls.styled(new VBox(), "column", "loose");
        String narrative = reviewCase.answers().text(Fields.NARRATIVE);
        if (!narrative.isEmpty()) {
            TitledPane folded =
                    new TitledPane(kit.say("overview.narrative"), Controls.wrapping(narrative));
            folded.setExpanded(false);
            folded.setAnimated(false);
            page.getChildren().add(folded);
        }
        VBox facts = Controls.card(controls.heading("overview.stands"));
        for (var field :
                List.of(
                        Fields.DATE_NOTIFIED,
                        Fields.NOTIFIER,
                        Fields.COORDINATOR,
                        Fields.TREATMENT_STATUS,
                        Fields.LIVING,
                        Fields.ACCOMMODATION,
                        Fields.TOXICOLOGY_REQUESTED,
                        Fields.TOXICOLOGY_RECEIVED,
                        Fields.CAUSE,
                        Fields.INQUEST_OPENED,
                        Fields.CONCLUSION)) {
            model.vocabulary()
                    .catalogue()
                    .find(field)
                    .ifPresent(definition ->
                            reviewCase
                                    .answers()
                                    .get(field)
                                    .ifPresent(answer -> {
                                        Label caption = Controls.plain(definition.label(), "muted");
                                        caption.setMinWidth(210);
                                        facts.getChildren()
                                                .add(
                                                        Controls.row(
                                                                caption,
                                                                Controls.wrapping(
                                                                        texts.answer(
                                                                                definition.type(),
                                                                                answer))));
                                    }));
        }
        page.getChildren().add(facts);
        page.getChildren().add(nextReturns(reviewCase));
        return page;
    }

    private Node nextReturns(ReviewCase reviewCase) {
        LocalDate today = LocalDate.now(kit.clock());
        long overdue = reviewCase.returns().stream().filter(r -> r.overdue(today)).count();
        long received = reviewCase.returns().stream().filter(r -> r.received().isPresent()).count();
        return Controls.card(
                controls.heading("overview.agencies"),
                Controls.wrapping(
                        kit.say(
                                "overview.agencies.text",
                                reviewCase.returns().size(),
                                received,
                                overdue)));
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

    Node history() {
        VBox saves = Controls.styled(new VBox(), "column");
        VBox readers = Controls.styled(new VBox(), "column", "tight");
        saves.getChildren().add(controls.muted("caseForm.reading"));
        model.history(revisions -> {
            saves.getChildren().clear();
            if (revisions.isEmpty()) {
                saves.getChildren().add(controls.muted("history.none"));
            }
            revisions.forEach(revision -> saves.getChildren().add(revision(revision)));
        });
        model.readers(
                entries -> entries.forEach(entry -> readers.getChildren().add(reader(entry))));
        return Controls.styled(
                new VBox(
                        saves,
                        Controls.card(
                                controls.heading("history.readers"),
                                controls.muted("history.readers.text"),
                                readers)),
                "column",
                "loose");
    }

    private Node revision(Revision revision) {
        ChangeTable table = new ChangeTable(kit, model.vocabulary(), texts);
        return Controls.card(
                Controls.row(
                        Controls.plain(kit.say("history.version", revision.version()), "strong"),
                        Controls.plain(
                                moment(revision.at()) + " · " + revision.memberName(), "muted")),
                table.node(revision.change()));
    }

    private Node reader(AuditTrail.Entry entry) {
        Label when = Controls.plain(moment(entry.at()), "muted");
        when.setMinWidth(150);
        Label who = Controls.plain(entry.memberName());
        who.setMinWidth(180);
        return Controls.row(when, who, Controls.plain(kit.say("intent." + entry.intent())));
    }

    private String moment(java.time.Instant at) {
        ZoneId zone = kit.clock().getZone();
        return kit.words().date(LocalDate.ofInstant(at, zone))
                + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }
}
