package vigil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds reference material that is shared between projects and is not part of this one. */
public final class SharedMaterial {

    private SharedMaterial() {}

    /**
     * The folder, if this machine has it: system property vigil.shared, ../shared, ../../shared.
     */
    public static Optional<Path> folder() {
        return Stream.of(System.getProperty("vigil.shared", ""), "../shared", "../../shared")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** A file or folder in it; the test that asks is skipped where it is absent. */
    public static Path require(String relative) {
        Optional<Path> found = folder().map(f -> f.resolve(relative)).filter(Files::exists);
        Assumptions.assumeTrue(
                found.isPresent(),
                () -> "shared material is not here: " + relative + " (set -Dvigil.shared=DIR)");
        return found.orElseThrow();
    }
}
