package vigil.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Backups of stores: what there is, whether they are good, making them, and putting them back. All
 * of it is done to stores that nobody has open; a store that is open is {@link
 * Problem.OpenElsewhere}.
 */
public interface StoreBackups {

    /**
     * A backup as its list says, compared with that list: enough to tell damage, not forgery, for
     * which its key is needed.
     *
     * @param folder the backup's own folder
     * @param storeId whose backup it is, if its list can be read
     * @param made when
     * @param auditRows how far its audit record goes
     * @param cases how many cases are in it
     * @param trouble which of its files is not as listed, if any
     */
    record Copy(
            Path folder,
            Optional<UUID> storeId,
            Instant made,
            long auditRows,
            long cases,
            Optional<Problem.Damaged> trouble) {

        public String name() {
            return String.valueOf(folder.getFileName());
        }

        public boolean good() {
            return trouble.isEmpty();
        }
    }

    /**
     * One file of a store, read whole.
     *
     * @param trace the end of a message key that says what is wrong with it, if anything is
     */
    record FileCheck(String file, long bytes, Optional<String> trace) {}

    /**
     * A backup put in the place of a store.
     *
     * @param aside where the damaged store is kept, whole
     * @param keysOnly whether only the key file came from the backup, and nothing is missing
     * @param missing audit rows that the damaged store had and the backup has not, if that could be
     *     read
     */
    record PutBack(Path aside, boolean keysOnly, Optional<Long> missing) {}

    /**
     * The backups of a store, in a folder of backups, or the one backup that the folder is; newest
     * first, each file of each compared with its list.
     */
    List<Copy> list(Path folder, Progress progress) throws Refused;

    /** The newest of them that is as listed; older ones are then not read at all. */
    Optional<Copy> newestGood(Path folder, Progress progress) throws Refused;

    /** The newest of the backups beside a store by their lists alone, without reading the files. */
    Optional<Copy> newest(Path store);

    /**
     * Proves a backup by everything there is: the authenticated list, every page, and the database
     * opened for reading, with as many rows as were written down. Changes nothing.
     *
     * @param key of the backup
     */
    void prove(Path backup, StoreKey key, Progress progress) throws Refused;

    /** Reads every byte of a closed store and says file by file what is wrong. */
    List<FileCheck> check(Path store, StoreKey key, Progress progress) throws Refused;

    /** Makes a backup of a closed store, proven; returns its folder. */
    Path make(Path store, StoreKey key, Progress progress) throws Refused;

    /**
     * Copies a backup to another place, into a folder of its store's own there, compares what
     * arrived, and thins older ones out there. Does nothing if it is there already.
     *
     * @return where the copy is
     */
    Path copyTo(Path backup, Path place, Progress progress) throws Refused;

    /** Makes a store of a backup in a new or empty folder, and proves what arrived. */
    void restore(Path backup, Path target, StoreKey key, Progress progress) throws Refused;

    /**
     * Puts a backup in the place of a damaged store: made and proven beside it, then swapped by
     * renaming. The damaged one is kept beside it, whole.
     */
    PutBack putBack(Path backup, Path store, StoreKey key, Progress progress) throws Refused;

    /** Stores that were kept aside beside this one because they were damaged. */
    default List<Path> aside(Path store) throws Refused {
        return List.of();
    }

    /** Deletes a backup, or a store that was kept aside, for good. */
    default void delete(Path backup) throws Refused {
        throw new Refused(new Problem.NotABackup(backup.toString()));
    }

    /** Where there are none. */
    static StoreBackups none() {
        return NoBackups.NONE;
    }
}
