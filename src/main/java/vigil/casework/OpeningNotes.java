package vigil.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What opening a store found that a person should know, beyond what it had to do.
 *
 * @param lastEntry when the last entry was made, if that is later than this computer's clock
 * @param lastBackup the newest backup beside the store
 * @param daysWithoutBackup days since the newest backup, if there is work since and that is too
 *     long; since the store was made if there is none
 */
public record OpeningNotes(
        Optional<Instant> lastEntry,
        Optional<StoreBackups.Copy> lastBackup,
        Optional<Long> daysWithoutBackup) {

    /** Clocks of two computers are never quite the same. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static final OpeningNotes NONE =
            new OpeningNotes(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @param found where the audit record stood before this opening added to it
     * @param mostDays so many days without a backup are too many
     */
    static OpeningNotes of(
            OpenedStore store,
            Optional<OpenedStore.Standing> found,
            Optional<StoreBackups.Copy> newest,
            int mostDays,
            Clock clock)
            throws Refused {
        Instant now = clock.instant();
        if (found.isEmpty()) {
            return NONE;
        }
        Optional<Instant> later =
                found.map(OpenedStore.Standing::at).filter(at -> at.isAfter(now.plus(TOLERANCE)));
        boolean worked = newest.map(copy -> copy.auditRows() < found.get().rows()).orElse(true);
        Instant since =
                newest.isPresent()
                        ? newest.get().made()
                        : store.standing(1).map(OpenedStore.Standing::at).orElse(now);
        long days = Duration.between(since, now).toDays();
        return new OpeningNotes(
                later, newest, worked && days >= mostDays ? Optional.of(days) : Optional.empty());
    }
}
