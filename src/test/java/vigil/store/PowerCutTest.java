package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

/**
 * Cuts the power at random moments of opening, saving, compacting and closing, and opens what is
 * left. {@code -Dvigil.powerCuts=N} makes more of it, {@code -Dvigil.seed=N} another of it.
 */
@Tag("slow")
final class PowerCutTest {

    private static final int CUTS = Integer.getInteger("vigil.powerCuts", 150);
    private static final long SEED = Long.getLong("vigil.seed", 20261122);

    private final StoreKey key = CheapKeys.loose(5);
    private final Random random = new Random(SEED);
    private int disks;

    /** What a series of cuts came to. */
    private static final class Tally {
        private int inOpening;
        private int inClosing;
        private int running;
        private long acknowledged;
        private long lost;
        private int unopenable;
        private int undecided;
    }

    private CutDisk disk(Map<String, byte[]> files) {
        return new CutDisk("cut" + ++disks, random.nextLong(), files);
    }

    private EncryptedStore open(CutDisk disk, String settings) throws Refused {
        return EncryptedStore.open(
                StoreFolder.over(disk.root()), key, Stores.settings(), settings, Progress.none());
    }

    private Map<String, byte[]> template(String settings) throws Refused {
        CutDisk disk = disk(Map.of());
        EncryptedStore store =
                EncryptedStore.create(
                        StoreFolder.over(disk.root()),
                        key,
                        Stores.settings(),
                        settings,
                        Progress.none());
        Stores.add(store, 20);
        assertThat(store.close(Progress.none()).clean()).isTrue();
        disk.remove();
        return disk.files();
    }

    private Tally cut(int times, String settings) throws Refused {
        Tally tally = new Tally();
        Map<String, byte[]> template = template(settings);
        Map<String, byte[]> files = template;
        long before = 20;
        for (int i = 0; i < times; i++) {
            CutDisk disk = disk(files);
            disk.cutAfter(random.nextInt(random.nextInt(3) == 0 ? 60 : 300));
            long acknowledged = workUntilCut(disk, settings, before, tally);
            tally.acknowledged += acknowledged - before;
            disk.remove();
            CutDisk after = disk(disk.survivors(CutDisk.Mode.values()[random.nextInt(3)]));
            long found = found(after, settings, tally, acknowledged);
            after.remove();
            if (found < 0 || found > 250) {
                files = template;
                before = 20;
            } else {
                files = after.files();
                before = found;
            }
        }
        return tally;
    }

    /** Saves, and closes and opens now and then, until the power goes. */
    private long workUntilCut(CutDisk disk, String settings, long before, Tally tally) {
        long acknowledged = before;
        while (!disk.isOff()) {
            EncryptedStore store;
            try {
                store = open(disk, settings);
            } catch (Refused e) {
                assertThat(disk.isOff()).as(e.problem().toString()).isTrue();
                tally.inOpening++;
                return acknowledged;
            }
            try {
                int cases = random.nextInt(60);
                for (int i = 0; i < cases; i++) {
                    acknowledged = store.write(Stores.LEDGER::add);
                }
            } catch (Refused e) {
                assertThat(disk.isOff()).as(e.problem().toString()).isTrue();
                tally.running++;
                store.close(Progress.none());
                return acknowledged;
            }
            boolean clean = store.close(Progress.none()).clean();
            if (!clean) {
                assertThat(disk.isOff()).isTrue();
                tally.inClosing++;
            }
        }
        return acknowledged;
    }

    /** What is there after the cut; -1 if the store does not open. */
    private long found(CutDisk disk, String settings, Tally tally, long acknowledged) {
        try {
            EncryptedStore store = open(disk, settings);
            long found = store.read(Stores.LEDGER::checked);
            assertThat(store.verify(Progress.none()).isGood()).isTrue();
            assertThat(store.close(Progress.none()).clean()).isTrue();
            tally.lost += Math.max(0, acknowledged - found);
            tally.undecided += found > acknowledged ? 1 : 0;
            assertThat(found).isLessThanOrEqualTo(acknowledged + 1);
            return found;
        } catch (Refused e) {
            tally.unopenable++;
            return -1;
        }
    }

