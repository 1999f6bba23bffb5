package vigil.domain.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;

/** Puts what a person confirmed into a case. */
public final class ConfirmedFacts {

    private static final FieldKey PROBLEM_SUBSTANCES = new FieldKey("use.problemSubstances");
    private static final String NOT_REQUESTED = "AGENCY_STATUS01";
    private static final int MOST_PROBLEMS = 3;

    private ConfirmedFacts() {}

    /**
     * @param into the case as it is
     * @param confirmed in the order of confirming; a later answer to a field counts
     * @param ids identities for new rows
     */
    public static ReviewCase apply(ReviewCase into, List<Target> confirmed, Supplier<UUID> ids) {
        Answers answers = into.answers();
        List<SubstanceEvidence> evidence = new ArrayList<>(into.evidence());
        List<FactorFinding> factors = new ArrayList<>(into.factors());
        List<AgencyReturn> returns = new ArrayList<>(into.returns());
        Set<String> past = new LinkedHashSet<>(answers.codes(PROBLEM_SUBSTANCES));
        for (Target target : confirmed) {
            switch (target) {
                case Target.Facts facts -> {
                    for (Map.Entry<FieldKey, Value> fact : facts.answers().entrySet()) {
                        answers = answers.with(fact.getKey(), fact.getValue());
                    }
                }
                case Target.Evidence e -> evidence.add(row(e, ids.get()));
                case Target.History h -> past.add(h.substance());
                case Target.FactorFound f -> {
                    if (factors.stream().noneMatch(row -> row.factor().equals(f.factor()))) {
                        factors.add(
                                new FactorFinding(
                                        ids.get(),
                                        f.factor(),
                                        Influence.NO_INFORMATION,
                                        Optional.empty(),
                                        ""));
                    }
                }
                case Target.Agency a -> {
                    if (returns.stream().noneMatch(row -> row.agency().equals(a.agency()))) {
                        returns.add(asked(a, ids.get()));
                    }
                }
            }
        }
        if (!past.isEmpty()) {
            List<String> codes = past.stream().limit(MOST_PROBLEMS).toList();
            answers = answers.with(PROBLEM_SUBSTANCES, new Value.Codes(codes));
        }
        return into.withAnswers(answers)
                .withEvidence(evidence)
                .withFactors(factors)
                .withReturns(returns);
    }

    private static SubstanceEvidence row(Target.Evidence e, UUID id) {
        return new SubstanceEvidence(
                id,
                e.substance(),
                e.asWritten(),
                e.stage(),
                Optional.empty(),
                e.source(),
                e.prescribed(),
                Optional.empty(),
                e.form(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static AgencyReturn asked(Target.Agency a, UUID id) {
        return new AgencyReturn(
                id,
                a.agency(),
                "",
                Optional.empty(),
                Optional.empty(),
                NOT_REQUESTED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }
}
