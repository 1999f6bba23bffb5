package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;
import vigil.casework.PageSeal;

/**
 * One file of the store as H2 sees it: plain content, of which every page is sealed on the way down
 * and checked on the way up.
 *
 * <p>Order of writes. H2 trusts a chunk when its first and last block are there and never looks at
 * the middle; and it writes both copies of its header in one go. So of every write the last page
 * goes to the disk only after all before it have arrived: pages but the last, force, last page,
 * force. A power cut then leaves either a chunk without its end, which H2 ignores, or all of it;
 * and of the two headers at least one. When a write returns it is on the disk, hence so is every
 * commit.
 *
 * <p>A page that fails its check is an {@link IOException}, except one that was found torn before
 * opening, after an unclean end; that reads as zeros, which H2 takes for a block never written.
 */
final class SealedFile extends FileBaseDefault {

    // Pages sealed or opened at a time: 256 KiB keeps the buffers small and the calls few.
    private static final int SLICE = 64;

    /** Buffers for one slice, used by one thread at a time. */
    private static final class Buffers {
        final byte[] plain = new byte[SealedLayout.PAGE];
        final byte[] sealed;
        final ByteBuffer window;

        Buffers(int record) {
            sealed = new byte[SLICE * record];
            window = ByteBuffer.wrap(sealed);
        }
    }

    /** What is known once the header has been read or written. */
    private static final class Known {
        final String fileId;
        final PageSeal seal;
        final PageTags tags;
        final int record;

        Known(String fileId, PageSeal seal, PageTags tags) {
            this.fileId = fileId;
            this.seal = seal;
            this.tags = tags;
            this.record = SealedLayout.record(seal);
        }
    }

    private final SealedDisk disk;
    private final String leaf;
    private final FileChannel base;
    private final ConcurrentLinkedQueue<Buffers> pool = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Known known;
    private volatile long size;

    /**
     * Nothing is read yet: H2 locks the file after opening it, and before that it may be another's.
     */
    SealedFile(SealedDisk disk, String leaf, FileChannel base) {
        this.disk = disk;
        this.leaf = leaf;
        this.base = base;
    }

    String leaf() {
        return leaf;
    }

    FileChannel base() {
        return base;
    }

    /** Which file this is; empty before anything was written to a new one. */
    synchronized String fileId() throws IOException {
        Known found = existing();
        return found == null ? "" : found.fileId;
    }

    @Override
    public long size() throws IOException {
        existing();
        return size;
    }

    /** The header of a file that has one; null for a new file. */
    private @Nullable Known existing() throws IOException {
        Known found = known;
        return found != null ? found : readHeader();
    }

    private synchronized @Nullable Known readHeader() throws IOException {
        if (known != null || base.size() < SealedLayout.HEADER) {
            return known;
        }
        SealedHeader header = SealedHeader.read(base, disk.key());
        if (header.state() != SealedHeader.State.GOOD) {
            throw disk.damaged(leaf, "header");
        }
        PageSeal seal = disk.key().pageSeal(header.salt());
        Known found = new Known(header.fileId(), seal, disk.tagsOf(header.fileId()));
        long content = SealedLayout.size(seal.overhead(), base.size());
        size = content;
        known = found;
        if (content % SealedLayout.PAGE != 0 && !lastPageIsWhole(found, content)) {
            // The end of a write that a power cut stopped; H2 must see whole blocks up to the end.
            size = content - content % SealedLayout.PAGE;
        }
        return found;
    }

    private boolean lastPageIsWhole(Known found, long content) throws IOException {
        Buffers buffers = take(found);
        try {
            long page = content / SealedLayout.PAGE;
            load(found, buffers, page, 1);
            int length = SealedLayout.length(content, page);
            return isOpened(found, buffers, page, 0, length, buffers.plain, 0);
        } finally {
            pool.add(buffers);
        }
    }

