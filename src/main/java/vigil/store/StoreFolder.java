package vigil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import vigil.casework.KeyVault;
import vigil.casework.NetworkPlace;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * The folder of a store and the files in it:
 *
 * <ul>
 *   <li>{@code store.mv.db} the database, sealed
 *   <li>{@code store.keys} the key slots (and {@code .bak}, the ones before)
 *   <li>{@code store.anchor} how far the store had come, so that an older copy is noticed
 *   <li>{@code store.open} there while the store is open, or after it ended without being closed
 *   <li>{@code backups/} verified copies
 * </ul>
 */
final class StoreFolder {

    static final String STORE = "store.mv.db";
    static final String KEYS = KeyVault.FILE;
    static final String ANCHOR = "store.anchor";
    static final String OPEN = "store.open";
    static final String BACKUPS = "backups";

    // What H2 writes a compacted copy to, and what it calls it when a move is not atomic.
    private static final String COMPACTING = STORE + ".tempFile";
    private static final String COMPACTED = STORE + ".newFile";

    private final FilePath base;
    private final Optional<Path> path;

    private StoreFolder(FilePath base, Optional<Path> path) {
        this.base = base;
        this.path = path;
    }

    static StoreFolder of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new StoreFolder(FilePath.get("file:" + absolute), Optional.of(absolute));
    }

    /** A folder on another file system of H2's, such as one that simulates power cuts. */
    static StoreFolder over(FilePath folder) {
        return new StoreFolder(folder, Optional.empty());
    }

    FilePath base() {
        return base;
    }

    /** The real folder. */
    Path path() {
        return path.orElseThrow(() -> new IllegalStateException("not a folder of the system"));
    }

    FilePath file(String leaf) {
        return base.getPath(base + "/" + leaf);
    }

    boolean has(String leaf) {
        return file(leaf).exists();
    }

    boolean isStore() {
        return has(STORE) || has(ANCHOR) || has(KEYS);
    }

    long databaseBytes() {
        return file(STORE).size();
    }

    /** Which file the database is, where the disk tells files apart. */
    Optional<Object> databaseIdentity() {
        try {
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(
                            Files.readAttributes(
                                            path.get().resolve(STORE), BasicFileAttributes.class)
                                    .fileKey());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether the folder is there; a stick may have been pulled out. */
    boolean isThere() {
        return path.isEmpty() || Files.isDirectory(path.get());
    }

    /** Whether a store may be kept here at all. */
    void checkPlace(boolean networkAllowed) throws Refused {
        if (path.isEmpty()) {
            return;
        }
        Path folder = path.get();
        if (!Files.isDirectory(folder)) {
            throw new Refused(new Problem.NotAStore(folder.toString()));
        }
        if (!networkAllowed && isNetwork(folder, place -> Files.getFileStore(place).type())) {
            throw new Refused(new Problem.NetworkFolder(folder.toString()));
        }
        // H2 takes a backslash for a separator on every system.
        boolean strange =
                folder.getFileSystem().getSeparator().equals("/")
                        && folder.toString().contains("\\");
        if (strange || !Files.isWritable(folder)) {
            throw new Refused(new Problem.NotWritable(folder.toString()));
        }
    }

    /** How the type of the file system is asked for that a folder lies on. */
    @FunctionalInterface
    interface FileSystemType {
        String of(Path folder) throws IOException;
    }

    /**
     * Whether the folder is on another machine. Where the system does not know what it lies on, as
     * in a root that is no mount of its own, the path alone tells.
     */
    static boolean isNetwork(Path folder, FileSystemType types) throws Refused {
        String real;
        try {
            real = folder.toRealPath().toString();
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        }
        String type;
        try {
            type = types.of(folder);
        } catch (IOException unknown) {
            type = "";
        }
        return NetworkPlace.is(type, real);
    }

    /** That the files there can be written; H2 would open them read-only without a word. */
    void checkWritable() throws Refused {
        for (String leaf : new String[] {STORE, ANCHOR, OPEN}) {
            if (has(leaf) && !file(leaf).canWrite()) {
                throw new Refused(new Problem.NotWritable(leaf));
            }
        }
    }

    /**
     * Brings to an end what a crash during a compaction left: as H2 would, before it is checked.
     */
    void settle() throws Refused {
        try {
            if (has(COMPACTED) && !has(STORE)) {
                file(COMPACTED).moveTo(file(STORE), false);
            }
            delete(COMPACTED);
            delete(COMPACTING);
        } catch (DbException e) {
            throw new Refused(new Problem.NotWritable(COMPACTING), Scrubbed.of(e));
        }
    }

    void delete(String leaf) {
        if (has(leaf)) {
            file(leaf).delete();
        }
    }

    /**
     * Makes names that were made, moved or deleted durable. Where a folder cannot be opened as a
     * file (Windows), the file system sees to that itself.
     */
    void sync() {
        try (FileChannel channel = base.open("r")) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
