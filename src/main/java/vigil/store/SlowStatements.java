package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks H2 now and then which statements are running and for how long, on a connection of its own.
 * There is a known way for H2 to wait for itself for ever; then nobody else would ever say
 * anything.
 */
final class SlowStatements implements AutoCloseable {

    private static final String QUERY =
            "select session_id || ' ' || executing_statement_start,"
                    + " datediff(millisecond, executing_statement_start, current_timestamp)"
                    + " from information_schema.sessions"
                    + " where executing_statement is not null and session_id <> session_id()";

    private final Connection connection;
    private final StoreWatch watch;
    private final long slowMillis;
    private final ScheduledExecutorService thread;
    private Set<String> told = new HashSet<>();

    SlowStatements(Connection connection, StoreWatch watch, Duration slowAfter) {
        this.connection = connection;
        this.watch = watch;
        this.slowMillis = slowAfter.toMillis();
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("vigil-store-watch").daemon(true).factory());
        long period = Math.max(20, slowMillis / 3);
        ScheduledFuture<?> _ =
                thread.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try (PreparedStatement query = connection.prepareStatement(QUERY);
                ResultSet rows = query.executeQuery()) {
            Set<String> still = new HashSet<>();
            while (rows.next()) {
                long millis = rows.getLong(2);
                String statement = rows.getString(1);
                if (millis >= slowMillis && statement != null) {
                    still.add(statement);
                    if (!told.contains(statement)) {
                        watch.slowStatement(Duration.ofMillis(millis));
                    }
                }
            }
            told = still;
        } catch (SQLException e) {
            // The store is closing or has closed itself; whoever works with it learns that there.
            told = new HashSet<>();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
