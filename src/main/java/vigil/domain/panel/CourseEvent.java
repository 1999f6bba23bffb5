package vigil.domain.panel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened while a meeting was held; only ever added.
 *
 * @param person whose attendance it is about
 * @param item of the agenda during which, or about which
 */
public record CourseEvent(
        UUID id, UUID meeting, Instant at, Kind kind, Optional<UUID> person, Optional<UUID> item) {

    /** What happened. */
    public enum Kind {
        ITEM_BEGUN,
        PAUSED,
        GONE_ON,
        ARRIVED_LATE,
        LEFT_EARLY,
        LEFT_FOR_CASE,
        CAME_BACK,
        ENDED,
        SIGNED
    }
}
