package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.casework.Policy;

/** Reads the policy of an organisation from where it may stand. */
final class PolicyFiles {

    /** No policy is larger. */
    private static final long MOST_BYTES = 64 * 1024;

    private PolicyFiles() {}

    /**
     * @param places the first goes before the others
     */
    static Policy read(List<Path> places) {
        Policy all = Policy.none();
        for (Path place : places) {
            if (Files.exists(place)) {
                all = all.over(one(place));
            }
        }
        return all;
    }

    private static Policy one(Path file) {
        String name = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Policy.unreadable(name);
            }
            return Policy.parse(name, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Policy.unreadable(name);
        }
    }
}
