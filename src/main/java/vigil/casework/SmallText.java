package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Cards and receipts as files: a few lines of text, with nothing secret in them. */
public final class SmallText {

    private static final int MOST = 100_000;

    private SmallText() {}

    /**
     * The text of a file.
     *
     * @throws Refused {@link Problem.NotReadable} if it is not there or far too long
     */
    public static String read(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Refused(new Problem.NotReadable(file.toString()));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
    }

    /** Writes a file that is not there yet. */
    public static void write(Path file, String text) throws Refused {
        try {
            Files.writeString(
                    file,
                    text,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        }
    }
}
