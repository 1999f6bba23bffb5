package vigil.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.CaseFact;
import vigil.patterns.EvidenceStage;

/** Turns a case into the flat row that patterns read: coded facts, no name, no address, no text. */
final class CaseFactReader {

    /** The circumstances that patterns compare, by the name of their group. */
    private static final Map<String, FieldKey> CIRCUMSTANCES = circumstances();

    /** Every answer a row is made from. */
    static final Set<FieldKey> FIELDS = fields();

    private final Vocabulary vocabulary;

    CaseFactReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static Map<String, FieldKey> circumstances() {
        Map<String, FieldKey> groups = new LinkedHashMap<>();
        groups.put("place", Fields.PLACE);
        groups.put("living", Fields.LIVING);
        groups.put("accommodation", Fields.ACCOMMODATION);
        groups.put("treatment", Fields.TREATMENT_STATUS);
        return groups;
    }

    private static Set<FieldKey> fields() {
        Set<FieldKey> fields = new java.util.HashSet<>(CIRCUMSTANCES.values());
        fields.addAll(
                Set.of(
                        Fields.TYPE,
                        Fields.STATUS,
                        Fields.DATE_OF_DEATH,
                        Fields.DATE_NOTIFIED,
                        Fields.AREA_OF_RESIDENCE,
                        Fields.AREA_OF_DEATH,
                        Fields.SEX,
                        Fields.TOXICOLOGY_RECEIVED,
                        Fields.PRISON_RELEASE,
                        Fields.HOSPITAL_DISCHARGE,
                        Fields.LAST_OVERDOSE));
        return Set.copyOf(fields);
    }

    /**
     * The row of a death; nothing for a near-fatal overdose, what is out of scope or merged.
     *
     * @param premises what deaths at the same address share, see {@link #premises}
     * @param district first half of the postcode at which the incident was
     */
    Optional<CaseFact> read(
            ReviewCase reviewCase, Optional<String> premises, Optional<String> district) {
        Answers answers = reviewCase.answers();
        CaseStatus status = reviewCase.status();
        Optional<PartialDate> death = reviewCase.dateOfDeath();
        if (reviewCase.nearFatal()
                || death.isEmpty()
                || status == CaseStatus.OUT_OF_SCOPE
                || status == CaseStatus.MERGED) {
            return Optional.empty();
        }
        LocalDate died = death.get().earliest();
        CaseFact.Builder fact =
                CaseFact.of(reviewCase.reference().text(), died, area(answers))
                        .diedEstimated(death.get().estimated() || !death.get().toTheDay())
                        .status(status.code())
                        .toxicologyBack(DerivedFacts.toxicologyBack(reviewCase))
                        .factorsAssessed(!reviewCase.factors().isEmpty());
        answers.date(Fields.DATE_NOTIFIED).map(PartialDate::earliest).ifPresent(fact::notified);
        known("SEX", answers.code(Fields.SEX)).ifPresent(fact::sex);
        DerivedFacts.ageAtDeath(answers).ifPresent(fact::age);
        DerivedFacts.daysSincePrisonRelease(answers).ifPresent(fact::daysSinceRelease);
        DerivedFacts.daysSinceHospitalDischarge(answers).ifPresent(fact::daysSinceDischarge);
        DerivedFacts.daysSinceOverdose(answers).ifPresent(fact::daysSinceOverdose);
        premises.ifPresent(fact::premises);
        district.ifPresent(fact::district);
        CIRCUMSTANCES.forEach((group, field) -> {
            if (vocabulary.catalogue().get(field).type() instanceof FieldType.Code code) {
                known(code.list(), answers.code(field))
                        .ifPresent(value -> fact.circumstance(group, value));
            }
        });
        for (SubstanceEvidence evidence : reviewCase.evidence()) {
            evidence.substance()
                    .ifPresent(code ->
                            stage(evidence).ifPresent(stage -> fact.substance(code, stage)));
        }
        for (FactorFinding factor : reviewCase.factors()) {
            fact.factor(factor.factor(), factor.influence().grade());
        }
        return Optional.of(fact.build());
    }

    /**
     * A key for each address, without the address: the identity of the case that was registered
     * there first, so that it stays the same when more cases are added.
     *
     * @param numbers from a case to a number that cases at the same address share
     */
    static Map<CaseId, String> premises(Map<CaseId, Integer> numbers) {
        Map<Integer, String> first = new HashMap<>();
        numbers.forEach((id, number) ->
                first.merge(number, id.toString(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        Map<CaseId, String> keys = new HashMap<>();
        numbers.forEach((id, number) ->
                keys.put(id, "p" + Optional.ofNullable(first.get(number)).orElse("")));
        return keys;
    }

    /** The code of the area that a case counts for; empty if it is not known. */
    static String countedIn(ReviewCase reviewCase) {
        return area(reviewCase.answers());
    }

    private static String area(Answers answers) {
        Optional<String> home =
                answers.code(Fields.AREA_OF_RESIDENCE)
                        .filter(code ->
                                !code.equals(Area.OTHER.code())
                                        && !code.equals(Area.NO_FIXED_ABODE.code()));
        return home.or(() -> answers.code(Fields.AREA_OF_DEATH)).orElse("");
    }

    /** A code that says something: "not known" is not an answer to count. */
    private Optional<String> known(String list, Optional<String> code) {
        return code.filter(c -> {
            String label = vocabulary.list(list).label(c);
            return !label.equals("Not known") && !label.equals("Not applicable");
        });
    }

    private static Optional<EvidenceStage> stage(SubstanceEvidence evidence) {
        return switch (evidence.stage().strength()) {
            case NONE -> Optional.empty();
            case SUSPECTED -> Optional.of(EvidenceStage.SUSPECTED);
            case TOXICOLOGY -> Optional.of(EvidenceStage.TOXICOLOGY);
            case CERTIFIED -> Optional.of(EvidenceStage.CERTIFIED);
        };
    }
}
