package vigil.exchange;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vigil.casework.AlertStore;
import vigil.casework.Refused;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertScores;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;

/** Writes a drug alert into the tables of a folder, with what became of it. */
final class AlertTables {

    private final WrittenNames names;
    private final TableOutput output;

    AlertTables(WrittenNames names, TableOutput output) {
        this.names = names;
        this.output = output;
    }

    void write(DrugAlert alert, List<AlertStore.Event> events) throws Refused {
        AlertReport report = alert.report();
        AlertScores scores = alert.scores();
        AlertText text = alert.text();
        output.row(
                FolderLayout.ALERTS,
                alert.reference(),
                report.received().toString(),
                report.source().orElse(""),
                report.criterion().orElse(""),
                report.substance().orElse(""),
                report.description(),
                report.area().orElse(""),
                report.evidence().orElse(""),
                number(scores.of(AlertScores.Question.RELEVANCE)),
                number(scores.of(AlertScores.Question.SPREAD)),
                number(scores.of(AlertScores.Question.SERIOUSNESS)),
                number(scores.of(AlertScores.Question.PLAUSIBILITY)),
                scores.note(),
                alert.decision().map(Enum::name).orElse(""),
                alert.grade().map(Enum::name).orElse(""),
                String.join(" ", alert.audience()),
                text.of(AlertPart.TITLE),
                text.of(AlertPart.KNOWN),
                text.of(AlertPart.SIGNS),
                text.of(AlertPart.ADVICE),
                text.of(AlertPart.SAY),
                text.of(AlertPart.AVOID),
                TableOutput.date(alert.dates().issued()),
                TableOutput.date(alert.dates().expires()),
                TableOutput.date(alert.dates().withdrawn()),
                number(alert.reached()));
        for (CaseId id : alert.cases()) {
            String reference = names.reference(Optional.of(id));
            if (!reference.isEmpty()) {
                output.row(FolderLayout.ALERT_CASES, alert.reference(), reference);
            }
        }
        for (DrugAlert.LinkedFinding finding : alert.findings()) {
            output.row(
                    FolderLayout.ALERT_FINDINGS, alert.reference(), finding.key(), finding.said());
        }
        for (AlertStore.Event event : events) {
            output.row(
                    FolderLayout.ALERT_EVENTS,
                    alert.reference(),
                    event.kind().name(),
                    event.at().toString(),
                    names.member(Optional.of(event.member())),
                    event.note(),
                    TableOutput.date(event.expires()),
                    event.recipient(),
                    event.sha256());
        }
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
