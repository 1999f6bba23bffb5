package vigil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A folder that goes with its content, however the program ends, unless it is killed. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread ending;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.ending = new Thread(this::removeForGood);
    }

    static TemporaryFolder make() throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("vigil-bench"));
        Runtime.getRuntime().addShutdownHook(folder.ending);
        return folder;
    }

    Path path() {
        return path;
    }

    /** Removes a part of it, with what is in it. */
    static void remove(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(part)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }

    /** While the program ends its other threads still write, so that once may not be enough. */
    private void removeForGood() {
        for (int i = 0; i < 40; i++) {
            try {
                remove(path);
                return;
            } catch (IOException | RuntimeException again) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    @Override
    public void close() throws IOException {
        remove(path);
        Runtime.getRuntime().removeShutdownHook(ending);
    }
}
