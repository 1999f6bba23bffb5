package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads and writes that go on until they are done. */
final class Channels {

    private Channels() {}

    /** Fills the buffer from the place, or as far as the file goes. */
    static void read(FileChannel channel, ByteBuffer into, long place) throws IOException {
        long at = place;
        while (into.hasRemaining()) {
            int n = channel.read(into, at);
            if (n < 0) {
                return;
            }
            at += n;
        }
    }

    static void write(FileChannel channel, ByteBuffer from, long place) throws IOException {
        long at = place;
        while (from.hasRemaining()) {
            at += channel.write(from, at);
        }
    }
}
