package vigil.ui.alert;

import java.time.LocalDate;
import javafx.scene.control.Label;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Says in words where an alert stands. */
final class AlertWords {

    private final Kit kit;
    private final Vocabulary vocabulary;

    AlertWords(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
    }

    String number(DrugAlert alert) {
        return alert.reference().isEmpty() ? kit.say("alert.unnumbered") : alert.reference();
    }

    String title(DrugAlert alert) {
        String title = alert.text().of(AlertPart.TITLE);
        if (!title.isEmpty()) {
            return title;
        }
        return alert.report()
                .substance()
                .map(vocabulary.substances()::name)
                .filter(name -> !name.isEmpty())
                .orElse(
                        alert.report().description().isBlank()
                                ? kit.say("alert.untitled")
                                : alert.report().description());
    }

    String when(DrugAlert alert, LocalDate today) {
        return switch (alert.state(today)) {
            case REPORTED -> kit.say("alerts.line.waiting", alert.daysWaiting(today).orElse(0));
            case LIVE ->
                    kit.say(
                            "alerts.line.left",
                            alert.daysLeft(today).orElse(0),
                            alert.dates().expires().map(kit.words()::date).orElse(""));
            case EXPIRED ->
                    kit.say(
                            "alerts.line.ended",
                            alert.dates().expires().map(kit.words()::date).orElse(""));
            case WITHDRAWN ->
                    kit.say(
                            "alerts.line.withdrawn",
                            alert.dates().withdrawn().map(kit.words()::date).orElse(""));
            case DRAFTED, CLOSED ->
                    kit.say("alerts.line.received", kit.words().date(alert.report().received()));
        };
    }

    Label chip(DrugAlert alert, LocalDate today) {
        AlertState state = alert.state(today);
        return Controls.chip(
                kit.say("alert.state." + state.name()),
                switch (state) {
                    case REPORTED -> "warning";
                    case DRAFTED -> "accent";
                    case LIVE -> alert.expiresSoon(today) ? "warning" : "success";
                    case EXPIRED, WITHDRAWN, CLOSED -> "neutral";
                });
    }
}
