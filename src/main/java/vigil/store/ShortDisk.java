package vigil.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import vigil.casework.ContentDigest;
import vigil.casework.OpenedStore;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreBackups;
import vigil.casework.StoreDoor;
import vigil.casework.StoreKey;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;
import vigil.domain.vocabulary.NameForms;

/**
 * The door to stores on a real disk that is made to fill up: it says that it has plenty of room and
 * then takes only so many bytes more. The write that does not fit arrives in part, so that its last
 * page is torn. For measuring only; stores are made and backed up as always.
 */
public final class ShortDisk implements StoreDoor {

    private final StoreDoor real;
    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final ContentDigest digest;
    private final Clock clock;
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

    /**
     * @param names by which people are found under another form of their name
     */
    public ShortDisk(FieldCatalogue catalogue, NameForms names, ContentDigest digest, Clock clock) {
        this.real = new EncryptedStoreDoor(catalogue, names, digest, clock);
        this.catalogue = catalogue;
        this.keys = new PersonKeys(names);
        this.digest = digest;
        this.clock = clock;
    }

    /** From now on files can grow by so many bytes together; what is cut off counts as room. */
    public void roomFor(long bytes) {
        room.set(bytes);
    }

    @Override
    public boolean isStore(Path folder) {
        return real.isStore(folder);
    }

    @Override
    public void checkNew(Path folder) throws Refused {
        real.checkNew(folder);
    }

    @Override
    public OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress)
            throws Refused {
        return real.create(folder, key, founding, progress);
    }

    @Override
    public void discard(Path folder) {
        real.discard(folder);
    }

    @Override
    public StoreBackups backups() {
        return real.backups();
    }

    @Override
    public OpenedStore open(Path folder, StoreKey key, Progress progress) throws Refused {
        ShortFilePath base =
                new ShortFilePath(
                        "short" + Integer.toHexString(System.identityHashCode(this)),
                        FilePath.get("file:" + folder.toAbsolutePath().normalize()),
                        room);
        // Opened, moved and deleted by name: H2 looks the name up again.
        FilePath.register(base);
        StoreSettings settings =
                new StoreSettings(
                        new TableAuditChain(),
                        new SpineFill(Migrations.shipped(), catalogue, keys, key),
                        clock,
                        digest,
                        FreeRoom.endless(),
                        StoreWatch.none(),
                        StoreSettings.SLOW,
                        false);
        EncryptedStore store =
                EncryptedStore.open(
                        StoreFolder.over(base), key, settings, Engine.SETTINGS, progress);
        return new StoreOnDisk(store, folder, key, settings, catalogue, keys);
    }
}
