package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

/** Fills the disk at many places of opening, saving and closing. */
@Tag("slow")
final class FullDiskTest {

    private final StoreKey key = CheapKeys.loose(31);
    private Map<String, byte[]> closed = Map.of();
    private int disks;

    @BeforeEach
    void fill() throws Refused {
        CutDisk disk = new CutDisk("full", 1, Map.of());
        EncryptedStore store =
                EncryptedStore.create(
                        StoreFolder.over(disk.root()),
                        key,
                        Stores.settings(),
                        Engine.SETTINGS,
                        Progress.none());
        Stores.add(store, 30);
        store.close(Progress.none());
        closed = disk.files();
        disk.remove();
    }

    private CutDisk disk() {
        return new CutDisk("full" + ++disks, 1, closed);
    }

    private EncryptedStore open(CutDisk disk) throws Refused {
        return EncryptedStore.open(
                StoreFolder.over(disk.root()),
                key,
                Stores.settings(),
                Engine.SETTINGS,
                Progress.none());
    }

    @Test
    void nothingAcknowledgedIsLostWhereverTheDiskFills() throws Refused {
        Set<String> where = new HashSet<>();
        for (int room = 0; room < 900_000; room += room < 30_000 ? 1500 : 30_000) {
            CutDisk disk = disk();
            disk.roomFor(room);
            long acknowledged = 30;
            try {
                EncryptedStore store = open(disk);
                try {
                    while (acknowledged < 45) {
                        acknowledged = store.write(Stores.LEDGER::add);
                    }
                } catch (Refused e) {
                    where.add("saving");
                    assertThat(e.problem()).isInstanceOf(Problem.DiskFull.class);
                    assertThat(Stores.problem(() -> store.write(Stores.LEDGER::add)))
                            .isEqualTo(new Problem.StoreClosed());
                }
                EncryptedStore.Closing closing = store.close(Progress.none());
                where.add(closing.clean() ? "closed" : "closing");
            } catch (Refused e) {
                where.add("opening");
                assertThat(e.problem()).as("room %d", room).isInstanceOf(Problem.DiskFull.class);
            }
            disk.roomFor(Long.MAX_VALUE);
            EncryptedStore store = open(disk);
            assertThat(store.read(Stores.LEDGER::checked))
                    .as("room %d", room)
                    .isBetween(acknowledged, acknowledged + 1);
            assertThat(store.close(Progress.none()).clean()).isTrue();
            disk.remove();
        }
        assertThat(where).containsExactlyInAnyOrder("opening", "saving", "closing", "closed");
    }

    @Test
    void aCompactionThatDoesNotFitLeavesTheStoreAsItWas() throws Refused {
        CutDisk disk = disk();
        EncryptedStore store = open(disk);
        Stores.add(store, 20);
        disk.roomFor(20_000);
        // The check of free room is told there is plenty, so that the compaction is begun.
        assertThat(store.close(Progress.none()).clean()).isFalse();
        assertThat(Stores.problem(() -> open(disk))).isInstanceOf(Problem.DiskFull.class);
        disk.roomFor(Long.MAX_VALUE);
        EncryptedStore again = open(disk);
        assertThat(again.read(Stores.LEDGER::checked)).isEqualTo(50);
        assertThat(again.close(Progress.none()).clean()).isTrue();
        assertThat(disk.files()).containsOnlyKeys("store.anchor", "store.mv.db");
        disk.remove();
    }
}
