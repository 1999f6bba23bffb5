package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/**
 * A disk in memory whose power can be cut, as a file system of H2's. Until a file is forced, what
 * was written to it exists as pieces of 4 KiB blocks, of which a cut keeps none, any, or the first
 * few, some of them torn at a sector; until the folder is forced, the same goes for the order of
 * names made, moved and deleted. It can also be full, or take no writes.
 */
final class CutDisk {

    /** What a cut keeps of what was not forced. */
    enum Mode {
        NOTHING,
        ANY,
        FIRST
    }

    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;

    private record Piece(long at, byte[] bytes, long truncateTo) {}

    private static final class Inode {
        private byte[] now = new byte[0];
        private byte[] durable = new byte[0];
        private final List<Piece> pending = new ArrayList<>();
        private boolean locked;

        static Inode of(byte[] content) {
            Inode inode = new Inode();
            inode.now = content.clone();
            inode.durable = content.clone();
            inode.length = content.length;
            inode.durableLength = content.length;
            return inode;
        }

        private int length;
        private int durableLength;

        void apply(Piece piece) {
            if (piece.truncateTo >= 0) {
                length = (int) Math.min(length, piece.truncateTo);
                Arrays.fill(now, length, now.length, (byte) 0);
                return;
            }
            int end = (int) piece.at + piece.bytes.length;
            if (end > now.length) {
                now = Arrays.copyOf(now, Math.max(end, now.length * 2));
            }
            System.arraycopy(piece.bytes, 0, now, (int) piece.at, piece.bytes.length);
            length = Math.max(length, end);
        }

        void harden(Piece piece) {
            byte[] current = now;
            int currentLength = length;
            now = durable;
            length = durableLength;
            apply(piece);
            durable = now;
            durableLength = length;
            now = current;
            length = currentLength;
        }

        void force() {
            pending.forEach(this::harden);
            pending.clear();
        }
    }

    private final String scheme;
    private final Random random;
    private final CutPath root;
    private Map<String, Inode> names = new TreeMap<>();
    private final List<Map<String, Inode>> namesPending = new ArrayList<>();
    private Map<String, Inode> namesDurable = new TreeMap<>();
    private long steps;
    private long cutAt = Long.MAX_VALUE;
    private long capacity = Long.MAX_VALUE;
    private boolean off;
    private boolean readOnly;

    CutDisk(String scheme, long seed, Map<String, byte[]> files) {
        this.scheme = scheme;
        this.random = new Random(seed);
        this.root = new CutPath("");
        files.forEach((name, content) -> names.put(name, Inode.of(content)));
        namesDurable = new TreeMap<>(names);
        FilePath.register(root);
    }

    FilePath root() {
        return root;
    }

    void cutAfter(long moreSteps) {
        cutAt = steps + moreSteps;
    }

    synchronized boolean isOff() {
        return off;
    }

    synchronized long steps() {
        return steps;
    }

    /** From now on the disk takes so many more bytes. */
    synchronized void roomFor(long bytes) {
        capacity = bytes == Long.MAX_VALUE ? bytes : used() + bytes;
    }

    synchronized long free() {
        return capacity == Long.MAX_VALUE ? capacity : Math.max(0, capacity - used());
    }

    private long used() {
        Set<Inode> inodes = new HashSet<>(names.values());
        return inodes.stream().mapToLong(inode -> inode.length).sum();
    }

    synchronized void readOnly(boolean now) {
        readOnly = now;
    }

    void remove() {
        FilePath.unregister(root);
    }

