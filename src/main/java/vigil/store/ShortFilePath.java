package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/** A real file whose growth is counted, up to where the disk is said to be full. */
final class ShortFilePath extends FilePath {

    private final String scheme;
    private final FilePath real;
    private final AtomicLong room;

    ShortFilePath(String scheme, FilePath real, AtomicLong room) {
        this.scheme = scheme;
        this.real = real;
        this.room = room;
        this.name = scheme + ":" + real;
    }

    private FilePath of(FilePath other) {
        return new ShortFilePath(scheme, other, room);
    }

    @Override
    public FilePath getPath(String path) {
        return of(FilePath.get(path.substring(scheme.length() + 1)));
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(real.open(mode));
    }

    @Override
    public long size() {
        return real.size();
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        FilePath target = ((ShortFilePath) newName).real;
        if (target.exists()) {
            free(target.size());
        }
        real.moveTo(target, atomicReplace);
    }

    @Override
    public boolean createFile() {
        return real.createFile();
    }

    @Override
    public boolean exists() {
        return real.exists();
    }

    @Override
    public void delete() {
        long size = real.isDirectory() ? 0 : real.size();
        real.delete();
        free(size);
    }

    private void free(long bytes) {
        room.updateAndGet(left -> left == Long.MAX_VALUE ? left : left + bytes);
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return real.newDirectoryStream().stream().map(this::of).toList();
    }

    @Override
    public FilePath toRealPath() {
        return of(real.toRealPath());
    }

    @Override
    public FilePath getParent() {
        return of(real.getParent());
    }

    @Override
    public boolean isDirectory() {
        return real.isDirectory();
    }

    @Override
    public boolean isRegularFile() {
        return real.isRegularFile();
    }

    @Override
    public boolean isAbsolute() {
        return real.isAbsolute();
    }

    @Override
    public long lastModified() {
        return real.lastModified();
    }

    @Override
    public boolean canWrite() {
        return real.canWrite();
    }

    @Override
    public void createDirectory() {
        real.createDirectory();
    }

    @Override
    public boolean setReadOnly() {
        return real.setReadOnly();
    }

    private final class Channel extends FileBaseDefault {

        private final FileChannel below;

        Channel(FileChannel below) {
            this.below = below;
        }

        @Override
        public long size() throws IOException {
            return below.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return below.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            int length = from.remaining();
            long grows = Math.max(0, position + length - below.size());
            long left = room.get();
            if (left == Long.MAX_VALUE || grows <= left) {
                int written = below.write(from, position);
                if (left != Long.MAX_VALUE) {
                    room.addAndGet(-grows);
                }
                return written;
            }
            int fits = (int) Math.max(0, length - (grows - left));
            if (fits > 0) {
                ByteBuffer part = from.duplicate();
                part.limit(part.position() + fits);
                below.write(part, position);
            }
            room.set(0);
            throw new IOException("No space left on device");
        }

        @Override
        protected void implTruncate(long newSize) throws IOException {
            long cut = Math.max(0, below.size() - newSize);
            below.truncate(newSize);
            free(cut);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            below.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long length, boolean shared) throws IOException {
            return below.tryLock(position, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            below.close();
        }
    }
}
