package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

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

    private static final int PAGE = SealedLayout.PAGE;

    private final SealedDisk disk;
    private final String leaf;
    private final FileChannel base;
    private volatile @Nullable SealedRecords records;
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
    String fileId() throws IOException {
        SealedRecords found = existing();
        return found == null ? "" : found.fileId();
    }

    @Override
    public long size() throws IOException {
        existing();
        return size;
    }

    /** The records of a file that has a header; null for a new file. */
    private @Nullable SealedRecords existing() throws IOException {
        SealedRecords found = records;
        return found != null ? found : readHeader();
    }

    private synchronized @Nullable SealedRecords readHeader() throws IOException {
        if (records != null || base.size() < SealedLayout.HEADER) {
            return records;
        }
        SealedHeader header = SealedHeader.read(base, disk.key());
        if (header.state() != SealedHeader.State.GOOD) {
            throw disk.damaged(leaf, "header");
        }
        SealedRecords found = records(header, disk.tagsOf(header.fileId()));
        long content = found.size(base.size());
        if (content % PAGE != 0 && !lastPageIsWhole(found, content)) {
            // The end of a write that a power cut stopped; H2 must see whole blocks up to the end.
            content -= content % PAGE;
        }
        size = content;
        records = found;
        return found;
    }

    private SealedRecords records(SealedHeader header, PageTags tags) {
        return new SealedRecords(base, header.fileId(), disk.key().pageSeal(header.salt()), tags);
    }

    private static boolean lastPageIsWhole(SealedRecords found, long content) throws IOException {
        SealedRecords.Buffers buffers = found.take();
        try {
            long page = content / PAGE;
            found.load(buffers, page, 1);
            int length = SealedLayout.length(content, page);
            return found.open(buffers, page, 0, length, buffers.plain, 0);
        } finally {
            found.give(buffers);
        }
    }

    private synchronized SealedRecords created() throws IOException {
        SealedRecords found = existing();
        if (found != null) {
            return found;
        }
        SealedHeader header = SealedHeader.fresh(disk.key());
        header.write(base, disk.key());
        base.force(false);
        SealedRecords fresh = records(header, PageTags.none());
        records = fresh;
        return fresh;
    }

    /** Readers do not wait for each other, nor for a write that is being forced. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer into, long position) throws IOException {
        SealedRecords found = existing();
        long end = Math.min(size, position + into.remaining());
        if (!into.hasRemaining()) {
            return 0;
        }
        if (found == null || position >= end) {
            return -1;
        }
        SealedRecords.Buffers buffers = found.take();
        try {
            long last = (end - 1) / PAGE;
            for (long page = position / PAGE; page <= last; page += SealedRecords.SLICE) {
                int count = (int) Math.min(SealedRecords.SLICE, last - page + 1);
                found.load(buffers, page, count);
                for (int i = 0; i < count; i++) {
                    copyPage(found, buffers, page + i, i, into, position, end);
                }
            }
        } catch (IOException e) {
            throw disk.failed(e);
        } finally {
            found.give(buffers);
        }
        return (int) (end - position);
    }

    private void copyPage(
            SealedRecords found,
            SealedRecords.Buffers buffers,
            long page,
            int index,
            ByteBuffer into,
            long position,
            long end)
            throws IOException {
        long from = Math.max(position, page * PAGE);
        int length = (int) (Math.min(end, (page + 1) * PAGE) - from);
        if (length == PAGE && into.hasArray()) {
            open(found, buffers, page, index, into.array(), into.arrayOffset() + into.position());
            into.position(into.position() + length);
        } else {
            open(found, buffers, page, index, buffers.plain, 0);
            into.put(buffers.plain, (int) (from - page * PAGE), length);
        }
    }

    private void open(
            SealedRecords found,
            SealedRecords.Buffers buffers,
            long page,
            int index,
            byte[] into,
            int at)
            throws IOException {
        int length = SealedLayout.length(size, page);
        if (found.open(buffers, page, index, length, into, at)
                || opensAtASecondLook(found, page, into, at)) {
            return;
        }
        if (!disk.wasTorn(found.fileId(), page)) {
            throw disk.damaged(leaf, "page");
        }
        Arrays.fill(into, at, at + length, (byte) 0);
    }

    /** The page may have been rewritten while it was read; under the lock nobody writes. */
    private synchronized boolean opensAtASecondLook(
            SealedRecords found, long page, byte[] into, int at) throws IOException {
        SealedRecords.Buffers buffers = found.take();
        try {
            found.load(buffers, page, 1);
            return found.open(buffers, page, 0, SealedLayout.length(size, page), into, at);
        } finally {
            found.give(buffers);
        }
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        int length = from.remaining();
        if (length == 0) {
            return 0;
        }
        try {
            SealedRecords found = created();
            fillGap(found, position);
            writeContent(found, from, position);
        } catch (IOException e) {
            throw disk.failed(e);
        }
        return length;
    }

    /** A place beyond the end: what lies between is zeros, sealed like everything else. */
    private void fillGap(SealedRecords found, long position) throws IOException {
        while (size < position) {
            long slice = (size / PAGE + SealedRecords.SLICE) * PAGE;
            int n = (int) (Math.min(position, slice) - size);
            writeContent(found, ByteBuffer.allocate(n), size);
        }
    }

    private void writeContent(SealedRecords found, ByteBuffer from, long position)
            throws IOException {
        long end = position + from.remaining();
        long grown = Math.max(size, end);
        long first = position / PAGE;
        long last = (end - 1) / PAGE;
        SealedRecords.Buffers buffers = found.take();
        try {
            for (long page = first; page < last; ) {
                int count = (int) Math.min(SealedRecords.SLICE, last - page);
                for (int i = 0; i < count; i++) {
                    seal(found, buffers, page + i, i, from, position, end, grown);
                }
                found.store(buffers, page, count);
                page += count;
            }
            if (first < last) {
                base.force(false);
            }
            int sealed = seal(found, buffers, last, 0, from, position, end, grown);
            found.storeLast(buffers, last, sealed);
            base.force(false);
            size = grown;
        } finally {
            found.give(buffers);
        }
    }

    /** Seals one page into the buffers: new content, around it what the page held before. */
    private int seal(
            SealedRecords found,
            SealedRecords.Buffers buffers,
            long page,
            int index,
            ByteBuffer from,
            long position,
            long end,
            long grown)
            throws IOException {
        long start = page * PAGE;
        int length = SealedLayout.length(grown, page);
        int offset = (int) Math.max(0, position - start);
        int upTo = (int) Math.min(PAGE, end - start);
        if (offset > 0 || upTo < length) {
            System.arraycopy(before(found, page), 0, buffers.plain, 0, PAGE);
        }
        from.get(buffers.plain, offset, upTo - offset);
        return found.seal(buffers, page, index, length);
    }

    /** What the page holds now, zeros after its end; H2's own writes never need it. */
    private byte[] before(SealedRecords found, long page) throws IOException {
        byte[] plain = new byte[PAGE];
        if (SealedLayout.length(size, page) > 0) {
            SealedRecords.Buffers buffers = found.take();
            try {
                found.load(buffers, page, 1);
                open(found, buffers, page, 0, plain, 0);
            } finally {
                found.give(buffers);
            }
        }
        return plain;
    }

    @Override
    protected synchronized void implTruncate(long newSize) throws IOException {
        SealedRecords found = existing();
        if (found == null || newSize >= size) {
            return;
        }
        try {
            long page = newSize / PAGE;
            int rest = (int) (newSize % PAGE);
            byte[] kept = rest == 0 ? new byte[0] : before(found, page);
            found.truncate(page);
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
