package vigil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this process takes up, in MB of a million bytes. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern OWN = Pattern.compile("RssAnon:\\s+(\\d+) kB");

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
        return said("self", RESIDENT);
    }

    /** The same of a process and all that it started, added up; what does not say is left out. */
    static double resident(ProcessHandle process) {
        return all(process, RESIDENT);
    }

    /** The part of it that is not pages of files, which the system can drop and read again. */
    static double own(ProcessHandle process) {
        return all(process, OWN);
    }

    private static double all(ProcessHandle process, Pattern what) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> said(Long.toString(one.pid()), what))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Optional<Double> said(String process, Pattern what) {
        Path status = Path.of("/proc", process, "status");
        try {
            Matcher line = what.matcher(Files.isReadable(status) ? Files.readString(status) : "");
            return line.find()
                    ? Optional.of(Long.parseLong(line.group(1)) * 1024 / 1e6)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
