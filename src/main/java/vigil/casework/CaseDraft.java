package vigil.casework;

import java.time.Instant;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;

/**
 * Work on a case that is kept but not saved: the change since the version it began from. It lives
 * in the encrypted store like everything else.
 */
public record CaseDraft(CaseId reviewCase, long baseVersion, Instant savedAt, CaseChange change) {}
