package vigil.store;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FilePath;
import vigil.casework.StoreKey;

/**
 * The folder of one opened store as a file system of H2's: everything H2 makes beside the database
 * through it is sealed. It is known to H2 under a random scheme name from {@link #mount} to {@link
 * #close}, so that two stores in one program, or one store opened again, never meet. Also the place
 * where trouble below H2 is remembered, because H2 swallows much of it.
 */
final class SealedDisk implements AutoCloseable {

    /**
     * What a check of the database file found before it was opened.
     *
     * @param fileId which file was checked
     * @param tags of its pages
     * @param torn pages that an unclean end left half written
     */
    record Checked(String fileId, PageTags tags, BitSet torn) {

        static Checked nothing() {
            return new Checked("", PageTags.none(), new BitSet());
        }
    }

    private static final class DamagedException extends IOException {
        @Serial private static final long serialVersionUID = 1L;
        private final String leaf;
        private final String trace;

        DamagedException(String leaf, String trace) {
            super("damaged");
            this.leaf = leaf;
            this.trace = trace;
        }
    }

    /** Where and how a stored byte was found not to be as written. */
    record Damage(String leaf, String trace) {}

    private final String scheme;
    private final FilePath folder;
    private final StoreKey key;
    private final Checked checked;
    private final SealedFilePath root;
    private final int overhead;
    private final Set<SealedFile> open = ConcurrentHashMap.newKeySet();
    private volatile boolean strict;
    private final AtomicReference<Optional<IOException>> trouble =
            new AtomicReference<>(Optional.empty());

    private SealedDisk(FilePath folder, StoreKey key, Checked checked) {
        this.scheme = "vigil" + HexFormat.of().formatHex(key.newSalt(), 0, 8);
        this.folder = folder;
        this.key = key;
        this.checked = checked;
        this.root = new SealedFilePath(this, "");
        this.overhead = key.pageSeal(key.newSalt()).overhead();
    }

    static SealedDisk mount(FilePath folder, StoreKey key, Checked checked) {
        SealedDisk disk = new SealedDisk(folder, key, checked);
        FilePath.register(disk.root);
        return disk;
    }

    String scheme() {
        return scheme;
    }

    StoreKey key() {
        return key;
    }

    /** The file below, as it is on the disk. */
    FilePath below(String leaf) {
        return leaf.isEmpty() ? folder : folder.getPath(folder + "/" + leaf);
    }

    List<String> leaves() {
        return folder.newDirectoryStream().stream().map(FilePath::getName).toList();
    }

    /** Bytes of content in a file. */
    long size(String leaf) {
        return SealedLayout.size(overhead, below(leaf).size());
    }

    FileChannel open(String leaf, String mode) throws IOException {
        try {
            SealedFile file = new SealedFile(this, leaf, below(leaf).open(mode));
            open.add(file);
            return file;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void closed(SealedFile file) {
        open.remove(file);
    }

    /** Whether the database is encrypted by H2 too, as earlier programs made it. */
    boolean hasInnerCipher() throws IOException {
        try (FileChannel file = open(StoreFolder.STORE, "r")) {
            ByteBuffer head = ByteBuffer.allocate(SealedLayout.INNER_CIPHER.length);
            Channels.read(file, head, 0);
            return !head.hasRemaining() && Arrays.equals(head.array(), SealedLayout.INNER_CIPHER);
        }
    }

    /** The open file of that name. */
    Optional<SealedFile> file(String leaf) {
        return open.stream().filter(file -> file.leaf().equals(leaf)).findFirst();
    }

    /** The database is open; from here on every page that fails its check is damage. */
    void beStrict() {
        strict = true;
    }

    PageTags tagsOf(String fileId) {
        return fileId.equals(checked.fileId()) ? checked.tags() : PageTags.none();
    }

    /**
     * Whether a page may read as zeros because an unclean end left it half written. Only until the
     * database is open: what H2 needs after that was never torn.
     */
    boolean wasTorn(String fileId, long page) {
        return !strict
                && fileId.equals(checked.fileId())
                && checked.torn().get(Math.toIntExact(page));
    }

    /** Remembers the first trouble; returns it for throwing. */
    IOException failed(IOException e) {
        trouble.compareAndSet(Optional.empty(), Optional.of(e));
        return e;
    }

    IOException damaged(String leaf, String trace) {
        return failed(new DamagedException(leaf, trace));
    }

    /** What went wrong below H2, whatever H2 made of it. */
    Optional<IOException> trouble() {
        return trouble.get();
    }

    Optional<Damage> damage() {
        return trouble()
                .filter(DamagedException.class::isInstance)
                .map(DamagedException.class::cast)
                .map(e -> new Damage(e.leaf, e.trace));
    }

    /**
     * Takes the file system away from H2 and closes what H2 left open, with its locks.
     *
     * @return whether H2 had closed everything itself
     */
    boolean unmount() {
        boolean nothingLeft = open.isEmpty();
        FilePath.unregister(root);
        for (SealedFile file : List.copyOf(open)) {
            try {
                file.close();
            } catch (IOException | UncheckedIOException e) {
                failed(e instanceof IOException io ? io : new IOException(e));
            }
        }
        return nothingLeft;
    }

    @Override
    public void close() {
        unmount();
    }
}
