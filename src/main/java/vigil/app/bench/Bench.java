package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/** Runs benchmarks by name and prints what they measured. */
public final class Bench {

    private static final int KILLS = 200;
    private static final int FLIPS = 1_000;
    private static final int MOST_STEPS = 1_000;
    private static final int KNOWN = 100_000;
    private static final int STORED = 10_000;
    private static final int LARGEST = 100_000;
    private static final int MINUTES = 30;

    /** Before the names: the driver of an encrypted SQLite, for {@code store}. */
    public static final String SQLCIPHER = "--sqlcipher";

    /** First of all: the file that is written besides. */
    public static final String PAGE = "--page";

    /** Everything that measures, the quick first; what runs for hours has to be asked for. */
    private static final List<String> ALL =
            List.of(
                    "start",
                    "open",
                    "import",
                    "minutes",
                    "filter",
                    "store",
                    "duplicates",
                    "patterns",
                    "damage",
                    "fulldisk",
                    "kills",
                    "growth");

    private static final List<String> USUAL =
            List.of("open", "filter", "import", "patterns", "minutes");

    private final Subject subject;
    private final LocalDate today;
    private PrintWriter out;
    private final PrintWriter notes;

    /**
     * @param today for the page that is written
     * @param out for results
     * @param notes for how far it is
     */
    public Bench(Subject subject, LocalDate today, PrintWriter out, PrintWriter notes) {
        this.subject = subject;
        this.today = today;
        this.out = out;
        this.notes = notes;
    }

