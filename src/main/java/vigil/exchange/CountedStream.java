package vigil.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

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
    private final Optional<CountedStream> source;
    private long count;

    /**
     * @param source what this is unpacked from, if it is
     */
    CountedStream(InputStream in, long most, int density, Optional<CountedStream> source) {
        super(in);
        this.most = most;
        this.density = density;
        this.source = source;
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
        if (source.isPresent()
                && count > ReadLimits.NOT_SUSPECT
                && count / density > source.get().count) {
            throw new Stopped(Fault.TOO_DENSE);
        }
    }
}
