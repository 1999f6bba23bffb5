package vigil.store;

import static vigil.store.generated.Tables.AUDIT_ENTRY;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import vigil.casework.OpenedStore;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.casework.UnitOfWork;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;

/** An open store as use cases see it. */
final class StoreOnDisk implements OpenedStore {

    private final EncryptedStore store;
    private final Path folder;
    private final StoreKey key;
    private final StoreSettings settings;
    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final UnitOfWork work;
    private volatile boolean mustBackUp;

    StoreOnDisk(
            EncryptedStore store,
            Path folder,
            StoreKey key,
            StoreSettings settings,
            FieldCatalogue catalogue,
            PersonKeys keys) {
        this.store = store;
        this.folder = folder;
        this.key = key;
        this.settings = settings;
        this.catalogue = catalogue;
        this.keys = keys;
        this.work = new JooqUnitOfWork(store, catalogue, keys, key, settings.clock());
    }

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Opening opening() {
        EncryptedStore.Opening opening = store.opening();
        return new Opening(
                opening.afterUncleanEnd(), opening.migrated(), opening.backup().orElse(""));
    }

    @Override
    public Verified verify(Progress progress) throws Refused {
        FileReport pages = store.verify(progress);
        if (!pages.isGood()) {
            throw new Refused(new Problem.Damaged(pages.file(), pages.trace().orElse("page")));
        }
        return store.read(connection -> {
            JooqRecords records = new JooqRecords(connection, catalogue, keys, key);
            long broken = records.trail().firstBroken(progress);
            if (broken > 0) {
                throw new Refused(new Problem.Damaged(StoreFolder.STORE, "auditChain"));
            }
            new CellCheck(records.dsl(), new Cells(key)).run(progress);
            return new Verified(
                    pages.pages(),
                    records.trail().length(),
                    records.dsl().fetchCount(REVIEW_CASE),
                    pages.bytes());
        });
    }

    @Override
    public long reseal(Progress progress) throws Refused {
        Sealing.Steps<Refused> steps =
                step ->
                        store.write(connection -> {
                            step.run(connection);
                            return step;
                        });
        store.compactWhenClosed();
        return new Sealing(catalogue, keys, new Cells(key)).reseal(steps, progress);
    }

    @Override
    public String fileId() throws Refused {
        return store.fileId();
    }

    @Override
    public void rewriteWhenClosed() {
        store.compactWhenClosed();
        mustBackUp = true;
    }

    @Override
    public Optional<Standing> standing() throws Refused {
        return store.read(
                connection -> entry(JooqSetup.on(connection), AUDIT_ENTRY.SEQ.isNotNull()));
    }

    @Override
    public Optional<Standing> standing(long row) throws Refused {
        return store.read(connection -> entry(JooqSetup.on(connection), AUDIT_ENTRY.SEQ.eq(row)));
    }

    private static Optional<Standing> entry(DSLContext dsl, Condition which) {
        return dsl.select(AUDIT_ENTRY.SEQ, AUDIT_ENTRY.MAC, AUDIT_ENTRY.RECORDED_AT)
                .from(AUDIT_ENTRY)
                .where(which)
                .orderBy(AUDIT_ENTRY.SEQ.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Standing(
                                row.value1(),
                                HexFormat.of().formatHex(row.value2()),
                                Times.instant(row.value3())));
    }

    /** Closes and, once a day, leaves a backup that was proven by opening it. */
    @Override
    public void close(Progress progress) {
        EncryptedStore.Closing closing = store.close(progress);
        if (closing.clean()) {
            backUpOncePerDay(progress);
        }
    }

    private void backUpOncePerDay(Progress progress) {
        String today = LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC).toString();
        try {
            if (mustBackUp
                    || StoreBackup.names(folder).stream()
                            .noneMatch(name -> name.startsWith(today))) {
                progress.report("backup", 0, 0);
                StoreBackup.of(
                        folder,
                        key,
                        settings.clock(),
                        settings.digest(),
                        settings.room(),
                        progress);
                StoreBackup.prune(folder);
            }
        } catch (Refused noBackup) {
            // A full disk must not keep anybody from closing; the next closing tries again.
            return;
        }
    }
}
