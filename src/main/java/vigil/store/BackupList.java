package vigil.store;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vigil.casework.ContentDigest;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * The list {@code backup.txt} of a backup: which files, how long, and their SHA-256, so that a
 * person can check them with any program; and a MAC over the list, which only Vigil with the key
 * can make.
 */
final class BackupList {

    static final String NAME = "backup.txt";

    private static final String FIRST_LINE = "vigil-backup 1";
    private static final String MAC = "mac ";
    private static final String FILE = "file ";
    private static final long MOST_BYTES = 1 << 16;

    private BackupList() {}

    /**
     * Writes the list for the files in a folder.
     *
     * @param facts further lines, such as how many rows there are
     */
    static void write(
            Path folder,
            List<String> leaves,
            Instant made,
            List<String> facts,
            StoreKey key,
            ContentDigest digest)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST_LINE);
        lines.add("store " + key.storeId());
        lines.add("made " + made);
        lines.addAll(facts);
        for (String leaf : leaves) {
            lines.add(FILE + line(folder.resolve(leaf), digest));
        }
        String text = String.join("\n", lines) + "\n";
        String whole = text + MAC + mac(text, key) + "\n";
        Copying.write(folder.resolve(NAME), whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Path file, ContentDigest digest) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
            return file.getFileName() + " " + Files.size(file) + " " + digest.sha256(in);
        }
    }

    private static String mac(String text, StoreKey key) {
        return HexFormat.of()
                .formatHex(key.folderMac(("VIGILMAN" + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** Checks the list and every file on it. */
    static void check(Path folder, StoreKey key, ContentDigest digest) throws Refused, IOException {
        String whole = text(folder);
        int end = whole.lastIndexOf(MAC);
        if (!whole.equals(
                whole.substring(0, end) + MAC + mac(whole.substring(0, end), key) + "\n")) {
            throw damaged(folder, NAME, "mac");
        }
        compare(folder, digest);
    }

    /** Every file as long and with the content that the list says; anybody can do this much. */
    static void compare(Path folder, ContentDigest digest) throws Refused, IOException {
        Set<String> wanted = new HashSet<>(StoreBackup.LEAVES);
        for (String line : lines(folder)) {
            if (line.startsWith(FILE)) {
                String leaf = line.substring(FILE.length()).split(" ", 2)[0];
                if (!leaf.matches("[A-Za-z0-9._-]+")) {
                    throw damaged(folder, NAME, "mac"); // no name that Vigil ever wrote
                }
                Path file = folder.resolve(leaf);
                if (!wanted.remove(leaf)) {
                    throw damaged(folder, NAME, "structure");
                }
                if (!Files.exists(file)) {
                    throw damaged(folder, leaf, "missing");
                }
                if (!line.equals(FILE + line(file, digest))) {
                    throw damaged(folder, leaf, "checksum");
                }
            }
        }
        if (!wanted.isEmpty()) {
            throw damaged(folder, NAME, "structure");
        }
    }

    /** The lines of the list, which may still be anybody's. */
    static List<String> lines(Path folder) throws Refused, IOException {
        return List.of(text(folder).split("\n", -1));
    }

    private static String text(Path folder) throws Refused, IOException {
        Path list = folder.resolve(NAME);
        if (!Files.exists(list) || Files.size(list) > MOST_BYTES) {
            throw damaged(folder, NAME, "missing");
        }
        try (FileInputStream in = new FileInputStream(list.toFile())) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!whole.startsWith(FIRST_LINE + "\n") || whole.lastIndexOf(MAC) < 0) {
                throw damaged(folder, NAME, "mac");
            }
            return whole;
        }
    }

    static Refused damaged(Path folder, String leaf, String trace) {
        return new Refused(
                new Problem.Damaged(
                        Objects.requireNonNull(folder.getFileName()) + "/" + leaf, trace));
    }
}
