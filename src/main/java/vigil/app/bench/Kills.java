package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Kills the program while it saves, opens, closes, compacts or backs up, and looks whether the
 * store has everything that was acknowledged, nothing by halves, and no damaged page or backup.
 */
final class Kills {

    static final long SEED = 41;

    /** Side by side, because a kill waits for the disk about as long as it computes. */
    private static final int LANES = 3;

    /** Fewer on one store would never meet a backup, or what is left of a kill before. */
    private static final int FEWEST = 8;

    /** Enough to stretch a key; the store is small. */
    private static final List<String> OPTIONS = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1");

    private static final int WORTH_A_CACHE = 50;

    /** What Java says of its cache would stand between what the program says. */
    private static final List<String> QUIET =
            List.of("-Xlog:aot*=off:stdout", "-Xlog:cds*=off:stdout");

    /**
     * What came of it.
     *
     * @param kills how often the program was killed
     * @param acknowledged saves that were acknowledged before
     * @param lost of them, saves that were not there afterwards
     * @param halves cases and actions found with part of a save only
     * @param unacknowledged saves that were there, whole, though the kill came before the word
     * @param unopened stores that did not open or did not verify
     */
    record Count(
            int kills,
            long acknowledged,
            long lost,
            long halves,
            long unacknowledged,
            int unopened) {

        static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    kills + other.kills,
                    acknowledged + other.acknowledged,
                    lost + other.lost,
                    halves + other.halves,
                    unacknowledged + other.unacknowledged,
                    unopened + other.unopened);
        }

        boolean sound() {
            return lost == 0 && halves == 0 && unopened == 0;
        }

        List<String> lines() {
            return List.of(
                    line("times killed", kills),
                    line("saves acknowledged before", acknowledged),
                    line("of them lost", lost),
                    line("found half saved", halves),
                    line("there although not yet acknowledged, whole", unacknowledged),
                    line("stores that did not open and verify", unopened));
        }

        private static String line(String what, long count) {
            return String.format(java.util.Locale.ROOT, "%-45s %8d", what, count);
        }
    }

    private final Subject subject;
    private final Path folder;
    private final long seed;
    private final PrintWriter out;

    /**
     * @param folder of the stores that are made for it
     */
    Kills(Subject subject, Path folder, long seed, PrintWriter out) {
        Subject cheap = subject.with(subject.cheap());
        this.subject = cheap.with(cheap.child().uncached());
        this.folder = folder;
        this.seed = seed;
        this.out = out;
    }

    Count run(int times) throws Refused, IOException {
        Files.createDirectories(folder);
        List<String> options = options(times);
        int lanes = Math.clamp(times / FEWEST, 1, LANES);
        Count total = Count.NONE;
        try (ExecutorService side = Executors.newFixedThreadPool(lanes)) {
            List<Future<Count>> counts = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                KillLane lane =
                        new KillLane(
                                subject,
                                folder.resolve("store-" + (i + 1)),
                                seed + i,
                                options,
                                out);
                int share = times / lanes + (i < times % lanes ? 1 : 0);
                counts.add(side.submit(() -> lane.run(share)));
            }
            for (Future<Count> count : counts) {
                total = total.plus(of(count));
            }
        }
        return total;
    }

    private static Count of(Future<Count> count) throws Refused {
        try {
            return count.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("a store could not be killed further", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }

    /** With a start-up cache made for it, where there can be one and it is worth making. */
    private List<String> options(int times) throws Refused, IOException {
        if (times < WORTH_A_CACHE || !subject.child().canBeCached()) {
            return OPTIONS;
        }
        out.println("  making a start-up cache for the program that is killed");
        Path store = folder.resolve("practised");
        Path cache = folder.resolve("kills.aot");
        SampleStores.fill(subject, store, KillLane.CASES, Progress.none());
        List<String> making = new ArrayList<>(OPTIONS);
        making.add("-XX:AOTCacheOutput=" + cache);
        making.addAll(QUIET);
        try (ChildProgram practising =
                new ChildProgram(
                        subject.child().line(making, List.of("practise", store.toString())),
                        // Java tells all its options there while it makes one.
                        ProcessBuilder.Redirect.DISCARD)) {
            if (!practising.endsWell() || !Files.exists(cache)) {
                out.println("  none could be made; it goes on without");
                return OPTIONS;
            }
        }
        List<String> with = new ArrayList<>(OPTIONS);
        with.add("-XX:AOTCache=" + cache);
        with.addAll(QUIET);
        return with;
    }
}
