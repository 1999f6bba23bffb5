package vigil.domain.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * A step somebody has agreed to take by a date.
 *
 * @param reference such as {@code A-2026-11}
 * @param ownerAgency code of AGENCY_TYPE
 * @param status code of ACT_STATUS
 */
public record PanelAction(
        UUID id,
        long version,
        String reference,
        Optional<UUID> recommendation,
        Optional<UUID> meeting,
        Optional<CaseId> reviewCase,
        LocalDate raisedOn,
        String wording,
        Optional<String> ownerAgency,
        String ownerPerson,
        Optional<LocalDate> due,
        String status,
        String evidence,
        Optional<LocalDate> completedOn) {

    /** Not started, in the list ACT_STATUS. */
    public static final String NOT_STARTED = "ACT_STATUS01";

    /** The same under another reference. */
    public PanelAction withReference(String newReference) {
        return new PanelAction(
                id,
                version,
                newReference,
                recommendation,
                meeting,
                reviewCase,
                raisedOn,
                wording,
                ownerAgency,
                ownerPerson,
                due,
                status,
                evidence,
                completedOn);
    }

    /** Whether it is done, refused or has passed to others. */
    public boolean finished() {
        return finished(status);
    }

    /** Whether this code of ACT_STATUS means that nothing more is to come. */
    public static boolean finished(String status) {
        return switch (status) {
            case "ACT_STATUS03", "ACT_STATUS04", "ACT_STATUS06", "ACT_STATUS07", "ACT_STATUS08" ->
                    true;
            default -> false;
        };
    }

    /** Whether its due date has passed and it is not finished. */
    public boolean overdue(LocalDate today) {
        return !finished() && due.isPresent() && due.get().isBefore(today);
    }
}
