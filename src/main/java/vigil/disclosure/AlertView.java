package vigil.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.vocabulary.Vocabulary;

/**
 * A drug alert as it may leave the panel, in the tier ALERT: substance, looks, advice, and how sure
 * it is. Linked cases and findings, scores and who reported it are not among it.
 *
 * @param substance its name; empty if only what it looks like is known
 * @param area where it was found, as a borough; empty if it was not said
 * @param evidence how strong the evidence is, in words
 * @param day its own day: when it was issued, or today for a draft
 * @param draft whether it has not been issued
 */
public record AlertView(
        UUID id,
        String reference,
        String panel,
        String marking,
        Optional<AlertGrade> grade,
        String gradeName,
        String substance,
        String description,
        String area,
        String evidence,
        List<String> audience,
        AlertText text,
        AlertDates dates,
        LocalDate day,
        boolean draft) {

    public AlertView {
        audience = List.copyOf(audience);
    }

    public static AlertView of(
            DrugAlert alert, Vocabulary vocabulary, String panel, String marking, LocalDate today) {
        AlertState state = alert.state(today);
        return new AlertView(
                alert.id(),
                alert.reference(),
                panel,
                marking,
                alert.grade(),
                alert.grade().map(g -> vocabulary.list("ALERT_GRADE").label(g.code())).orElse(""),
                alert.report().substance().map(vocabulary.substances()::name).orElse(""),
                alert.report().description(),
                alert.report().area().map(vocabulary.list("AREA")::label).orElse(""),
                alert.report().evidence().map(vocabulary.list("ALERT_EVIDENCE")::label).orElse(""),
                alert.audience().stream().map(vocabulary.list("ALERT_AUD")::label).toList(),
                alert.text(),
                alert.dates(),
                alert.dates().issued().orElse(today),
                state.open() || state == AlertState.CLOSED);
    }

    /** The title of the alert, or what it is about until it has one. */
    public String title() {
        String title = text.of(AlertPart.TITLE);
        return title.isEmpty() ? substance.isEmpty() ? description : substance : title;
    }
}
