package vigil.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * An open store: transactions on it, and its end. A write that has returned is on the disk; nothing
 * that happens to the program or the machine afterwards undoes it.
 *
 * <p>All writes run one after another on one thread, reads on two others, none of which is ever
 * interrupted. The key must stay open until the store is closed.
 */
final class EncryptedStore {

    /** Work in one transaction; commit and rollback are not its business. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException, Refused;
    }

    /**
     * How the store was found.
     *
     * @param afterUncleanEnd it had not been closed, and has been put in order
     * @param migrated its tables were changed
     * @param backup name of the backup made before that
     */
    record Opening(boolean afterUncleanEnd, boolean migrated, Optional<String> backup) {}

    /**
     * How it ended.
     *
     * @param clean false if it had closed itself or could not be closed in order; nothing is lost,
     *     and the next opening puts it in order
     * @param compacted whether the file was compacted
     */
    record Closing(boolean clean, boolean compacted) {}

    /** Readers at a time. */
    static final int READERS = 2;

    private final OpenFiles files;
    private final StoreSettings settings;
    private final Opening opening;
    private final Lane writer;
    private final Lane readers;
    private final ConcurrentLinkedQueue<Connection> readConnections = new ConcurrentLinkedQueue<>();
    private final SlowStatements slow;

    // Written on the writer's thread; a store that closed itself takes nothing more.
    private volatile boolean broken;
    private volatile Optional<Closing> closing = Optional.empty();

    EncryptedStore(OpenFiles files, StoreSettings settings, Opening opening, Lane writer)
            throws SQLException {
        this.files = files;
        this.settings = settings;
        this.opening = opening;
        this.writer = writer;
        for (int i = 0; i < READERS; i++) {
            readConnections.add(files.engine().connectForReading());
        }
        Connection watching = files.engine().connect();
        this.readers = new Lane("vigil-store-reader-", READERS);
        this.slow = new SlowStatements(watching, settings.watch(), settings.slowAfter());
    }

    /** Makes the database of a new store in a folder that has its keys already. */
    static EncryptedStore create(
            Path folder, StoreKey key, StoreSettings settings, Progress progress) throws Refused {
        return create(StoreFolder.of(folder), key, settings, Engine.SETTINGS, progress);
    }

    static EncryptedStore create(
            StoreFolder folder,
            StoreKey key,
            StoreSettings settings,
            String engineSettings,
            Progress progress)
            throws Refused {
        return StoreOpening.create(folder, key, settings, engineSettings, progress);
    }

    /** Opens a store, after whatever an unclean end or an older schema makes necessary. */
    static EncryptedStore open(Path folder, StoreKey key, StoreSettings settings, Progress progress)
            throws Refused {
        return open(StoreFolder.of(folder), key, settings, Engine.SETTINGS, progress);
    }

    static EncryptedStore open(
            StoreFolder folder,
            StoreKey key,
            StoreSettings settings,
            String engineSettings,
            Progress progress)
            throws Refused {
        return StoreOpening.open(folder, key, settings, engineSettings, progress);
    }

    Opening opening() {
        return opening;
    }

    /**
     * Runs one transaction on the writer's thread and commits it; whatever the work throws undoes
     * it. When this returns, the commit is on the disk. If the store closes itself meanwhile the
     * problem says so; then it is open whether the transaction was kept, and the store must be
     * opened again.
     */
    <T> T write(Work<T> work) throws Refused {
        mustBeOutside();
        return writer.run(() -> transaction(work));
    }

    private <T> T transaction(Work<T> work) throws Refused {
        mustBeUsable();
        try {
            files.mustBeThere();
        } catch (Refused e) {
            broken = true;
            throw e;
        }
        settings.room().check(files.bytes());
        Connection connection = files.engine().writer();
        boolean kept = false;
        boolean committing = false;
        T result;
        AuditHead head;
        try {
            result = work.run(connection);
            head = settings.chain().head(connection);
            files.refuseLoss(connection, head);
            committing = true;
            connection.commit();
            kept = true;
        } catch (SQLException | RuntimeException e) {
            Refused refused = files.refused(e);
            broken |= committing || isTheEnd(refused.problem());
            throw refused;
        } finally {
            if (!kept) {
                rollback(connection);
            }
        }
        files.committed(head);
        tell(head);
        return result;
    }

    private void tell(AuditHead head) {
        try {
            settings.watch().committed(head);
        } catch (RuntimeException e) {
            // Whatever is wrong with who watches, the commit is kept and must be said to be.
            return;
        }
    }

    private void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Without the rollback the next commit would keep what this one must not.
            broken = true;
        }
    }

    private static boolean isTheEnd(Problem problem) {
        return problem instanceof Problem.StoreClosed
                || problem instanceof Problem.DiskFull
                || problem instanceof Problem.NotWritable
                || problem instanceof Problem.Damaged;
    }

    /** Runs work on one of the readers, on the store as it was when the work began. */
    <T> T read(Work<T> work) throws Refused {
        mustBeOutside();
        return readers.run(() -> look(work));
    }

    private <T> T look(Work<T> work) throws Refused {
        mustBeUsable();
        // There are as many connections as threads on this lane.
        Connection connection = readConnections.remove();
        try {
            return work.run(connection);
        } catch (SQLException | RuntimeException e) {
            throw files.refused(e);
        } finally {
            try {
                connection.rollback();
            } catch (SQLException e) {
                broken = true;
            }
            readConnections.add(connection);
        }
    }

    private void mustBeOutside() {
        if (writer.isInside() || readers.isInside()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
    }

    private void mustBeUsable() throws Refused {
        if (broken) {
            throw new Refused(new Problem.StoreClosed());
        }
    }

    /** Which file the database is in. */
    String fileId() throws Refused {
        mustBeOutside();
        return writer.run(() -> {
            mustBeUsable();
            try {
                return files.fileId();
            } catch (IOException e) {
                throw Troubles.of(e, settings.room());
            }
        });
    }

    /** From now on old pages must not outlive this session. */
    void compactWhenClosed() {
        files.compactWhenClosed();
    }

    /** Reads every page of the database as it is on the disk, between two writes. */
    FileReport verify(Progress progress) throws Refused {
        mustBeOutside();
        return writer.run(() -> {
            mustBeUsable();
            try {
                return files.report(progress);
            } catch (IOException e) {
                throw Troubles.of(e, settings.room());
            }
        });
    }

    /**
     * Closes the store: what was asked before is finished first, the file is compacted if it has
     * grown by half, and read once more. Never loses what was acknowledged. Closing again does
     * nothing.
     */
    synchronized Closing close(Progress progress) {
        if (closing.isEmpty()) {
            mustBeOutside();
            slow.close();
            readers.close();
            closing = Optional.of(finished(progress));
            writer.close();
        }
        return closing.get();
    }

    private Closing finished(Progress progress) {
        try {
            return writer.run(() -> {
                boolean wasBroken = broken;
                broken = true;
                return wasBroken ? files.abandon() : files.close(progress);
            });
        } catch (Refused e) {
            return new Closing(false, false);
        }
    }
}
