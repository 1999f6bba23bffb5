package vigil.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules across fields. Pure, and quick enough to run at each key. */
public final class CaseChecks {

    private static final String SUICIDE = "CONCLUSION03";
    private static final String ACCIDENTAL = "INTENT01";

    private CaseChecks() {}

    /** Everything that does not fit, in the order of the form. */
    public static List<Finding> run(ReviewCase reviewCase, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        Answers answers = reviewCase.answers();
        Optional<PartialDate> birth = answers.date(Fields.DATE_OF_BIRTH);
        Optional<PartialDate> death = answers.date(Fields.DATE_OF_DEATH);
        Optional<PartialDate> incident = answers.date(Fields.DATE_OF_INCIDENT);

        for (FieldKey field :
                List.of(
                        Fields.DATE_OF_BIRTH,
                        Fields.DATE_OF_INCIDENT,
                        Fields.DATE_OF_DEATH,
                        Fields.DATE_NOTIFIED,
                        Fields.TOXICOLOGY_RECEIVED,
                        Fields.REGISTERED)) {
            answers.date(field)
                    .filter(date -> date.earliest().isAfter(today))
                    .ifPresent(date -> add(findings, field, Finding.Severity.ERROR, "inFuture"));
        }
        order(
                findings,
                birth,
                death,
                Fields.DATE_OF_DEATH,
                Finding.Severity.ERROR,
                "deathBeforeBirth");
        order(
                findings,
                incident,
                death,
                Fields.DATE_OF_DEATH,
                Finding.Severity.ERROR,
                "deathBeforeIncident");
        order(
                findings,
                answers.date(Fields.LAST_SEEN_ALIVE),
                answers.date(Fields.FOUND),
                Fields.FOUND,
                Finding.Severity.ERROR,
                "foundBeforeLastSeen");
        order(
                findings,
                answers.date(Fields.PRISON_RELEASE),
                death,
                Fields.PRISON_RELEASE,
                Finding.Severity.WARNING,
                "releaseAfterDeath");
        order(
                findings,
                death,
                answers.date(Fields.DATE_NOTIFIED),
                Fields.DATE_NOTIFIED,
                Finding.Severity.WARNING,
                "notifiedBeforeDeath");
        if (birth.isPresent() && DerivedFacts.ageAtDeath(answers).orElse(40) > 110) {
            add(findings, Fields.DATE_OF_BIRTH, Finding.Severity.WARNING, "veryOld");
        }
        if (birth.isPresent() && DerivedFacts.ageAtDeath(answers).orElse(40) < 18) {
            add(findings, Fields.DATE_OF_BIRTH, Finding.Severity.WARNING, "under18");
        }
        OptionalLong gap = DerivedFacts.hoursLastSeenToFound(answers);
        if (gap.orElse(0) > 72 && death.isPresent() && !death.get().estimated()) {
            add(findings, Fields.DATE_OF_DEATH, Finding.Severity.WARNING, "shouldBeEstimated");
        }
        nhsNumber(findings, answers);
        if (answers.code(Fields.CONCLUSION).filter(SUICIDE::equals).isPresent()
                && answers.code(Fields.INTENT).filter(ACCIDENTAL::equals).isPresent()
                && answers.text(Fields.CONCLUSION_NOTE).isBlank()) {
            add(findings, Fields.CONCLUSION, Finding.Severity.WARNING, "suicideNoteWanted");
        }
        evidence(findings, reviewCase);
        for (FactorFinding factor : reviewCase.factors()) {
            if (factor.needsNote()) {
                findings.add(
                        new Finding(
                                new FieldKey("review.evidenceNote"),
                                Finding.Severity.WARNING,
                                "factorNoteWanted",
                                List.of(factor.factor())));
            }
        }
        return List.copyOf(findings);
    }

    private static void nhsNumber(List<Finding> findings, Answers answers) {
        String number = answers.text(Fields.NHS_NUMBER);
        if (!number.isEmpty() && NhsNumber.parse(number).isEmpty()) {
            add(findings, Fields.NHS_NUMBER, Finding.Severity.ERROR, "nhsNumber");
        }
    }

    /** What a certificate names should have been seen somewhere before it. */
    private static void evidence(List<Finding> findings, ReviewCase reviewCase) {
        for (SubstanceEvidence row : reviewCase.evidence()) {
            if (row.stage() == EvidenceStage.CERTIFIED
                    && row.substance().isPresent()
                    && reviewCase.evidence().stream()
                            .noneMatch(other ->
                                    other.stage() != EvidenceStage.CERTIFIED
                                            && !other.stage().negative()
                                            && other.substance().equals(row.substance()))) {
                findings.add(
                        new Finding(
                                new FieldKey("substance.substance"),
                                Finding.Severity.NOTE,
                                "certifiedNotSeen",
                                List.of(row.substance().get())));
            }
        }
    }

    private static void order(
            List<Finding> findings,
            Optional<PartialDate> first,
            Optional<PartialDate> second,
            FieldKey at,
            Finding.Severity severity,
            String rule) {
        if (first.isPresent() && second.isPresent() && second.get().surelyBefore(first.get())) {
            add(findings, at, severity, rule);
        }
    }

    private static void add(
            List<Finding> findings, FieldKey field, Finding.Severity severity, String rule) {
        findings.add(new Finding(field, severity, rule, List.of()));
    }
}
