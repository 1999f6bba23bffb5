package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

/** Changes the files of a closed store in every way we could think of. */
@Tag("slow")
final class DamageTest {

    private static final int FLIPS = Integer.getInteger("vigil.flips", 220);
    private static final int CASES = 40;
    private static final int RECORD = SealedLayout.PAGE + 40;

    @TempDir Path folder;
    @TempDir Path scratch;

    private StoreKey key;
    private final Map<String, byte[]> good = new TreeMap<>();

    @BeforeEach
    void fill() throws Exception {
        key = Stores.filled(folder, CASES);
        good.putAll(read(folder));
        assertThat(good).containsOnlyKeys("store.anchor", "store.keys", "store.mv.db");
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private void put(Map<String, byte[]> files) throws IOException {
        Stores.delete(scratch);
        Files.createDirectories(scratch);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(scratch.resolve(file.getKey()), file.getValue());
        }
    }

    private byte[] store() {
        return good.get(StoreFolder.STORE).clone();
    }

    private Problem problemWith(byte[] store) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(good);
        files.put(StoreFolder.STORE, store);
        put(files);
        return Stores.problem(() -> Stores.open(scratch, key));
    }

    private static Problem damaged(String trace) {
        return new Problem.Damaged(StoreFolder.STORE, trace);
    }

    @Test
    void everyFlippedBitIsNoticedOrChangesNothing() throws Exception {
        Random random = new Random(77);
        long bytes = good.values().stream().mapToLong(file -> file.length).sum();
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < FLIPS; i++) {
            // Two of three anywhere, the third in one of the small files, which would else be rare.
            long at =
                    random.nextInt(3) < 2
                            ? random.nextLong(bytes)
                            : random.nextLong(bytes - good.get(StoreFolder.STORE).length);
            Map<String, byte[]> files = new TreeMap<>();
            String hit = "";
            for (Map.Entry<String, byte[]> file : good.entrySet()) {
                byte[] content = file.getValue().clone();
                if (at >= 0 && at < content.length) {
                    content[(int) at] ^= (byte) (1 << random.nextInt(8));
                    hit = file.getKey();
                }
                at -= content.length;
                files.put(file.getKey(), content);
            }
            put(files);
            outcomes.merge(hit + " " + outcome(), 1, Integer::sum);
        }
        assertThat(outcomes.keySet())
                .as("%s", outcomes)
                .isSubsetOf(
                        "store.keys damaged",
                        "store.mv.db damaged",
                        "store.anchor reported by verify, opens with everything",
                        "store.anchor between the slots, nothing lost");
        assertThat(outcomes.get("store.mv.db damaged")).isGreaterThan(FLIPS / 3);
        assertThat(outcomes.get("store.keys damaged")).isPositive();
        assertThat(outcomes.get("store.anchor reported by verify, opens with everything"))
                .isPositive();
    }

    private String outcome() throws Refused {
        try (StoreKey unlocked = CheapKeys.unlock(scratch)) {
            List<FileReport> reports = StoreCheck.of(scratch, unlocked, Progress.none());
            boolean reported = reports.stream().anyMatch(report -> !report.isGood());
            long cases = Stores.cases(scratch, unlocked);
            assertThat(cases).isEqualTo(CASES);
            return reported
                    ? "reported by verify, opens with everything"
                    : "between the slots, nothing lost";
        } catch (Refused e) {
            assertThat(e.problem()).isInstanceOf(Problem.Damaged.class);
            return "damaged";
        }
    }

    @Test
    void everyTruncationIsNoticed() throws Exception {
        int length = store().length;
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            int left = i < 8 ? i * 20 : i < 16 ? length - (i - 7) * 1000 : random.nextInt(length);
            assertThat(problemWith(Arrays.copyOf(store(), left)))
                    .as("%d of %d bytes", left, length)
                    .isEqualTo(damaged("truncated"));
        }
        assertThat(problemWith(Arrays.copyOf(store(), length / 2))).isEqualTo(damaged("truncated"));
        assertThat(problemWith(Arrays.copyOf(store(), length + 1))).isEqualTo(damaged("truncated"));
        assertThat(problemWith(Arrays.copyOf(store(), length + 9000))).isEqualTo(damaged("page"));
    }

    @Test
    void wholePagesCutOffAreNoticed() throws Exception {
        int pages = (store().length - SealedLayout.HEADER) / RECORD;
        for (int left = 0; left < pages; left += 1 + pages / 20) {
            assertThat(problemWith(Arrays.copyOf(store(), SealedLayout.HEADER + left * RECORD)))
                    .isEqualTo(damaged("truncated"));
        }
    }

    @Test
    void swappedPagesAreNoticed() throws Exception {
        byte[] swapped = store();
        int one = SealedLayout.HEADER + 3 * RECORD;
        int other = SealedLayout.HEADER + 5 * RECORD;
        System.arraycopy(store(), other, swapped, one, RECORD);
        System.arraycopy(store(), one, swapped, other, RECORD);
        assertThat(problemWith(swapped)).isEqualTo(damaged("page"));
    }

    @Test
    void zeroedPagesAreNoticed() throws Exception {
        byte[] zeroed = store();
        Arrays.fill(zeroed, SealedLayout.HEADER, SealedLayout.HEADER + RECORD, (byte) 0);
        assertThat(problemWith(zeroed)).isEqualTo(damaged("page"));
    }

    /** Goes on with the good store so that its file stays the same but for what is appended. */
    private byte[] grown() throws Exception {
        put(good);
        EncryptedStore store = Stores.open(scratch, key);
        store.write(Stores.LEDGER::add);
        assertThat(store.close(Progress.none())).isEqualTo(new EncryptedStore.Closing(true, false));
        Map<String, byte[]> now = read(scratch);
        byte[] older = store();
        good.putAll(now);
        return older;
    }

    @Test
    void anOlderCopyOfTheSameFileIsNoticed() throws Exception {
        byte[] older = grown();
        assertThat(problemWith(older)).isEqualTo(damaged("truncated"));
    }

    @Test
    void anOlderCopyFromBeforeACompactionIsNoticed() throws Exception {
        byte[] older = store();
        put(good);
        EncryptedStore store = Stores.open(scratch, key);
        Stores.add(store, 60);
        assertThat(store.close(Progress.none()).compacted()).isTrue();
        good.putAll(read(scratch));
        assertThat(problemWith(older)).isEqualTo(damaged("rolledBack"));
    }

    @Test
    void oneOlderPageOfTheSameFileIsNoticed() throws Exception {
        byte[] older = grown();
        int replaced = 0;
        for (int page = 0; page < (older.length - SealedLayout.HEADER) / RECORD; page++) {
            int at = SealedLayout.HEADER + page * RECORD;
            byte[] mixed = store();
            System.arraycopy(older, at, mixed, at, RECORD);
            if (!Arrays.equals(mixed, store())) {
                assertThat(problemWith(mixed)).isEqualTo(damaged("pageReplaced"));
                replaced++;
            }
        }
        assertThat(replaced).isPositive();
    }

    @Test
    void anOlderCopyIsNoticedAfterAnUncleanEndToo() throws Exception {
        put(good);
        EncryptedStore store = Stores.open(scratch, key);
        Stores.add(store, 3);
        Map<String, byte[]> killed = read(scratch);
        store.close(Progress.none());
        Map<String, byte[]> files = new TreeMap<>(killed);
        put(files);
        assertThat(Stores.cases(scratch, key)).isEqualTo(CASES + 3);
        files.put(StoreFolder.STORE, store());
        put(files);
        assertThat(Stores.problem(() -> Stores.open(scratch, key)))
                .isEqualTo(damaged("rolledBack"));
        byte[] half = killed.get(StoreFolder.STORE);
        files.put(StoreFolder.STORE, Arrays.copyOf(half, half.length / 2));
        put(files);
        assertThat(Stores.problem(() -> Stores.open(scratch, key)))
                .isEqualTo(damaged("rolledBack"));
    }

    @Test
    void aDamagedPageOfACommittedCaseIsNotTakenForATornWrite() throws Exception {
        put(good);
        EncryptedStore store = Stores.open(scratch, key);
        Stores.add(store, 3);
        Map<String, byte[]> killed = read(scratch);
        store.close(Progress.none());
        int pages = (killed.get(StoreFolder.STORE).length - SealedLayout.HEADER) / RECORD;
        for (int page = 0; page < pages; page += page < 2 ? 1 : 3) {
            byte[] bytes = killed.get(StoreFolder.STORE).clone();
            bytes[SealedLayout.HEADER + page * RECORD + 500] ^= 4;
            Map<String, byte[]> files = new TreeMap<>(killed);
            files.put(StoreFolder.STORE, bytes);
            put(files);
            if (page <= 1) {
                // One of the two copies of H2's header may be torn; the other serves.
                assertThat(Stores.cases(scratch, key)).isEqualTo(CASES + 3);
            } else {
                assertThat(Stores.problem(() -> Stores.open(scratch, key)))
                        .as("page %d", page)
                        .isEqualTo(damaged("page"));
            }
        }
    }

    @Test
    void anotherStoresFilesAreNoticed(@TempDir Path other) throws Exception {
        Stores.filled(other, CASES);
        for (String leaf : List.of(StoreFolder.STORE, StoreFolder.ANCHOR)) {
            Map<String, byte[]> files = new TreeMap<>(good);
            files.put(leaf, Files.readAllBytes(other.resolve(leaf)));
            put(files);
            assertThat(Stores.problem(() -> Stores.open(scratch, key)))
                    .isInstanceOf(Problem.Damaged.class)
                    .extracting(problem -> ((Problem.Damaged) problem).file())
                    .isEqualTo(leaf);
        }
    }

    @Test
    void aFileOfALaterFormatIsNotTakenForDamage() throws Exception {
        byte[] later = store();
        later[11] = 2;
        byte[] mac = key.folderMac(Arrays.copyOf(later, 48));
        System.arraycopy(mac, 0, later, 48, 32);
        assertThat(problemWith(later)).isEqualTo(new Problem.NewerStore("2", "1"));
    }

    @Test
    void missingFilesAreNamed() throws Exception {
        for (String leaf : List.of(StoreFolder.STORE, StoreFolder.ANCHOR)) {
            Map<String, byte[]> files = new TreeMap<>(good);
            files.remove(leaf);
            put(files);
            assertThat(Stores.problem(() -> Stores.open(scratch, key)))
                    .isEqualTo(new Problem.Damaged(leaf, "missing"));
        }
    }

    @Test
    void theMarkTakenAwayDoesNotHideAnUncleanEnd() throws Exception {
        put(good);
        EncryptedStore store = Stores.open(scratch, key);
        Stores.add(store, 3);
        Map<String, byte[]> killed = read(scratch);
        store.close(Progress.none());
        killed.remove(StoreFolder.OPEN);
        put(killed);
        EncryptedStore again = Stores.open(scratch, key);
        assertThat(again.opening().afterUncleanEnd()).isTrue();
        assertThat(again.read(Stores.LEDGER::checked)).isEqualTo(CASES + 3);
        again.close(Progress.none());
    }

    @Test
    void verifyNamesFileAndPagesWithoutOpening() throws Exception {
        byte[] bytes = store();
        for (int page : new int[] {4, 5, 6, 11}) {
            bytes[SealedLayout.HEADER + page * RECORD + 99] ^= 1;
        }
        Map<String, byte[]> files = new TreeMap<>(good);
        files.put(StoreFolder.STORE, bytes);
        put(files);
        assertThat(StoreCheck.of(scratch, key, Progress.none()))
                .filteredOn(report -> !report.isGood())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.file()).isEqualTo(StoreFolder.STORE);
                    assertThat(report.trace()).contains("page");
                    assertThat(report.damaged())
                            .containsExactly(new PageRange(4, 6), new PageRange(11, 11));
                });
        assertThat(read(scratch)).hasSameSizeAs(files);
        files.forEach(
                (leaf, content) -> assertThat(scratch.resolve(leaf)).hasBinaryContent(content));
    }
}
