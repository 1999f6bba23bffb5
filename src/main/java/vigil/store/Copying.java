package vigil.store;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes files by streams, which an interrupt does not close. */
final class Copying {

    /** How the folder of a store's backups begins in a second place. */
    static final String PLACE = "vigil-";

    private Copying() {}

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** A name beside a folder that nothing has yet. */
    static Path free(Path folder, String ending) {
        String wanted = folder.getFileName() + ending;
        Path free = folder.resolveSibling(wanted);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolveSibling(wanted + "-" + i);
        }
        return free;
    }

    /** Removes what is in a folder of files and folders of files, and the folder if asked to. */
    static boolean clear(Path folder, boolean itself) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            if (itself || !path.equals(folder)) {
                Files.deleteIfExists(path);
            }
        }
        return true;
    }

    /**
     * Another name for every file below a folder, which costs no room, or a copy where the disk
     * knows no second names.
     */
    static void link(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
                continue;
            }
            try {
                Files.createLink(target, path);
            } catch (IOException | UnsupportedOperationException noSecondNames) {
                copy(path, target);
            }
        }
    }

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
