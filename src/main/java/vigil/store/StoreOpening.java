package vigil.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * The way from a folder to an open store: take it, check every page, put an unclean end in order,
 * compare with the anchor, bring the tables up to date.
 */
final class StoreOpening {

    private final StoreFolder folder;
    private final StoreKey key;
    private final StoreSettings settings;
    private final String engineSettings;
    private final Lane lane;
    private final Progress progress;

    private StoreOpening(
            StoreFolder folder,
            StoreKey key,
            StoreSettings settings,
            String engineSettings,
            Lane lane,
            Progress progress) {
        this.folder = folder;
        this.key = key;
        this.settings = settings;
        this.engineSettings = engineSettings;
        this.lane = lane;
        this.progress = progress;
    }

    private interface Step {
        EncryptedStore take(StoreOpening opening) throws Refused, IOException, SQLException;
    }

    static EncryptedStore create(
            StoreFolder folder,
            StoreKey key,
            StoreSettings settings,
            String engineSettings,
            Progress progress)
            throws Refused {
        return onWriter(folder, key, settings, engineSettings, progress, StoreOpening::made);
    }

    static EncryptedStore open(
            StoreFolder folder,
            StoreKey key,
            StoreSettings settings,
            String engineSettings,
            Progress progress)
            throws Refused {
        return onWriter(folder, key, settings, engineSettings, progress, StoreOpening::opened);
    }

    /** Everything happens on the thread that will write, which nobody interrupts. */
    private static EncryptedStore onWriter(
            StoreFolder folder,
            StoreKey key,
            StoreSettings settings,
            String engineSettings,
            Progress progress,
            Step step)
            throws Refused {
        Lane lane = new Lane("vigil-store-writer-", 1);
        StoreOpening opening =
                new StoreOpening(folder, key, settings, engineSettings, lane, progress);
        boolean done = false;
        try {
            EncryptedStore store = lane.run(() -> opening.guarded(step));
            done = true;
            return store;
        } finally {
            if (!done) {
                lane.close();
            }
        }
    }

    private EncryptedStore guarded(Step step) throws Refused {
        try {
            return step.take(this);
        } catch (IOException e) {
            throw Troubles.of(e, settings.room());
        } catch (SQLException e) {
            throw new Refused(new Problem.StoreClosed(), Scrubbed.of(e));
        }
    }

    private EncryptedStore made() throws Refused, IOException, SQLException {
        folder.checkPlace(settings.networkAllowed());
        settings.room().check(0);
        OpenMarker marker = OpenMarker.take(folder);
        OpenFiles files = null;
        boolean done = false;
        try {
            clearUnfinished();
            StoreAnchor anchor = StoreAnchor.create(folder.file(StoreFolder.ANCHOR), key);
            files = new OpenFiles(folder, key, settings, engineSettings, marker, anchor);
            files.startNew();
            migrate(files);
            files.made();
            EncryptedStore store = running(files, false, true, Optional.empty());
            done = true;
            return store;
        } finally {
            if (!done) {
                letGo(files, marker);
            }
        }
    }

    /** A store whose making was cut off may be made again; any other is left alone. */
    private void clearUnfinished() throws Refused, IOException {
        if (folder.has(StoreFolder.ANCHOR)) {
            try (StoreAnchor anchor =
                    StoreAnchor.open(folder.file(StoreFolder.ANCHOR), key, true)) {
                if (anchor.state().phase() != AnchorState.Phase.MAKING) {
                    throw alreadyThere();
                }
            }
            folder.settle();
            folder.delete(StoreFolder.STORE);
            folder.delete(StoreFolder.ANCHOR);
        } else if (folder.has(StoreFolder.STORE)) {
            throw alreadyThere();
        }
    }

    private Refused alreadyThere() {
        return new Refused(new Problem.AlreadyThere(folder.base().toString()));
    }

