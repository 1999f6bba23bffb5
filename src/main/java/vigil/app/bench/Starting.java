package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * From the start of the process to the painted unlock page and on to the painted list, each time in
 * a program just started: as it is, without its start-up cache, and with its files read from the
 * disk anew.
 */
final class Starting implements Benchmark {

    private static final int CASES = 1_500;
    private static final int WARM = 5;
    private static final int COLD = 2;

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;

    Starting(Subject subject, TemporaryFolder folder, PrintWriter out) {
        this.subject = subject;
        this.folder = folder;
        this.out = out;
    }

    /** What several starts came to: milliseconds by the clock and of processors, and megabytes. */
    private record Starts(
            List<Double> unlock,
            List<Double> unlockProcessor,
            List<Double> unlockMemory,
            List<Double> list,
            List<Double> listProcessor,
            List<Double> listMemory) {

        static Starts none() {
            return new Starts(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        void add(Starts other) {
            unlock.addAll(other.unlock);
            unlockProcessor.addAll(other.unlockProcessor);
            unlockMemory.addAll(other.unlockMemory);
            list.addAll(other.list);
            listProcessor.addAll(other.listProcessor);
            listMemory.addAll(other.listMemory);
        }
    }

    @Override
    public Report run() throws Refused, IOException {
        Path store = folder.path().resolve("start");
        out.println("  making " + CASES + " cases");
        // Opened at once, with keys that cost next to nothing: what is measured is the program.
        SampleStores.fill(subject.with(subject.cheap()), store, CASES, Progress.none());
        List<String> cached = subject.child().line(List.of(), List.of("start", store.toString()));
        boolean cache = cached.stream().anyMatch(word -> word.startsWith("-XX:AOTCache="));
        start(cached); // brings everything into memory
        // One of the one, one of the other, so that a busy machine is busy for both.
        List<String> least = subject.child().line(List.of(), List.of(EmptyWindow.NAME));
        List<Double> empty = new ArrayList<>();
        List<Double> emptyProcessor = new ArrayList<>();
        Starts warm = Starts.none();
        for (int i = 1; i <= WARM; i++) {
            warm.add(starts("warm, round " + i, cached, 1, false));
            double[] said = heard(least, 1).getFirst();
            empty.add(said[0]);
            emptyProcessor.add(said[2]);
        }
        List<Measurement> measured = new ArrayList<>();
        measured.add(Measurement.of("an empty window of JavaFX painted, warm", "ms", empty));
        measured.add(Measurement.of("an empty window: processor time", "ms", emptyProcessor));
        measured.add(
                Measurement.of("unlock page painted, warm", "ms", warm.unlock())
                        .within(1000, Measurement.Judged.MEDIAN));
        measured.add(
                Measurement.of("unlock page, warm: processor time", "ms", warm.unlockProcessor()));
        measured.add(Measurement.of("list of 1,500 cases painted, warm", "ms", warm.list()));
        measured.add(Measurement.of("list, warm: processor time", "ms", warm.listProcessor()));
        if (cache) {
            Starts without =
                    starts(
                            "without the cache",
                            subject.child()
                                    .line(
                                            List.of("-XX:AOTMode=off"),
                                            List.of("start", store.toString())),
                            COLD,
                            false);
            measured.add(
                    Measurement.of(
                            "unlock page, without the start-up cache", "ms", without.unlock()));
            measured.add(
                    Measurement.of(
                            "unlock page, without the cache: processor time",
                            "ms",
                            without.unlockProcessor()));
            measured.add(Measurement.of("list, without the start-up cache", "ms", without.list()));
        }
        if (canForget()) {
            Starts cold = starts("cold", cached, COLD, true);
            measured.add(Measurement.of("unlock page painted, cold", "ms", cold.unlock()));
            measured.add(Measurement.of("list painted, cold", "ms", cold.list()));
        }
        measured.add(Measurement.of("resident at the unlock page", "MB", warm.unlockMemory()));
        measured.add(Measurement.of("resident at the list", "MB", warm.listMemory()));
        return new Report(
                "start: from the start of the process, "
                        + (cache ? "with" : "WITHOUT")
                        + " a start-up cache",
                measured);
    }

    private Starts starts(String how, List<String> command, int times, boolean cold)
            throws IOException {
        Starts starts = Starts.none();
        for (int i = 1; i <= times; i++) {
            out.println("  starting it " + how + (times == 1 ? "" : ", " + i + " of " + times));
            if (cold) {
                forget(command);
            }
            List<double[]> heard = start(command);
            starts.unlock().add(heard.get(0)[0]);
            starts.unlockMemory().add(heard.get(0)[1]);
            starts.unlockProcessor().add(heard.get(0)[2]);
            starts.list().add(heard.get(1)[0]);
            starts.listMemory().add(heard.get(1)[1]);
            starts.listProcessor().add(heard.get(1)[2]);
        }
        return starts;
    }

    /** Milliseconds since the start at which it said each word, and the two numbers it said. */
    private static List<double[]> start(List<String> command) throws IOException {
        return heard(command, 2);
    }

    private static List<double[]> heard(List<String> command, int words) throws IOException {
        Stopwatch watch = new Stopwatch();
        List<double[]> heard = new ArrayList<>();
        try (ChildProgram child = new ChildProgram(command)) {
            for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
                double at = watch.millis();
                String[] said = line.get().split("=", 2)[1].split(" ", 2);
                heard.add(
                        new double[] {
                            at, Double.parseDouble(said[0]), Double.parseDouble(said[1])
                        });
            }
        }
        if (heard.size() != words) {
            throw new IllegalStateException("the program that was started gave up");
        }
        return heard;
    }

    private static boolean canForget() {
        return System.getProperty("os.name").startsWith("Linux")
                && Files.isExecutable(Path.of("/bin/dd"));
    }

    /** Lets the system drop what it keeps in memory of the program's own files. */
    private static void forget(List<String> command) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> runtime = Files.walk(Path.of(System.getProperty("java.home"), "lib"))) {
            runtime.filter(Files::isRegularFile).forEach(files::add);
        }
        for (String word : command) {
            for (String part : word.substring(word.indexOf('=') + 1).split(":")) {
                if (part.startsWith("/") && Files.isRegularFile(Path.of(part))) {
                    files.add(Path.of(part));
                }
            }
        }
        List<Process> running = new ArrayList<>();
        for (Path file : files) {
            running.add(
                    new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        }
        running.forEach(Starting::wait);
    }

    private static void wait(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }
}
