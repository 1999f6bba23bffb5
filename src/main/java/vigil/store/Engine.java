package vigil.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import javax.sql.DataSource;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.StringUtils;
import org.h2.value.Value;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/** H2 with the database of one store open, over a {@link SealedDisk} of its own. */
final class Engine {

    /**
     * What H2 must be told. Each of these was found necessary by measurement: without WRITE_DELAY=0
     * a commit is acknowledged before it is written; without REUSE_SPACE=FALSE the newest chunk can
     * be where recovery does not look; traces are written in clear. What a sort spills would go to
     * the system's temporary folder past the sealing, in clear, so that nothing may ever spill.
     */
    static final String SETTINGS =
            "WRITE_DELAY=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0"
                    + ";TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
                    + ";DATABASE_TO_LOWER=TRUE;CACHE_SIZE=393216;MAX_MEMORY_ROWS=2147483647";

    /** H2's own encryption below the sealed pages, which databases of earlier programs have. */
    private static final String CIPHER = "CIPHER=AES";

    /** Whether the database must be there, must be made, or is only looked at. */
    enum Mode {
        EXISTING(";IFEXISTS=TRUE"),
        NEW(""),
        READ_ONLY(";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");

        private final String setting;

        Mode(String setting) {
            this.setting = setting;
        }
    }

    private static final String NAME = "/store";
    private static final String USER = "sa";

    private final SealedDisk disk;
    private final StoreKey key;
    private final String url;
    private final Connection first;

    private Engine(SealedDisk disk, StoreKey key, String url, Connection first) {
        this.disk = disk;
        this.key = key;
        this.url = url;
        this.first = first;
    }

    /** Opens the database; its first connection is the one that writes. */
    static Engine start(
            StoreFolder folder,
            StoreKey key,
            SealedDisk.Checked checked,
            String settings,
            Mode mode,
            FreeRoom room)
            throws Refused {
        SealedDisk disk = SealedDisk.mount(folder.base(), key, checked);
        String url = "jdbc:h2:" + disk.scheme() + ":" + NAME + ";" + settings + mode.setting;
        try {
            if (mode != Mode.NEW && disk.hasInnerCipher() && !settings.contains(CIPHER)) {
                url += ";" + CIPHER;
            }
            Connection first = connect(url, key);
            if (mode == Mode.EXISTING && CutOffCommits.finish(first)) {
                shutDown(first);
                first = connect(url, key);
            }
            first.setAutoCommit(false);
            disk.beStrict();
            return new Engine(disk, key, url, first);
        } catch (IOException e) {
            disk.close();
            throw Troubles.of(e, room);
        } catch (SQLException e) {
            disk.close();
            throw Troubles.of(e, disk, room);
        }
    }

    private static void shutDown(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    private static Connection connect(String url, StoreKey key) throws SQLException {
        char[] password = password(url, key);
        try {
            Properties properties = new Properties();
            properties.put("user", USER);
            properties.put("password", password);
            Connection connection = new Driver().connect(url, properties);
            if (connection == null) {
                throw new SQLException("not an H2 address");
            }
            return connection;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The user's; where H2 encrypts too, the file's and a space before it, as it wants them. */
    private static char[] password(String url, StoreKey key) {
        if (!url.contains(CIPHER)) {
            return key.databaseUserPassword();
        }
        char[] file = key.databasePassword();
        char[] user = key.databaseUserPassword();
        char[] both = Arrays.copyOf(file, file.length + 1 + user.length);
        both[file.length] = ' ';
        System.arraycopy(user, 0, both, file.length + 1, user.length);
        Arrays.fill(file, '\0');
        Arrays.fill(user, '\0');
        return both;
    }

    SealedDisk disk() {
        return disk;
    }

    Connection writer() {
        return first;
    }

    /** Another connection, in which every statement is its own transaction. */
    Connection connect() throws SQLException {
        return connect(url, key);
    }

    /** Connections for the migrations. */
    DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(USER);
        // Kept there until the source is garbage, which it is when the store has been opened.
        source.setPasswordChars(password(url, key));
        return source;
    }

    /** Another connection, each of whose transactions sees the store as it was when it began. */
    Connection connectForReading() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set session characteristics as transaction isolation level snapshot");
        }
        return connection;
    }

    /** Pages of the database file now. */
    long pages() throws IOException {
        SealedFile file =
                disk.file(StoreFolder.STORE)
                        .orElseThrow(() -> new IOException("the database file is not open"));
        return SealedLayout.pages(file.size());
    }

    /**
     * Closes the database and the disk. H2 reports little of what goes wrong here, so whether all
     * is well is what the disk says.
     */
    void stop(boolean compact, FreeRoom room) throws Refused {
        SQLException refused = null;
        try (Statement statement = first.createStatement()) {
            statement.execute(compact ? "SHUTDOWN COMPACT" : "SHUTDOWN");
        } catch (SQLException e) {
            refused = e;
        }
        // Strings and values that it keeps for all databases of the program, and for good.
        StringUtils.clearCache();
        Value.clearCache();
        boolean closedByItself = disk.unmount();
        if (refused != null || disk.trouble().isPresent() || !closedByItself) {
            throw Troubles.of(refused == null ? new SQLException("shutdown") : refused, disk, room);
        }
    }

    /** Ends at once, writing nothing more. */
    void abort() {
        try (Statement statement = first.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // It may have closed itself already; what matters is that its files are closed now.
            disk.unmount();
            return;
        }
        disk.unmount();
    }
}
