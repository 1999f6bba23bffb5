package vigil.casework;

import java.time.Instant;
import java.util.Optional;

/** A store that is open. Whoever opened it closes it. */
public interface OpenedStore {

    UnitOfWork work();

    /** What opening had to do, for the person to know. */
    Opening opening();

    /** Reads every page, walks the audit chain and opens every cell that the key holds. */
    Verified verify(Progress progress) throws Refused;

    /**
     * Seals every cell of the classes that the key holds under the present key of its class, and
     * blinds anew what people are found by. To be called once new keys are there and before the old
     * ones are given up; cut off, it goes on when it is called again. The file is compacted when
     * the store is closed, so that no page keeps what the old keys open.
     *
     * @return how many cells were sealed anew
     */
    long reseal(Progress progress) throws Refused;

    /**
     * Closes, compacting if worth while, and leaves a verified backup. Never loses what was
     * acknowledged.
     */
    void close(Progress progress);

    /** Which file the database is in now: another after it was written anew. */
    default String fileId() throws Refused {
        return "";
    }

    /**
     * Has the file written anew when the store is closed, however little it has grown, and a backup
     * made of it.
     */
    default void rewriteWhenClosed() {}

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
