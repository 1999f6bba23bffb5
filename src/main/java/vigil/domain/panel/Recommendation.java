package vigil.domain.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * What the panel recommends, to whom, and what came of it.
 *
 * @param reference such as {@code R-2026-04}
 * @param reach code of REC_LEVEL
 * @param kind code of REC_TYPE
 * @param ownerAgency code of AGENCY_TYPE
 * @param accepted code of ACCEPTED
 * @param status code of ACT_STATUS
 * @param escalated code of ESCALATED
 */
public record Recommendation(
        UUID id,
        long version,
        String reference,
        Optional<UUID> meeting,
        Optional<CaseId> reviewCase,
        LocalDate madeOn,
        String wording,
        Optional<String> reach,
        Optional<String> kind,
        Optional<String> ownerAgency,
        String ownerPerson,
        Optional<String> accepted,
        String acceptedReason,
        Optional<LocalDate> due,
        String status,
        String evidence,
        String effectMeasure,
        Optional<String> escalated) {

    /** The same under another reference. */
    public Recommendation withReference(String newReference) {
        return new Recommendation(
                id,
                version,
                newReference,
                meeting,
                reviewCase,
                madeOn,
                wording,
                reach,
                kind,
                ownerAgency,
                ownerPerson,
                accepted,
                acceptedReason,
                due,
                status,
                evidence,
                effectMeasure,
                escalated);
    }

    /** Whether it is done, refused or has passed to others. */
    public boolean finished() {
        return PanelAction.finished(status);
    }

    /** Whether its due date has passed and it is not finished. */
    public boolean overdue(LocalDate today) {
        return !finished() && due.isPresent() && due.get().isBefore(today);
    }
}
