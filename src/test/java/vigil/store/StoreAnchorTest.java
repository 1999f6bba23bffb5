package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

final class StoreAnchorTest {

    private static final String FILE_ID = "ab".repeat(32);

    private final StoreKey key = CheapKeys.loose(6);
    private CutDisk disk = new CutDisk("anchor", 1, Map.of());

    @AfterEach
    void remove() {
        disk.remove();
    }

    private FilePath file() {
        return disk.root().getPath(disk.root() + StoreFolder.ANCHOR);
    }

    private void reboot(Map<String, byte[]> files, long seed) {
        disk.remove();
        disk = new CutDisk("anchor", seed, files);
    }

    private AnchorState found() throws Refused, IOException {
        try (StoreAnchor anchor = StoreAnchor.open(file(), key, true)) {
            return anchor.state();
        }
    }

    private static AuditHead head(long sequence) {
        return new AuditHead(sequence, Ledger.mac(sequence));
    }

    @Test
    void remembersTheLatest() throws Exception {
        try (StoreAnchor anchor = StoreAnchor.create(file(), key)) {
            assertThat(found().phase()).isEqualTo(AnchorState.Phase.MAKING);
            anchor.settle(anchor.state().opened(3, FILE_ID, 10, 5000));
            for (int i = 1; i <= 7; i++) {
                anchor.note(anchor.state().committed(head(i), 10 + i));
                assertThat(found())
                        .isEqualTo(
                                new AnchorState(
                                        AnchorState.Phase.OPEN,
                                        head(i),
                                        i,
                                        3,
                                        FILE_ID,
                                        10 + i,
                                        5000,
                                        AnchorState.NOTHING));
            }
            anchor.settle(anchor.state().closed(head(7), 3, FILE_ID, 9, 4000, FILE_ID));
        }
        assertThat(found())
                .isEqualTo(
                        new AnchorState(
                                AnchorState.Phase.CLOSED,
                                head(7),
                                7,
                                3,
                                FILE_ID,
                                9,
                                4000,
                                FILE_ID));
    }

    @Test
    void afterAPowerCutItMayLagButIsNeverLostAndNeverLeads() throws Exception {
        Random random = new Random(2);
        for (int seed = 0; seed < 300; seed++) {
            reboot(Map.of(), seed);
            int noted = 0;
            try (StoreAnchor anchor = StoreAnchor.create(file(), key)) {
                anchor.settle(anchor.state().opened(1, FILE_ID, 10, 0));
                StoreFolder.over(disk.root()).sync();
                noted = random.nextInt(10);
                for (int i = 1; i <= noted; i++) {
                    anchor.note(anchor.state().committed(head(i), 10));
                }
            }
            reboot(disk.survivors(CutDisk.Mode.values()[seed % 3]), seed);
            assertThat(found().head().sequence()).isBetween(0L, (long) noted);
        }
    }

    @Test
    void oneDamagedSlotIsOutvotedAndCountedAndAllThreeAreDamage() throws Exception {
        try (StoreAnchor anchor = StoreAnchor.create(file(), key)) {
            anchor.settle(anchor.state().closed(head(1), 1, FILE_ID, 9, 4000, FILE_ID));
        }
        byte[] good = disk.files().get(StoreFolder.ANCHOR);
        assertThat(StoreAnchor.damagedSlots(file(), key)).isZero();
        for (int slot = 0; slot < 3; slot++) {
            byte[] bad = good.clone();
            bad[slot * 4096 + 50] ^= 1;
            reboot(Map.of(StoreFolder.ANCHOR, bad), 1);
            assertThat(found().head()).isEqualTo(head(1));
            assertThat(StoreAnchor.damagedSlots(file(), key)).isEqualTo(1);
        }
        byte[] bad = good.clone();
        for (int slot = 0; slot < 3; slot++) {
            bad[slot * 4096 + 50] ^= 1;
        }
        for (byte[] content : new byte[][] {bad, new byte[0], Arrays.copyOf(good, 20)}) {
            reboot(Map.of(StoreFolder.ANCHOR, content), 1);
            assertThat(Stores.problem(this::found))
                    .isEqualTo(new Problem.Damaged(StoreFolder.ANCHOR, "mac"));
        }
    }

    @Test
    void anotherStoresAnchorIsNotTaken() throws Exception {
        StoreAnchor.create(file(), CheapKeys.loose(7)).close();
        assertThat(Stores.problem(this::found))
                .isEqualTo(new Problem.Damaged(StoreFolder.ANCHOR, "mac"));
    }
}
