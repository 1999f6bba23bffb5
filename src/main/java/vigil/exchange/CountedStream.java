package vigil.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what is read, and stops where it becomes too much or grows too fast from its source. */
final class CountedStream extends FilterInputStream {

    /** Reading stopped for a reason that has a name. */
    static final class Stopped extends IOException {
        @java.io.Serial private static final long serialVersionUID = 1L;

        private final Fault fault;

        Stopped(Fault fault) {
            super(fault.key());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    private final long most;
    private final int density;
    private final LongSupplier source;
    private long count;

    /**
     * @param source how many bytes this was unpacked from so far
     */
    CountedStream(InputStream in, long most, int density, LongSupplier source) {
        super(in);
        this.most = most;
        this.density = density;
        this.source = source;
    }

    /** Of a file as it lies on the disk, which may be as dense as it likes. */
    static CountedStream plain(InputStream in, long most) {
        return new CountedStream(in, most, 1, () -> Long.MAX_VALUE);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            add(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    private void add(int bytes) throws Stopped {
        count += bytes;
        if (count > most) {
            throw new Stopped(Fault.TOO_LARGE);
        }
        if (count > ReadLimits.NOT_SUSPECT && count / density > source.getAsLong()) {
            throw new Stopped(Fault.TOO_DENSE);
        }
    }
}
