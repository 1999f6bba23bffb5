package vigil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Reference files that are not part of the product: a test that needs them skips without them. */
public final class SharedMaterial {

    private SharedMaterial() {}

    /**
     * The folder named by {@code -Dvigil.shared}, else {@code ../shared}, else {@code
     * ../../shared}.
     */
    public static Optional<Path> folder() {
        Optional<Path> named =
                Optional.ofNullable(System.getProperty("vigil.shared")).map(Path::of);
        return Stream.concat(
                        named.stream(), Stream.of(Path.of("../shared"), Path.of("../../shared")))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The file or folder inside it; the calling test is skipped when it is absent. */
    public static Path require(String relative) {
        Optional<Path> found =
                folder().map(folder -> folder.resolve(relative)).filter(Files::exists);
        Assumptions.assumeTrue(found.isPresent(), "Reference material is absent: " + relative);
        return found.orElseThrow();
    }
}
