package vigil.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;

/**
 * Finishes commits that a crash cut off. H2 first marks a transaction as committed and then makes
 * its rows visible one by one; if a chunk is written in between and the program is killed, opening
 * has to go on where it stopped. H2 2.4 did. In 2.5 {@code Transaction.commit} passes over what is
 * marked already, so that the rest of a saved case would stay invisible and be swept away.
 *
 * <p>What is needed for it H2 keeps to itself; {@code CutOffCommitsTest} says if a later H2 has it
 * no more.
 */
final class CutOffCommits {

    private static final MethodHandle COMMIT = ofStore("commit", Transaction.class, boolean.class);
    private static final MethodHandle END =
            ofStore("endTransaction", Transaction.class, boolean.class);

    private CutOffCommits() {}

    /**
     * Finishes them, and writes that down.
     *
     * @return whether there was one: H2 has then read its tables without what came to light, and
     *     must read them again
     */
    static boolean finish(Connection connection) throws SQLException {
        TransactionStore store = store(connection);
        List<Transaction> cutOff =
                store.getOpenTransactions().stream()
                        .filter(open -> open.getStatus() == Transaction.STATUS_COMMITTED)
                        .toList();
        for (Transaction transaction : cutOff) {
            finish(store, transaction);
        }
        return !cutOff.isEmpty();
    }

    private static void finish(TransactionStore store, Transaction transaction)
            throws SQLException {
        try {
            COMMIT.invokeExact(store, transaction, true);
            END.invokeExact(store, transaction, true);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) { // also H2’s own, which are unchecked: opening must close the disk
            throw new SQLException("a commit could not be finished", e);
        }
    }

    /** Where H2 keeps the transactions of the database a connection leads to. */
    static TransactionStore store(Connection connection) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getTransactionStore();
    }

    private static MethodHandle ofStore(String name, Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(TransactionStore.class, MethodHandles.lookup())
                    .findVirtual(
                            TransactionStore.class,
                            name,
                            MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