    /**
     * Runs benchmarks one after another.
     *
     * @param what perhaps {@link #PAGE} and a file, perhaps {@link #SQLCIPHER} and another; then
     *     names, or {@code all}; after {@code kills}, {@code damage}, {@code soak}, {@code
     *     duplicates}, {@code store} and {@code growth} how many, if not as many as usual; last
     *     {@code signals} and perhaps the folder to write to; the usual ones if empty
     * @return 1 if a save was lost, a store damaged or the window broke, else 0: a bar that is
     *     missed is printed, but depends on the machine
     */
    public int run(List<String> what) throws Refused {
        Deque<String> words = new ArrayDeque<>(what);
        Optional<BenchPage> page = page(words);
        Optional<Path> driver = driver(words);
        if (words.isEmpty()) {
            words.addAll(USUAL);
        } else if (words.peekFirst().equals("all")) {
            words.removeFirst();
            List<String> said = new ArrayList<>(words);
            words.clear();
            words.addAll(ALL);
            words.addAll(said);
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            SampleStores stores = new SampleStores(subject, folder, notes);
            boolean sound = true;
            while (!words.isEmpty()) {
                String name = words.removeFirst();
                sound &= run(name, words, stores, folder, driver);
                if (page.isPresent()) {
                    page.get().add(name);
                }
            }
            return sound ? 0 : 1;
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /** From now on all is written to the page too, if there is to be one. */
    private Optional<BenchPage> page(Deque<String> words) {
        if (!PAGE.equals(words.peekFirst())) {
            return Optional.empty();
        }
        words.removeFirst();
        BenchPage page = new BenchPage(Path.of(words.removeFirst()), today);
        out = page.over(out);
        return Optional.of(page);
    }

    /** Takes from the words after a name what belongs to it. */
    private boolean run(
            String name,
            Deque<String> words,
            SampleStores stores,
            TemporaryFolder folder,
            Optional<Path> driver)
            throws Refused, IOException {
        Results results = new Results(out);
        switch (name) {
            case "kills" -> {
                return kill(number(words, KILLS), folder);
            }
            case "damage" -> {
                return damage(number(words, FLIPS), folder);
            }
            case "fulldisk" -> {
                return fill(folder);
            }
            case "soak" -> {
                return soak(number(words, MINUTES), folder);
            }
            case "growth" -> new Growth(subject, folder, out, notes).run(number(words, LARGEST));
            case "duplicates" ->
                    results.print(
                            new Duplicating(subject, folder, notes, number(words, KNOWN)).run());
            case "store" -> {
                int cases = number(words, STORED);
                new StoreCost(subject, folder, out, notes, cases).run(driver);
            }
            case "signals" ->
                    new Signals(out, notes)
                            .run(
                                    Signals.SERIES,
                                    Optional.ofNullable(words.pollFirst()).map(Path::of));
            default -> {
                for (Benchmark benchmark : benchmarks(name, stores, folder)) {
                    results.print(benchmark.run());
                }
            }
        }
        return true;
    }

    private static int number(Deque<String> words, int usual) {
        return Optional.ofNullable(words.peekFirst())
                .filter(word -> word.matches("\\d{1,6}"))
                .map(word -> Integer.parseInt(words.removeFirst()))
                .orElse(usual);
    }

    private static Optional<Path> driver(Deque<String> words) {
        if (!SQLCIPHER.equals(words.peekFirst())) {
            return Optional.empty();
        }
        words.removeFirst();
        return Optional.of(Path.of(words.removeFirst()));
    }

    private List<Benchmark> benchmarks(String name, SampleStores stores, TemporaryFolder folder) {
        return switch (name) {
            case "open" -> List.of(new Opening(subject, stores, notes));
            case "start" ->
                    List.of(
                            new Starting(subject, folder, notes),
                            new BesidePrograms(subject, folder, notes));
            case "filter" -> List.of(new Typing(subject, notes));
            case "import" -> List.of(new Importing(subject, folder, notes));
            case "patterns" ->
                    List.of(
                            new BoardGrowth(subject, notes),
                            new Methods(folder),
                            new Searching(stores, notes));
            case "board" -> List.of(new BoardGrowth(subject, notes), new Methods(folder));
            case "minutes" ->
                    List.of(
                            new WritingMinutes(stores, folder, notes),
                            new MinutesBeside(subject, stores, folder, notes));
            default -> throw new IllegalArgumentException("no benchmark of this name");
        };
    }

    private boolean kill(int times, TemporaryFolder folder) throws Refused, IOException {
        out.println();
        out.println("kills: the program is killed while it saves, " + times + " times");
        Kills.Count count =
                new Kills(subject, folder.path().resolve("kills"), Kills.SEED, notes).run(times);
        List<String> lines = new ArrayList<>(count.lines());
        lines.forEach(line -> out.println("  " + line));
        return count.sound();
    }

    private boolean damage(int flips, TemporaryFolder folder) throws Refused, IOException {
        out.println();
        out.println("damage: one bit flipped in a store or its backup, " + flips + " times");
        Damage.Count count =
                new Damage(subject, folder.path().resolve("damage"), Damage.SEED, notes).run(flips);
        count.lines().forEach(line -> out.println("  " + line));
        return count.sound();
    }

    private boolean soak(int minutes, TemporaryFolder folder) throws Refused, IOException {
        out.println();
        out.println("soak: a monkey plays with the window, " + minutes + " minutes");
        // Keys that cost little, because it locks the window again and again.
        Subject cheap = subject.with(subject.cheap());
        Soak.Count count =
                new Soak(cheap, new SampleStores(cheap, folder, notes), notes)
                        .run(minutes, SampleStores.SEED);
        count.lines().forEach(line -> out.println("  " + line));
        return count.sound();
    }

    private boolean fill(TemporaryFolder folder) throws Refused {
        out.println();
        out.println("fulldisk: a disk that fills up at every 64 KiB, last page torn");
        FullDisk.Count count =
                new FullDisk(subject, folder.path().resolve("full"), notes).run(MOST_STEPS, 1);
        count.lines().forEach(line -> out.println("  " + line));
        return count.sound();
    }

    /** Says how far a long preparation is, each tenth once. */
    static Progress narrated(PrintWriter out, String what) {
        return new Progress() {
            private long last;

            @Override
            public void report(String step, long done, long total) {
                long tenth = total < 1000 ? 0 : done * 10 / total;
                if (tenth > last) {
                    last = tenth;
                    out.println("  " + what + ": " + done + " of " + total);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
