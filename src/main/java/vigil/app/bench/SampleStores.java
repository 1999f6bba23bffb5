package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreBackups;
import vigil.casework.StoreCare;
import vigil.casework.StoreRescue;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;

/** Stores of invented cases, each size made once. */
final class SampleStores {

    /** Of the invented county; the one that ships. */
    static final long SEED = 3;

    static final String USER = "bench";

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;
    private final Map<Integer, Path> made = new HashMap<>();

    SampleStores(Subject subject, TemporaryFolder folder, PrintWriter out) {
        this.subject = subject;
        this.folder = folder;
        this.out = out;
    }

    /** The folder of a closed store with so many cases. */
    Path of(int cases) throws Refused {
        Path there = made.get(cases);
        if (there == null) {
            there = folder.path().resolve("store-" + cases);
            fill(subject, there, cases, Bench.narrated(out, "making " + cases + " cases"));
            made.put(cases, there);
        }
        return there;
    }

    PanelDesk open(int cases) throws Refused {
        return open(subject.care(), of(cases), Progress.none());
    }

    static void fill(Subject subject, Path store, int cases, Progress progress) throws Refused {
        try (PanelDesk desk = create(subject, store)) {
            desk.imports().run(subject.files().madeUp(cases, SEED), progress);
        }
    }

    static PanelDesk create(Subject subject, Path store) throws Refused {
        PanelMember first =
                new PanelMember(
                        subject.care().newId(),
                        Optional.of(USER),
                        "Benchmark",
                        "AGENCY_TYPE17",
                        PanelRole.COORDINATOR,
                        true);
        try (Passphrase passphrase = passphrase()) {
            StoreCare.Created created =
                    subject.care()
                            .create(
                                    new StoreCare.NewStore(
                                            store, subject.files().madeUpProfile(), first),
                                    passphrase,
                                    Progress.none());
            Arrays.fill(created.recoveryKey(), '\0');
            return created.desk();
        }
    }

    static PanelDesk open(StoreCare care, Path store, Progress progress) throws Refused {
        try (Passphrase passphrase = passphrase()) {
            return care.open(store, USER, passphrase, progress);
        }
    }

    static void backUp(StoreCare care, Path store) throws Refused {
        try (Passphrase passphrase = passphrase()) {
            care.rescue().backUp(store, USER, passphrase, Progress.none());
        }
    }

    /** The backups of a store, each proven or not. */
    static List<StoreRescue.Proof> proofs(StoreCare care, Path store) throws Refused {
        try (Passphrase passphrase = passphrase()) {
            return care.rescue().prove(store, USER, passphrase, Progress.none());
        }
    }

    /** What is wrong with the files of a closed store. */
    static List<StoreBackups.FileCheck> check(StoreCare care, Path store) throws Refused {
        try (Passphrase passphrase = passphrase()) {
            return care.rescue().check(store, USER, passphrase, Progress.none()).stream()
                    .filter(file -> file.trace().isPresent())
                    .toList();
        }
    }

    /** No secret: nothing but invented cases is ever behind it. */
    static Passphrase passphrase() {
        return Passphrase.of("lantern gravel orchard minute seventeen".toCharArray());
    }

    static double megabytes(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / 1e6;
        }
    }
}
