package vigil.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's wish to release a version of the minutes, and what a second person said to it.
 *
 * @param tier code of an output tier
 * @param version of the minutes, as it stands on them
 * @param sha256 of the words that were asked for; an approval holds for these only
 * @param decided empty while it waits
 * @param release the release that was made on it; it cannot be used twice
 */
public record ReleaseRequest(
        UUID id,
        UUID meeting,
        String tier,
        String version,
        String sha256,
        String recipient,
        Instant askedAt,
        UUID askedBy,
        Optional<Decision> decided,
        Optional<UUID> release) {

    /** What the second person said; {@code reason} is empty where they approved. */
    public record Decision(Instant at, UUID member, boolean approved, String reason) {}

    public boolean waiting() {
        return decided.isEmpty();
    }

    /** Whether a release may be made on it still. */
    public boolean usable() {
        return release.isEmpty() && decided.filter(Decision::approved).isPresent();
    }

    /** The same with what a second person said. */
    ReleaseRequest with(Decision decision) {
        return new ReleaseRequest(
                id,
                meeting,
                tier,
                version,
                sha256,
                recipient,
                askedAt,
                askedBy,
                Optional.of(decision),
                release);
    }
}
