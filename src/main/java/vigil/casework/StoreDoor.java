package vigil.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.PanelProfile;

/** Where stores are made and opened. */
public interface StoreDoor {

    /** What a new store starts with. */
    record Founding(
            UUID storeId,
            PanelProfile profile,
            PanelMember first,
            Instant at,
            String vocabularyEdition) {}

    /** Whether the folder holds a store, without opening it. */
    boolean isStore(Path folder);

    /** Checks that a store could be made here: empty, writable, local, with room. */
    void checkNew(Path folder) throws Refused;

    /** The same, leaving nothing behind that was not there: no store is made yet. */
    default void tryNew(Path folder) throws Refused {
        checkNew(folder);
    }

    OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress)
            throws Refused;

    /**
     * Moves aside what a making that was cut off has left in the folder, if {@link #checkNew} let
     * it pass.
     */
    default void clearUnfinished(Path folder) throws Refused {}

    /** The backups of its stores. */
    default StoreBackups backups() {
        return StoreBackups.none();
    }

    /**
     * Takes away what a {@link #create} that failed has left in the folder, as far as the disk lets
     * it. Only for a folder that {@link #checkNew} found empty just before.
     */
    void discard(Path folder);

    /**
     * Does for a moment, in memory only, what opening will do, so that the program has its own code
     * ready by the time somebody has typed a passphrase.
     */
    default void rehearse() {}

    /** Opens, after whatever an unclean end or an older schema makes necessary. */
    OpenedStore open(Path folder, StoreKey key, Progress progress) throws Refused;
}
