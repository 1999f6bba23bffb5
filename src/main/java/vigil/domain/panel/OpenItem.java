package vigil.domain.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * Something a meeting left open.
 *
 * @param meeting at which it was last on the agenda
 * @param back the day on which it was to come back, if one was named
 * @param reason why it comes back, as it was written
 */
public record OpenItem(
        UUID meeting,
        LocalDate date,
        UUID item,
        AgendaKind kind,
        String title,
        Optional<CaseId> reviewCase,
        Why why,
        Optional<LocalDate> back,
        String reason) {

    /** Why it is open. */
    public enum Why {
        NOT_DECIDED,
        DEFERRED,
        RETURNS
    }
}
