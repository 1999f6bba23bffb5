package vigil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.message.DbException;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * The files of a store while somebody has it: marker, anchor, and the database either closed or
 * open in an {@link Engine}. Every step leaves the folder so that an end right there can be told
 * apart from damage the next time. Used by one thread at a time.
 */
final class OpenFiles {

    private final StoreFolder folder;
    private final StoreKey key;
    private final StoreSettings settings;
    private final String engineSettings;
    private final OpenMarker marker;
    private final StoreAnchor anchor;
    private Optional<Engine> engine = Optional.empty();
    private Optional<Object> identity = Optional.empty();
    private boolean released;

    // Said on another thread than the one that closes.
    private volatile boolean mustCompact;

    OpenFiles(
            StoreFolder folder,
            StoreKey key,
            StoreSettings settings,
            String engineSettings,
            OpenMarker marker,
            StoreAnchor anchor) {
        this.folder = folder;
        this.key = key;
        this.settings = settings;
        this.engineSettings = engineSettings;
        this.marker = marker;
        this.anchor = anchor;
    }

    Engine engine() {
        return engine.orElseThrow(() -> new IllegalStateException("the database is closed"));
    }

    AnchorState anchored() {
        return anchor.state();
    }

    boolean wasLeftOpen() {
        return marker.wasLeft() || anchor.state().phase() != AnchorState.Phase.CLOSED;
    }

    long bytes() {
        return folder.databaseBytes();
    }

    Refused refused(Throwable thrown) {
        return engine.isEmpty()
                ? new Refused(new Problem.StoreClosed(), Scrubbed.of(thrown))
                : Troubles.of(thrown, engine.get().disk(), settings.room());
    }

    PageCheck check(Progress progress) throws Refused, IOException {
        if (!folder.has(StoreFolder.STORE)) {
            throw new Refused(new Problem.Damaged(StoreFolder.STORE, "missing"));
        }
        try (FileChannel channel = folder.file(StoreFolder.STORE).open("r")) {
            return PageCheck.of(channel, key, progress);
        }
    }

    /** Makes a database where there is none. */
    void startNew() throws Refused, IOException {
        marker.mark();
        start(SealedDisk.Checked.nothing(), Engine.Mode.NEW);
        folder.sync();
    }

    /** The database is made and its tables are; from here on it is a store. */
    void made() throws IOException {
        anchor.settle(anchor.state().opened(key.generation(), fileId(), engine().pages(), bytes()));
    }

    /** Which file it is: another after it was compacted. */
    String fileId() throws IOException {
        return engine().disk()
                .file(StoreFolder.STORE)
                .orElseThrow(() -> new IOException("the database file is not open"))
                .fileId();
    }

    /** Opens the database after a check; says in the anchor first that it is open. */
    void start(PageCheck check, SealedDisk.Checked checked, long compacted)
            throws Refused, IOException {
        marker.mark();
        force();
        anchor.settle(
                anchor.state().opened(key.generation(), check.fileId(), sure(check), compacted));
        start(checked, Engine.Mode.EXISTING);
    }

    /** What a program that was killed had written may not be on the disk yet. */
    private void force() throws IOException {
        try (FileChannel channel = folder.file(StoreFolder.STORE).open("rw")) {
            channel.force(true);
        }
    }

    /** Pages that are certainly there: never fewer than the anchor knew of this same file. */
    private long sure(PageCheck check) {
        boolean same = check.fileId().equals(anchor.state().fileId());
        boolean asClosed = check.isGood();
        return asClosed || !same ? check.pages() : anchor.state().pages();
    }

    private void start(SealedDisk.Checked checked, Engine.Mode mode) throws Refused {
        engine =
                Optional.of(
                        Engine.start(folder, key, checked, engineSettings, mode, settings.room()));
        identity = folder.databaseIdentity();
    }

    /**
     * That the file which is open is still the one in the folder: what is written to one that was
     * deleted or replaced meanwhile would be acknowledged and gone.
     */
    void mustBeThere() throws Refused {
        if (!folder.isThere()) {
            throw new Refused(new Problem.StoreClosed());
        }
        if (!folder.has(StoreFolder.STORE) || !folder.databaseIdentity().equals(identity)) {
            throw new Refused(new Problem.Damaged(StoreFolder.STORE, "gone"));
        }
    }

    /** Whether the tables have come as far as the anchor says, on the same way. */
    void compareWithAnchor() throws Refused {
        AuditHead anchored = anchor.state().head();
        try {
            Connection connection = engine().writer();
            AuditHead found = settings.chain().head(connection);
            if (found.sequence() < anchored.sequence()) {
                throw new Refused(new Problem.Damaged(StoreFolder.STORE, "rolledBack"));
            }
            boolean sameWay =
                    anchored.sequence() == 0
                            || settings.chain()
                                    .at(connection, anchored.sequence())
                                    .filter(anchored::equals)
                                    .isPresent();
            connection.rollback();
            if (!sameWay) {
                throw new Refused(new Problem.Damaged(StoreFolder.STORE, "forked"));
            }
        } catch (SQLException e) {
            Refused refused = refused(e);
            // Back at a state so early that not even the table of the chain was there.
            throw refused.problem() instanceof Problem.Failed && anchored.sequence() > 0
                    ? new Refused(
                            new Problem.Damaged(StoreFolder.STORE, "rolledBack"), Scrubbed.of(e))
                    : refused;
        }
    }

