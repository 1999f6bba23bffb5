package vigil.casework;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;

/** Cases whose review is finished, which are not shown or taken out without a reason. */
final class FinishedCases {

    private static final Sight LABELS = new Sight(false, false, false);

    private FinishedCases() {}

    /** Those of these cases that are finished, whatever the reader sees of them. */
    static List<CaseReference> among(Records records, Collection<CaseId> cases) {
        return finished(records.cases().rows(cases, LABELS));
    }

    /** The same of rows that were read. */
    static List<CaseReference> finished(Collection<CaseRow> rows) {
        return rows.stream()
                .filter(row -> row.status() == CaseStatus.CLOSED)
                .map(CaseRow::reference)
                .toList();
    }

    /** The same of references. */
    static List<CaseReference> referred(Records records, Set<CaseReference> references) {
        return references.isEmpty()
                ? List.of()
                : finished(
                        records.cases().rows(LABELS).stream()
                                .filter(row -> references.contains(row.reference()))
                                .toList());
    }

    /**
     * Refuses to go on with finished cases for no reason.
     *
     * @return what the audit says of it; empty if none is finished
     */
    static String demand(List<CaseReference> finished, OpeningReason reason) throws Refused {
        if (finished.isEmpty()) {
            return "";
        }
        if (!reason.given()) {
            throw new Refused(
                    finished.size() == 1
                            ? new Problem.ReasonNeeded(finished.getFirst().text())
                            : new Problem.ReasonsNeeded(finished.size()));
        }
        return reason.text();
    }
}
