package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import vigil.casework.PageSeal;

/** The records of one sealed file: single pages, sealed and opened by way of reused buffers. */
final class SealedRecords {

    /** Pages handled at a time: 256 KiB keeps the buffers small and the calls few. */
    static final int SLICE = 64;

    /** Room for one page of content and one slice of records, used by one thread at a time. */
    static final class Buffers {
        final byte[] plain = new byte[SealedLayout.PAGE];
        private final byte[] sealed;
        private final ByteBuffer window;

        private Buffers(int record) {
            sealed = new byte[SLICE * record];
            window = ByteBuffer.wrap(sealed);
        }
    }

    private final FileChannel base;
    private final String fileId;
    private final PageSeal seal;
    private final PageTags tags;
    private final int record;
    private final ConcurrentLinkedQueue<Buffers> pool = new ConcurrentLinkedQueue<>();

    SealedRecords(FileChannel base, String fileId, PageSeal seal, PageTags tags) {
        this.base = base;
        this.fileId = fileId;
        this.seal = seal;
        this.tags = tags;
        this.record = SealedLayout.record(seal);
    }

    String fileId() {
        return fileId;
    }

    /** Bytes of content in a file of this many bytes. */
    long size(long fileLength) {
        return SealedLayout.size(seal.overhead(), fileLength);
    }

    /** Where the record of a page starts in the file. */
    long place(long page) {
        return SealedLayout.place(seal, page);
    }

    Buffers take() {
        Buffers buffers = pool.poll();
        return buffers == null ? new Buffers(record) : buffers;
    }

    void give(Buffers buffers) {
        pool.add(buffers);
    }

    /** Fetches the records of pages that follow one another. */
    void load(Buffers buffers, long first, int count) throws IOException {
        buffers.window.clear().limit(count * record);
        Channels.read(base, buffers.window, place(first));
        // What the file does not hold must not be what the buffer held before.
        Arrays.fill(buffers.sealed, buffers.window.position(), buffers.window.limit(), (byte) 0);
    }

    /**
     * Opens a page that was fetched.
     *
     * @param index its place among those fetched
     * @param length bytes of content in it
     * @return false if it is not as it was last written
     */
    boolean open(Buffers buffers, long page, int index, int length, byte[] into, int at) {
        int start = index * record;
        int sealed = length + seal.overhead();
        return seal.open(page, length, buffers.sealed, start, sealed, into, at)
                && tags.isCurrent(page, buffers.sealed, start + sealed);
    }

    /** Seals what stands in {@code plain} as a page; returns the bytes of its record. */
    int seal(Buffers buffers, long page, int index, int length) {
        int start = index * record;
        int sealed = length + seal.overhead();
        seal.seal(page, length, buffers.plain, 0, length, buffers.sealed, start);
        tags.set(page, buffers.sealed, start + sealed);
        return sealed;
    }

    /** Writes pages sealed before; all but the last of a file are whole. */
    void store(Buffers buffers, long first, int count) throws IOException {
        write(buffers, first, count * record);
    }

    /** Writes the last page of a write, of so many bytes. */
    void storeLast(Buffers buffers, long page, int sealed) throws IOException {
        write(buffers, page, sealed);
        if (sealed < record) {
            // What a torn write left there before must not count as content.
            base.truncate(place(page) + sealed);
        }
    }

    private void write(Buffers buffers, long first, int bytes) throws IOException {
        buffers.window.clear().limit(bytes);
        Channels.write(base, buffers.window, place(first));
    }

    /** Drops the pages from this one on. */
    void truncate(long page) throws IOException {
        base.truncate(place(page));
        tags.truncate(page);
    }
}
