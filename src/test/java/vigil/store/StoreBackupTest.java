package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.ContentDigest;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;

final class StoreBackupTest {

    private static final String NAME = "2026-11-22T12-00-00Z";

    @TempDir Path folder;
    @TempDir Path target;

    private final ContentDigest digest = new Sha256();

    private String backUp(StoreKey key, Clock clock) throws Refused {
        return StoreBackup.of(folder, key, clock, digest, FreeRoom.endless(), Progress.none());
    }

    private void check(Path backup, StoreKey key) throws Refused {
        StoreBackup.check(backup, key, digest, Progress.none());
    }

    @Test
    void aBackupIsProvenAndRestoresElsewhereWithItsOwnKeys() throws Exception {
        StoreKey key = Stores.filled(folder, 12);
        assertThat(backUp(key, Stores.NOON)).isEqualTo(NAME);
        Path backup = folder.resolve("backups").resolve(NAME);
        try (var files = Files.list(backup)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "store.mv.db", "store.keys", "store.anchor", "backup.txt");
        }
        EncryptedStore goesOn = Stores.open(folder, key);
        Stores.add(goesOn, 1);
        goesOn.close(Progress.none());
        StoreKey own = CheapKeys.unlock(backup);
        StoreBackup.restore(backup, target, own, digest, Progress.none());
        EncryptedStore store = Stores.open(target, own);
        assertThat(store.opening().afterUncleanEnd()).isFalse();
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(12);
        Stores.add(store, 1);
        assertThat(store.close(Progress.none()).clean()).isTrue();
        check(backup, own);
    }

    @Test
    void theListSaysWhatIsInItAndCanBeCheckedByHand() throws Exception {
        StoreKey key = Stores.filled(folder, 12);
        Path backup = folder.resolve("backups").resolve(backUp(key, Stores.NOON));
        List<String> lines = Files.readAllLines(backup.resolve("backup.txt"));
        assertThat(lines)
                .startsWith(
                        "vigil-backup 1",
                        "store " + key.storeId(),
                        "made 2026-11-22T12:00:00Z",
                        "audit 12",
                        "rows audit_entry 12",
                        "rows counter 1",
                        "rows review 12",
                        "rows tag 36");
        try (var in = Files.newInputStream(backup.resolve("store.mv.db"))) {
            assertThat(lines)
                    .contains(
                            "file store.mv.db "
                                    + Files.size(backup.resolve("store.mv.db"))
                                    + " "
                                    + digest.sha256(in));
        }
    }

    @Test
    void everyByteOfABackupCounts() throws Exception {
        StoreKey key = Stores.filled(folder, 5);
        Path backup = folder.resolve("backups").resolve(backUp(key, Stores.NOON));
        check(backup, key);
        Random random = new Random(4);
        for (String leaf : List.of("backup.txt", "store.mv.db", "store.keys", "store.anchor")) {
            byte[] good = Files.readAllBytes(backup.resolve(leaf));
            for (int i = 0; i < 25; i++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(backup.resolve(leaf), bad);
                assertThat(Stores.problem(() -> check(backup, key)))
                        .isInstanceOf(Problem.Damaged.class)
                        .extracting(problem -> ((Problem.Damaged) problem).file())
                        .isEqualTo(NAME + "/" + leaf);
            }
            Files.write(backup.resolve(leaf), good);
        }
        for (String leaf : List.of("backup.txt", "store.mv.db", "store.keys", "store.anchor")) {
            byte[] good = Files.readAllBytes(backup.resolve(leaf));
            Files.delete(backup.resolve(leaf));
            assertThat(Stores.problem(() -> check(backup, key)))
                    .isEqualTo(new Problem.Damaged(NAME + "/" + leaf, "missing"));
            Files.write(backup.resolve(leaf), good);
        }
    }

    @Test
    void aDamagedStoreIsNotBackedUp() throws Exception {
        StoreKey key = Stores.filled(folder, 5);
        byte[] store = Files.readAllBytes(folder.resolve(StoreFolder.STORE));
        store[store.length / 2] ^= 1;
        Files.write(folder.resolve(StoreFolder.STORE), store);
        assertThat(Stores.problem(() -> backUp(key, Stores.NOON)))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "page"));
        assertThat(folder.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void aStoreThatWasNotClosedIsPutInOrderBeforeItIsBackedUp() throws Exception {
        StoreKey key = Stores.filled(folder, 5);
        Path copy = target.resolve("copy");
        EncryptedStore store = Stores.open(folder, key);
        Stores.add(store, 1);
        Stores.copy(folder, copy);
        store.close(Progress.none());
        assertThat(
                        Stores.problem(() ->
                                StoreBackup.of(
                                        copy,
                                        key,
                                        Stores.NOON,
                                        digest,
                                        FreeRoom.endless(),
                                        Progress.none())))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "unclean"));
        assertThat(Stores.cases(copy, key)).isEqualTo(6);
    }

    @Test
    void nothingIsRestoredOverAStoreNorFromADamagedBackup() throws Exception {
        StoreKey key = Stores.filled(folder, 5);
        Path backup = folder.resolve("backups").resolve(backUp(key, Stores.NOON));
        assertThat(
                        Stores.problem(() ->
                                StoreBackup.restore(backup, folder, key, digest, Progress.none())))
                .isInstanceOf(Problem.AlreadyThere.class);
        byte[] store = Files.readAllBytes(backup.resolve(StoreFolder.STORE));
        store[5000] ^= 1;
        Files.write(backup.resolve(StoreFolder.STORE), store);
        assertThat(
                        Stores.problem(() ->
                                StoreBackup.restore(backup, target, key, digest, Progress.none())))
                .isInstanceOf(Problem.Damaged.class);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aFullDiskLeavesNoHalfBackup() throws Exception {
        StoreKey key = Stores.filled(folder, 5);
        assertThat(
                        Stores.problem(() ->
                                StoreBackup.of(
                                        folder,
                                        key,
                                        Stores.NOON,
                                        digest,
                                        () -> 1000,
                                        Progress.none())))
                .isInstanceOf(Problem.DiskFull.class);
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void pruningKeepsWhatTheCalendarSays() throws Exception {
        StoreKey key = Stores.filled(folder, 1);
        Path real = folder.resolve("backups").resolve(backUp(key, Stores.NOON));
        for (int day = 1; day < 60; day++) {
            Instant at = Stores.NOON.instant().minus(Duration.ofDays(day));
            String name = at.toString().replace(":", "-");
            Stores.copy(real, folder.resolve("backups").resolve(name));
        }
        Files.createDirectory(folder.resolve("backups").resolve("my own copy"));
        assertThat(StoreBackup.names(folder)).hasSize(60).last().isEqualTo(NAME);
        List<String> gone = StoreBackup.prune(folder);
        assertThat(StoreBackup.names(folder))
                .hasSize(60 - gone.size())
                .contains(NAME)
                .doesNotContainAnyElementsOf(gone);
        assertThat(gone).hasSizeGreaterThan(40);
        assertThat(folder.resolve("backups").resolve("my own copy")).exists();
        assertThat(StoreBackup.prune(folder)).isEmpty();
    }

    @Test
    void twoBackupsOfOneSecondAreBothKept() throws Exception {
        StoreKey key = Stores.filled(folder, 1);
        Clock clock = Clock.fixed(Stores.NOON.instant(), ZoneOffset.UTC);
        assertThat(backUp(key, clock)).isEqualTo(NAME);
        assertThat(backUp(key, clock)).isEqualTo(NAME + "-2");
        assertThat(StoreBackup.names(folder)).containsExactly(NAME, NAME + "-2");
    }

    @Test
    void aBackupHoldsNothingReadable() throws Exception {
        StoreKey key = Stores.filled(folder, 3);
        Path backup = folder.resolve("backups").resolve(backUp(key, Stores.NOON));
        for (Map.Entry<String, String> word :
                Map.of("store.mv.db", "Narrative", "backup.txt", "DARD-TEST").entrySet()) {
            assertThat(
                            new String(
                                    Files.readAllBytes(backup.resolve(word.getKey())),
                                    java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(word.getValue());
        }
    }
}
