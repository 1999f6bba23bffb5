package vigil.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;

/**
 * Cases that are closed to who is signed in, because they declared an interest in them at a
 * meeting. The store does not read them for that member ({@link Sight#reader}); here it is said
 * why.
 */
final class ClosedCases {

    private ClosedCases() {}

    /** Refuses a case that is closed, with the meeting at which it was closed. */
    static void refuse(Records records, Session session, CaseId id) throws Refused {
        Optional<LocalDate> closed =
                Optional.ofNullable(records.panel().closedTo(session.member().id()).get(id));
        if (closed.isPresent()) {
            throw new Refused(new Problem.CaseClosed(reference(records, id), closed.get()));
        }
    }

    /** Refuses if one of these cases is closed. */
    static void refuse(Records records, Session session, Collection<CaseId> cases) throws Refused {
        for (CaseId id : cases) {
            refuse(records, session, id);
        }
    }

    static String reference(Records records, CaseId id) {
        return records.cases()
                .find(id, Sight.ALL)
                .map(reviewCase -> reviewCase.reference())
                .map(CaseReference::text)
                .orElse("");
    }
}
