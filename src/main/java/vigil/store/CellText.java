package vigil.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several texts as the bytes of one cell: each with its length, -1 where there is none. */
final class CellText {

    private static final int NONE = -1;

    private CellText() {}

    static byte[] write(List<Optional<String>> texts) {
        byte[][] parts = new byte[texts.size()][];
        int length = Integer.BYTES * texts.size();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = texts.get(i).orElse("").getBytes(StandardCharsets.UTF_8);
            length += parts[i].length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (int i = 0; i < parts.length; i++) {
            bytes.putInt(texts.get(i).isPresent() ? parts[i].length : NONE).put(parts[i]);
        }
        return bytes.array();
    }

    static List<Optional<String>> read(byte[] cell) {
        ByteBuffer bytes = ByteBuffer.wrap(cell);
        List<Optional<String>> texts = new ArrayList<>(4);
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            if (length == NONE) {
                texts.add(Optional.empty());
            } else {
                texts.add(
                        Optional.of(
                                new String(
                                        cell, bytes.position(), length, StandardCharsets.UTF_8)));
                bytes.position(bytes.position() + length);
            }
        }
        return texts;
    }
}
