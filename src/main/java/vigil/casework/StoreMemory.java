package vigil.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * What this computer remembers of stores, outside of their folders, so that an older copy of a
 * whole folder is noticed. Each entry is authenticated with the store's key and holds no case
 * content; one that does not authenticate counts as none.
 */
public interface StoreMemory {

    /**
     * How far a store had come when it was last open here.
     *
     * @param rows of its audit record
     * @param mac of the last of them, as digits
     * @param keyGeneration of its key file
     * @param at when
     */
    record Seen(long rows, String mac, long keyGeneration, Instant at) {}

    /**
     * A backup that was put back here on purpose and has not been opened since.
     *
     * @param rows of its audit record
     * @param mac of the last of them
     * @param backup its name
     */
    record Expected(long rows, String mac, String backup) {}

    Optional<Seen> seen(StoreKey key);

    void see(StoreKey key, Seen seen);

    Optional<Expected> expected(StoreKey key);

    /** Remembers what was put back, or that nothing is expected any more. */
    void expect(StoreKey key, Optional<Expected> expected);

    /** Remembers nothing. */
    static StoreMemory none() {
        return new StoreMemory() {
            @Override
            public Optional<Seen> seen(StoreKey key) {
                return Optional.empty();
            }

            @Override
            public void see(StoreKey key, Seen seen) {}

            @Override
            public Optional<Expected> expected(StoreKey key) {
                return Optional.empty();
            }

            @Override
            public void expect(StoreKey key, Optional<Expected> expected) {}
        };
    }
}
