package vigil.domain.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * A drug alert, from the report that began it. Once issued its words stay as they are; what was
 * wrong in them is withdrawn and written anew.
 *
 * @param version of the row, 0 until it is stored
 * @param reference such as DA-2026-03; empty until it is stored
 * @param cases that may involve the drug; for the panel only
 * @param findings of the pattern search that led to it; for the panel only
 * @param audience codes of ALERT_AUD
 * @param reached how many people or organisations, about
 */
public record DrugAlert(
        UUID id,
        long version,
        String reference,
        AlertReport report,
        List<CaseId> cases,
        List<LinkedFinding> findings,
        AlertScores scores,
        Optional<AlertDecision> decision,
        Optional<AlertGrade> grade,
        List<String> audience,
        AlertText text,
        AlertDates dates,
        OptionalInt reached) {

    /** How many days before its last one an alert is about to expire. */
    public static final int SOON = 7;

    /**
     * A finding of the pattern search.
     *
     * @param key by which the search knows it
     * @param said its sentence when it was linked
     */
    public record LinkedFinding(String key, String said) {}

    public DrugAlert {
        cases = cases.stream().distinct().toList();
        findings = List.copyOf(findings);
        audience = audience.stream().distinct().sorted().toList();
    }

    /** Nothing but an identity and the day of the report. */
    public static DrugAlert begun(UUID id, LocalDate received) {
        return new DrugAlert(
                id,
                0,
                "",
                AlertReport.on(received),
                List.of(),
                List.of(),
                AlertScores.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                AlertText.EMPTY,
                AlertDates.NONE,
                OptionalInt.empty());
    }

    public AlertState state(LocalDate today) {
        if (dates.withdrawn().isPresent()) {
            return AlertState.WITHDRAWN;
        }
        if (dates.issued().isPresent()) {
            return dates.expires().filter(today::isAfter).isPresent()
                    ? AlertState.EXPIRED
                    : AlertState.LIVE;
        }
        if (decision.isEmpty()) {
            return AlertState.REPORTED;
        }
        return decision.get().shared() ? AlertState.DRAFTED : AlertState.CLOSED;
    }

    /** Days until the last one, 0 on it; nothing unless the alert is live. */
    public OptionalInt daysLeft(LocalDate today) {
        return state(today) == AlertState.LIVE && dates.expires().isPresent()
                ? OptionalInt.of((int) ChronoUnit.DAYS.between(today, dates.expires().get()))
                : OptionalInt.empty();
    }

    /**
     * Whether it is live and its last day is near, so that somebody must extend it or let it go.
     */
    public boolean expiresSoon(LocalDate today) {
        OptionalInt left = daysLeft(today);
        return left.isPresent() && left.getAsInt() <= SOON;
    }

    /** Days since the report came, while nobody has decided about it. */
    public OptionalInt daysWaiting(LocalDate today) {
        return state(today) == AlertState.REPORTED
                ? OptionalInt.of((int) ChronoUnit.DAYS.between(report.received(), today))
                : OptionalInt.empty();
    }

    /** What it lacks before it can be issued, and what it ought to have. */
    public Set<AlertLack> lacks(LocalDate today) {
        Set<AlertLack> lacks = EnumSet.noneOf(AlertLack.class);
        need(lacks, decision.filter(AlertDecision::shared).isEmpty(), AlertLack.DECISION);
        need(
                lacks,
                decision.filter(d -> d == AlertDecision.FORMAL).isPresent() && grade.isEmpty(),
                AlertLack.GRADE);
        need(
                lacks,
                report.substance().isEmpty() && report.description().isBlank(),
                AlertLack.SUBSTANCE);
        need(lacks, audience.isEmpty(), AlertLack.AUDIENCE);
        need(lacks, text.of(AlertPart.TITLE).isEmpty(), AlertLack.TITLE);
        need(lacks, text.of(AlertPart.KNOWN).isEmpty(), AlertLack.KNOWN);
        need(lacks, text.of(AlertPart.ADVICE).isEmpty(), AlertLack.ADVICE);
        need(lacks, dates.expires().isEmpty(), AlertLack.EXPIRY);
        need(lacks, dates.expires().filter(today::isAfter).isPresent(), AlertLack.EXPIRY_OVER);
        need(
                lacks,
                text.parts().entrySet().stream()
                        .anyMatch(part -> part.getValue().length() > part.getKey().longest()),
                AlertLack.TOO_LONG);
        need(lacks, report.criterion().isEmpty(), AlertLack.CRITERION);
        need(lacks, report.evidence().isEmpty(), AlertLack.EVIDENCE);
        need(lacks, !scores.complete(), AlertLack.SCORES);
        return lacks;
    }

    private static void need(Set<AlertLack> lacks, boolean lacking, AlertLack lack) {
        if (lacking) {
            lacks.add(lack);
        }
    }

    public DrugAlert withStored(long newVersion, String newReference) {
        return new DrugAlert(
                id,
                newVersion,
                newReference,
                report,
                cases,
                findings,
                scores,
                decision,
                grade,
                audience,
                text,
                dates,
                reached);
    }

    public DrugAlert withReport(AlertReport changed) {
        return new DrugAlert(
                id, version, reference, changed, cases, findings, scores, decision, grade, audience,
                text, dates, reached);
    }

    public DrugAlert withCases(List<CaseId> changed) {
        return new DrugAlert(
                id, version, reference, report, changed, findings, scores, decision, grade,
                audience, text, dates, reached);
    }

    public DrugAlert withFindings(List<LinkedFinding> changed) {
        return new DrugAlert(
                id, version, reference, report, cases, changed, scores, decision, grade, audience,
                text, dates, reached);
    }

    public DrugAlert withScores(AlertScores changed) {
        return new DrugAlert(
                id, version, reference, report, cases, findings, changed, decision, grade, audience,
                text, dates, reached);
    }

    /** With a decision; a grade stays only with a formal alert. */
    public DrugAlert withDecision(Optional<AlertDecision> changed) {
        return new DrugAlert(
                id,
                version,
                reference,
                report,
                cases,
                findings,
                scores,
                changed,
                changed.filter(d -> d == AlertDecision.FORMAL).flatMap(d -> grade),
                audience,
                text,
                dates,
                reached);
    }

    public DrugAlert withGrade(Optional<AlertGrade> changed) {
        return new DrugAlert(
                id, version, reference, report, cases, findings, scores, decision, changed,
                audience, text, dates, reached);
    }

    public DrugAlert withAudience(List<String> changed) {
        return new DrugAlert(
                id, version, reference, report, cases, findings, scores, decision, grade, changed,
                text, dates, reached);
    }

    public DrugAlert withText(AlertText changed) {
        return new DrugAlert(
                id, version, reference, report, cases, findings, scores, decision, grade, audience,
                changed, dates, reached);
    }

    public DrugAlert withDates(AlertDates changed) {
        return new DrugAlert(
                id, version, reference, report, cases, findings, scores, decision, grade, audience,
                text, changed, reached);
    }

    public DrugAlert withReached(OptionalInt changed) {
        return new DrugAlert(
                id, version, reference, report, cases, findings, scores, decision, grade, audience,
                text, dates, changed);
    }
}
