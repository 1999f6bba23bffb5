package vigil.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What the anchor remembers of the store.
 *
 * @param phase whether the database was being made, in use, or closed
 * @param head the audit head after the last commit
 * @param commits commits since the store was made
 * @param keyGeneration of the key file last used
 * @param fileId which database file, as 64 digits
 * @param pages pages it had after the last commit
 * @param compactedBytes its length after the last compaction
 * @param digest over all its pages when it was closed, as 64 digits
 */
record AnchorState(
        Phase phase,
        AuditHead head,
        long commits,
        long keyGeneration,
        String fileId,
        long pages,
        long compactedBytes,
        String digest) {

    /** What the store was doing when this was written. */
    enum Phase {
        MAKING((byte) 1),
        OPEN((byte) 2),
        CLOSED((byte) 3);

        private final byte code;

        Phase(byte code) {
            this.code = code;
        }

        private static Phase of(byte code) {
            for (Phase phase : values()) {
                if (phase.code == code) {
                    return phase;
                }
            }
            throw new IllegalArgumentException("phase");
        }
    }

    static final String NOTHING = "0".repeat(64);

    static final int BYTES = 1 + 8 + 32 + 8 + 8 + 32 + 8 + 8 + 32;

    static AnchorState making(long keyGeneration) {
        return new AnchorState(
                Phase.MAKING, AuditHead.START, 0, keyGeneration, NOTHING, 0, 0, NOTHING);
    }

    AnchorState opened(long generation, String file, long filePages, long compacted) {
        return new AnchorState(
                Phase.OPEN, head, commits, generation, file, filePages, compacted, NOTHING);
    }

    AnchorState committed(AuditHead now, long filePages) {
        return new AnchorState(
                phase, now, commits + 1, keyGeneration, fileId, filePages, compactedBytes, digest);
    }

    AnchorState closed(
            AuditHead last,
            long generation,
            String file,
            long filePages,
            long compacted,
            String pagesDigest) {
        return new AnchorState(
                Phase.CLOSED, last, commits, generation, file, filePages, compacted, pagesDigest);
    }

    void write(ByteBuffer out) {
        out.put(phase.code)
                .putLong(head.sequence())
                .put(head.mac())
                .putLong(commits)
                .putLong(keyGeneration)
                .put(HexFormat.of().parseHex(fileId))
                .putLong(pages)
                .putLong(compactedBytes)
                .put(HexFormat.of().parseHex(digest));
    }

    static AnchorState read(ByteBuffer in) {
        return new AnchorState(
                Phase.of(in.get()),
                new AuditHead(in.getLong(), bytes(in)),
                in.getLong(),
                in.getLong(),
                HexFormat.of().formatHex(bytes(in)),
                in.getLong(),
                in.getLong(),
                HexFormat.of().formatHex(bytes(in)));
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[32];
        in.get(bytes);
        return bytes;
    }

    static byte[] id(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
