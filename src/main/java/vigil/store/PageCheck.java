package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vigil.casework.PageSeal;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * What reading every page of a sealed file showed: whether each is as it was sealed, and a digest
 * over all of them, which also tells an older page put back. Reads about as fast as the disk gives.
 */
final class PageCheck {

    private static final int SLICE = 64;
    private static final byte[] DIGEST = "VIGILPGS".getBytes(StandardCharsets.US_ASCII);

    private final SealedHeader header;
    private final long pages;
    private final List<PageRange> damaged;
    private final boolean tornEnd;
    private final byte[] tags;
    private final boolean innerCipher;

    private PageCheck(
            SealedHeader header,
            long pages,
            List<PageRange> damaged,
            boolean tornEnd,
            byte[] tags,
            boolean innerCipher) {
        this.header = header;
        this.pages = pages;
        this.damaged = damaged;
        this.tornEnd = tornEnd;
        this.tags = tags;
        this.innerCipher = innerCipher;
    }

    static PageCheck of(FileChannel base, StoreKey key, Progress progress)
            throws Refused, IOException {
        SealedHeader header = SealedHeader.read(base, key);
        if (header.state() != SealedHeader.State.GOOD) {
            return new PageCheck(header, 0, List.of(), false, new byte[0], false);
        }
        return new Reading(header, base, key.pageSeal(header.salt())).all(progress);
    }

    private static final class Reading {
        private final SealedHeader header;
        private final FileChannel base;
        private final PageSeal seal;
        private final int record;
        private final long length;
        private final List<PageRange> damaged = new ArrayList<>();
        private final byte[] plain = new byte[SealedLayout.PAGE];
        private boolean innerCipher;
        private final ByteBuffer slice;

        Reading(SealedHeader header, FileChannel base, PageSeal seal) throws IOException {
            this.header = header;
            this.base = base;
            this.seal = seal;
            this.record = SealedLayout.record(seal);
            this.length = base.size();
            this.slice = ByteBuffer.allocate(SLICE * record);
        }

        PageCheck all(Progress progress) throws Refused, IOException {
            long size = SealedLayout.size(seal.overhead(), length);
            long pages = SealedLayout.pages(size);
            byte[] tags = new byte[Math.toIntExact(pages * PageSeal.TAG)];
            for (long first = 0; first < pages; first += SLICE) {
                progress.checkCancelled();
                progress.report("checkingPages", first, pages);
                int count = (int) Math.min(SLICE, pages - first);
                slice.clear().limit(count * record);
                Channels.read(base, slice, SealedLayout.place(seal, first));
                for (int i = 0; i < count; i++) {
                    check(first + i, i * record, SealedLayout.length(size, first + i), tags);
                }
            }
            progress.report("checkingPages", pages, pages);
            boolean shortLast = size % SealedLayout.PAGE != 0 && isDamaged(pages - 1);
            boolean strayEnd = SealedLayout.fileLength(seal.overhead(), size) != length;
            if (shortLast) {
                // A record that a power cut ended; as content it never was.
                pages--;
                dropLastDamaged();
            }
            return new PageCheck(
                    header,
                    pages,
                    List.copyOf(damaged),
                    shortLast || strayEnd,
                    Arrays.copyOf(tags, Math.toIntExact(pages * PageSeal.TAG)),
                    innerCipher);
        }

        private void check(long page, int at, int content, byte[] tags) {
            int end = at + content + seal.overhead();
            if (end <= slice.position()
                    && seal.open(page, content, slice.array(), at, end - at, plain, 0)) {
                System.arraycopy(
                        slice.array(),
                        end - PageSeal.TAG,
                        tags,
                        Math.toIntExact(page * PageSeal.TAG),
                        PageSeal.TAG);
                innerCipher |= page == 0 && begins(plain, SealedLayout.INNER_CIPHER);
            } else if (isDamaged(page - 1)) {
                damaged.add(new PageRange(damaged.removeLast().first(), page));
            } else {
                damaged.add(new PageRange(page, page));
            }
        }

        private static boolean begins(byte[] bytes, byte[] with) {
            return Arrays.equals(bytes, 0, with.length, with, 0, with.length);
        }

        private boolean isDamaged(long page) {
            return !damaged.isEmpty() && damaged.getLast().last() == page;
        }

        private void dropLastDamaged() {
            PageRange range = damaged.removeLast();
            if (range.first() < range.last()) {
                damaged.add(new PageRange(range.first(), range.last() - 1));
            }
        }
    }

    SealedHeader.State header() {
        return header.state();
    }

    int version() {
        return header.version();
    }

    String fileId() {
        return header.fileId();
    }

    /** Whether H2 has encrypted it too: then its headers stand a page later. */
    boolean hasInnerCipher() {
        return innerCipher;
    }

    /** Whole pages, damaged ones included. */
    long pages() {
        return pages;
    }

    List<PageRange> damaged() {
        return damaged;
    }

    /** Whether the file ends with a piece of a record. */
    boolean hasTornEnd() {
        return tornEnd;
    }

    boolean isGood() {
        return header.state() == SealedHeader.State.GOOD && damaged.isEmpty() && !tornEnd;
    }

    PageTags tags() {
        return PageTags.known(tags);
    }

    /** Which file with exactly which pages, as 64 digits; page order and number count. */
    String digest(StoreKey key) {
        byte[] salt = header.salt();
        ByteBuffer message =
                ByteBuffer.allocate(DIGEST.length + salt.length + 8 + tags.length)
                        .put(DIGEST)
                        .put(salt)
                        .putLong(pages)
                        .put(tags);
        return HexFormat.of().formatHex(key.folderMac(message.array()));
    }
}
