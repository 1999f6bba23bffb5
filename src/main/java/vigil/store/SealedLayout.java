package vigil.store;

import java.nio.charset.StandardCharsets;
import vigil.casework.PageSeal;

/**
 * Where things stand in a sealed file: a header, then one record a page, without gaps. A record is
 * the sealed page; only the last may be shorter than a full one, and its length gives the size of
 * the content to the byte.
 */
final class SealedLayout {

    /** Bytes of content a page holds, which is also H2's block. */
    static final int PAGE = 4096;

    /** Bytes of the header. */
    static final int HEADER = 80;

    /** How the content begins of a database that H2 has encrypted too. */
    static final byte[] INNER_CIPHER = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

    private SealedLayout() {}

    /** Bytes of a full record. */
    static int record(PageSeal seal) {
        return PAGE + seal.overhead();
    }

    /** Where the record of a page starts in the file. */
    static long place(PageSeal seal, long page) {
        return HEADER + page * record(seal);
    }

    /** How many pages hold that much content. */
    static long pages(long size) {
        return (size + PAGE - 1) / PAGE;
    }

    /** How much of the content the page holds. */
    static int length(long size, long page) {
        return (int) Math.max(0, Math.min(PAGE, size - page * PAGE));
    }

    /** Bytes of content in a file of this many bytes; what is too short for a record is none. */
    static long size(int overhead, long fileLength) {
        long body = Math.max(0, fileLength - HEADER);
        long full = body / (PAGE + overhead);
        long rest = body % (PAGE + overhead);
        return full * PAGE + Math.max(0, rest - overhead);
    }

    /** Bytes of a file with that much content. */
    static long fileLength(int overhead, long size) {
        long full = size / PAGE;
        long rest = size % PAGE;
        return HEADER + full * (PAGE + overhead) + (rest == 0 ? 0 : overhead + rest);
    }
}
