package vigil.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook share, packed: a million short ones take the room of their
 * letters and not that of a million objects.
 */
final class SheetStrings {

    /** Letters, in bytes, and texts that are held of one workbook. */
    static final long MOST_BYTES = 96L << 20;

    private static final int MOST_TEXTS = 5_000_000;
    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private long[] ends = new long[1024];
    private int count;
    private long used;

    /** Adds a text; false if there is no room for it. */
    boolean add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (count == MOST_TEXTS || used + bytes.length > MOST_BYTES) {
            return false;
        }
        int done = 0;
        while (done < bytes.length) {
            int at = (int) (used % CHUNK);
            if (at == 0 && used / CHUNK == chunks.size()) {
                chunks.add(new byte[CHUNK]);
            }
            int piece = Math.min(bytes.length - done, CHUNK - at);
            System.arraycopy(bytes, done, chunks.get((int) (used / CHUNK)), at, piece);
            done += piece;
            used += piece;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, Math.min(MOST_TEXTS, count * 2));
        }
        ends[count++] = used;
        return true;
    }

    int size() {
        return count;
    }

    String get(int index) {
        long from = index == 0 ? 0 : ends[index - 1];
        int length = (int) (ends[index] - from);
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int at = (int) ((from + done) % CHUNK);
            int piece = Math.min(length - done, CHUNK - at);
            System.arraycopy(chunks.get((int) ((from + done) / CHUNK)), at, bytes, done, piece);
            done += piece;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
