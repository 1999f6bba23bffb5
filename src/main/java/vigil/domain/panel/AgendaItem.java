package vigil.domain.panel;

import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * One item of a meeting and, once it was held, what was said and decided.
 *
 * @param reviewCase the case, if the item is one
 * @param minutesPlanned how long it is to take
 */
public record AgendaItem(
        UUID id,
        AgendaKind kind,
        String title,
        Optional<CaseId> reviewCase,
        int minutesPlanned,
        String discussion,
        String decision) {}
