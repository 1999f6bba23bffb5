package vigil.keys;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Opens what a {@link ChunkOutput} sealed, a piece at a time; gives out nothing unauthentic. */
final class ChunkInput extends InputStream {

    /** A piece is not what was sealed at its place. */
    static final class Broken extends IOException {
        @java.io.Serial private static final long serialVersionUID = 1L;
    }

    private final InputStream in;
    private final ChunkSeal seal;
    private final byte[] sealed = new byte[ChunkSeal.CHUNK + ChunkSeal.TAG];
    private long left;
    private byte[] chunk = new byte[0];
    private int at;
    private boolean last;

    /**
     * @param length how many sealed bytes there are
     */
    ChunkInput(InputStream in, long length, ChunkSeal seal) {
        this.in = in;
        this.left = length;
        this.seal = seal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (at == chunk.length && !next()) {
            return -1;
        }
        int n = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, offset, n);
        at += n;
        return n;
    }

    /** Opens the next piece; false after the last. */
    private boolean next() throws IOException {
        if (last) {
            return false;
        }
        int length = (int) Math.min(sealed.length, left);
        left -= length;
        last = left == 0;
        if (in.readNBytes(sealed, 0, length) != length) {
            throw new Broken();
        }
        ChunkSeal.wipe(chunk);
        chunk = seal.open(sealed, length, last).orElseThrow(Broken::new);
        at = 0;
        return chunk.length > 0;
    }

    /** Opens what was not read, so that the whole is known to be there. */
    void drain() throws IOException {
        at = chunk.length;
        while (next()) {
            at = chunk.length;
        }
        ChunkSeal.wipe(chunk);
    }

    @Override
    public void close() {
        ChunkSeal.wipe(chunk);
    }
}