    /** Every file as the program sees it. */
    synchronized Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        names.forEach((name, inode) -> files.put(name, Arrays.copyOf(inode.now, inode.length)));
        return files;
    }

    /** Every file as it is found after the cut. */
    synchronized Map<String, byte[]> survivors(Mode mode) {
        Map<String, Inode> found = namesDurable;
        if (!namesPending.isEmpty() && mode != Mode.NOTHING) {
            int kept = random.nextInt(namesPending.size() + 1);
            found = kept == 0 ? namesDurable : namesPending.get(kept - 1);
        }
        Set<Inode> done = new HashSet<>();
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, Inode> entry : found.entrySet()) {
            Inode inode = entry.getValue();
            if (done.add(inode)) {
                keep(inode, mode);
            }
            files.put(entry.getKey(), Arrays.copyOf(inode.durable, inode.durableLength));
        }
        return files;
    }

    private void keep(Inode inode, Mode mode) {
        int first = mode == Mode.FIRST ? random.nextInt(inode.pending.size() + 1) : 0;
        for (int i = 0; i < inode.pending.size(); i++) {
            Piece piece = inode.pending.get(i);
            if (mode == Mode.FIRST && i == first && piece.bytes.length > SECTOR) {
                int sectors = random.nextInt(piece.bytes.length / SECTOR + 1);
                inode.harden(new Piece(piece.at, Arrays.copyOf(piece.bytes, sectors * SECTOR), -1));
            } else if (mode == Mode.FIRST ? i < first : mode == Mode.ANY && random.nextBoolean()) {
                inode.harden(piece);
            }
        }
        inode.pending.clear();
    }

    private void step() throws IOException {
        if (off) {
            throw new IOException("the power is off");
        }
        if (++steps > cutAt) {
            off = true;
            throw new IOException("the power is off");
        }
    }

    private void namesChanged() {
        namesPending.add(new TreeMap<>(names));
    }

    private void nameStep() {
        try {
            step();
        } catch (IOException e) {
            throw DbException.get(ErrorCode.IO_EXCEPTION_1, e, "name");
        }
    }

    /** A name on this disk. */
    private final class CutPath extends FilePath {
        private final String leaf;

        CutPath(String leaf) {
            this.leaf = leaf;
            this.name = scheme + ":/" + leaf;
        }

        @Override
        public FilePath getPath(String path) {
            String inside = path.substring(path.indexOf(':') + 1);
            while (inside.startsWith("/")) {
                inside = inside.substring(1);
            }
            return new CutPath(inside);
        }

        @Override
        public String getScheme() {
            return scheme;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            synchronized (CutDisk.this) {
                if (off) {
                    throw new IOException("the power is off");
                }
                if (leaf.isEmpty()) {
                    return new CutFile(new Inode(), true);
                }
                Inode inode = names.get(leaf);
                if (inode == null) {
                    if (mode.equals("r")) {
                        throw new java.nio.file.NoSuchFileException(leaf);
                    }
                    mustBeWritable();
                    step();
                    inode = new Inode();
                    names.put(leaf, inode);
                    namesChanged();
                } else if (!mode.equals("r")) {
                    mustBeWritable();
                }
                return new CutFile(inode, false);
            }
        }

        @Override
        public long size() {
            synchronized (CutDisk.this) {
                Inode inode = names.get(leaf);
                return inode == null ? 0 : inode.length;
            }
        }

        @Override
        public void moveTo(FilePath newName, boolean atomicReplace) {
            synchronized (CutDisk.this) {
                nameStep();
                Inode inode = names.remove(leaf);
                if (inode == null) {
                    throw DbException.get(ErrorCode.FILE_RENAME_FAILED_2, leaf, newName.name);
                }
                names.put(((CutPath) newName).leaf, inode);
                namesChanged();
            }
        }

        @Override
        public boolean createFile() {
            synchronized (CutDisk.this) {
                nameStep();
                if (names.containsKey(leaf)) {
                    return false;
                }
                names.put(leaf, new Inode());
                namesChanged();
                return true;
            }
        }

        @Override
        public boolean exists() {
            synchronized (CutDisk.this) {
                return leaf.isEmpty() || names.containsKey(leaf);
            }
        }

        @Override
        public void delete() {
            synchronized (CutDisk.this) {
                if (names.containsKey(leaf)) {
                    nameStep();
                    names.remove(leaf);
                    namesChanged();
                }
            }
        }

        @Override
        public List<FilePath> newDirectoryStream() {
            synchronized (CutDisk.this) {
                return new ArrayList<>(names.keySet().stream().map(CutPath::new).toList());
            }
        }

        @Override
        public FilePath toRealPath() {
            return this;
        }

        @Override
        public FilePath getParent() {
            return root;
        }

        @Override
        public boolean isDirectory() {
            return leaf.isEmpty();
        }

        @Override
        public boolean isRegularFile() {
            return !leaf.isEmpty() && exists();
        }

        @Override
        public boolean isAbsolute() {
            return true;
        }

        @Override
        public long lastModified() {
            return 0;
        }

        @Override
        public boolean canWrite() {
            return !readOnly;
        }

        @Override
        public void createDirectory() {}

        @Override
        public boolean setReadOnly() {
            return false;
        }
    }

    private void mustBeWritable() throws IOException {
        if (readOnly) {
            throw new java.nio.file.AccessDeniedException("read-only");
        }
    }

    /** An open file, or the folder itself. */
    private final class CutFile extends FileBaseDefault {
        private final Inode inode;
        private final boolean folder;
        private boolean holdsLock;

        CutFile(Inode inode, boolean folder) {
            this.inode = inode;
            this.folder = folder;
        }

        @Override
        public long size() throws IOException {
            synchronized (CutDisk.this) {
                return inode.length;
            }
        }

        @Override
        public int read(ByteBuffer dst, long position) throws IOException {
            synchronized (CutDisk.this) {
                if (off) {
                    throw new IOException("the power is off");
                }
                int n = (int) Math.min(dst.remaining(), inode.length - position);
                if (n <= 0) {
                    return dst.hasRemaining() ? -1 : 0;
                }
                dst.put(inode.now, (int) position, n);
                return n;
            }
        }

        @Override
        public int write(ByteBuffer src, long position) throws IOException {
            synchronized (CutDisk.this) {
                mustBeWritable();
                int length = src.remaining();
                long grows = Math.max(0, position + length - inode.length);
                if (capacity != Long.MAX_VALUE && used() + grows > capacity) {
                    throw new IOException("No space left on device");
                }
                long at = position;
                while (src.hasRemaining()) {
                    int n = (int) Math.min(src.remaining(), BLOCK - at % BLOCK);
                    byte[] bytes = new byte[n];
                    src.get(bytes);
                    Piece piece = new Piece(at, bytes, -1);
                    inode.apply(piece);
                    inode.pending.add(piece);
                    at += n;
                }
                step();
                return length;
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (CutDisk.this) {
                step();
                if (size < inode.length) {
                    Piece piece = new Piece(0, new byte[0], size);
                    inode.apply(piece);
                    inode.pending.add(piece);
                }
            }
        }

        @Override
        public void force(boolean metadata) throws IOException {
            synchronized (CutDisk.this) {
                step();
                if (folder) {
                    namesDurable = new TreeMap<>(names);
                    namesPending.clear();
                } else {
                    inode.force();
                }
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            synchronized (CutDisk.this) {
                if (inode.locked) {
                    return null;
                }
                inode.locked = !shared;
                holdsLock = !shared;
                return new FileLock(this, position, size, shared) {
                    @Override
                    public boolean isValid() {
                        return true;
                    }

                    @Override
                    public void release() {
                        letGo();
                    }
                };
            }
        }

        private void letGo() {
            synchronized (CutDisk.this) {
                if (holdsLock) {
                    holdsLock = false;
                    inode.locked = false;
                }
            }
        }

        @Override
        protected void implCloseChannel() {
            letGo();
        }
    }
}
