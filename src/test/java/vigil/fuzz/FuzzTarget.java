package vigil.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What the fuzzer calls, again and again; which parser is said by {@code -Dvigil.fuzz}. */
public final class FuzzTarget {

    private static final Parser PARSER =
            Parser.valueOf(
                    System.getProperty("vigil.fuzz", "key-file")
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_'));
    private static final Parser.Place PLACE =
            Parser.Place.below(Path.of(System.getProperty("java.io.tmpdir")));

    private FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        PARSER.read(input, PLACE);
    }
}
