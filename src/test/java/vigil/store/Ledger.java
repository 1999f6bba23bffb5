package vigil.store;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Tables and transactions for tests, shaped like the product's: a case with a long text, three
 * tags, a counter and an audit row in one transaction. What a case contains follows from its
 * number, so that every row can be checked.
 */
final class Ledger implements SchemaChange, AuditChain {

    @Override
    public boolean isNeeded(DataSource source) {
        return false;
    }

    @Override
    public void make(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            make(connection);
        }
    }

    static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table review (id bigint primary key, reference varchar(40) not null"
                            + " unique, narrative varchar(100000) not null, report clob)");
            statement.execute(
                    "create table tag (review_id bigint references review (id), tag varchar(40),"
                            + " primary key (review_id, tag))");
            statement.execute("create index tag_by_name on tag (tag)");
            statement.execute("create table counter (id int primary key, total bigint not null)");
            statement.execute(
                    "create table audit_entry (seq bigint primary key, mac varbinary(32) not null)");
            statement.execute("insert into counter values (1, 0)");
        }
    }

    static byte[] mac(long sequence) {
        return ByteBuffer.allocate(32).putLong(sequence).putLong(~sequence).array();
    }

    @Override
    public AuditHead head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select seq, mac from audit_entry order by seq desc"
                                        + " fetch first row only")) {
            return row.next() ? new AuditHead(row.getLong(1), row.getBytes(2)) : AuditHead.START;
        }
    }

    @Override
    public Optional<AuditHead> at(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select mac from audit_entry where seq = ?")) {
            statement.setLong(1, sequence);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new AuditHead(sequence, row.getBytes(1)))
                        : Optional.empty();
            }
        }
    }

    static String narrative(long id) {
        Random random = new Random(id);
        StringBuilder text = new StringBuilder("Narrative " + id + ": ");
        int length = 500 + random.nextInt(2000);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    /** The number of the case added. */
    long add(Connection connection) throws SQLException {
        long id = head(connection).sequence() + 1;
        try (PreparedStatement review =
                        connection.prepareStatement("insert into review values (?, ?, ?, ?)");
                PreparedStatement tag =
                        connection.prepareStatement("insert into tag values (?, ?)");
                PreparedStatement counter =
                        connection.prepareStatement(
                                "update counter set total = total + 1 where id = 1");
                PreparedStatement audit =
                        connection.prepareStatement("insert into audit_entry values (?, ?)")) {
            review.setLong(1, id);
            review.setString(2, "DARD-TEST-" + id);
            review.setString(3, narrative(id));
            review.setCharacterStream(4, new StringReader(narrative(id).repeat(3)));
            review.executeUpdate();
            for (int i = 0; i < 3; i++) {
                tag.setLong(1, id);
                tag.setString(2, "tag" + (id + i) % 17);
                tag.executeUpdate();
            }
            counter.executeUpdate();
            audit.setLong(1, id);
            audit.setBytes(2, mac(id));
            audit.executeUpdate();
        }
        return id;
    }

    /** The last number, after checking every row of every table up to it. */
    long checked(Connection connection) throws SQLException {
        long last = head(connection).sequence();
        try (Statement statement = connection.createStatement()) {
            TreeSet<Long> seen = new TreeSet<>();
            try (ResultSet rows =
                    statement.executeQuery("select id, reference, narrative, report from review")) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    seen.add(id);
                    String wanted = narrative(id);
                    if (!rows.getString(2).equals("DARD-TEST-" + id)
                            || !rows.getString(3).equals(wanted)
                            || !rows.getString(4).equals(wanted.repeat(3))) {
                        throw new AssertionError("case " + id + " is not as it was written");
                    }
                }
            }
            must(statement, "select count(*) from tag", 3 * last);
            must(statement, "select count(*) from tag where tag >= 'tag'", 3 * last);
            must(statement, "select total from counter", last);
            must(statement, "select count(*) from audit_entry", last);
            if (seen.size() != last || (last > 0 && (seen.first() != 1 || seen.last() != last))) {
                throw new AssertionError("cases missing of " + last + ": " + seen.size());
            }
        }
        return last;
    }

    private static void must(Statement statement, String query, long wanted) throws SQLException {
        long found;
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            found = row.getLong(1);
        }
        if (found != wanted) {
            throw new AssertionError(
                    query + ": " + found + ", wanted " + wanted + "; " + lacking(statement));
        }
    }

    /** Which cases have not their three tags, by the rows themselves and by each index of them. */
    private static String lacking(Statement statement) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String tags :
                new String[] {
                    "select review_id from tag where tag || '' like 'tag%'",
                    "select review_id from tag where review_id > 0",
                    "select review_id from tag where tag >= 'tag'"
                }) {
            TreeMap<Long, Integer> each = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(tags)) {
                while (rows.next()) {
                    each.merge(rows.getLong(1), 1, Integer::sum);
                }
            }
            each.values().removeIf(count -> count == 3);
            all.append(tags).append(": ").append(each.size()).append(" odd ").append(each);
            all.append("; ");
        }
        try (ResultSet rows =
                statement.executeQuery(
                        "select id from review where id not in (select review_id from tag)")) {
            while (rows.next()) {
                all.append("none of case ").append(rows.getLong(1)).append("; ");
            }
        }
        return all.toString();
    }
}
