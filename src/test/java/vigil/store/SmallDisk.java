package vigil.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vigil.casework.OpenedStore;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreDoor;
import vigil.casework.StoreKey;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;
import vigil.exchange.VocabularyResources;
import vigil.keys.Sha256;

/**
 * The door to a store on a disk in memory that can be full. The store is a copy of one that was
 * made in a real folder, where its keys stay.
 */
public final class SmallDisk implements StoreDoor, AutoCloseable {

    private final CutDisk disk;
    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final Clock clock;
    private volatile long free = Long.MAX_VALUE;

    public SmallDisk(Path closedStore, FieldCatalogue catalogue, Clock clock) throws IOException {
        this.catalogue = catalogue;
        this.keys = new PersonKeys(VocabularyResources.load().names());
        this.clock = clock;
        this.disk =
                new CutDisk(
                        "small" + Integer.toHexString(closedStore.hashCode()),
                        1,
                        Map.of(
                                StoreFolder.STORE,
                                Files.readAllBytes(closedStore.resolve(StoreFolder.STORE)),
                                StoreFolder.ANCHOR,
                                Files.readAllBytes(closedStore.resolve(StoreFolder.ANCHOR))));
    }

    /** From now on the disk takes so much more, though it says that it has plenty. */
    public void roomFor(long bytes) {
        disk.roomFor(bytes);
    }

    /** From now on the disk says that it has so much room. */
    public void says(long bytes) {
        free = bytes;
    }

    private StoreSettings settings() {
        return new StoreSettings(
                new TableAuditChain(),
                Migrations.shipped(),
                clock,
                new Sha256(),
                () -> free,
                StoreWatch.none(),
                StoreSettings.SLOW,
                false);
    }

    @Override
    public boolean isStore(Path folder) {
        return StoreFolder.of(folder).isStore();
    }

    @Override
    public void checkNew(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void discard(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OpenedStore open(Path folder, StoreKey key, Progress progress) throws Refused {
        EncryptedStore store =
                EncryptedStore.open(
                        StoreFolder.over(disk.root()), key, settings(), Engine.SETTINGS, progress);
        return new StoreOnDisk(store, folder, key, settings(), catalogue, keys);
    }

    @Override
    public void close() {
        disk.remove();
    }
}