    /**
     * Refuses a commit that would leave the chain without the row the anchor holds, or with another
     * in its place: the anchor only ever moves on along the chain.
     */
    void refuseLoss(Connection connection, AuditHead next) throws Refused, SQLException {
        AuditHead anchored = anchor.state().head();
        if (anchored.sequence() > 0
                && !anchored.equals(next)
                && settings.chain()
                        .at(connection, anchored.sequence())
                        .filter(anchored::equals)
                        .isEmpty()) {
            throw new Refused(new Problem.Damaged(StoreFolder.STORE, "rolledBack"));
        }
    }

    /** The same before the end; what is found then is left for the next opening to say. */
    private void refuseLoss(Engine running, AuditHead last) throws Refused, SQLException {
        try {
            refuseLoss(running.writer(), last);
        } catch (Refused lost) {
            running.abort();
            throw lost;
        }
    }

    /** Notes a commit; the anchor may lag behind, so trouble with it does not undo the commit. */
    void committed(AuditHead head) {
        try {
            anchor.note(anchor.state().committed(head, engine().pages()));
        } catch (IOException e) {
            settings.watch().anchorLags();
        }
    }

    /**
     * Closes the database, reads it once more, and says in the anchor that it is closed and what
     * its pages are. The store is still taken.
     */
    PageCheck stop(boolean compact, Progress progress) throws Refused {
        Engine running = engine();
        engine = Optional.empty();
        try {
            AuditHead head = settings.chain().head(running.writer());
            refuseLoss(running, head);
            running.writer().rollback();
            if (compact) {
                progress.report("compacting", 0, 0);
            }
            running.stop(compact, settings.room());
            folder.sync();
            PageCheck check = check(progress);
            if (!check.isGood()) {
                throw new Refused(new Problem.Damaged(StoreFolder.STORE, "page"));
            }
            long compacted = compact ? bytes() : anchor.state().compactedBytes();
            anchor.settle(
                    anchor.state()
                            .closed(
                                    head,
                                    key.generation(),
                                    check.fileId(),
                                    check.pages(),
                                    compacted,
                                    check.digest(key)));
            return check;
        } catch (SQLException e) {
            Refused refused = Troubles.of(e, running.disk(), settings.room());
            running.abort();
            throw refused;
        } catch (IOException e) {
            throw Troubles.of(e, settings.room());
        }
    }

    /** Compacts if the file has grown by half and there is room for both. */
    private boolean isWorthCompacting() {
        long now = bytes();
        return 2 * now > 3 * anchor.state().compactedBytes()
                && settings.room().bytes() > now + (now >> 3);
    }

    /** However little the file grew; after an unclean end it is compacted anyway. */
    void compactWhenClosed() {
        mustCompact = true;
    }

    EncryptedStore.Closing close(Progress progress) {
        boolean exchange = FileExchange.isDue(key);
        boolean compact = mustCompact || exchange || isWorthCompacting();
        try {
            stop(compact, uncancelled(progress));
            if (exchange) {
                exchange(uncancelled(progress));
            }
            return new EncryptedStore.Closing(release(true), compact);
        } catch (Refused e) {
            release(false);
            return new EncryptedStore.Closing(false, false);
        }
    }

    /** If there is no room for it now, the next closing tries again. */
    private void exchange(Progress progress) {
        AnchorState closed = anchor.state();
        try {
            settings.room().check(2 * bytes());
            StoreBackup.make(folder, key, settings.clock(), settings.digest(), progress);
            anchor.close();
            FileExchange.run(folder, key, closed, progress);
        } catch (Refused | IOException | DbException leftAsItWas) {
            settings.watch().anchorLags();
        }
    }

    /** Lets everything go as it is; the mark stays, so that the next opening puts it in order. */
    EncryptedStore.Closing abandon() {
        engine.ifPresent(Engine::abort);
        engine = Optional.empty();
        release(false);
        return new EncryptedStore.Closing(false, false);
    }

    /** Undoes everything since that backup was made, and lets the store go. */
    void putBack(String backup) throws Refused, IOException {
        engine.ifPresent(Engine::abort);
        engine = Optional.empty();
        anchor.close();
        StoreBackup.putBack(folder, backup);
        release(true);
    }

    /** Whether all files could be let go in order. */
    private boolean release(boolean clean) {
        if (released) {
            return clean;
        }
        released = true;
        try {
            anchor.close();
            marker.release(clean);
            return clean;
        } catch (IOException e) {
            return false;
        }
    }

    /** The database file as it is on the disk now. */
    FileReport report(Progress progress) throws Refused, IOException {
        SealedFile file =
                engine().disk()
                        .file(StoreFolder.STORE)
                        .orElseThrow(() -> new Refused(new Problem.StoreClosed()));
        PageCheck check = PageCheck.of(file.base(), key, progress);
        return StoreCheck.report(check, bytes());
    }

    StoreFolder folder() {
        return folder;
    }

    StoreKey key() {
        return key;
    }

    /** A person may stop a check, but not the end of a session half way. */
    private static Progress uncancelled(Progress progress) {
        return new Progress() {
            @Override
            public void report(String step, long done, long total) {
                progress.report(step, done, total);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
