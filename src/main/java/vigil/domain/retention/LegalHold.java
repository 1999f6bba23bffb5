package vigil.domain.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * Nothing of a case, or of the whole store, may be removed.
 *
 * @param reviewCase the case; the whole store if there is none
 * @param until the last day; without end if there is none
 */
public record LegalHold(
        UUID id,
        Optional<CaseId> reviewCase,
        String setBy,
        Instant setAt,
        String reason,
        Optional<LocalDate> until,
        Optional<Lifted> lifted) {

    /** Who ended it before its day, and why. */
    public record Lifted(String by, Instant at, String reason) {}

    public boolean holds(LocalDate today) {
        return lifted.isEmpty() && until.map(day -> !today.isAfter(day)).orElse(true);
    }

    public boolean wholeStore() {
        return reviewCase.isEmpty();
    }
}
