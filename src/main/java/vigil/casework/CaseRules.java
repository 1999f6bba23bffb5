package vigil.casework;

import java.util.List;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.ReviewCase;

/** What keeps a case from being saved. */
final class CaseRules {

    private CaseRules() {}

    /** Refuses at the first finding that is an error. */
    static void refuseErrors(List<Finding> findings) throws Refused {
        for (Finding finding : findings) {
            if (finding.severity() == Finding.Severity.ERROR) {
                throw new Refused(
                        new Problem.Invalid(
                                finding.field().text(), finding.rule(), finding.arguments()));
            }
        }
    }

    /** Refuses a status that the work cannot come to from where it is. */
    static void refuseLeap(ReviewCase before, ReviewCase after) throws Refused {
        if (!before.status().mayBecome(after.status())) {
            throw new Refused(
                    new Problem.Invalid(
                            "case.status",
                            "statusLeap",
                            List.of(before.status().code(), after.status().code())));
        }
    }

    /** Refuses to change or drop what came from an agency. */
    static void refuseThaw(ReviewCase before, ReviewCase after) throws Refused {
        for (AgencyReturn kept : before.returns()) {
            boolean stands =
                    kept.received().isEmpty()
                            || after.returns().stream()
                                    .anyMatch(r -> r.id().equals(kept.id()) && kept.keptBy(r));
            if (!stands) {
                throw new Refused(new Problem.Frozen());
            }
        }
    }
}