    private synchronized Known created() throws IOException {
        Known found = existing();
        if (found != null) {
            return found;
        }
        SealedHeader header = SealedHeader.fresh(disk.key());
        header.write(base, disk.key());
        base.force(false);
        Known fresh =
                new Known(header.fileId(), disk.key().pageSeal(header.salt()), PageTags.none());
        known = fresh;
        return fresh;
    }

    private Buffers take(Known found) {
        Buffers buffers = pool.poll();
        return buffers == null ? new Buffers(found.record) : buffers;
    }

    /** Readers do not wait for each other, nor for a write that is being forced. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer into, long position) throws IOException {
        Known found = existing();
        long end = Math.min(size, position + into.remaining());
        if (!into.hasRemaining()) {
            return 0;
        }
        if (found == null || position >= end) {
            return -1;
        }
        Buffers buffers = take(found);
        try {
            long last = (end - 1) / SealedLayout.PAGE;
            for (long page = position / SealedLayout.PAGE; page <= last; page += SLICE) {
                int count = (int) Math.min(SLICE, last - page + 1);
                readSlice(found, buffers, page, count, into, position, end);
            }
        } catch (IOException e) {
            throw disk.failed(e);
        } finally {
            pool.add(buffers);
        }
        return (int) (end - position);
    }

    private void readSlice(
            Known found,
            Buffers buffers,
            long first,
            int count,
            ByteBuffer into,
            long position,
            long end)
            throws IOException {
        load(found, buffers, first, count);
        for (int i = 0; i < count; i++) {
            long page = first + i;
            long from = Math.max(position, page * SealedLayout.PAGE);
            int offset = (int) (from - page * SealedLayout.PAGE);
            int length = (int) (Math.min(end, (page + 1) * SealedLayout.PAGE) - from);
            if (offset == 0 && length == SealedLayout.PAGE && into.hasArray()) {
                open(found, buffers, page, i, into.array(), into.arrayOffset() + into.position());
                into.position(into.position() + length);
            } else {
                open(found, buffers, page, i, buffers.plain, 0);
                into.put(buffers.plain, offset, length);
            }
        }
    }

    private void load(Known found, Buffers buffers, long first, int count) throws IOException {
        buffers.window.clear().limit(count * found.record);
        Channels.read(base, buffers.window, SealedLayout.place(found.seal, first));
        // What the file does not hold must not be what the buffer held before.
        Arrays.fill(buffers.sealed, buffers.window.position(), buffers.window.limit(), (byte) 0);
    }

    private void open(Known found, Buffers buffers, long page, int index, byte[] into, int at)
            throws IOException {
        int length = SealedLayout.length(size, page);
        if (isOpened(found, buffers, page, index, length, into, at)
                || isOpenedAtASecondLook(found, page, into, at)) {
            return;
        }
        if (!disk.wasTorn(found.fileId, page)) {
            throw disk.damaged(leaf, "page");
        }
        Arrays.fill(into, at, at + length, (byte) 0);
    }

    /** The page may have been rewritten while it was read; under the lock nobody writes. */
    private synchronized boolean isOpenedAtASecondLook(Known found, long page, byte[] into, int at)
            throws IOException {
        Buffers buffers = take(found);
        try {
            load(found, buffers, page, 1);
            int length = SealedLayout.length(size, page);
            return isOpened(found, buffers, page, 0, length, into, at);
        } finally {
            pool.add(buffers);
        }
    }

    private boolean isOpened(
            Known found, Buffers buffers, long page, int index, int length, byte[] into, int at) {
        int start = index * found.record;
        int sealed = length + found.seal.overhead();
        return found.seal.open(page, length, buffers.sealed, start, sealed, into, at)
                && found.tags.isCurrent(page, buffers.sealed, start + sealed);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        int length = from.remaining();
        if (length == 0) {
            return 0;
        }
        try {
            Known found = created();
            fillGap(found, position);
            writeContent(found, from, position);
        } catch (IOException e) {
            throw disk.failed(e);
        }
        return length;
    }

