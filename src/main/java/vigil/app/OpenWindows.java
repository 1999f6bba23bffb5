package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The windows of this user on this computer, and how a program that was started with a file hands
 * it to one of them: by a slip of paper in a folder that only the user can read. Each window marks
 * that it is there with a file named by its process; one that takes a slip removes it. A slip holds
 * a path and nothing else, and the window asks for a passphrase as ever.
 */
final class OpenWindows {

    private static final String SLIP = ".slip";
    private static final String WINDOW = ".window";
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Path folder;
    private final long self;

    /**
     * @param folder made when it is needed
     * @param self number of this process
     */
    OpenWindows(Path folder, long self) {
        this.folder = folder;
        this.self = self;
    }

    /** Asks the windows that are open to show a file; whether one of them took it. */
    boolean handOver(Path file) {
        if (others().isEmpty()) {
            return false;
        }
        Path slip = folder.resolve(UUID.randomUUID() + SLIP);
        try {
            Path part = folder.resolve(slip.getFileName() + ".part");
            Files.writeString(part, file.toString(), StandardCharsets.UTF_8);
            Files.move(part, slip, StandardCopyOption.ATOMIC_MOVE);
            for (long waited = 0; waited < PATIENCE_MILLIS && Files.exists(slip); waited += 50) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return !Files.deleteIfExists(slip);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Marks that this window is there and goes on looking for slips until the program ends.
     *
     * @param take whether this window shows the file; asked on a thread of its own, one at a time
     */
    void listen(Predicate<Path> take) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Path mark = folder.resolve(self + WINDOW);
            Files.writeString(mark, "");
            mark.toFile().deleteOnExit();
        } catch (IOException e) {
            return; // then files are opened in windows of their own
        }
        ScheduledExecutorService look =
                Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread thread = new Thread(task, "slips");
                    thread.setDaemon(true);
                    return thread;
                });
        var unused =
                look.scheduleWithFixedDelay(
                        () -> look(take),
                        LOOK_EVERY_MILLIS,
                        LOOK_EVERY_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /** Takes every slip that this window can take. */
    void look(Predicate<Path> take) {
        for (Path slip : ending(SLIP)) {
            try {
                Path file = Path.of(Files.readString(slip, StandardCharsets.UTF_8));
                if (take.test(file)) {
                    Files.deleteIfExists(slip);
                }
            } catch (IOException | InvalidPathException e) {
                // Somebody else took it, or it is no slip of ours: whoever laid it there clears up.
            }
        }
    }

    /** Windows of other programs that still run; marks of those that do not are cleared away. */
    private List<Path> others() {
        return ending(WINDOW).stream().filter(this::alive).toList();
    }

    private boolean alive(Path mark) {
        String name = String.valueOf(mark.getFileName()).replace(WINDOW, "");
        boolean alive =
                name.matches("\\d{1,18}")
                        && Long.parseLong(name) != self
                        && ProcessHandle.of(Long.parseLong(name))
                                .map(ProcessHandle::isAlive)
                                .orElse(false);
        if (!alive) {
            try {
                Files.deleteIfExists(mark);
            } catch (IOException e) {
                // The next one tries again.
            }
        }
        return alive;
    }

    private List<Path> ending(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
