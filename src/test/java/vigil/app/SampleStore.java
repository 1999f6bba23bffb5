package vigil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casework.ContextFiles;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.keys.CheapKeys;

/**
 * The shipped sample in a real encrypted store: made once a run, whichever of its programs needs it
 * first, and copied for every test.
 */
final class SampleStore {

    static final String USER = "ruth";
    static final String PASSPHRASE = "lantern gravel orchard minute seventeen";

    private static final Path SAMPLE = Path.of("sample-data");

    private static Optional<Path> made = Optional.empty();

    private SampleStore() {}

    /** A closed store of the whole sample, in a folder of its own below the given one. */
    static synchronized Path copy(Path into) {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        Path copy = into.resolve("store");
        try {
            Files.createDirectories(copy);
            for (Path file : files(made.get())) {
                Path target = copy.resolve(made.get().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** The store as its coordinator opens it. */
    static PanelDesk open(Wiring wiring, Path store) throws Refused {
        try (Passphrase words = Passphrase.of(PASSPHRASE.toCharArray())) {
            return wiring.care().open(store, USER, words, Progress.none());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Below the folder of this run, which all its programs know by who started them. */
    private static Path make() {
        long run = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
        Path folder = Path.of("target", "sample-store", Long.toString(run)).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            try (FileChannel turn =
                            FileChannel.open(
                                    folder.resolve("turn"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock mine = turn.lock()) {
                Path done = folder.resolve("done");
                if (!Files.exists(done)) {
                    remove(folder.resolve("made"));
                    fill(folder.resolve("made"));
                    Files.createFile(done);
                }
                assert mine.isValid();
            }
            return folder.resolve("made").resolve("store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }

    private static void fill(Path folder) throws Refused {
        Wiring wiring = wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        try (PanelDesk desk = create(wiring, folder.resolve("store"))) {
            desk.imports().run(wiring.files().folder(SAMPLE), Progress.none());
            desk.context()
                    .keep(
                            desk.context()
                                    .look(
                                            SAMPLE.resolve("figures").resolve("invented.csv"),
                                            ContextFiles.Said.NOTHING,
                                            Map.of(),
                                            Progress.none()));
        }
    }

    /** An empty store, closed. */
    static Path create(Path into) throws Refused {
        Path store = into.resolve("store");
        create(wiring(TestClock.ofTheSample(), into.resolve("settings")), store)
                .close(Progress.none());
        return store;
    }

    private static PanelDesk create(Wiring wiring, Path store) throws Refused {
        StoreCare care = wiring.care();
        PanelMember first =
                new PanelMember(
                        care.newId(),
                        Optional.of(USER),
                        "Ruth Ashdown",
                        "AGENCY_TYPE17",
                        PanelRole.COORDINATOR,
                        true);
        try (Passphrase passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
            return care.create(
                            new StoreCare.NewStore(store, wiring.files().profile(SAMPLE), first),
                            passphrase,
                            Progress.none())
                    .desk();
        }
    }

    /** The real wiring but for cheap keys, with settings and log in a folder of the test. */
    static Wiring wiring(TestClock clock, Path settings) {
        Surroundings around = Surroundings.here(clock, new Folders(settings, settings), List.of());
        return new Wiring(
                clock,
                Wiring.device(around),
                Wiring.faults(around),
                CheapKeys.vault(),
                CheapKeys.bundles());
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
