package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;
import vigil.keys.CheapKeys;

/** When somebody was removed, the files are written anew under a key that they never had. */
final class FileExchangeTest {

    private static final int CASES = 12;
    private static final String NEXT = ".next";

    @TempDir Path folder;
    @TempDir Path copies;

    private StoreKey key;

    @BeforeEach
    void aStoreWhoseKeysAreChanged() throws Exception {
        key = Stores.filled(folder, CASES);
        for (Path file : List.of(folder.resolve("store.keys"), folder.resolve("store.anchor"))) {
            Files.copy(file, copies.resolve(file.getFileName()));
        }
        CheapKeys.vault().startRotation(folder, key, Set.of(KeyClass.IDENTITY));
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String leaf : List.of(StoreFolder.STORE, StoreFolder.ANCHOR)) {
            files.put(leaf, Files.readAllBytes(folder.resolve(leaf)));
        }
        return files;
    }

    private void put(Map<String, byte[]> files) throws IOException {
        for (String leaf : List.of(StoreFolder.STORE, StoreFolder.ANCHOR)) {
            Files.deleteIfExists(folder.resolve(leaf + NEXT));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void closingWritesTheFilesAnewAndTheKeyOfBeforeOpensThemNoMore() throws Exception {
        assertThat(Stores.cases(folder, key)).isEqualTo(CASES);
        assertThat(key.fileKey()).isEqualTo(1);
        StoreKey next = CheapKeys.unlock(folder);
        assertThat(Stores.cases(folder, next)).isEqualTo(CASES);
        assertThat(next.fileKey()).isEqualTo(1);
        assertThat(StoreCheck.of(folder, CheapKeys.unlock(folder), Progress.none()))
                .allMatch(FileReport::isGood);
        // Whoever was removed kept the key file, and gets hold of the database of now.
        for (String leaf : List.of(StoreFolder.STORE, StoreFolder.ANCHOR)) {
            Files.deleteIfExists(copies.resolve(leaf));
            Files.copy(folder.resolve(leaf), copies.resolve(leaf));
        }
        try (Passphrase passphrase = CheapKeys.passphrase();
                StoreKey kept = CheapKeys.vault().unlock(copies, "carys", passphrase).key()) {
            assertThat(Stores.problem(() -> Stores.open(copies, kept)))
                    .isInstanceOf(Problem.Damaged.class);
            assertThat(StoreCheck.of(copies, kept, Progress.none())).noneMatch(FileReport::isGood);
        }
    }

    @Test
    void cutOffAtAnyMomentTheStoreOpensWithEverythingAndTheNextClosingGoesOn() throws Exception {
        Map<String, byte[]> before = files();
        assertThat(Stores.cases(folder, key)).isEqualTo(CASES);
        Map<String, byte[]> after = files();
        byte[] database = after.get(StoreFolder.STORE);
        byte[] anchor = after.get(StoreFolder.ANCHOR);
        Map<String, Map<String, byte[]>> moments = new LinkedHashMap<>();
        moments.put("nothing written", before);
        for (int length : new int[] {0, 50, database.length / 2, database.length}) {
            Map<String, byte[]> half = new TreeMap<>(before);
            half.put(StoreFolder.STORE + NEXT, Arrays.copyOf(database, length));
            moments.put("written " + length, half);
        }
        for (int length : new int[] {0, anchor.length / 2, anchor.length}) {
            Map<String, byte[]> both = new TreeMap<>(before);
            both.put(StoreFolder.STORE + NEXT, database);
            both.put(StoreFolder.ANCHOR + NEXT, Arrays.copyOf(anchor, length));
            moments.put("anchor written " + length, both);
        }
        Map<String, byte[]> moved = new TreeMap<>(before);
        moved.put(StoreFolder.STORE, database);
        moved.put(StoreFolder.ANCHOR + NEXT, anchor);
        moments.put("database moved", moved);
        moments.put("done", after);
        for (Map.Entry<String, Map<String, byte[]>> moment : moments.entrySet()) {
            for (boolean left : List.of(false, true)) {
                put(moment.getValue());
                if (left) {
                    Files.writeString(folder.resolve(StoreFolder.OPEN), "left");
                }
                StoreKey again = CheapKeys.unlock(folder);
                assertThat(Stores.cases(folder, again)).as(moment.getKey()).isEqualTo(CASES);
                assertThat(again.fileKey()).as(moment.getKey()).isEqualTo(1);
                assertThat(Files.exists(folder.resolve(StoreFolder.STORE + NEXT))).isFalse();
                assertThat(Files.exists(folder.resolve(StoreFolder.ANCHOR + NEXT))).isFalse();
                assertThat(Stores.cases(folder, CheapKeys.unlock(folder))).isEqualTo(CASES);
            }
        }
    }

    @Test
    void aBackupOfBeforeStillProvesWithItsOwnKeyFile() throws Exception {
        assertThat(Stores.cases(folder, key)).isEqualTo(CASES);
        String name = StoreBackup.names(folder).getFirst();
        Path backup = folder.resolve(StoreFolder.BACKUPS).resolve(name);
        StoreBackup.check(
                backup, CheapKeys.unlock(backup), new vigil.keys.Sha256(), Progress.none());
    }

    @Test
    void aSecondChangeIsUnderAThirdKey() throws Exception {
        assertThat(Stores.cases(folder, key)).isEqualTo(CASES);
        StoreKey next = CheapKeys.unlock(folder);
        EncryptedStore store = Stores.open(folder, next);
        CheapKeys.vault().finishRotation(folder, next);
        CheapKeys.vault().startRotation(folder, next, Set.of(KeyClass.IDENTITY));
        Stores.add(store, 2);
        assertThat(store.close(Progress.none()).clean()).isTrue();
        StoreKey third = CheapKeys.unlock(folder);
        assertThat(Stores.cases(folder, third)).isEqualTo(CASES + 2);
        assertThat(third.fileKey()).isEqualTo(third.fileKeys() - 1);
        assertThat(Stores.problem(() -> Stores.open(folder, key)))
                .isInstanceOf(Problem.Damaged.class);
    }
}
