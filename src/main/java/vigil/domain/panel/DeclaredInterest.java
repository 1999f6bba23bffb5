package vigil.domain.panel;

import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * Somebody at a meeting knew the person who died, or is otherwise concerned; the case closes to
 * them.
 */
public record DeclaredInterest(UUID attendance, CaseId reviewCase, String note, boolean leftRoom) {}
