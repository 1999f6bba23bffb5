package vigil.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Remembers attempts to unlock a store that failed, in a small file beside it, until somebody gets
 * in. Nobody has the store's key then; so each entry is authenticated with a key that is replaced
 * by its digest as soon as it is used, and the first of them comes from the store's key. What
 * stands in the file can therefore be added to by anybody, but not changed without being noticed.
 */
public interface FailedUnlocks {

    /**
     * One failed attempt.
     *
     * @param userName whose key was tried; empty if nobody of that name has one, because what was
     *     typed may have been a passphrase
     * @param recovery whether it was the recovery key
     */
    record Attempt(Instant at, String userName, boolean recovery) {}

    /** What became of the file. */
    enum State {
        /** As it was written. */
        GOOD,
        /** Not there, though it was begun. */
        MISSING,
        /** Not the one that was begun last. */
        ANOTHER,
        /** Changed by somebody else. */
        EDITED
    }

    /**
     * What was found.
     *
     * @param attempts earliest first; not to be relied on unless the state is good
     * @param more attempts after those, of which only the number is kept
     * @param last when the last of these was; the last one of {@code attempts} if there are none
     */
    record Found(State state, List<Attempt> attempts, long more, Instant last) {
        public Found {
            attempts = List.copyOf(attempts);
        }

        public boolean nothing() {
            return state == State.GOOD && attempts.isEmpty() && more == 0;
        }
    }

    /** Adds an attempt. Whatever goes wrong with that stands in nobody's way. */
    void note(Path folder, Attempt attempt);

    /**
     * Reads what was added since the file was begun.
     *
     * @param begun what {@link #begin} was given; empty if it never was
     */
    Found read(Path folder, StoreKey key, String begun);

    /**
     * Begins the file anew, empty.
     *
     * @param name 32 digits by which it is known again
     */
    void begin(Path folder, StoreKey key, String name);

    /** A new name for {@link #begin}. */
    String newName(StoreKey key);
}
