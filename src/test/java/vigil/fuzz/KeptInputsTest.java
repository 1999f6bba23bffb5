package vigil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kept input, as it is and changed here and there, is read or refused in words. */
class KeptInputsTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "fuzz");
    private static final Duration HANGING = Duration.ofSeconds(60);
    private static final int CHANGED = 40;

    @TempDir Path folder;

    static List<byte[]> kept(Parser parser) throws IOException {
        try (Stream<Path> files = Files.list(KEPT.resolve(parser.folder()))) {
            List<byte[]> inputs = new java.util.ArrayList<>();
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
            return inputs;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadOrRefused(Parser parser) throws IOException {
        List<byte[]> kept = kept(parser);
        assertThat(kept).as("inputs kept for " + parser).isNotEmpty();
        Parser.Place place = Parser.Place.below(folder);
        Random random = new Random(parser.ordinal());
        for (byte[] input : kept) {
            assertTimeoutPreemptively(HANGING, () -> parser.read(input, place));
        }
        for (int i = 0; i < CHANGED; i++) {
            byte[] input = changed(kept.get(random.nextInt(kept.size())), random);
            assertTimeoutPreemptively(HANGING, () -> parser.read(input, place));
        }
    }

    private static byte[] changed(byte[] input, Random random) {
        byte[] changed = input.clone();
        for (int i = 0; i <= random.nextInt(4) && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return random.nextInt(5) > 0
                ? changed
                : java.util.Arrays.copyOf(changed, random.nextInt(changed.length + 1));
    }
}
