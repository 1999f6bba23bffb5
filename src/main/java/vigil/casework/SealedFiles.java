package vigil.casework;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes sealed files beside their place first, so that no half of one is ever seen. */
final class SealedFiles {

    private SealedFiles() {}

    /** Work that writes, and has a result. */
    interface Writing<T> {
        T to(OutputStream out) throws IOException, Refused;
    }

    /** The file stands at its place once this returns; if the work is refused there is none. */
    static <T> T write(Path file, Writing<T> writing) throws Refused {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            T result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                result = writing.to(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        } finally {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // It is sealed; whoever finds it can do nothing with it.
            }
        }
    }
}
