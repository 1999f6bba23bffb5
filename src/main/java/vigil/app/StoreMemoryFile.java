package vigil.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import vigil.casework.StoreKey;
import vigil.casework.StoreMemory;

/**
 * The memory as a small file beside this computer's settings: a line for each store, with a code
 * that only its key makes. Read anew each time, because a command may have written meanwhile. A
 * file that cannot be read or written costs the memory and nothing else.
 */
final class StoreMemoryFile implements StoreMemory {

    private static final String SEEN = "seen.";
    private static final String EXPECTED = "expected.";

    private final Path file;

    StoreMemoryFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Seen> seen(StoreKey key) {
        return parts(SEEN, key, 4)
                .flatMap(p -> {
                    try {
                        return Optional.of(
                                new Seen(
                                        Long.parseLong(p[0]),
                                        p[1],
                                        Long.parseLong(p[2]),
                                        Instant.parse(p[3])));
                    } catch (NumberFormatException | DateTimeException odd) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    public void see(StoreKey key, Seen seen) {
        String text = seen.rows() + " " + seen.mac() + " " + seen.keyGeneration() + " " + seen.at();
        write(SEEN, key, Optional.of(text));
    }

    @Override
    public Optional<Expected> expected(StoreKey key) {
        return parts(EXPECTED, key, 3)
                .flatMap(p -> {
                    try {
                        return Optional.of(new Expected(Long.parseLong(p[0]), p[1], p[2]));
                    } catch (NumberFormatException odd) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    public void expect(StoreKey key, Optional<Expected> expected) {
        write(
                EXPECTED,
                key,
                expected.map(
                        e -> e.rows() + " " + e.mac() + " " + e.backup().replaceAll("\\s", "_")));
    }

    private Optional<String[]> parts(String kind, StoreKey key, int count) {
        String line = read().getProperty(kind + key.storeId(), "");
        int end = line.lastIndexOf(' ');
        if (end < 0) {
            return Optional.empty();
        }
        byte[] message = message(kind, key, line.substring(0, end));
        String mac = line.substring(end + 1);
        // Earlier programs used the key of the folder, which can change.
        if (!mac.equals(digits(key.auditMac(message)))
                && !mac.equals(digits(key.folderMac(message)))) {
            return Optional.empty();
        }
        String[] parts = line.substring(0, end).split(" ", -1);
        return parts.length == count ? Optional.of(parts) : Optional.empty();
    }

    private static byte[] message(String kind, StoreKey key, String text) {
        return ("VIGILMEM" + kind + key.storeId() + " " + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String digits(byte[] mac) {
        return HexFormat.of().formatHex(mac);
    }

    private static String mac(String kind, StoreKey key, String text) {
        return digits(key.auditMac(message(kind, key, text)));
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                all.clear();
            }
        }
        return all;
    }

    private synchronized void write(String kind, StoreKey key, Optional<String> text) {
        Properties all = read();
        String name = kind + key.storeId();
        if (text.isEmpty() && !all.containsKey(name)) {
            return;
        }
        text.ifPresentOrElse(
                t -> all.setProperty(name, t + " " + mac(kind, key, t)), () -> all.remove(name));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                all.store(writer, "How far stores had come when they were last open here");
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // Then an older copy is not noticed the next time.
        }
    }
}
