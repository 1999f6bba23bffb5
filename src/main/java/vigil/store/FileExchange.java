package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import vigil.casework.PageSeal;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * Writes a closed database anew under the newest key of its files, beside the old one, and puts it
 * in the place of that in one move. Until the move nothing has happened; from then on the anchor
 * follows, also if it takes another program to bring that to an end. Which key a database is under
 * its own header says.
 */
final class FileExchange {

    private static final String NEXT = StoreFolder.STORE + ".next";
    private static final String ANCHOR_NEXT = StoreFolder.ANCHOR + ".next";
    private static final int SLICE = 64;

    private FileExchange() {}

    /** Whether the files of a store are still under an older key than the newest there is. */
    static boolean isDue(StoreKey key) {
        return key.fileKey() < key.fileKeys() - 1;
    }

    /** Brings to an end what was cut off, before anything is read; nothing if nothing was. */
    static void settle(StoreFolder folder) {
        if (folder.has(NEXT)) {
            folder.delete(ANCHOR_NEXT);
            folder.sync();
            folder.delete(NEXT);
            folder.sync();
        } else if (folder.has(ANCHOR_NEXT)) {
            folder.file(ANCHOR_NEXT).moveTo(folder.file(StoreFolder.ANCHOR), true);
            folder.sync();
        }
    }

    /** Takes the key that the database is under; the newest where it says none of them. */
    static void choose(StoreFolder folder, StoreKey key) throws IOException {
        int newest = key.fileKeys() - 1;
        if (newest == 0 || !folder.has(StoreFolder.STORE)) {
            return;
        }
        try (FileChannel database = folder.file(StoreFolder.STORE).open("r")) {
            for (int which = newest; which >= 0; which--) {
                key.useFileKey(which);
                SealedHeader.State state = SealedHeader.read(database, key).state();
                if (state == SealedHeader.State.GOOD || state == SealedHeader.State.NEWER) {
                    return;
                }
            }
        }
        key.useFileKey(newest);
    }

    /**
     * Does it; whatever goes wrong before the move leaves everything as it was.
     *
     * @param closed what the anchor says of the database as it is now
     */
    static void run(StoreFolder folder, StoreKey key, AnchorState closed, Progress progress)
            throws Refused, IOException {
        int before = key.fileKey();
        boolean done = false;
        try {
            PageCheck check = written(folder, key, progress);
            anchor(folder, key, closed, check);
            folder.sync();
            folder.file(NEXT).moveTo(folder.file(StoreFolder.STORE), true);
            done = true;
            folder.sync();
            folder.file(ANCHOR_NEXT).moveTo(folder.file(StoreFolder.ANCHOR), true);
            folder.sync();
        } finally {
            if (!done) {
                key.useFileKey(before);
                settle(folder);
            }
        }
    }

    private static PageCheck written(StoreFolder folder, StoreKey key, Progress progress)
            throws Refused, IOException {
        settle(folder);
        long pages;
        try (FileChannel from = folder.file(StoreFolder.STORE).open("r");
                FileChannel to = folder.file(NEXT).open("rw")) {
            PageSeal old = key.pageSeal(SealedHeader.read(from, key).salt());
            key.useFileKey(key.fileKeys() - 1);
            SealedHeader header = SealedHeader.fresh(key);
            header.write(to, key);
            pages = copy(from, old, to, key.pageSeal(header.salt()), progress);
            to.force(true);
        }
        try (FileChannel fresh = folder.file(NEXT).open("r")) {
            PageCheck check = PageCheck.of(fresh, key, progress);
            if (!check.isGood() || check.pages() != pages) {
                throw new Refused(new Problem.Damaged(StoreFolder.STORE, "page"));
            }
            return check;
        }
    }

    private static long copy(
            FileChannel from, PageSeal old, FileChannel to, PageSeal fresh, Progress progress)
            throws Refused, IOException {
        long size = SealedLayout.size(old.overhead(), from.size());
        long pages = SealedLayout.pages(size);
        ByteBuffer in = ByteBuffer.allocate(SLICE * SealedLayout.record(old));
        ByteBuffer out = ByteBuffer.allocate(SLICE * SealedLayout.record(fresh));
        byte[] plain = new byte[SealedLayout.PAGE];
        for (long first = 0; first < pages; first += SLICE) {
            progress.report("newFileKey", first, pages);
            int count = (int) Math.min(SLICE, pages - first);
            in.clear().limit(count * SealedLayout.record(old));
            Channels.read(from, in, SealedLayout.place(old, first));
            out.clear();
            int end = 0;
            for (int i = 0; i < count; i++) {
                int length = SealedLayout.length(size, first + i);
                int sealed = length + old.overhead();
                int at = i * SealedLayout.record(old);
                if (at + sealed > in.position()
                        || !old.open(first + i, length, in.array(), at, sealed, plain, 0)) {
                    throw new Refused(new Problem.Damaged(StoreFolder.STORE, "page"));
                }
                fresh.seal(first + i, length, plain, 0, length, out.array(), end);
                end += length + fresh.overhead();
            }
            Channels.write(to, out.limit(end), SealedLayout.place(fresh, first));
        }
        return pages;
    }

    private static void anchor(
            StoreFolder folder, StoreKey key, AnchorState closed, PageCheck check)
            throws IOException {
        long bytes = folder.file(NEXT).size();
        try (StoreAnchor next = StoreAnchor.create(folder.file(ANCHOR_NEXT), key)) {
            next.settle(
                    closed.closed(
                            closed.head(),
                            key.generation(),
                            check.fileId(),
                            check.pages(),
                            bytes,
                            check.digest(key)));
        }
    }
}
