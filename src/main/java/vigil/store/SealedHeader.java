package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import vigil.casework.StoreKey;

/**
 * The head of a sealed file: {@code magic 8 | version 4 | page size 4 | salt 32 | MAC 32}. The salt
 * is drawn when the file is made, so that every file, each compacted copy included, has a key of
 * its own; as digits it serves as the file's name in the anchor.
 */
final class SealedHeader {

    static final int VERSION = 1;

    private static final byte[] MAGIC = "VIGILSEA".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int AUTHENTICATED = 8 + 4 + 4 + SALT;

    /** What was found where the header should be. */
    enum State {
        GOOD,
        /** The file is too short to have one. */
        ABSENT,
        /** Not as it was written, or of another store. */
        DAMAGED,
        /** Good, but of a later format. */
        NEWER
    }

    private final State state;
    private final int version;
    private final byte[] salt;

    private SealedHeader(State state, int version, byte[] salt) {
        this.state = state;
        this.version = version;
        this.salt = salt;
    }

    State state() {
        return state;
    }

    int version() {
        return version;
    }

    byte[] salt() {
        return salt.clone();
    }

    /** The salt as digits: which file this is, as opposed to any other of the same name. */
    String fileId() {
        return HexFormat.of().formatHex(salt);
    }

    static SealedHeader fresh(StoreKey key) {
        return new SealedHeader(State.GOOD, VERSION, key.newSalt());
    }

    static SealedHeader read(FileChannel base, StoreKey key) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(SealedLayout.HEADER);
        Channels.read(base, in, 0);
        if (in.hasRemaining()) {
            return new SealedHeader(State.ABSENT, 0, new byte[SALT]);
        }
        byte[] bytes = in.array();
        byte[] mac = Arrays.copyOfRange(bytes, AUTHENTICATED, bytes.length);
        byte[] head = Arrays.copyOf(bytes, AUTHENTICATED);
        byte[] salt = Arrays.copyOfRange(bytes, 16, AUTHENTICATED);
        in.flip().position(MAGIC.length);
        int version = in.getInt();
        if (!Arrays.equals(mac, key.folderMac(head))
                || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            return new SealedHeader(State.DAMAGED, 0, salt);
        }
        return new SealedHeader(
                version == VERSION && in.getInt() == SealedLayout.PAGE ? State.GOOD : State.NEWER,
                version,
                salt);
    }

    void write(FileChannel base, StoreKey key) throws IOException {
        byte[] head =
                ByteBuffer.allocate(AUTHENTICATED)
                        .put(MAGIC)
                        .putInt(VERSION)
                        .putInt(SealedLayout.PAGE)
                        .put(salt)
                        .array();
        ByteBuffer out =
                ByteBuffer.allocate(SealedLayout.HEADER).put(head).put(key.folderMac(head)).flip();
        Channels.write(base, out, 0);
    }
}
