package vigil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.h2.store.fs.FilePath;

/**
 * A name on a {@link SealedDisk}: {@code scheme:/leaf}. There are no folders below the root, and
 * the real folder is not part of the name, so that it may contain anything and stands in no
 * message.
 */
final class SealedFilePath extends FilePath {

    private final SealedDisk disk;
    private final String leaf;

    SealedFilePath(SealedDisk disk, String leaf) {
        this.disk = disk;
        this.leaf = leaf;
        this.name = disk.scheme() + ":/" + leaf;
    }

    private FilePath below() {
        return disk.below(leaf);
    }

    @Override
    public FilePath getPath(String path) {
        String inside = path.substring(path.indexOf(':') + 1);
        int start = 0;
        while (start < inside.length() && inside.charAt(start) == '/') {
            start++;
        }
        return new SealedFilePath(disk, inside.substring(start));
    }

    @Override
    public String getScheme() {
        return disk.scheme();
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return disk.open(leaf, mode);
    }

    @Override
    public long size() {
        return disk.size(leaf);
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        below().moveTo(((SealedFilePath) newName).below(), atomicReplace);
    }

    @Override
    public boolean createFile() {
        return below().createFile();
    }

    @Override
    public boolean exists() {
        return below().exists();
    }

    @Override
    public void delete() {
        below().delete();
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return disk.leaves().stream()
                .<FilePath>map(name -> new SealedFilePath(disk, name))
                .toList();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        return new SealedFilePath(disk, "");
    }

    @Override
    public boolean isDirectory() {
        return leaf.isEmpty() || below().isDirectory();
    }

    @Override
    public boolean isRegularFile() {
        return !leaf.isEmpty() && below().isRegularFile();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return below().lastModified();
    }

    @Override
    public boolean canWrite() {
        return below().canWrite();
    }

    @Override
    public void createDirectory() {
        below().createDirectory();
    }

    @Override
    public boolean setReadOnly() {
        return below().setReadOnly();
    }
}
