package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vigil.casework.Passphrase;
import vigil.store.SqlYardstick;

/** Writes and reads the rows of a store in SQLite, with a key and without, in turns. */
public final class SqlRun {

    /** The argument that asks for it. */
    public static final String NAME = BesideSqlCipher.NAME;

    /** Who opens the store that the rows come from. */
    public static final String USER = SampleStores.USER;

    private static final int ROUNDS = 5;
    private static final int LISTS = 12;
    private static final int OPENED = 40;
    private static final int PAGE = 40;

    private final PrintWriter out;

    public SqlRun(PrintWriter out) {
        this.out = out;
    }

    /** Of {@link #USER}. */
    public static Passphrase passphrase() {
        return SampleStores.passphrase();
    }

    /**
     * Says what everything took, line by line.
     *
     * @param file of the database, made and taken away again
     */
    public void run(List<SqlYardstick.Rows> rows, Path file) throws SQLException, IOException {
        for (int round = 0; round <= ROUNDS; round++) {
            for (boolean key : List.of(false, true)) {
                Files.deleteIfExists(file);
                // The first round is for warming up.
                measure(rows, file, key, round == 0 ? "warm." : key ? "key." : "plain.");
            }
        }
        Files.deleteIfExists(file);
    }

    private void measure(List<SqlYardstick.Rows> rows, Path file, boolean key, String who)
            throws SQLException {
        try (SqlYardstick database = open(file, key)) {
            Stopwatch watch = new Stopwatch();
            database.write(rows);
            say(who, StoreCost.Task.IMPORT, watch);
        }
        try (SqlYardstick database = open(file, key)) {
            read(rows, database, who);
        }
    }

    private static SqlYardstick open(Path file, boolean key) throws SQLException {
        // With the key in the address, because the driver asks the file before any statement.
        String how = key ? "?cipher=sqlcipher&legacy=4&key=lantern-gravel-orchard-minute" : "";
        return SqlYardstick.open(
                "jdbc:sqlite:file:" + file.toAbsolutePath() + how,
                List.of("pragma synchronous=full"));
    }

    private void read(List<SqlYardstick.Rows> rows, SqlYardstick database, String who)
            throws SQLException {
        SqlYardstick.Rows cases = rows.getFirst();
        int all = cases.values().size();
        int surname = cases.columns().indexOf("surname");
        int id = cases.columns().indexOf("id");
        Stopwatch first = new Stopwatch();
        database.list(PAGE);
        say(who, StoreCost.Task.FIRST_LIST, first);
        Random random = new Random(SampleStores.SEED);
        for (int i = 0; i < LISTS; i++) {
            Stopwatch page = new Stopwatch();
            database.list(PAGE);
            say(who, StoreCost.Task.LIST, page);
            Stopwatch whole = new Stopwatch();
            database.list(all);
            say(who, StoreCost.Task.WHOLE, whole);
            Object name = cases.values().get(random.nextInt(all)).get(surname);
            Stopwatch search = new Stopwatch();
            database.named(String.valueOf(name));
            say(who, StoreCost.Task.SEARCH, search);
        }
        for (int i = 0; i < OPENED; i++) {
            Object one = cases.values().get(random.nextInt(all)).get(id);
            Stopwatch open = new Stopwatch();
            database.open(String.valueOf(one));
            say(who, StoreCost.Task.OPEN, open);
        }
    }

    private void say(String who, StoreCost.Task task, Stopwatch watch) {
        out.println(who + task.name() + "=" + String.format(Locale.ROOT, "%.4f", watch.millis()));
        out.flush();
    }
}
