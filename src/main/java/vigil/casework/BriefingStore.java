package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which briefing packs left, and what came back of them. */
public interface BriefingStore {

    /**
     * A pack that left.
     *
     * @param reader the member it is for
     * @param card fingerprint of the card it is sealed to; empty if to a code told by telephone
     * @param digest of the bundle
     * @param reply fingerprint of the identity that answers for it
     * @param received when the member opened it, as its receipt or its comments say
     * @param commented when comments were taken in
     */
    record Sent(
            UUID bundle,
            UUID meeting,
            UUID reader,
            Instant madeAt,
            UUID madeBy,
            Instant expiresAt,
            String card,
            String digest,
            String reply,
            int cases,
            Optional<Instant> received,
            Optional<Instant> commented) {}

    /** A comment that came back; {@code subject} as {@link Briefing#ofCase} or ofItem. */
    record Comment(
            UUID id,
            UUID bundle,
            UUID meeting,
            UUID reader,
            String subject,
            String text,
            Instant at) {}

    void record(Sent sent);

    Optional<Sent> sent(UUID bundle);

    /** Those of a meeting, latest first. */
    List<Sent> of(UUID meeting);

    void received(UUID bundle, Instant at);

    /** Puts these comments in the place of what came with the same pack before. */
    void comments(UUID bundle, List<Comment> comments, Instant at);

    /** Those of a meeting, by when they were written. */
    List<Comment> comments(UUID meeting);

    /** The cards that members gave, as text. */
    Map<UUID, String> cards();

    void card(UUID member, String card);
}
