package vigil.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The authentication tag of every page of a file as it must be now. A page that authenticates but
 * has another tag is an older one put back. Costs 16 bytes a page. Written by one thread; a reader
 * that races with it may see a mixture and has to look again under the file's lock.
 */
final class PageTags {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int TAG = 16;

    private volatile byte[] tags;
    private volatile long pages;

    private PageTags(byte[] tags, long pages) {
        this.tags = tags;
        this.pages = pages;
    }

    static PageTags none() {
        return new PageTags(new byte[64 * TAG], 0);
    }

    /** For a file of which every tag has just been read: 16 bytes a page, zero for one unknown. */
    static PageTags known(byte[] tags) {
        return new PageTags(tags.clone(), tags.length / TAG);
    }

    void set(long page, byte[] sealed, int end) {
        byte[] now = tags;
        int at = Math.toIntExact(page * TAG);
        if (at + TAG > now.length) {
            now = Arrays.copyOf(now, Math.max(at + TAG, now.length + now.length / 2));
            tags = now;
        }
        System.arraycopy(sealed, end - TAG, now, at, TAG);
        pages = Math.max(pages, page + 1);
    }

    void truncate(long remaining) {
        if (remaining < pages) {
            Arrays.fill(
                    tags, Math.toIntExact(remaining * TAG), Math.toIntExact(pages * TAG), (byte) 0);
            pages = remaining;
        }
    }

    /** Whether the sealed page that ends there is the one last written, as far as is known. */
    boolean isCurrent(long page, byte[] sealed, int end) {
        if (page >= pages) {
            return true;
        }
        byte[] now = tags;
        int at = Math.toIntExact(page * TAG);
        long high = (long) LONG.get(now, at);
        long low = (long) LONG.get(now, at + 8);
        return (high == 0 && low == 0)
                || (high == (long) LONG.get(sealed, end - 16)
                        && low == (long) LONG.get(sealed, end - 8));
    }
}
