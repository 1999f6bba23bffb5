package vigil.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;
import vigil.keys.KdfCost;
import vigil.keys.SlotKeyVault;

/**
 * Not a test: prints how fast the store is with its file layer and H2 is without, in turns within
 * one run, medians. Arguments: folder to use, cases, commits, rounds.
 */
final class StoreSpeed {

    private final Path folder;
    private final int cases;
    private final int commits;
    private final Map<String, List<Double>> results = new TreeMap<>();

    private StoreSpeed(Path folder, int cases, int commits) {
        this.folder = folder;
        this.cases = cases;
        this.commits = commits;
    }

    public static void main(String[] arguments) throws Exception {
        StoreSpeed speed =
                new StoreSpeed(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]));
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            speed.sealed(speed.folder.resolve("sealed" + round));
            speed.plain(speed.folder.resolve("plain" + round));
        }
        speed.unlock(Files.createDirectories(speed.folder.resolve("keys")));
        speed.results.forEach((name, values) -> {
            Collections.sort(values);
            System.out.printf(
                    Locale.ROOT,
                    "%-45s median %10.1f   of %s%n",
                    name,
                    values.get(values.size() / 2),
                    values.stream().map(value -> Math.round(value)).toList());
        });
    }

    private <T> T timed(String name, double per, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        results.computeIfAbsent(name, key -> new ArrayList<>())
                .add(per == 0 ? seconds * 1000 : per / seconds);
        return result;
    }

    private void sealed(Path there) throws Exception {
        StoreKey key = CheapKeys.create(Files.createDirectories(there));
        EncryptedStore store =
                EncryptedStore.create(there, key, Stores.settings(), Progress.none());
        for (int i = 0; i < cases; i += 100) {
            store.write(connection -> {
                for (int j = 0; j < 100; j++) {
                    Stores.LEDGER.add(connection);
                }
                return 0;
            });
        }
        EncryptedStore filled = store;
        timed("close with compaction, ms: sealed", 0, () -> filled.close(Progress.none()));
        System.out.println("file after compaction " + Files.size(there.resolve("store.mv.db")));
        store = timed("open, ms: sealed, all pages checked", 0, () -> Stores.open(there, key));
        EncryptedStore opened = store;
        timed("cold scan, ms: sealed", 0, () -> opened.read(StoreSpeed::scan));
        timed("warm scan, ms: sealed", 0, () -> opened.read(StoreSpeed::scan));
        timed(
                "commits/s: sealed",
                commits,
                () -> {
                    Stores.add(opened, commits);
                    return 0;
                });
        timed("verify, ms: sealed", 0, () -> opened.verify(Progress.none()));
        opened.close(Progress.none());
    }

    private void plain(Path there) throws Exception {
        Files.createDirectories(there);
        String url = "jdbc:h2:file:" + there + "/store;" + Engine.SETTINGS;
        try (Connection connection = new org.h2.Driver().connect(url, user())) {
            Ledger.make(connection);
            connection.setAutoCommit(false);
            for (int i = 0; i < cases; i++) {
                Stores.LEDGER.add(connection);
                if (i % 100 == 99) {
                    connection.commit();
                }
            }
            connection.commit();
            timed("close with compaction, ms: H2 alone", 0, () -> shutdown(connection));
        }
        try (Connection connection =
                timed("open, ms: H2 alone", 0, () -> new org.h2.Driver().connect(url, user()))) {
            connection.setAutoCommit(false);
            timed("cold scan, ms: H2 alone", 0, () -> scan(connection));
            timed("warm scan, ms: H2 alone", 0, () -> scan(connection));
            timed(
                    "commits/s: H2 alone, not forced",
                    commits,
                    () -> {
                        for (int i = 0; i < commits; i++) {
                            Stores.LEDGER.add(connection);
                            connection.commit();
                        }
                        return 0;
                    });
            shutdown(connection);
        }
    }

    private static java.util.Properties user() {
        java.util.Properties properties = new java.util.Properties();
        properties.put("user", "sa");
        properties.put("password", "0123456789abcdef a");
        return properties;
    }

    private static boolean shutdown(Connection connection) throws java.sql.SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("SHUTDOWN COMPACT");
        }
    }

    private static long scan(Connection connection) throws java.sql.SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, narrative from review")) {
            while (rows.next()) {
                sum += rows.getString(2).length();
            }
        }
        return sum;
    }

    private void unlock(Path there) throws Exception {
        SlotKeyVault vault = new SlotKeyVault(() -> KdfCost.FLOOR, java.time.Clock.systemUTC());
        try (Passphrase passphrase = CheapKeys.passphrase()) {
            vault.create(there, UUID.randomUUID(), CheapKeys.holder("carys"), passphrase).close();
            for (int i = 0; i < 7; i++) {
                KeyVault.Opened opened =
                        timed(
                                "unlock at 64 MiB, 3 passes, ms",
                                0,
                                () -> vault.unlock(there, "carys", passphrase));
                opened.key().close();
            }
        }
    }
}
