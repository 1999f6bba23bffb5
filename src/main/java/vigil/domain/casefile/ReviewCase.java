package vigil.domain.casefile;

import java.util.List;
import java.util.Optional;

/**
 * Everything the panel holds on one death (or near-fatal overdose). Immutable: a change gives
 * another, which is what makes undo, history and comparison cheap.
 *
 * @param version grows by one with each save; 0 until the first
 */
public record ReviewCase(
        CaseId id,
        CaseReference reference,
        long version,
        Answers answers,
        List<SubstanceEvidence> evidence,
        List<FactorFinding> factors,
        List<AgencyReturn> returns,
        List<ChronologyEntry> chronology,
        List<CaseLink> links,
        List<ToxicologyReport> toxicology) {

    /** A case without reports of toxicology. */
    public ReviewCase(
            CaseId id,
            CaseReference reference,
            long version,
            Answers answers,
            List<SubstanceEvidence> evidence,
            List<FactorFinding> factors,
            List<AgencyReturn> returns,
            List<ChronologyEntry> chronology,
            List<CaseLink> links) {
        this(
                id,
                reference,
                version,
                answers,
                evidence,
                factors,
                returns,
                chronology,
                links,
                List.of());
    }

    public ReviewCase {
        evidence = List.copyOf(evidence);
        factors = List.copyOf(factors);
        returns = List.copyOf(returns);
        chronology = List.copyOf(chronology);
        links = List.copyOf(links);
        toxicology = List.copyOf(toxicology);
    }

    /** A case of which nothing is known yet. */
    public static ReviewCase blank(CaseId id, CaseReference reference) {
        return new ReviewCase(
                id,
                reference,
                0,
                Answers.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public ReviewCase withReference(CaseReference newReference) {
        return new ReviewCase(
                id,
                newReference,
                version,
                answers,
                evidence,
                factors,
                returns,
                chronology,
                links,
                toxicology);
    }

    public ReviewCase withVersion(long newVersion) {
        return new ReviewCase(
                id,
                reference,
                newVersion,
                answers,
                evidence,
                factors,
                returns,
                chronology,
                links,
                toxicology);
    }

    public ReviewCase withAnswers(Answers newAnswers) {
        return new ReviewCase(
                id,
                reference,
                version,
                newAnswers,
                evidence,
                factors,
                returns,
                chronology,
                links,
                toxicology);
    }

    public ReviewCase with(FieldKey field, Answer answer) {
        return withAnswers(answers.with(field, answer));
    }

    public ReviewCase withEvidence(List<SubstanceEvidence> newEvidence) {
        return new ReviewCase(
                id,
                reference,
                version,
                answers,
                newEvidence,
                factors,
                returns,
                chronology,
                links,
                toxicology);
    }

    public ReviewCase withFactors(List<FactorFinding> newFactors) {
        return new ReviewCase(
                id,
                reference,
                version,
                answers,
                evidence,
                newFactors,
                returns,
                chronology,
                links,
                toxicology);
    }

    public ReviewCase withReturns(List<AgencyReturn> newReturns) {
        return new ReviewCase(
                id,
                reference,
                version,
                answers,
                evidence,
                factors,
                newReturns,
                chronology,
                links,
                toxicology);
    }

    public ReviewCase withChronology(List<ChronologyEntry> newChronology) {
        return new ReviewCase(
                id,
                reference,
                version,
                answers,
                evidence,
                factors,
                returns,
                newChronology,
                links,
                toxicology);
    }

    public ReviewCase withLinks(List<CaseLink> newLinks) {
        return new ReviewCase(
                id,
                reference,
                version,
                answers,
                evidence,
                factors,
                returns,
                chronology,
                newLinks,
                toxicology);
    }

    public ReviewCase withToxicology(List<ToxicologyReport> newReports) {
        return new ReviewCase(
                id,
                reference,
                version,
                answers,
                evidence,
                factors,
                returns,
                chronology,
                links,
                newReports);
    }

    /** Its status; a case that has none yet counts as notified. */
    public CaseStatus status() {
        return answers.code(Fields.STATUS).flatMap(CaseStatus::ofCode).orElse(CaseStatus.NOTIFIED);
    }

    public Optional<PartialDate> dateOfDeath() {
        return answers.date(Fields.DATE_OF_DEATH);
    }

    public boolean nearFatal() {
        return answers.code(Fields.TYPE).filter(Fields.NEAR_FATAL::equals).isPresent();
    }

    public boolean urgent() {
        return answers.code(Fields.URGENT).filter(Fields.YES::equals).isPresent();
    }

    /** Forenames and surname as they are known, or nothing at all. */
    public String name() {
        return (answers.text(Fields.FORENAMES) + " " + answers.text(Fields.SURNAME)).strip();
    }
}
