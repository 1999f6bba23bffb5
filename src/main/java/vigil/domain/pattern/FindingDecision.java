package vigil.domain.pattern;

import java.time.Instant;
import java.util.UUID;

/**
 * One decision about one finding; never changed afterwards.
 *
 * @param finding the key of the finding, which stays the same from search to search
 * @param number 1 for the first about this finding
 * @param said the finding's sentence as it read then
 * @param standing its figures then
 */
public record FindingDecision(
        UUID id,
        String finding,
        int number,
        Instant at,
        UUID member,
        Verdict verdict,
        String said,
        Standing standing) {}
