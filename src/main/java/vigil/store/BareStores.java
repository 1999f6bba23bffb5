package vigil.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import vigil.casework.ContentDigest;
import vigil.casework.Intent;
import vigil.casework.OpenedStore;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.StoreBackups;
import vigil.casework.StoreDoor;
import vigil.casework.StoreKey;
import vigil.casework.UnitOfWork;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;
import vigil.domain.vocabulary.NameForms;

/**
 * The door to stores that leave out some of their protection, to measure what it costs. For
 * invented cases only: nothing but the benchmarks is wired to it.
 *
 * <p>The order of writes and the forcing to the disk stay as they are, whatever is left out: they
 * are there against power cuts, not against readers.
 */
public final class BareStores implements StoreDoor {

    /**
     * Which protection such a store has.
     *
     * @param pages whether pages are encrypted and sealed
     * @param cells whether restricted values are sealed and what people are found by is blinded
     * @param audit whether there is an audit record
     */
    public record Layers(boolean pages, boolean cells, boolean audit) {}

    private final StoreDoor real;
    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final ContentDigest digest;
    private final Clock clock;
    private final Layers layers;

    /**
     * @param names by which people are found under another form of their name
     */
    public BareStores(
            FieldCatalogue catalogue,
            NameForms names,
            ContentDigest digest,
            Clock clock,
            Layers layers) {
        this.real = new EncryptedStoreDoor(catalogue, names, digest, clock);
        this.catalogue = catalogue;
        this.keys = new PersonKeys(names);
        this.digest = digest;
        this.clock = clock;
        this.layers = layers;
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
    public void discard(Path folder) {
        real.discard(folder);
    }

    @Override
    public StoreBackups backups() {
        return real.backups();
    }

    @Override
    public OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress)
            throws Refused {
        StoreKey bare = new BareKey(key, layers);
        StoreSettings settings = settings(bare);
        EncryptedStore store =
                EncryptedStore.create(
                        StoreFolder.of(folder), bare, settings, Engine.SETTINGS, progress);
        OpenedStore opened = opened(store, folder, bare, settings);
        EncryptedStoreDoor.found(opened, bare, founding);
        return opened;
    }

    @Override
    public OpenedStore open(Path folder, StoreKey key, Progress progress) throws Refused {
        StoreKey bare = new BareKey(key, layers);
        StoreSettings settings = settings(bare);
        EncryptedStore store =
                EncryptedStore.open(
                        StoreFolder.of(folder), bare, settings, Engine.SETTINGS, progress);
        return opened(store, folder, bare, settings);
    }

    /** Such a store for whoever reads its tables. */
    EncryptedStore opened(Path folder, StoreKey key) throws Refused {
        StoreKey bare = new BareKey(key, layers);
        return EncryptedStore.open(
                StoreFolder.of(folder), bare, settings(bare), Engine.SETTINGS, Progress.none());
    }

    private StoreSettings settings(StoreKey key) {
        return new StoreSettings(
                layers.audit() ? new TableAuditChain() : new NoChain(),
                new SpineFill(Migrations.shipped(), catalogue, keys, key),
                clock,
                digest,
                FreeRoom.endless(),
                StoreWatch.none(),
                StoreSettings.SLOW,
                false);
    }

    private OpenedStore opened(
            EncryptedStore store, Path folder, StoreKey key, StoreSettings settings) {
        OpenedStore opened = new StoreOnDisk(store, folder, key, settings, catalogue, keys);
        return new Bare(opened, store, key);
    }

    /** What the tables say to the anchor where there is no record. */
    private static final class NoChain implements AuditChain {
        @Override
        public AuditHead head(Connection connection) {
            return AuditHead.START;
        }

        @Override
        public Optional<AuditHead> at(Connection connection, long sequence) {
            return Optional.empty();
        }
    }

    /** A store that makes no backup when it closes, and may leave no row behind. */
    private final class Bare implements OpenedStore {
        private final OpenedStore opened;
        private final EncryptedStore store;
        private final StoreKey key;

        Bare(OpenedStore opened, EncryptedStore store, StoreKey key) {
            this.opened = opened;
            this.store = store;
            this.key = key;
        }

        @Override
        public UnitOfWork work() {
            return layers.audit() ? opened.work() : unaudited();
        }

        private UnitOfWork unaudited() {
            return new UnitOfWork() {
                @Override
                public <T> T write(Session session, Intent intent, Change<T> change)
                        throws Refused {
                    if (intent.right().isPresent()) {
                        session.require(intent.right().get());
                    }
                    return store.write(connection -> {
                        JooqRecords records = new JooqRecords(connection, catalogue, keys, key);
                        T result = change.make(records);
                        records.settle(session.member(), clock.instant());
                        return result;
                    });
                }

                @Override
                public <T> T read(Session session, Look<T> look) throws Refused {
                    return opened.work().read(session, look);
                }
            };
        }

        @Override
        public Opening opening() {
            return opened.opening();
        }

        @Override
        public Verified verify(Progress progress) throws Refused {
            return opened.verify(progress);
        }

        @Override
        public long reseal(Progress progress) throws Refused {
            return opened.reseal(progress);
        }

        @Override
        public void close(Progress progress) {
            store.close(progress);
        }
    }
}
