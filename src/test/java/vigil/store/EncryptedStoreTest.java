package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

final class EncryptedStoreTest {

    @TempDir Path folder;

    private EncryptedStore created(StoreKey key) throws Refused {
        return EncryptedStore.create(folder, key, Stores.settings(), Progress.none());
    }

    private static StoreSettings with(SchemaChange schema) {
        StoreSettings plain = Stores.settings();
        return new StoreSettings(
                plain.chain(),
                schema,
                plain.clock(),
                plain.digest(),
                plain.room(),
                plain.watch(),
                plain.slowAfter(),
                false);
    }

    private static StoreSettings with(FreeRoom room) {
        StoreSettings plain = Stores.settings();
        return new StoreSettings(
                plain.chain(),
                plain.schema(),
                plain.clock(),
                plain.digest(),
                room,
                plain.watch(),
                plain.slowAfter(),
                false);
    }

    private static StoreSettings with(StoreWatch watch, Duration slowAfter) {
        StoreSettings plain = Stores.settings();
        return new StoreSettings(
                plain.chain(),
                plain.schema(),
                plain.clock(),
                plain.digest(),
                plain.room(),
                watch,
                slowAfter,
                false);
    }

    @Test
    void keepsWhatWasWritten() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        Stores.add(store, 30);
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(30);
        assertThat(store.close(Progress.none())).isEqualTo(new EncryptedStore.Closing(true, true));
        key.close();
        StoreKey again = CheapKeys.unlock(folder);
        assertThat(Stores.cases(folder, again)).isEqualTo(30);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("store.anchor", "store.keys", "store.mv.db");
        }
    }

    @Test
    void compactsOnlyWhenTheFileHasGrownByHalf() throws Exception {
        StoreKey key = Stores.filled(folder, 60);
        long compacted = Files.size(folder.resolve(StoreFolder.STORE));
        EncryptedStore store = Stores.open(folder, key);
        store.write(Stores.LEDGER::add);
        assertThat(store.close(Progress.none())).isEqualTo(new EncryptedStore.Closing(true, false));
        store = Stores.open(folder, key);
        Stores.add(store, 20);
        assertThat(Files.size(folder.resolve(StoreFolder.STORE))).isGreaterThan(2 * compacted);
        assertThat(store.close(Progress.none())).isEqualTo(new EncryptedStore.Closing(true, true));
        assertThat(Files.size(folder.resolve(StoreFolder.STORE))).isLessThan(2 * compacted);
        assertThat(Stores.cases(folder, key)).isEqualTo(81);
    }

    @Test
    void whatTheWorkThrowsUndoesIt() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        Stores.add(store, 3);
        Problem stale = new Problem.Stale("DARD-1", 1, 2);
        assertThat(
                        Stores.problem(() ->
                                store.write(connection -> {
                                    Stores.LEDGER.add(connection);
                                    throw new Refused(stale);
                                })))
                .isEqualTo(stale);
        assertThat(
                        Stores.problem(() ->
                                store.write(connection -> {
                                    Stores.LEDGER.add(connection);
                                    throw new ArithmeticException("2 Mill Lane");
                                })))
                .isInstanceOf(Problem.Failed.class);
        assertThatThrownBy(() ->
                        store.write(connection -> {
                            Stores.LEDGER.add(connection);
                            throw new StackOverflowError();
                        }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(3);
        Stores.add(store, 1);
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(4);
        store.close(Progress.none());
    }

    @Test
    void noValueOfARowGetsOutInAMessage() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        Stores.add(store, 1);
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                store.write(connection -> {
                                    try (Statement statement = connection.createStatement()) {
                                        statement.execute(
                                                "insert into review values (1,"
                                                        + " 'Morgan-Llewellyn', 'x', 'y')");
                                    }
                                    return 1;
                                }));
        StringWriter log = new StringWriter();
        refused.printStackTrace(new PrintWriter(log));
        assertThat(log.toString())
                .doesNotContain("Morgan")
                .doesNotContain("values (1")
                .contains("23505")
                .contains("EncryptedStoreTest");
        assertThat(refused.problem().arguments().toString())
                .startsWith("[23505-")
                .doesNotContain("Morgan");
        store.close(Progress.none());
    }

    @Test
    void readsSeeTheStoreAsItWasWhenTheyBegan() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        Stores.add(store, 2);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch added = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Long> slow =
                    threads.submit(() ->
                            store.read(connection -> {
                                Stores.LEDGER.head(connection);
                                begun.countDown();
                                await(added);
                                return Stores.LEDGER.checked(connection);
                            }));
            await(begun);
            Stores.add(store, 5);
            added.countDown();
            assertThat(slow.get()).isEqualTo(2);
        }
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(7);
        store.close(Progress.none());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReadKeepsNothing() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        store.read(Stores.LEDGER::add);
        assertThat(store.read(Stores.LEDGER::checked)).isZero();
        store.close(Progress.none());
    }

    @Test
    void transactionsAreNeverNested() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        for (EncryptedStore.Work<Long> inner :
                List.<EncryptedStore.Work<Long>>of(
                        connection -> store.write(Stores.LEDGER::add),
                        connection -> store.read(Stores.LEDGER::checked))) {
            assertThat(Stores.problem(() -> store.write(inner))).isInstanceOf(Problem.Failed.class);
            assertThat(Stores.problem(() -> store.read(inner))).isInstanceOf(Problem.Failed.class);
        }
        store.close(Progress.none());
    }

    @Test
    void interruptingWhoeverWaitsHarmsNothing() throws Exception {
        StoreKey key = Stores.filled(folder, 1);
        Thread.currentThread().interrupt();
        EncryptedStore store = Stores.open(folder, key);
        assertThat(Thread.interrupted()).as("the interrupt is handed on").isTrue();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean write = i % 2 == 0;
                CountDownLatch begun = new CountDownLatch(1);
                Future<?> work =
                        threads.submit(() -> {
                            begun.countDown();
                            return write
                                    ? store.write(Stores.LEDGER::add)
                                    : store.read(Stores.LEDGER::checked);
                        });
                await(begun);
                work.cancel(true);
                all.add(work);
            }
            threads.shutdownNow();
        }
        // Every one that had begun was finished although nobody waited for it any more.
        long cases = store.read(Stores.LEDGER::checked);
        assertThat(cases).isBetween(1L, 101L);
        Stores.add(store, 1);
        Thread.currentThread().interrupt();
        assertThat(store.close(Progress.none()).clean()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Stores.cases(folder, key)).isEqualTo(cases + 1);
    }

    @Test
    void aClosedStoreTakesNothingAndClosingTwiceIsClosingOnce() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        EncryptedStore.Closing closing = store.close(Progress.none());
        assertThat(store.close(Progress.none())).isEqualTo(closing);
        assertThat(Stores.problem(() -> store.write(Stores.LEDGER::add)))
                .isEqualTo(new Problem.StoreClosed());
        assertThat(Stores.problem(() -> store.read(Stores.LEDGER::checked)))
                .isEqualTo(new Problem.StoreClosed());
        assertThat(Stores.problem(() -> store.verify(Progress.none())))
                .isEqualTo(new Problem.StoreClosed());
    }

    @Test
    void aSecondWindowIsTurnedAwayWithoutHarm() throws Exception {
        StoreKey key = Stores.filled(folder, 2);
        EncryptedStore store = Stores.open(folder, key);
        assertThat(Stores.problem(() -> Stores.open(folder, key)))
                .isEqualTo(new Problem.OpenElsewhere());
        assertThat(Stores.problem(() -> StoreCheck.of(folder, key, Progress.none())))
                .isEqualTo(new Problem.OpenElsewhere());
        assertThat(
                        Stores.problem(() ->
                                StoreBackup.of(
                                        folder,
                                        key,
                                        Stores.NOON,
                                        Stores.settings().digest(),
                                        FreeRoom.endless(),
                                        Progress.none())))
                .isEqualTo(new Problem.OpenElsewhere());
        Stores.add(store, 1);
        store.close(Progress.none());
        assertThat(Stores.cases(folder, key)).isEqualTo(3);
    }

    @Test
    void aSlowStatementIsNoticedOnceWhileItRuns() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        BlockingQueue<Duration> told = new LinkedBlockingQueue<>();
        StoreWatch watch =
                new StoreWatch() {
                    @Override
                    public void slowStatement(Duration running) {
                        told.add(running);
                    }

                    @Override
                    public void committed(AuditHead head) {}

                    @Override
                    public void anchorLags() {}
                };
        EncryptedStore store =
                EncryptedStore.create(
                        folder, key, with(watch, Duration.ofMillis(200)), Progress.none());
        Stores.add(store, 20);
        assertThat(told).isEmpty();
        BlockingQueue<Statement> running = new LinkedBlockingQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> endless =
                    threads.submit(() ->
                            store.write(connection -> {
                                Statement statement = connection.createStatement();
                                running.add(statement);
                                statement.executeQuery(
                                        "select count(*) from"
                                                + " system_range(1, 9000000000000)"
                                                + " where mod(\"X\", 7) = 3");
                                return 1;
                            }));
            Duration first = told.poll(60, TimeUnit.SECONDS);
            assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(200));
            running.take().cancel();
            assertThatThrownBy(endless::get).hasCauseInstanceOf(Refused.class);
        }
        assertThat(told).isEmpty();
        Stores.add(store, 1);
        assertThat(store.close(Progress.none()).clean()).isTrue();
    }

    @Test
    void theWatchHearsOfEveryCommit() throws Exception {
        List<AuditHead> heads = new ArrayList<>();
        StoreWatch watch =
                new StoreWatch() {
                    @Override
                    public void slowStatement(Duration running) {}

                    @Override
                    public void committed(AuditHead head) {
                        heads.add(head);
                        // Must not; and if it does, the commit is still a commit.
                        throw new IllegalStateException();
                    }

                    @Override
                    public void anchorLags() {}
                };
        EncryptedStore store =
                EncryptedStore.create(
                        folder,
                        CheapKeys.create(folder),
                        with(watch, StoreSettings.SLOW),
                        Progress.none());
        Stores.add(store, 3);
        store.close(Progress.none());
        assertThat(heads).extracting(AuditHead::sequence).containsExactly(1L, 2L, 3L);
        assertThat(heads.get(2).mac()).isEqualTo(Ledger.mac(3));
    }

    @Test
    void refusesToWriteBeforeTheDiskIsFull() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        AtomicLong free = new AtomicLong(1L << 40);
        EncryptedStore store = EncryptedStore.create(folder, key, with(free::get), Progress.none());
        Stores.add(store, 1);
        free.set(FreeRoom.DAY);
        assertThat(Stores.problem(() -> store.write(Stores.LEDGER::add)))
                .isInstanceOf(Problem.DiskFull.class)
                .extracting(Problem::arguments)
                .isEqualTo(List.of(101L, 100L));
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(1);
        free.set(1L << 40);
        Stores.add(store, 1);
        free.set(0);
        // Without room for a second copy it is closed as it is.
        assertThat(store.close(Progress.none())).isEqualTo(new EncryptedStore.Closing(true, false));
        assertThat(Stores.cases(folder, key)).isEqualTo(2);
    }

    @Test
    void aFolderWithoutAStoreIsSaidSo(@TempDir Path empty) throws Exception {
        StoreKey key = CheapKeys.loose(1);
        assertThat(Stores.problem(() -> Stores.open(empty, key)))
                .isEqualTo(new Problem.NotAStore(empty.toString()));
        assertThat(Stores.problem(() -> Stores.open(empty.resolve("nowhere"), key)))
                .isInstanceOf(Problem.NotAStore.class);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aStoreIsNeverMadeOverAnother() throws Exception {
        StoreKey key = Stores.filled(folder, 2);
        assertThat(Stores.problem(() -> created(key))).isInstanceOf(Problem.AlreadyThere.class);
        Files.delete(folder.resolve(StoreFolder.ANCHOR));
        assertThat(Stores.problem(() -> created(key))).isInstanceOf(Problem.AlreadyThere.class);
    }

    @Test
    void aStoreWhoseMakingWasCutOffCanBeMadeAgain() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        SchemaChange failing =
                new SchemaChange() {
                    @Override
                    public boolean isNeeded(DataSource source) {
                        return true;
                    }

                    @Override
                    public void make(DataSource source) throws SQLException {
                        Stores.LEDGER.make(source);
                        throw new SQLException("Mill Lane");
                    }
                };
        assertThat(
                        Stores.problem(() ->
                                EncryptedStore.create(folder, key, with(failing), Progress.none())))
                .isInstanceOf(Problem.Failed.class);
        assertThat(Stores.problem(() -> Stores.open(folder, key)))
                .isInstanceOf(Problem.NotAStore.class);
        EncryptedStore store = created(key);
        Stores.add(store, 1);
        store.close(Progress.none());
        assertThat(Stores.cases(folder, key)).isEqualTo(1);
    }

    /** Adds a table, or fails after having added it. */
    private static SchemaChange addition(boolean failing) {
        return new SchemaChange() {
            @Override
            public boolean isNeeded(DataSource source) throws SQLException {
                try (Connection connection = source.getConnection();
                        ResultSet found =
                                connection.getMetaData().getTables(null, null, "addition", null)) {
                    return !found.next();
                }
            }

            @Override
            public void make(DataSource source) throws SQLException {
                try (Connection connection = source.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create table addition (id int)");
                    statement.execute("delete from tag");
                    if (failing) {
                        throw new SQLException("the second script is wrong");
                    }
                    statement.execute(
                            "insert into tag select id, 'tag' || mod(id + i, 17) from review,"
                                    + " (values (0), (1), (2)) as t (i)");
                }
            }
        };
    }

    @Test
    void aMigrationIsPrecededByAVerifiedBackup() throws Exception {
        StoreKey key = Stores.filled(folder, 5);
        EncryptedStore store =
                EncryptedStore.open(folder, key, with(addition(false)), Progress.none());
        assertThat(store.opening())
                .isEqualTo(
                        new EncryptedStore.Opening(
                                false, true, java.util.Optional.of("2026-11-22T12-00-00Z")));
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(5);
        store.close(Progress.none());
        Path backup = folder.resolve("backups/2026-11-22T12-00-00Z");
        StoreBackup.check(backup, key, Stores.settings().digest(), Progress.none());
        store = EncryptedStore.open(folder, key, with(addition(false)), Progress.none());
        assertThat(store.opening().migrated()).isFalse();
        store.close(Progress.none());
    }

    @Test
    void aFailedMigrationLeavesTheStoreAsItWas() throws Exception {
        StoreKey key = Stores.filled(folder, 5);
        assertThat(
                        Stores.problem(() ->
                                EncryptedStore.open(
                                        folder, key, with(addition(true)), Progress.none())))
                .isInstanceOf(Problem.Failed.class);
        EncryptedStore store = Stores.open(folder, key);
        assertThat(store.opening().afterUncleanEnd()).isFalse();
        assertThat(store.read(Stores.LEDGER::checked)).isEqualTo(5);
        store.close(Progress.none());
    }

    @Test
    void anOlderKeyFilePutBackIsNoticed() throws Exception {
        Stores.filled(folder, 2);
        byte[] older = Files.readAllBytes(folder.resolve(StoreFolder.KEYS));
        StoreKey key = CheapKeys.unlock(folder);
        CheapKeys.vault().add(folder, key, CheapKeys.holder("dewi"), CheapKeys.passphrase());
        assertThat(Stores.cases(folder, CheapKeys.unlock(folder))).isEqualTo(2);
        Files.write(folder.resolve(StoreFolder.KEYS), older);
        assertThat(Stores.problem(() -> Stores.open(folder, CheapKeys.unlock(folder))))
                .isEqualTo(new Problem.Damaged(StoreFolder.KEYS, "older"));
    }

    @Test
    void verifyReadsEveryPageOfAnOpenStore() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        Stores.add(store, 10);
        FileReport report = store.verify(Progress.none());
        assertThat(report.isGood()).isTrue();
        assertThat(report.pages() * SealedLayout.PAGE).isBetween(1L, report.bytes());
        assertThat(report.pages()).isGreaterThan(50);
        store.close(Progress.none());
    }

    @Test
    void verifyOfAnOpenStoreNamesTheDamagedPages() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore store = created(key);
        Stores.add(store, 10);
        damage(20);
        damage(21);
        damage(30);
        assertThat(store.verify(Progress.none()))
                .extracting(FileReport::damaged, FileReport::trace)
                .containsExactly(
                        List.of(new PageRange(20, 21), new PageRange(30, 30)),
                        java.util.Optional.of("page"));
        store.close(Progress.none());
    }

    private void damage(long page) throws IOException {
        Path file = folder.resolve(StoreFolder.STORE);
        try (var channel =
                java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(
                    java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3}),
                    SealedLayout.HEADER + page * (SealedLayout.PAGE + 40) + 77);
        }
    }

    @Test
    void aPageThatFailsWhileOpenIsDamageAndNotAFailure() throws Exception {
        StoreKey key = Stores.filled(folder, 400);
        EncryptedStore store = Stores.open(folder, key);
        for (int page = 10; page < 100; page++) {
            damage(page);
        }
        assertThat(Stores.problem(() -> store.read(Stores.LEDGER::checked)))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "page"));
        assertThat(store.close(Progress.none()).clean()).isFalse();
        assertThat(Stores.problem(() -> Stores.open(folder, key)))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "page"));
    }

    @Test
    void aStoreThatTakesNoWritesIsRefusedNotOpenedReadOnly() throws Exception {
        StoreKey key = CheapKeys.loose(8);
        CutDisk disk = new CutDisk("readonly", 1, Map.of());
        StoreFolder there = StoreFolder.over(disk.root());
        EncryptedStore.create(there, key, Stores.settings(), Engine.SETTINGS, Progress.none())
                .close(Progress.none());
        Map<String, byte[]> before = disk.files();
        disk.readOnly(true);
        assertThat(
                        Stores.problem(() ->
                                EncryptedStore.open(
                                        there,
                                        key,
                                        Stores.settings(),
                                        Engine.SETTINGS,
                                        Progress.none())))
                .isInstanceOf(Problem.NotWritable.class);
        assertThat(disk.files().keySet()).isEqualTo(before.keySet());
        disk.remove();
    }

    @Test
    void aStoreThatStopsTakingWritesLosesNothing() throws Exception {
        StoreKey key = CheapKeys.loose(8);
        CutDisk disk = new CutDisk("pulled", 1, Map.of());
        StoreFolder there = StoreFolder.over(disk.root());
        EncryptedStore store =
                EncryptedStore.create(
                        there, key, Stores.settings(), Engine.SETTINGS, Progress.none());
        Stores.add(store, 5);
        disk.readOnly(true);
        assertThat(Stores.problem(() -> store.write(Stores.LEDGER::add)))
                .isEqualTo(new Problem.NotWritable(StoreFolder.STORE));
        assertThat(Stores.problem(() -> store.write(Stores.LEDGER::add)))
                .isEqualTo(new Problem.StoreClosed());
        assertThat(Stores.problem(() -> store.read(Stores.LEDGER::checked)))
                .isEqualTo(new Problem.StoreClosed());
        assertThat(store.close(Progress.none()).clean()).isFalse();
        disk.readOnly(false);
        EncryptedStore again =
                EncryptedStore.open(
                        there, key, Stores.settings(), Engine.SETTINGS, Progress.none());
        assertThat(again.opening().afterUncleanEnd()).isTrue();
        assertThat(again.read(Stores.LEDGER::checked)).isEqualTo(5);
        again.close(Progress.none());
        disk.remove();
    }

    @Test
    void folderNamesMayContainAnything(@TempDir Path parent) throws Exception {
        for (String name :
                List.of("a;b=c", "p\u00e2nel y m\u00f4r", "mem:x", "~home", "a b#c%20")) {
            Path there = Files.createDirectory(parent.resolve(name));
            StoreKey key = Stores.filled(there, 1);
            assertThat(Stores.cases(there, key)).as(name).isEqualTo(1);
        }
    }

    @Test
    void aStoreThatAnEarlierProgramEncryptedTwiceOpensAsItIs() throws Exception {
        StoreKey key = CheapKeys.create(folder);
        EncryptedStore.create(
                        StoreFolder.of(folder),
                        key,
                        Stores.settings(),
                        "CIPHER=AES;" + Engine.SETTINGS,
                        Progress.none())
                .close(Progress.none());
        EncryptedStore store = Stores.open(folder, key);
        Stores.add(store, 3);
        store.close(Progress.none());
        assertThat(Stores.cases(folder, key)).isEqualTo(3);
    }

    @Test
    void theSettingsThatDurabilityRestsOnAreSet() {
        assertThat(Engine.SETTINGS.split(";"))
                .contains(
                        "WRITE_DELAY=0",
                        "REUSE_SPACE=FALSE",
                        "TRACE_LEVEL_FILE=0",
                        "TRACE_LEVEL_SYSTEM_OUT=0",
                        "DB_CLOSE_ON_EXIT=FALSE",
                        "DB_CLOSE_DELAY=-1",
                        "DATABASE_TO_LOWER=TRUE",
                        "CACHE_SIZE=393216",
                        "MAX_MEMORY_ROWS=" + Integer.MAX_VALUE);
    }
}
