package vigil.casework;

import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;

/** The returns of one case, as they are stored with it. */
final class CaseReturns {

    private final Desk desk;

    CaseReturns(Desk desk) {
        this.desk = desk;
    }

    ReviewCase require(Records records, CaseId id) throws Refused {
        ClosedCases.refuse(records, desk.session(), id);
        return records.cases()
                .find(id, desk.session().sight())
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    ReviewCase store(Transaction tx, ReviewCase before, ReviewCase changed) throws Refused {
        ReviewCase after = changed.withVersion(before.version() + 1);
        if (!tx.cases()
                .update(
                        before,
                        after,
                        CaseChange.between(before, after),
                        desk.session().member().id(),
                        desk.clock().instant())) {
            throw new Refused(
                    new Problem.Stale(
                            before.reference().text(), before.version(), before.version() + 1));
        }
        return after;
    }

    static AgencyReturn find(ReviewCase reviewCase, UUID request) throws Refused {
        return reviewCase.returns().stream()
                .filter(r -> r.id().equals(request))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(new Problem.NotFound(reviewCase.reference().text())));
    }

    static ReviewCase with(ReviewCase reviewCase, AgencyReturn changed) {
        return reviewCase.withReturns(
                reviewCase.returns().stream()
                        .map(r -> r.id().equals(changed.id()) ? changed : r)
                        .toList());
    }
}
