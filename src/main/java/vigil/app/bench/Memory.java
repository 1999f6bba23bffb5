package vigil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process takes up, in MB of a million bytes. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private Memory() {}

    /** Of the heap, after what is not needed any more has been collected. */
    static double heap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** Of the machine's memory, where Linux says so. */
    static Optional<Double> resident() {
        Path status = Path.of("/proc/self/status");
        try {
            Matcher line =
                    RESIDENT.matcher(Files.isReadable(status) ? Files.readString(status) : "");
            return line.find()
                    ? Optional.of(Long.parseLong(line.group(1)) * 1024 / 1e6)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
