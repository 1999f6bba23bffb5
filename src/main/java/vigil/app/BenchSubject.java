package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vigil.app.bench.BenchChild;
import vigil.app.bench.BoardRun;
import vigil.app.bench.ChildCommand;
import vigil.app.bench.EmptyWindow;
import vigil.app.bench.FillingDisk;
import vigil.app.bench.ForgottenSettings;
import vigil.app.bench.PaperRun;
import vigil.app.bench.SqlRun;
import vigil.app.bench.Subject;
import vigil.casework.FaultLog;
import vigil.casework.Passphrase;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.casework.StoreKey;
import vigil.keys.KdfCost;
import vigil.keys.Sha256;
import vigil.keys.SlotKeyVault;
import vigil.store.BareStores;
import vigil.store.ShortDisk;
import vigil.store.SqlYardstick;

/** The program as benchmarks measure it: wired as always, but with no settings of this computer. */
public final class BenchSubject {

    /** For invented cases only, in folders that go when the measurement ends. */
    private static final KdfCost CHEAP = new KdfCost(8, 1, 1);

    private BenchSubject() {}

    /** On the day up to which invented cases reach, so that none of them is in the future. */
    public static Subject of(Clock clock, FaultLog faults, String classPath) {
        Wiring now = new Wiring(clock, new ForgottenSettings(), faults);
        Wiring then = now.asOn(now.files().madeUpUntil());
        SlotKeyVault vault = new SlotKeyVault(() -> CHEAP, then.clock());
        ShortDisk disk =
                new ShortDisk(
                        then.vocabulary().catalogue(),
                        then.vocabulary().names(),
                        new Sha256(),
                        then.clock());
        StoreCare cheap = new Wiring(then.clock(), new ForgottenSettings(), faults, vault).care();
        return new Subject(
                then.care(),
                then.files(),
                then.words(),
                then.vocabulary(),
                then.faults(),
                then.clock(),
                ChildCommand.of(classPath, Launcher.class.getName()),
                cheap,
                new FillingDisk(then.careThrough(vault, disk), disk::roomFor),
                (pages, cells, audit) ->
                        then.careThrough(
                                vault, bare(then, new BareStores.Layers(pages, cells, audit))));
    }

    private static BareStores bare(Wiring wiring, BareStores.Layers layers) {
        return new BareStores(
                wiring.vocabulary().catalogue(),
                wiring.vocabulary().names(),
                new Sha256(),
                wiring.clock(),
                layers);
    }

    private static int compared(
            Wiring wiring, Path store, Path file, PrintWriter out, PrintWriter err) {
        try {
            compare(wiring, store, file, out);
            return 0;
        } catch (Refused | SQLException | IOException e) {
            err.println("vigil: " + wiring.faults().record(e));
            return 70;
        }
    }

    /** The rows of an unprotected store in another engine. */
    private static void compare(Wiring wiring, Path store, Path file, PrintWriter out)
            throws Refused, SQLException, IOException {
        SlotKeyVault vault = new SlotKeyVault(() -> CHEAP, wiring.clock());
        BareStores stores = bare(wiring, new BareStores.Layers(false, false, false));
        List<SqlYardstick.Rows> rows;
        try (Passphrase passphrase = SqlRun.passphrase();
                StoreKey key = vault.unlock(store, SqlRun.USER, passphrase).key()) {
            rows = SqlYardstick.rows(stores, store, key);
        }
        new SqlRun(out).run(rows, file);
    }

    /** Wired once, as for a person, since the wiring is part of what is measured. */
    private static Subject starting(Clock clock, FaultLog faults) {
        Wiring wiring =
                new Wiring(
                        clock,
                        new ForgottenSettings(),
                        faults,
                        new SlotKeyVault(() -> CHEAP, clock));
        return new Subject(
                wiring.care(),
                wiring.files(),
                wiring.words(),
                wiring.vocabulary(),
                faults,
                clock,
                new ChildCommand(List.of(), List.of()),
                wiring.care(),
                new FillingDisk(wiring.care(), room -> {}),
                (pages, cells, audit) -> wiring.care());
    }

    /** Runs what a benchmark started; its arguments come after the mark. */
    static int runChild(Clock clock, String[] arguments, PrintWriter out, PrintWriter err) {
        if (arguments[1].equals(BoardRun.NAME)) {
            // Before anything is wired, so that what it measures is a program just started.
            new BoardRun(out).run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            return 0;
        }
        if (arguments[1].equals(EmptyWindow.NAME)) {
            EmptyWindow.run(out);
            return 0;
        }
        if (arguments[1].equals(PaperRun.NAME)) {
            return PaperRun.run(Path.of(arguments[2]), Path.of(arguments[3])) ? 0 : 70;
        }
        FaultLog faults = Wiring.faultsOfThisComputer(clock);
        if (arguments[1].equals(SqlRun.NAME)) {
            Wiring wiring = new Wiring(clock, new ForgottenSettings(), faults);
            return compared(wiring, Path.of(arguments[2]), Path.of(arguments[3]), out, err);
        }
        if (arguments[1].equals("train")) {
            BenchChild.train(
                    () -> CompletableFuture.supplyAsync(() -> starting(clock, faults))::join,
                    ChildCommand.of(
                            System.getProperty("java.class.path"), Launcher.class.getName()),
                    out);
            return 0;
        }
        if (arguments[1].equals("start")) {
            CompletableFuture<Subject> coming =
                    CompletableFuture.supplyAsync(() -> starting(clock, faults));
            BenchChild.start(coming::join, Path.of(arguments[2]), out);
            return 0;
        }
        Subject subject = of(clock, faults, System.getProperty("java.class.path"));
        try {
            new BenchChild(subject, out).run(Arrays.asList(arguments).subList(1, arguments.length));
            return 0;
        } catch (Refused | RuntimeException e) {
            err.println("vigil: " + faults.record(e));
            return 70;
        }
    }
}
