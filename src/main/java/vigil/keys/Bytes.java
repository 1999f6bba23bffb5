package vigil.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The pieces the key file is written in. */
final class Bytes {

    private Bytes() {}

    static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Length in two bytes, then UTF-8. */
    static byte[] of(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + encoded.length)
                .putShort((short) encoded.length)
                .put(encoded)
                .array();
    }

    /**
     * Reads what {@link #of(String)} wrote.
     *
     * @throws IllegalArgumentException if it is longer than a name may be
     */
    static String text(ByteBuffer in) {
        int length = in.getShort();
        if (length < 0 || length > SlotFile.MOST_NAME_BYTES) {
            throw new IllegalArgumentException("length");
        }
        return new String(take(in, length), StandardCharsets.UTF_8);
    }

    /** A purpose and what it is for. */
    static byte[] joined(String purpose, byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(purpose.getBytes(StandardCharsets.UTF_8));
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
