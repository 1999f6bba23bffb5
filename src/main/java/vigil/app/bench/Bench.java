package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final List<String> USUAL =
            List.of("open", "filter", "import", "patterns", "minutes");

    private final Subject subject;
    private final PrintWriter out;
    private final PrintWriter notes;

    /**
     * @param out for results
     * @param notes for how far it is
     */
    public Bench(Subject subject, PrintWriter out, PrintWriter notes) {
        this.subject = subject;
        this.out = out;
        this.notes = notes;
    }

    /**
     * Runs benchmarks one after another.
     *
     * @param what names, {@code kills}, {@code damage} and {@code duplicates} optionally followed
     *     by how many, last {@code signals} optionally followed by the folder to write to; the
     *     usual ones if empty
     * @return 1 if a save was lost or a store damaged, else 0: a bar that is missed is printed, but
     *     depends on the machine
     */
    public int run(List<String> what) throws Refused {
        List<String> names = what.isEmpty() ? USUAL : what;
        Results results = new Results(out);
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            SampleStores stores = new SampleStores(subject, folder, notes);
            boolean sound = true;
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                boolean counted = i + 1 < names.size() && isNumber(names.get(i + 1));
                if (name.equals("kills")) {
                    int kills = counted ? Integer.parseInt(names.get(i + 1)) : KILLS;
                    i += counted ? 1 : 0;
                    sound &= kill(kills, folder);
                } else if (name.equals("damage")) {
                    int flips = counted ? Integer.parseInt(names.get(i + 1)) : FLIPS;
                    i += counted ? 1 : 0;
                    sound &= damage(flips, folder);
                } else if (name.equals("fulldisk")) {
                    sound &= fill(folder);
                } else if (name.equals("duplicates")) {
                    int cases = counted ? Integer.parseInt(names.get(i + 1)) : KNOWN;
                    i += counted ? 1 : 0;
                    results.print(new Duplicating(subject, folder, notes, cases).run());
                } else if (name.equals("signals")) {
                    boolean placed = i + 1 < names.size();
                    Optional<Path> into =
                            placed ? Optional.of(Path.of(names.get(i + 1))) : Optional.empty();
                    i += placed ? 1 : 0;
                    new Signals(out, notes).run(Signals.SERIES, into);
                } else {
                    for (Benchmark benchmark : benchmarks(name, stores, folder)) {
                        results.print(benchmark.run());
                    }
                }
            }
            return sound ? 0 : 1;
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static boolean isNumber(String word) {
        return word.matches("\\d{1,6}");
    }

    private List<Benchmark> benchmarks(String name, SampleStores stores, TemporaryFolder folder) {
        return switch (name) {
            case "open" -> List.of(new Opening(subject, stores, notes));
            case "start" -> List.of(new Starting(subject, folder, notes));
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
