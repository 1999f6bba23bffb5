package vigil.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * The rows of a store as plain SQL in another engine that has a JDBC driver: the same tables and
 * columns, no use cases, no checks, no audit. For measuring; the driver is on the class path of
 * whoever runs it and no part of the program. What was meant to be read back is never printed.
 */
public final class SqlYardstick implements AutoCloseable {

    private static final List<String> TABLES =
            List.of(
                    "review_case",
                    "case_answer",
                    "identity_answer",
                    "living_answer",
                    "police_answer",
                    "identity_person",
                    "substance_evidence",
                    "factor_finding",
                    "toxicology_report",
                    "chronology_entry",
                    "agency_return");

    /** What the list shows, as Vigil reads it. */
    private static final String LISTED =
            "select id, reference, surname, forenames, case_type, status, area_of_residence,"
                    + " date_of_death_text, date_notified, place, urgent, confirmed_substances,"
                    + " suspected_substances, version, updated_at, age_at_death, sex,"
                    + " treatment_status, coordinator, review_route, awaits_toxicology, concluded,"
                    + " return_due, target_panel, panel_needs from review_case";

    /** All rows of one table, as the other engine takes them. */
    public record Rows(String table, List<String> columns, List<List<@Nullable Object>> values) {}

    private final Connection connection;

    private SqlYardstick(Connection connection) {
        this.connection = connection;
    }

    /** The rows of a closed store that {@link BareStores} made without any protection. */
    public static List<Rows> rows(BareStores stores, Path folder, StoreKey key) throws Refused {
        EncryptedStore store = stores.opened(folder, key);
        try {
            return store.read(connection -> {
                List<Rows> all = new ArrayList<>();
                for (String table : TABLES) {
                    all.add(rows(connection, table));
                }
                return all;
            });
        } finally {
            store.close(vigil.casework.Progress.none());
        }
    }

    private static Rows rows(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData about = found.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(plain(found.getObject(i)));
                }
                named(columns, row);
                values.add(row);
            }
        }
        return new Rows(table, columns, values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> id.toString();
            case Boolean truth -> truth ? 1 : 0;
            case Number number -> number;
            case byte[] bytes -> bytes;
            default -> value.toString();
        };
    }

    /** Names stand in a cell, which is not sealed here; in plain SQL they are columns. */
    private static void named(List<String> columns, List<@Nullable Object> row) {
        int cell = columns.indexOf("name_sealed");
        if (cell >= 0 && row.get(cell) instanceof byte[] bytes) {
            List<Optional<String>> names = CellText.read(bytes);
            row.set(columns.indexOf("surname"), Cells.text(names, 0));
            row.set(columns.indexOf("forenames"), Cells.text(names, 1));
            row.set(cell, null);
        }
    }

    /**
     * A new database of an engine that has a driver.
     *
     * @param address as JDBC knows it
     * @param first statements before anything else, such as the key
     */
    public static SqlYardstick open(String address, List<String> first) throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        try (Statement statement = connection.createStatement()) {
            for (String each : first) {
                statement.execute(each);
            }
        }
        return new SqlYardstick(connection);
    }

    /** Makes the tables and writes all rows, in one transaction that is on the disk afterwards. */
    public void write(List<Rows> tables) throws SQLException {
        connection.setAutoCommit(false);
        for (Rows table : tables) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table "
                                + table.table()
                                + " (\""
                                + String.join("\", \"", table.columns())
                                + "\")");
                String key = table.columns().contains("case_id") ? "case_id" : "id";
                statement.execute(
                        "create index by_"
                                + table.table()
                                + " on "
                                + table.table()
                                + "("
                                + key
                                + ")");
            }
            insert(table);
        }
        connection.commit();
    }

    private void insert(Rows table) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into " + table.table() + " values (" + marks + ")")) {
            int waiting = 0;
            for (List<@Nullable Object> row : table.values()) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
                waiting++;
                if (waiting % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Reads the list, newest death first; so many rows at most. */
    public int list(int most) throws SQLException {
        return read(LISTED + " order by date_of_death desc, reference desc limit " + most);
    }

    /** Cases with these letters in the surname. */
    public int named(String letters) throws SQLException {
        return read(LISTED + " where surname like '%" + letters.replace("'", "''") + "%'");
    }

    /** Everything of one case. */
    public int open(String id) throws SQLException {
        int read = 0;
        for (String table : TABLES) {
            String key = table.equals("review_case") ? "id" : "case_id";
            read += read("select * from " + table + " where " + key + " = '" + id + "'");
        }
        return read;
    }

    private int read(String query) throws SQLException {
        int read = 0;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                for (int i = 1; i <= columns; i++) {
                    found.getObject(i);
                }
                read++;
            }
        }
        return read;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