    /** A place beyond the end: what lies between is zeros, sealed like everything else. */
    private void fillGap(Known found, long position) throws IOException {
        while (size < position) {
            long toPage = (size / SealedLayout.PAGE + SLICE) * SealedLayout.PAGE;
            int n = (int) (Math.min(position, toPage) - size);
            writeContent(found, ByteBuffer.allocate(n), size);
        }
    }

    private void writeContent(Known found, ByteBuffer from, long position) throws IOException {
        long end = position + from.remaining();
        long grown = Math.max(size, end);
        long last = (end - 1) / SealedLayout.PAGE;
        Buffers buffers = take(found);
        try {
            long page = position / SealedLayout.PAGE;
            while (page < last) {
                int count = (int) Math.min(SLICE, last - page);
                for (int i = 0; i < count; i++) {
                    seal(found, buffers, page + i, i, from, position, end, grown);
                }
                store(found, buffers, page, count * found.record);
                page += count;
            }
            if (position / SealedLayout.PAGE < last) {
                base.force(false);
            }
            int sealed = seal(found, buffers, last, 0, from, position, end, grown);
            store(found, buffers, last, sealed);
            if (sealed < found.record) {
                // What a torn write left there before must not count as content.
                base.truncate(SealedLayout.place(found.seal, last) + sealed);
            }
            base.force(false);
            size = grown;
        } finally {
            pool.add(buffers);
        }
    }

    /** Seals one page into the buffers: new content, around it what the page held before. */
    private int seal(
            Known found,
            Buffers buffers,
            long page,
            int index,
            ByteBuffer from,
            long position,
            long end,
            long grown)
            throws IOException {
        long start = page * SealedLayout.PAGE;
        int length = SealedLayout.length(grown, page);
        int offset = (int) Math.max(0, position - start);
        int upTo = (int) Math.min(SealedLayout.PAGE, end - start);
        if (offset > 0 || upTo < length) {
            byte[] before = before(found, page);
            System.arraycopy(before, 0, buffers.plain, 0, SealedLayout.PAGE);
        }
        from.get(buffers.plain, offset, upTo - offset);
        int at = index * found.record;
        found.seal.seal(page, length, buffers.plain, 0, length, buffers.sealed, at);
        int sealed = length + found.seal.overhead();
        found.tags.set(page, buffers.sealed, at + sealed);
        return sealed;
    }

    /** What the page holds now, zeros after its end; H2's own writes never need it. */
    private byte[] before(Known found, long page) throws IOException {
        byte[] plain = new byte[SealedLayout.PAGE];
        if (SealedLayout.length(size, page) > 0) {
            Buffers buffers = take(found);
            try {
                load(found, buffers, page, 1);
                open(found, buffers, page, 0, plain, 0);
            } finally {
                pool.add(buffers);
            }
        }
        return plain;
    }

    private void store(Known found, Buffers buffers, long page, int length) throws IOException {
        buffers.window.clear().limit(length);
        Channels.write(base, buffers.window, SealedLayout.place(found.seal, page));
    }

    @Override
    protected synchronized void implTruncate(long newSize) throws IOException {
        Known found = existing();
        if (found == null || newSize >= size) {
            return;
        }
        try {
            long page = newSize / SealedLayout.PAGE;
            int rest = (int) (newSize % SealedLayout.PAGE);
            byte[] kept = rest == 0 ? new byte[0] : before(found, page);
            base.truncate(SealedLayout.place(found.seal, page));
            found.tags.truncate(page);
            size = newSize - rest;
            if (rest > 0) {
                writeContent(found, ByteBuffer.wrap(kept, 0, rest), size);
            } else {
                base.force(false);
            }
        } catch (IOException e) {
            throw disk.failed(e);
        }
    }

    @Override
    public void force(boolean metadata) throws IOException {
        try {
            base.force(metadata);
        } catch (IOException e) {
            throw disk.failed(e);
        }
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return base.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        disk.closed(this);
        base.close();
    }
}
