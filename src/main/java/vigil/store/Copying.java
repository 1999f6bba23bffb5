package vigil.store;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes files by streams, which an interrupt does not close. */
final class Copying {

    private Copying() {}

    /** Copies a file; it is on the disk when this returns. */
    static void copy(Path from, Path to) throws IOException {
        try (FileInputStream in = new FileInputStream(from.toFile());
                FileOutputStream out = new FileOutputStream(to.toFile())) {
            in.transferTo(out);
            out.getFD().sync();
        }
    }

    static void write(Path to, byte[] content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(to.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
    }

    /** Deletes a folder of files, or does nothing if it is not there. */
    static void deleteFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
