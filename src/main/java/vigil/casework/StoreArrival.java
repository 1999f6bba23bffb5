package vigil.casework;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Compares a store just opened with what this computer remembers of it, which tells an older copy
 * of the whole folder, something that nothing in the folder can show.
 */
final class StoreArrival {

    /**
     * What going on is to be audited as.
     *
     * @param intent a backup put back with Vigil, or an older copy taken on purpose
     * @param detail the backup's name, or how many rows are fewer
     */
    record Accepted(Intent intent, String detail) {}

    private final StoreMemory memory;
    private final Clock clock;

    StoreArrival(StoreMemory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Refuses a copy that is behind what was seen here, unless it was put back on purpose.
     *
     * @param onPurpose whether the person has said so
     * @return what is to be audited, if the copy is behind all the same
     */
    Optional<Accepted> judge(OpenedStore store, StoreKey key, boolean onPurpose) throws Refused {
        Optional<OpenedStore.Standing> now = store.standing();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Optional<StoreMemory.Expected> expected =
                memory.expected(key)
                        .filter(e ->
                                e.rows() == now.get().rows() && e.mac().equals(now.get().mac()));
        if (expected.isPresent()) {
            return Optional.of(new Accepted(Intent.RESTORE_STORE, expected.get().backup()));
        }
        Optional<StoreMemory.Seen> seen = memory.seen(key);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> trace = behind(store, key, now.get(), seen.get());
        long fewer = Math.max(0, seen.get().rows() - now.get().rows());
        if (trace.isPresent() && !onPurpose) {
            LocalDateTime at = LocalDateTime.ofInstant(seen.get().at(), clock.getZone());
            throw new Refused(new Problem.OlderCopy(trace.get(), at, fewer));
        }
        return trace.map(t -> new Accepted(Intent.ACCEPT_OLDER_COPY, t + " " + fewer));
    }

    private static Optional<String> behind(
            OpenedStore store, StoreKey key, OpenedStore.Standing now, StoreMemory.Seen seen)
            throws Refused {
        if (now.rows() < seen.rows()) {
            return Optional.of("rows");
        }
        boolean sameWay =
                store.standing(seen.rows()).filter(at -> at.mac().equals(seen.mac())).isPresent();
        if (!sameWay) {
            return Optional.of("forked");
        }
        return key.generation() < seen.keyGeneration() ? Optional.of("keys") : Optional.empty();
    }

    /** Remembers how far the store has come. */
    void see(OpenedStore store, StoreKey key) throws Refused {
        Optional<OpenedStore.Standing> now = store.standing();
        if (now.isPresent()) {
            memory.see(
                    key,
                    new StoreMemory.Seen(
                            now.get().rows(), now.get().mac(), key.generation(), clock.instant()));
            memory.expect(key, Optional.empty());
        }
    }
}
