package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

/**
 * Copies the files after each acknowledged commit and opens the copy with H2 alone, as after a kill
 * at that moment: the last commit must be there. {@code -Dvigil.lastCommits=N} makes more of it.
 */
@Tag("slow")
final class LastCommitTest {

    private static final int COMMITS = Integer.getInteger("vigil.lastCommits", 300);

    @TempDir Path folder;

    private final StoreKey key = CheapKeys.loose(21);

    private int missing(int commits, String settings) throws Refused {
        CutDisk disk = new CutDisk("last", 1, Map.of());
        EncryptedStore store =
                EncryptedStore.create(
                        StoreFolder.over(disk.root()),
                        key,
                        Stores.settings(),
                        settings,
                        Progress.none());
        int missing = 0;
        for (int i = 1; i <= commits; i++) {
            long acknowledged = store.write(Stores.LEDGER::add);
            missing += lastIn(disk.files(), settings) == acknowledged ? 0 : 1;
            if (i % 30 == 0) {
                // Growing files make the copies slow; what is compacted starts small again.
                store.close(Progress.none());
                store =
                        EncryptedStore.open(
                                StoreFolder.over(disk.root()),
                                key,
                                Stores.settings(),
                                settings,
                                Progress.none());
            }
        }
        store.close(Progress.none());
        disk.remove();
        return missing;
    }

    /** The last case in a copy, opened without any of our recovery. */
    private long lastIn(Map<String, byte[]> files, String settings) throws Refused {
        CutDisk copy = new CutDisk("lastcopy", 1, new TreeMap<>(files));
        Engine engine =
                Engine.start(
                        StoreFolder.over(copy.root()),
                        key,
                        SealedDisk.Checked.nothing(),
                        settings,
                        Engine.Mode.EXISTING,
                        FreeRoom.endless());
        try {
            return Stores.LEDGER.head(engine.writer()).sequence();
        } catch (java.sql.SQLException e) {
            throw Troubles.of(e, engine.disk(), FreeRoom.endless());
        } finally {
            engine.abort();
            copy.remove();
        }
    }

    @Test
    void theLastAcknowledgedCommitIsAlwaysInTheFile() throws Refused {
        assertThat(missing(COMMITS, Engine.SETTINGS)).isZero();
    }

    @Test
    void theTestWouldNoticeTheSettingThatLosesIt() throws Refused {
        String reusing =
                Engine.SETTINGS.replace("REUSE_SPACE=FALSE", "REUSE_SPACE=TRUE")
                        + ";RETENTION_TIME=0";
        assertThat(missing(60, reusing)).isPositive();
    }

    @Test
    void aCopyOfTheFolderTakenWhileOpenOpensWithEverything() throws Exception {
        StoreKey own = Stores.filled(folder.resolve(Files.createDirectory(folder.resolve("a"))), 5);
        EncryptedStore store = Stores.open(folder.resolve("a"), own);
        Stores.add(store, 5);
        Path copy = Stores.copy(folder.resolve("a"), folder.resolve("b"));
        EncryptedStore second = Stores.open(copy, own);
        assertThat(second.opening().afterUncleanEnd()).isTrue();
        assertThat(second.read(Stores.LEDGER::checked)).isEqualTo(10);
        second.close(Progress.none());
        store.close(Progress.none());
    }
}
