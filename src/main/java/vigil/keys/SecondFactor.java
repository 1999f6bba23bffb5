package vigil.keys;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** A file that somebody keeps, on a stick for instance, and needs besides their passphrase. */
final class SecondFactor {

    private static final int LENGTH = 64;

    private SecondFactor() {}

    static void make(Path file, SecureRandom random) throws Refused {
        byte[] content = new byte[LENGTH];
        random.nextBytes(content);
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Refused(new Problem.AlreadyThere(file.toString()), e);
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    static byte[] digest(Path file) throws Refused {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return HexFormat.of().parseHex(new Sha256().sha256(in));
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
    }
}
