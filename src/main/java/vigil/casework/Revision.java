package vigil.casework;

import java.time.Instant;
import vigil.domain.casefile.CaseChange;

/** One save of a case: its version, when, by whom, and what it changed. */
public record Revision(long version, Instant at, String memberName, CaseChange change) {}
