package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.identity.Redaction;

/** Locked versions of minutes, why they were opened again, and the copies that left. */
public interface MinutesStore {

    /**
     * A version as it was locked.
     *
     * @param number from 1
     * @param meetingVersion that of the meeting's record
     * @param sha256 of the words of the full version
     */
    record Version(
            UUID meeting,
            int number,
            long meetingVersion,
            Instant lockedAt,
            UUID member,
            String sha256,
            int pages) {}

    /** Why a new version was begun; {@code number} is that of the new one. */
    record Amendment(UUID meeting, int number, String reason, Instant openedAt, UUID member) {}

    /** A copy that left; {@code agency} is a code, or empty. */
    record Copy(UUID release, int number, String agency, String fileName, CopyForm.Kind form) {}

    /**
     * What can be made of a locked version, in the words it had then.
     *
     * @param tier code of an output tier
     * @param agency code of the agency whose extract it is, or empty
     * @param sha256 of its words
     */
    record LockedTier(String tier, String agency, String sha256, byte[] content) {}

    void lock(Version version, byte[] pdf, List<LockedTier> tiers);

    Optional<LockedTier> tier(UUID meeting, int number, String tier, String agency);

    /** The tiers of a locked version without their words, by tier and agency. */
    List<LockedTier> tiers(UUID meeting, int number);

    /** Earliest first. */
    List<Version> versions(UUID meeting);

    /** The full version as it was locked. */
    Optional<byte[]> pdf(UUID meeting, int number);

    void open(Amendment amendment);

    List<Amendment> amendments(UUID meeting);

    void ask(ReleaseRequest request);

    /** Who asked to release minutes of a meeting, the earliest first. */
    List<ReleaseRequest> requests(UUID meeting);

    void decide(UUID request, ReleaseRequest.Decision decision);

    /** The request was used for a release. */
    void use(UUID request, UUID release);

    void record(Copy copy, List<Redaction> log);

    /** By release. */
    Map<UUID, Copy> copies(UUID meeting);

    /** Why something is not in a copy. */
    List<Redaction> log(UUID release);
}
