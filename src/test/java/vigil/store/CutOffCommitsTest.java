package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

/** A program that is killed between marking a transaction as committed and making it visible. */
class CutOffCommitsTest {

    private final StoreKey key = CheapKeys.loose(23);
    private CutDisk disk = new CutDisk("cutoff", 1, Map.of());

    @AfterEach
    void removeDisk() {
        disk.remove();
    }

    private Engine start(Engine.Mode mode) throws Exception {
        return Engine.start(
                StoreFolder.over(disk.root()),
                key,
                SealedDisk.Checked.nothing(),
                Engine.SETTINGS,
                mode,
                FreeRoom.endless());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What H2 does first when it commits, and the chunk that is written then; no more. */
    private static void markAndWrite(Connection connection) throws Exception {
        TransactionStore store = CutOffCommits.store(connection);
        Transaction open =
                store.getOpenTransactions().stream()
                        .filter(Transaction::hasChanges)
                        .findFirst()
                        .orElseThrow();
        Method mark =
                TransactionStore.class.getDeclaredMethod(
                        "markUndoLogAsCommitted", int.class, long.class);
        mark.setAccessible(true);
        mark.invoke(store, open.getId(), 1L);
        MVStore file =
                ((org.h2.engine.SessionLocal)
                                connection.unwrap(org.h2.jdbc.JdbcConnection.class).getSession())
                        .getDatabase()
                        .getStore()
                        .getMvStore();
        file.commit();
    }

    @Test
    void whatWasMarkedAsCommittedIsThereAfterOpeningAndNewRowsGoBesideIt() throws Exception {
        Engine killed = start(Engine.Mode.NEW);
        Connection writer = killed.writer();
        run(writer, "create table person(id int primary key, name varchar(40))");
        run(writer, "create table tag(name varchar(40), person int)");
        run(writer, "create index tags on tag(person)");
        run(writer, "insert into person values(1, 'before')");
        writer.commit();
        run(writer, "insert into person values(2, 'cut off')");
        run(writer, "insert into tag values('a', 2), ('b', 2), ('c', 2)");
        markAndWrite(writer);
        Map<String, byte[]> files = new TreeMap<>(disk.files());
        killed.abort();
        disk.remove();

        disk = new CutDisk("cutoff2", 1, new TreeMap<>(files));
        Engine looking = start(Engine.Mode.READ_ONLY);
        assertThat(count(looking.writer(), "tag")).as("nothing finished").isZero();
        looking.abort();
        disk.remove();

        disk = new CutDisk("cutoff3", 1, files);
        Engine opened = start(Engine.Mode.EXISTING);
        assertThat(count(opened.writer(), "person")).isEqualTo(2);
        assertThat(count(opened.writer(), "tag")).isEqualTo(3);
        assertThat(count(opened.writer(), "tag where person = 2")).as("by index").isEqualTo(3);
        run(opened.writer(), "insert into tag values('d', 1)");
        opened.writer().commit();
        assertThat(count(opened.writer(), "tag")).isEqualTo(4);
        assertThat(CutOffCommits.finish(opened.writer())).as("once is enough").isFalse();
        opened.stop(false, FreeRoom.endless());

        Engine again = start(Engine.Mode.EXISTING);
        assertThat(count(again.writer(), "tag")).isEqualTo(4);
        again.stop(true, FreeRoom.endless());
    }
}
