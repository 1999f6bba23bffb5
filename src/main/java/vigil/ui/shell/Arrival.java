package vigil.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that the program was opened with.
 *
 * @param file as it was given
 * @param store the store it stands for, if it is a folder or a file of a store
 */
record Arrival(Path file, Optional<Path> store) {

    private static final String KEYS = "store.keys";

    /** Whose file it is is told by what lies there: a store has its keys beside its database. */
    static Arrival of(Path file) {
        if (Files.isDirectory(file)) {
            return new Arrival(file, Optional.of(file));
        }
        Optional<Path> store =
                String.valueOf(file.getFileName()).startsWith("store.")
                        ? Optional.ofNullable(file.toAbsolutePath().getParent())
                                .filter(folder -> Files.exists(folder.resolve(KEYS)))
                        : Optional.empty();
        return new Arrival(file, store);
    }

    boolean isStore(Path other) {
        return store.map(mine -> same(mine, other)).orElse(false);
    }

    boolean is(Path other) {
        return same(file, other);
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
