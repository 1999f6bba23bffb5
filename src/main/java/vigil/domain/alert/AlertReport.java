package vigil.domain.alert;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The report that came in about a worrying drug.
 *
 * @param received the day it came, not the day of any alert
 * @param source code of NOTIFIER
 * @param criterion code of LDIS_CRIT: why it matters
 * @param substance code of the substance it is thought to be
 * @param description what it is called, how it looks
 * @param area code of AREA
 * @param evidence code of ALERT_EVIDENCE, the strongest so far
 */
public record AlertReport(
        LocalDate received,
        Optional<String> source,
        Optional<String> criterion,
        Optional<String> substance,
        String description,
        Optional<String> area,
        Optional<String> evidence) {

    /** A report of which only the day is known. */
    public static AlertReport on(LocalDate received) {
        return new AlertReport(
                received,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    public AlertReport withReceived(LocalDate day) {
        return new AlertReport(day, source, criterion, substance, description, area, evidence);
    }

    public AlertReport withSource(Optional<String> code) {
        return new AlertReport(received, code, criterion, substance, description, area, evidence);
    }

    public AlertReport withCriterion(Optional<String> code) {
        return new AlertReport(received, source, code, substance, description, area, evidence);
    }

    public AlertReport withSubstance(Optional<String> code) {
        return new AlertReport(received, source, criterion, code, description, area, evidence);
    }

    public AlertReport withDescription(String text) {
        return new AlertReport(received, source, criterion, substance, text, area, evidence);
    }

    public AlertReport withArea(Optional<String> code) {
        return new AlertReport(received, source, criterion, substance, description, code, evidence);
    }

    public AlertReport withEvidence(Optional<String> code) {
        return new AlertReport(received, source, criterion, substance, description, area, code);
    }
}
