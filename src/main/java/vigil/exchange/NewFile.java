package vigil.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * A file that appears under its name only when it is whole. Until then it stands beside its place
 * under a name that says nothing, and after a refusal or a cancel it is gone. Only its owner may
 * read it, where the disk knows owners.
 */
final class NewFile {

    private static final int BUFFER = 1 << 16;

    /** Fills a file. */
    interface Content {
        void write(OutputStream out) throws IOException, Refused;
    }

    private NewFile() {}

    /**
     * @throws Refused if the place cannot be written, or what the content refuses
     */
    static void write(Path file, Content content) throws Refused {
        try {
            Path unfinished = beside(file);
            try {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER)) {
                    content.write(out);
                }
                move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(new Problem.NotWritable(CsvTable.fileName(file)), e);
        }
    }

    private static Path beside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder");
        }
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                        }
                        : new FileAttribute<?>[0];
        return Files.createTempFile(folder, "vigil-", ".part", ownerOnly);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
