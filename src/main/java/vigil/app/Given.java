package vigil.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether the window is asked for, and with which file: a store's folder or a sealed bundle. */
record Given(boolean window, Optional<Path> file) {

    /**
     * A first word is a file only if it looks like one, by a slash or the ending of bundles, and is
     * there: no file in the folder where somebody stands hides a command.
     */
    static Given of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Given(true, Optional.empty());
        }
        if (arguments.getFirst().equals("open")) {
            return new Given(arguments.size() <= 2, path(arguments, 1));
        }
        String word = arguments.getFirst();
        boolean looks = word.contains("/") || word.contains("\\") || word.endsWith(".vigil");
        Optional<Path> file =
                looks && arguments.size() == 1
                        ? path(arguments, 0).filter(Files::exists)
                        : Optional.empty();
        return new Given(file.isPresent(), file);
    }

    private static Optional<Path> path(List<String> arguments, int place) {
        try {
            return arguments.size() > place && !arguments.get(place).isBlank()
                    ? Optional.of(Path.of(arguments.get(place)).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
