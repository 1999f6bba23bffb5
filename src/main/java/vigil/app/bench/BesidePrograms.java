package vigil.app.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Starts Vigil and programs that people know, in turns, on a screen that nobody sees, and watches
 * the screen: all are measured from outside and in the same way. A start is complete when the
 * picture does not change any more, but for what is as small as a caret.
 */
final class BesidePrograms implements Benchmark {

    /** Programs whose windows are made with JavaFX, wholly or in part, by their command. */
    private static final List<String> PEERS = List.of("pdfsam", "jabref");

    private static final int CASES = 10;
    private static final int TIMES = 5;
    private static final double SHOWN = 0.1;
    private static final double CHANGED = 0.01;

    /** Longer than a picture shown at first may stand there before the window comes. */
    private static final long STILL_MILLIS = 6_000;

    private static final long PATIENCE_MILLIS = 60_000;
    private static final long LOOK_MILLIS = 5;

    private static final String VIGIL = "Vigil, unlock page";

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter notes;

    BesidePrograms(Subject subject, TemporaryFolder folder, PrintWriter notes) {
        this.subject = subject;
        this.folder = folder;
        this.notes = notes;
    }

    /** From the start of the process to its last large change, and what all of it takes up then. */
    private record Shown(double millis, double resident, double own) {}

    @Override
    public Report run() throws Refused, IOException {
        Stream.concat(PEERS.stream(), Stream.of(InvisibleScreen.PROGRAM))
                .filter(program -> !installed(program))
                .forEach(program -> notes.println("  " + program + ": not installed here"));
        List<String> peers = PEERS.stream().filter(BesidePrograms::installed).toList();
        boolean can = installed(InvisibleScreen.PROGRAM) && !peers.isEmpty();
        return new Report(
                "start, beside other programs, each on an X screen until its window is complete"
                        + (can ? "" : ": nothing to measure with here"),
                can ? measured(peers) : List.of());
    }

    private List<Measurement> measured(List<String> peers) throws Refused, IOException {
        Path store = folder.path().resolve("beside");
        SampleStores.fill(subject.with(subject.cheap()), store, CASES, Progress.none());
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(VIGIL, subject.child().window(store));
        peers.forEach(peer -> commands.put(peer, List.of(peer)));
        Map<String, List<Shown>> shown = shown(commands);
        List<Shown> vigil = shown.getOrDefault(VIGIL, List.of());
        List<Measurement> measured = new ArrayList<>();
        shown.forEach((name, starts) -> {
            measured.add(of(name, "ms", starts.stream().map(Shown::millis)));
            if (!name.equals(VIGIL) && starts.size() == vigil.size()) {
                measured.add(
                        of(
                                name + ": as long as Vigil beside it",
                                "times",
                                IntStream.range(0, starts.size())
                                        .mapToObj(i ->
                                                starts.get(i).millis() / vigil.get(i).millis())));
            }
            measured.add(of(name + ": resident", "MB", starts.stream().map(Shown::resident)));
            measured.add(
                    of(name + ": of it not pages of files", "MB", starts.stream().map(Shown::own)));
        });
        return measured;
    }

    private static Measurement of(String what, String unit, Stream<Double> values) {
        return Measurement.of(what, unit, values.toList());
    }

    /** What each showed at each start but its first. */
    private Map<String, List<Shown>> shown(Map<String, List<String>> commands) throws IOException {
        Map<String, List<Shown>> shown = new LinkedHashMap<>();
        // The first of each makes settings and brings its files into memory.
        for (int i = 0; i <= TIMES; i++) {
            for (Map.Entry<String, List<String>> one : commands.entrySet()) {
                notes.println("  starting " + one.getKey() + ", " + i + " of " + TIMES);
                Optional<Shown> seen = start(one.getValue());
                if (seen.isEmpty()) {
                    notes.println("  " + one.getKey() + " showed nothing");
                } else if (i > 0) {
                    shown.computeIfAbsent(one.getKey(), name -> new ArrayList<>()).add(seen.get());
                }
            }
        }
        return shown;
    }

    /** On a screen of its own, so that nothing of the program before it is on it. */
    private Optional<Shown> start(List<String> command) throws IOException {
        try (InvisibleScreen screen = InvisibleScreen.start(folder.path())) {
            Path home = Files.createDirectories(folder.path().resolve("home"));
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            // Each finds its own Java, and no settings of whoever measures.
            environment.remove("JAVA_HOME");
            environment.keySet().removeIf(name -> name.startsWith("XDG_"));
            environment.put("HOME", home.toString());
            environment.put("DISPLAY", screen.display());
            int[] empty = screen.look();
            Stopwatch watch = new Stopwatch();
            Process process = builder.start();
            try {
                return watched(screen, empty, process, watch);
            } finally {
                Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .toList()
                        .forEach(BesidePrograms::end);
            }
        }
    }

    private static Optional<Shown> watched(
            InvisibleScreen screen, int[] empty, Process process, Stopwatch watch) {
        int[] before = empty;
        double last = 0;
        while (watch.millis() < PATIENCE_MILLIS && process.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            double now = watch.millis();
            int[] seen = screen.look();
            if (InvisibleScreen.differing(before, seen) > CHANGED) {
                before = seen;
                last = now;
            } else if (now - last > STILL_MILLIS
                    && InvisibleScreen.differing(empty, before) > SHOWN) {
                return Optional.of(
                        new Shown(
                                last,
                                Memory.resident(process.toHandle()),
                                Memory.own(process.toHandle())));
            }
        }
        return Optional.empty();
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
