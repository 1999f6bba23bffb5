package vigil.store;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * What a making that was cut off leaves in a folder: files of a store in which nothing was ever
 * written, not even whose it is. It is moved aside, never deleted, so that whoever was cut off can
 * simply try again.
 */
final class UnfinishedStore {

    private static final String ASIDE = "unfinished";

    private static final Set<String> LEAVES =
            Set.of(
                    StoreFolder.STORE,
                    StoreFolder.STORE + ".tempFile",
                    StoreFolder.KEYS,
                    StoreFolder.KEYS + ".new",
                    StoreFolder.ANCHOR,
                    StoreFolder.OPEN);

    private UnfinishedStore() {}

    /** Whether the folder is empty but for such files and what was moved aside before. */
    static boolean isOnly(Path folder) throws IOException {
        for (Path path : inside(folder)) {
            String name = String.valueOf(path.getFileName());
            if (!LEAVES.contains(name) && !name.startsWith(ASIDE)) {
                return false;
            }
        }
        // Without an anchor no database was begun; one that is there has lost its anchor.
        return Files.exists(folder.resolve(StoreFolder.ANCHOR))
                ? StoreAnchor.nothingWritten(bytes(folder.resolve(StoreFolder.ANCHOR)))
                : !Files.exists(folder.resolve(StoreFolder.STORE));
    }

    private static ByteBuffer bytes(Path anchor) throws IOException {
        try (FileInputStream in = new FileInputStream(anchor.toFile())) {
            return ByteBuffer.wrap(in.readNBytes(1 << 16));
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    static void moveAside(Path folder) throws Refused {
        try {
            List<Path> left =
                    inside(folder).stream()
                            .filter(path -> LEAVES.contains(String.valueOf(path.getFileName())))
                            .toList();
            if (left.isEmpty()) {
                return;
            }
            // Another program may be making a store here at this moment.
            OpenMarker.take(StoreFolder.of(folder)).release(true);
            Path aside = Files.createDirectory(free(folder));
            for (Path path : left) {
                if (Files.exists(path)) {
                    Files.move(path, aside.resolve(path.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), Scrubbed.of(e));
        }
    }

    private static Path free(Path folder) {
        int number = 1;
        while (Files.exists(folder.resolve(ASIDE + "-" + number))) {
            number++;
        }
        return folder.resolve(ASIDE + "-" + number);
    }
}
