package vigil.casework;

import java.time.Instant;
import java.util.Optional;

/** A store that is open. Whoever opened it closes it. */
public interface OpenedStore {

    UnitOfWork work();

    /** What opening had to do, for the person to know. */
    Opening opening();

    /** Reads every page and walks the audit chain. */
    Verified verify(Progress progress) throws Refused;

    /**
     * Seals whatever is sealed under a key that is not the newest of its class under the newest, in
     * steps that are each whole; called again after an interruption it goes on.
     *
     * @return how many values were sealed anew; afterwards none is left under an older key
     */
    long reseal(Progress progress) throws Refused;

    /**
     * Closes, compacting if worth while, and leaves a verified backup. Never loses what was
     * acknowledged.
     */
    void close(Progress progress);

    /** Where the audit record stands; nothing where there is none. */
    default Optional<Standing> standing() throws Refused {
        return Optional.empty();
    }

    /** Where it stood with this row, counted from 1. */
    default Optional<Standing> standing(long row) throws Refused {
        return Optional.empty();
    }

    /**
     * The end of the audit record.
     *
     * @param rows how many
     * @param mac of the last, as digits
     * @param at when the last was written
     */
    record Standing(long rows, String mac, Instant at) {}

    /** How a store was found. */
    record Opening(boolean afterUncleanEnd, boolean migrated, String backup) {}

    /** What a verification read, all of it good; trouble is thrown instead. */
    record Verified(long pages, long auditRows, long cases, long bytes) {}
}