    @Test
    void nothingAcknowledgedIsLostAndEveryStoreOpens() throws Refused {
        Tally tally = cut(CUTS, Engine.SETTINGS);
        assertThat(tally.unopenable).isZero();
        assertThat(tally.lost).isZero();
        // The cuts were where they matter.
        assertThat(tally.inOpening).isGreaterThan(CUTS / 20);
        assertThat(tally.inClosing).isGreaterThan(CUTS / 20);
        assertThat(tally.running).isGreaterThan(CUTS / 5);
        assertThat(tally.acknowledged).isGreaterThan(CUTS * 5L);
    }

    @Test
    void aStoreThatIsBeingMadeIsThereOrCanBeMadeAgain() throws Refused {
        int made = 0;
        for (int steps = 0; made < 3; steps += 1 + random.nextInt(3)) {
            CutDisk disk = disk(Map.of());
            disk.cutAfter(steps);
            boolean acknowledged = true;
            try {
                create(disk);
            } catch (Refused e) {
                acknowledged = false;
                assertThat(disk.isOff()).as(e.problem().toString()).isTrue();
            }
            CutDisk after = disk(disk.survivors(CutDisk.Mode.values()[random.nextInt(3)]));
            disk.remove();
            EncryptedStore store;
            try {
                store = create(after);
                assertThat(acknowledged).isFalse();
            } catch (Refused e) {
                assertThat(e.problem()).isInstanceOf(Problem.AlreadyThere.class);
                store = open(after, Engine.SETTINGS);
                made++;
            }
            Stores.add(store, 1);
            assertThat(store.close(Progress.none()).clean()).isTrue();
            after.remove();
        }
    }

    private EncryptedStore create(CutDisk disk) throws Refused {
        return EncryptedStore.create(
                StoreFolder.over(disk.root()),
                key,
                Stores.settings(),
                Engine.SETTINGS,
                Progress.none());
    }

    @Test
    void theSimulatorNoticesAWriteDelay() throws Refused {
        String delayed = Engine.SETTINGS.replace("WRITE_DELAY=0", "WRITE_DELAY=500");
        Tally tally = cut(12, delayed);
        assertThat(tally.lost + tally.unopenable).isPositive();
    }

    /** H2 as it comes, without our layer: what the layer is for. */
    @Test
    void theSimulatorNoticesH2Alone() throws Exception {
        int bad = 0;
        for (int i = 0; i < 12; i++) {
            CutDisk disk = disk(Map.of());
            String settings = ";CIPHER=AES;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
            long acknowledged = plainUntilCut(disk, settings, 150 + random.nextInt(300));
            CutDisk after = disk(disk.survivors(CutDisk.Mode.values()[i % 3]));
            disk.remove();
            try (Connection connection = plain(after, settings)) {
                bad += Stores.LEDGER.checked(connection) < acknowledged ? 1 : 0;
            } catch (SQLException | AssertionError e) {
                bad++;
            }
            after.remove();
        }
        assertThat(bad).isPositive();
    }

    private static Connection plain(CutDisk disk, String settings) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:" + disk.root() + "plain" + settings, "sa", "a b");
    }

    private static long plainUntilCut(CutDisk disk, String settings, int steps)
            throws SQLException {
        long acknowledged = 0;
        try (Connection connection = plain(disk, settings)) {
            Ledger.make(connection);
            connection.setAutoCommit(false);
            disk.cutAfter(steps);
            while (!disk.isOff()) {
                long id = Stores.LEDGER.add(connection);
                connection.commit();
                acknowledged = id;
            }
        } catch (SQLException e) {
            assertThat(disk.isOff()).isTrue();
        }
        return acknowledged;
    }
}
