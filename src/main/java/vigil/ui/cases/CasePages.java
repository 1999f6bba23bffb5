package vigil.ui.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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
import vigil.domain.casefile.AgencyReturn;
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
