package vigil.domain.panel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a meeting was planned.
 *
 * @param series of which it is one
 * @param quorum when it may decide
 * @param minutes how long it is to last, 0 if that is not said
 * @param standing items of its agenda that come at every meeting
 * @param carried items that were carried over, each with the item of an earlier meeting it goes on
 *     from
 */
public record MeetingPlan(
        UUID meeting,
        Optional<UUID> series,
        QuorumRule quorum,
        int minutes,
        Set<UUID> standing,
        Map<UUID, UUID> carried) {

    public MeetingPlan {
        standing = Set.copyOf(standing);
        carried = Map.copyOf(carried);
    }

    /** A plan that does not say how long the meeting lasts. */
    public MeetingPlan(
            UUID meeting,
            Optional<UUID> series,
            QuorumRule quorum,
            Set<UUID> standing,
            Map<UUID, UUID> carried) {
        this(meeting, series, quorum, 0, standing, carried);
    }
}
