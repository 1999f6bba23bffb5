package vigil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files on their way into a folder: all of them arrive, or none. */
final class LettersOut {

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    LettersOut(Path folder) {
        this.folder = folder;
    }

    void add(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    /** Writes them all; those already written are taken away if one cannot be. */
    List<Path> write() throws Refused {
        List<Path> written = new ArrayList<>();
        boolean all = false;
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = free(file.getKey());
                write(file.getValue(), target);
                written.add(target);
            }
            all = true;
            return written;
        } finally {
            if (!all) {
                written.forEach(LettersOut::remove);
            }
        }
    }

    /** A name that is not taken, so that nothing is written over. */
    private Path free(String name) {
        Path target = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        for (int n = 2; Files.exists(target); n++) {
            target = folder.resolve(name.substring(0, dot) + " (" + n + ")" + name.substring(dot));
        }
        return target;
    }

    /** Writes by way of a file beside it, so that no half of it is ever seen. */
    static void write(byte[] bytes, Path target) throws Refused {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remove(beside);
            throw new Refused(new Problem.NotWritable(target.toString()), e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // What could not be written will hardly be there to delete.
        }
    }
}
