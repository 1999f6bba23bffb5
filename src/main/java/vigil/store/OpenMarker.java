package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import org.h2.message.DbException;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * The file {@code store.open}: locked while the store is open, so that a second window or program
 * finds out before it touches anything; still there at the next opening if the store was not
 * closed.
 */
final class OpenMarker {

    private static final byte[] TEXT =
            "This store is open, or was not closed the last time.\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final StoreFolder folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final boolean wasLeft;
    private boolean marked;

    private OpenMarker(StoreFolder folder, FileChannel channel, FileLock lock, boolean wasLeft) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.wasLeft = wasLeft;
    }

    /** Takes the store for this program, without leaving a mark yet. */
    static OpenMarker take(StoreFolder folder) throws Refused, IOException {
        FileChannel channel = folder.file(StoreFolder.OPEN).open("rw");
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, false);
            if (lock == null) {
                channel.close();
                throw new Refused(new Problem.OpenElsewhere());
            }
            return new OpenMarker(folder, channel, lock, channel.size() > 0);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new Refused(new Problem.OpenElsewhere());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether the store was left open the last time. */
    boolean wasLeft() {
        return wasLeft;
    }

    /** From now on an end without {@link #release} is an unclean one. */
    void mark() throws IOException {
        if (!wasLeft) {
            Channels.write(channel, ByteBuffer.wrap(TEXT), 0);
            channel.force(true);
        }
        marked = true;
        folder.sync();
    }

    /** Lets the store go; a clean end takes the mark away. */
    void release(boolean clean) throws IOException {
        try {
            boolean nothingHappened = !marked && !wasLeft;
            if (clean || nothingHappened) {
                folder.delete(StoreFolder.OPEN);
                folder.sync();
            }
        } catch (DbException e) {
            throw new IOException(Scrubbed.of(e));
        } finally {
            lock.release();
            channel.close();
        }
    }
}