    private EncryptedStore opened() throws Refused, IOException, SQLException {
        folder.checkPlace(settings.networkAllowed());
        if (!folder.isStore()) {
            throw new Refused(new Problem.NotAStore(folder.base().toString()));
        }
        folder.checkWritable();
        OpenMarker marker = OpenMarker.take(folder);
        OpenFiles files = null;
        boolean done = false;
        try {
            FileExchange.settle(folder);
            FileExchange.choose(folder, key);
            StoreAnchor anchor = StoreAnchor.open(folder.file(StoreFolder.ANCHOR), key, false);
            files = new OpenFiles(folder, key, settings, engineSettings, marker, anchor);
            checkAnchor(anchor.state());
            EncryptedStore store = checkedAndOpened(files);
            done = true;
            return store;
        } finally {
            if (!done) {
                letGo(files, marker);
            }
        }
    }

    private void checkAnchor(AnchorState anchored) throws Refused {
        if (anchored.phase() == AnchorState.Phase.MAKING) {
            throw new Refused(new Problem.NotAStore(folder.base().toString()));
        }
        if (key.generation() < anchored.keyGeneration()) {
            throw new Refused(new Problem.Damaged(StoreFolder.KEYS, "older"));
        }
    }

    private EncryptedStore checkedAndOpened(OpenFiles files)
            throws Refused, IOException, SQLException {
        boolean unclean = files.wasLeftOpen();
        folder.settle();
        PageCheck check = files.check(progress);
        SealedDisk.Checked checked = Verdict.of(check, files.anchored(), key, unclean);
        if (unclean) {
            check = putInOrder(files, check, checked);
            checked = Verdict.of(check, files.anchored(), key, false);
        }
        files.start(check, checked, files.anchored().compactedBytes());
        files.compareWithAnchor();
        Optional<String> backup = Optional.empty();
        DataSource source = files.engine().source();
        boolean needed;
        try {
            needed = settings.schema().isNeeded(source);
        } catch (Refused e) {
            files.close(progress); // as it was found, for the program it belongs to
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw files.refused(e);
        }
        if (needed) {
            backup = Optional.of(backUp(files));
            migrateOrPutBack(files, backup.get());
            if (settings.schema().leavesPlainPages()) {
                compact(files);
            }
        }
        return running(files, unclean, needed, backup);
    }

    /**
     * After an unclean end: H2 finds its newest whole state; then everything is copied to a new
     * file, which also cures rows that an uncommitted transaction may have left half written.
     */
    private PageCheck putInOrder(OpenFiles files, PageCheck check, SealedDisk.Checked checked)
            throws Refused, IOException {
        progress.report("puttingInOrder", 0, 0);
        settings.room().check(files.bytes());
        files.start(check, checked, files.anchored().compactedBytes());
        files.compareWithAnchor();
        return files.stop(true, progress);
    }

    private void compact(OpenFiles files) throws Refused, IOException {
        PageCheck check = files.stop(true, progress);
        files.start(
                check,
                Verdict.of(check, files.anchored(), key, false),
                files.anchored().compactedBytes());
    }

    private String backUp(OpenFiles files) throws Refused, IOException {
        PageCheck check = files.stop(false, progress);
        String name = StoreBackup.make(folder, key, settings.clock(), settings.digest(), progress);
        files.start(
                check,
                Verdict.of(check, files.anchored(), key, false),
                files.anchored().compactedBytes());
        return name;
    }

    private void migrateOrPutBack(OpenFiles files, String backup) throws Refused, IOException {
        try {
            migrate(files);
        } catch (Refused e) {
            files.putBack(backup);
            throw e;
        }
    }

    private void migrate(OpenFiles files) throws Refused {
        progress.report("migrating", 0, 0);
        try {
            settings.schema().make(files.engine().source(), progress);
        } catch (SQLException | RuntimeException e) {
            throw files.refused(e);
        }
    }

    private EncryptedStore running(
            OpenFiles files, boolean unclean, boolean migrated, Optional<String> backup)
            throws SQLException {
        return new EncryptedStore(
                files, settings, new EncryptedStore.Opening(unclean, migrated, backup), lane);
    }

    /** Closes what was opened so far and leaves it to the next opening to put in order. */
    private static void letGo(@Nullable OpenFiles files, OpenMarker marker) throws IOException {
        if (files == null) {
            marker.release(false);
        } else {
            files.abandon();
        }
    }
}
