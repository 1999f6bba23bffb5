package vigil.domain.panel;

import java.time.LocalDate;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * A recommendation that stands already and that the panel made again of another case, instead of a
 * new one.
 *
 * @param recommendation the one from before
 * @param meeting at which it was made again
 * @param wording what was going to be recommended, as it was being written; may be blank
 */
public record AdviceAgain(
        UUID id,
        UUID recommendation,
        UUID meeting,
        CaseId reviewCase,
        LocalDate saidOn,
        String wording) {}
