package vigil.store;

import static vigil.store.generated.Tables.AREA;
import static vigil.store.generated.Tables.STORE_IDENTITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.message.DbException;
import vigil.casework.ContentDigest;
import vigil.casework.Intent;
import vigil.casework.OpenedStore;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.StoreBackups;
import vigil.casework.StoreDoor;
import vigil.casework.StoreKey;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.NameForms;

/** Makes and opens encrypted stores on this computer's disks. */
public final class EncryptedStoreDoor implements StoreDoor {

    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final ContentDigest digest;
    private final Clock clock;
    private final SchemaChange scripts;

    /**
     * @param names by which people are found under another form of their name
     */
    public EncryptedStoreDoor(
            FieldCatalogue catalogue, NameForms names, ContentDigest digest, Clock clock) {
        this(catalogue, names, digest, clock, Migrations.shipped());
    }

    EncryptedStoreDoor(
            FieldCatalogue catalogue,
            NameForms names,
            ContentDigest digest,
            Clock clock,
            SchemaChange scripts) {
        this.catalogue = catalogue;
        this.keys = new PersonKeys(names);
        this.digest = digest;
        this.clock = clock;
        this.scripts = scripts;
    }

    private StoreSettings settings(Path folder, StoreKey key) {
        return new StoreSettings(
                new TableAuditChain(),
                new SpineFill(scripts, catalogue, keys, key),
                clock,
                digest,
                FreeRoom.of(folder),
                StoreWatch.none(),
                StoreSettings.SLOW,
                false);
    }

    @Override
    public boolean isStore(Path folder) {
        return Files.isDirectory(folder) && StoreFolder.of(folder).isStore();
    }

    @Override
    public void checkNew(Path folder) throws Refused {
        try {
            Files.createDirectories(folder);
            if (!UnfinishedStore.isOnly(folder)) {
                throw new Refused(new Problem.AlreadyThere(folder.toString()));
            }
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        }
        StoreFolder.of(folder).checkPlace(false);
    }

    @Override
    public void tryNew(Path folder) throws Refused {
        List<Path> missing =
                Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .takeWhile(Files::notExists)
                        .toList();
        try {
            checkNew(folder);
        } finally {
            missing.forEach(EncryptedStoreDoor::deleteIfEmpty);
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException full) {
            return; // somebody else has use for it
        }
    }

    @Override
    public void clearUnfinished(Path folder) throws Refused {
        UnfinishedStore.moveAside(folder);
    }

    @Override
    public StoreBackups backups() {
        return new BackupShelf(digest, clock);
    }

    /** Only the owner's account may look in, where the disk knows of accounts. */
    private static void closeToOthers(Path folder) throws Refused {
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        }
    }

    @Override
    public OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress)
            throws Refused {
        closeToOthers(folder);
        StoreSettings settings = settings(folder, key);
        EncryptedStore store = EncryptedStore.create(folder, key, settings, progress);
        boolean done = false;
        try {
            StoreOnDisk opened = new StoreOnDisk(store, folder, key, settings, catalogue, keys);
            found(opened, key, founding);
            done = true;
            return opened;
        } finally {
            if (!done) {
                store.close(Progress.none());
            }
        }
    }

    /** Writes down whose store it is, with the first row of the audit. */
    static void found(OpenedStore store, StoreKey key, Founding founding) throws Refused {
        store.work()
                .write(
                        new Session(founding.first()),
                        Intent.CREATE_STORE,
                        tx -> {
                            var dsl = ((JooqRecords) tx).dsl();
                            dsl.insertInto(STORE_IDENTITY)
                                    .set(STORE_IDENTITY.ID, (short) 1)
                                    .set(STORE_IDENTITY.STORE_ID, founding.storeId())
                                    .set(STORE_IDENTITY.PANEL_NAME, founding.profile().name())
                                    .set(STORE_IDENTITY.CREATED_AT, Times.column(founding.at()))
                                    .set(STORE_IDENTITY.KEY_GENERATION, key.generation())
                                    .set(
                                            STORE_IDENTITY.VOCABULARY_EDITION,
                                            founding.vocabularyEdition())
                                    .execute();
                            int position = 0;
                            for (Area area : founding.profile().areas()) {
                                dsl.insertInto(AREA)
                                        .set(AREA.CODE, area.code())
                                        .set(AREA.NAME, area.name())
                                        .set(AREA.ABBREVIATION, area.abbreviation())
                                        .set(AREA.POSITION, position++)
                                        .execute();
                            }
                            tx.panel().saveMember(founding.first());
                            tx.audit("store", founding.vocabularyEdition());
                            return founding;
                        });
    }

    @Override
    public void rehearse() {
        new Rehearsal(catalogue, keys, clock).run();
    }

    @Override
    public void discard(Path folder) {
        StoreFolder made = StoreFolder.of(folder);
        try {
            made.settle();
            made.delete(StoreFolder.STORE);
            made.delete(StoreFolder.ANCHOR);
            made.delete(StoreFolder.OPEN);
        } catch (Refused | DbException stays) {
            // Whoever tries again is told that the folder is not empty.
            return;
        }
    }

    @Override
    public OpenedStore open(Path folder, StoreKey key, Progress progress) throws Refused {
        StoreSettings settings = settings(folder, key);
        EncryptedStore store = EncryptedStore.open(folder, key, settings, progress);
        return new StoreOnDisk(store, folder, key, settings, catalogue, keys);
    }
}
