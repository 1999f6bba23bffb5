package vigil.ui.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.LateWords;

/** Says how far a request has come, how old it is and how late. */
final class RequestWords {

    private final Kit kit;
    private final Vocabulary vocabulary;

    RequestWords(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
    }

    LocalDate today() {
        return LocalDate.now(kit.clock());
    }

    String agency(AgencyReturn request) {
        return vocabulary.list("AGENCY_TYPE").label(request.agency());
    }

    Label state(AgencyReturn request) {
        RequestStatus state = request.state();
        String tone =
                switch (state) {
                    case RETURNED, NIL -> "success";
                    case ESCALATED, OVERDUE -> "danger";
                    case REMINDED, REMINDED_TWICE -> "warning";
                    case DECLINED, NOT_REQUESTED -> "neutral";
                    case REQUESTED -> request.overdue(today()) ? "danger" : "accent";
                };
        String words =
                state == RequestStatus.REQUESTED && request.overdue(today())
                        ? kit.say("requests.late")
                        : vocabulary.list("AGENCY_STATUS").label(request.status());
        return Controls.chip(words, tone);
    }

    /** When it was asked and is due, or was answered. */
    Node dates(AgencyReturn request) {
        List<Node> lines = new ArrayList<>();
        request.sent()
                .ifPresent(day ->
                        lines.add(new Label(kit.say("requests.asked", kit.words().date(day)))));
        request.received()
                .ifPresentOrElse(
                        day ->
                                lines.add(
                                        small(kit.say("requests.answered", kit.words().date(day)))),
                        () ->
                                request.due()
                                        .ifPresent(day ->
                                                lines.add(
                                                        small(
                                                                kit.say(
                                                                        "requests.due",
                                                                        kit.words().date(day))))));
        return LineTable.lines(lines.toArray(Node[]::new));
    }

    /** How long it has been out, or took, and how late it is. */
    Node age(AgencyReturn request) {
        LocalDate today = today();
        List<Node> lines = new ArrayList<>();
        if (request.age(today).isPresent()) {
            long days = request.age(today).getAsLong();
            lines.add(
                    new Label(
                            kit.say(
                                    request.received().isPresent()
                                            ? "requests.took"
                                            : "requests.age",
                                    days)));
        }
        if (request.outstanding() && request.overdue(today)) {
            lines.add(
                    Controls.plain(
                            LateWords.say(kit.words(), request.daysLate(today)), "small", "late"));
        } else if (!request.reminders().isEmpty()) {
            lines.add(small(chased(request)));
        }
        return LineTable.lines(lines.toArray(Node[]::new));
    }

    /** When it was last chased, if it was. */
    String chased(AgencyReturn request) {
        return request.reminders().isEmpty()
                ? ""
                : kit.say(
                        "requests.chased",
                        request.reminders().size(),
                        kit.words().date(request.reminders().getLast()));
    }

    private static Label small(String text) {
        return Controls.plain(text, "small", "muted");
    }
}
