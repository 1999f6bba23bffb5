package vigil.domain.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * One dated event in the time before the death.
 *
 * @param event code of EVENT_TYPE
 * @param fromReturn the agency return it was taken from, if any
 * @param missed whether an opportunity was missed
 * @param good whether it was good practice
 * @param tier code of OUTPUT_TIER: the widest version in which it may stand
 */
public record ChronologyEntry(
        UUID id,
        PartialDate date,
        Optional<ClockTime> time,
        String event,
        String what,
        Optional<UUID> fromReturn,
        boolean missed,
        boolean good,
        String tier) {}
