package vigil.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Seals what is written to it, a piece at a time. */
final class ChunkOutput extends OutputStream {

    private final OutputStream out;
    private final ChunkSeal seal;
    private final byte[] chunk = new byte[ChunkSeal.CHUNK];
    private int filled;
    private boolean finished;

    ChunkOutput(OutputStream out, ChunkSeal seal) {
        this.out = out;
        this.seal = seal;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (finished) {
            throw new IOException("the bundle is finished");
        }
        int done = 0;
        while (done < length) {
            if (filled == chunk.length) {
                // Only now is it certain that this was not the last piece.
                out.write(seal.seal(chunk, filled, false));
                filled = 0;
            }
            int n = Math.min(length - done, chunk.length - filled);
            System.arraycopy(bytes, offset + done, chunk, filled, n);
            filled += n;
            done += n;
        }
    }

    /** Seals what is left as the last piece; leaves the stream beneath open. */
    void finish() throws IOException {
        if (!finished) {
            finished = true;
            out.write(seal.seal(chunk, filled, true));
            ChunkSeal.wipe(chunk);
        }
    }
}
